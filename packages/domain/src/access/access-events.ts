import type { Posting } from '../cash/ledger.ts';

export type DeviceKind = 'kiosk' | 'hall-board' | 'counter-board' | 'customer-screen';

export type AlertKind =
  | 'printer-not-ready'
  | 'print-unknown'
  | 'help-wanted'
  | 'device-lost'
  | 'drawer-open'
  | 'low-rating'
  | 'billing-rejected'
  | 'approval-wanted'
  | 'counter-wanted'
  | 'promises-at-risk'
  | 'forecast-missing'
  | 'cash-disputed'
  | 'shift-review'
  | 'audit-late'
  | 'case-major'
  | 'case-due'
  | 'case-contact'
  | 'case-arrived'
  | 'report-unfiled'
  | 'repair-overdue'
  | 'inspection-late'
  | 'training-ends'
  | 'emergency-open';

/** Why somebody's data was looked at inside a visit [C12]. */
export type LookUpPurpose = `query:${string}` | 'unmask' | 'call-back' | 'document' | 'papers' | 'archive';

/** Why a first password is given out: to somebody new, or in the place of one forgotten, or seen by somebody else. */
export type PasswordReason = 'new' | 'forgotten' | 'seen';

export type AccessEvent =
  | {
      readonly type: 'HallOpened';
      readonly payload: { readonly hallId: string; readonly postings: readonly Posting[] };
    }
  | { readonly type: 'SignedIn'; readonly payload: { readonly staffId: string } }
  | { readonly type: 'SignedOut'; readonly payload: { readonly staffId: string } }
  | {
      readonly type: 'SignInFailed';
      /** `failures`: in a row, this one with them; absent: one more than before (as earlier programs counted). */
      readonly payload: {
        readonly staffId: string | null;
        readonly lockedUntil: number | null;
        readonly failures?: number;
      };
    }
  | { readonly type: 'PasswordChanged'; readonly payload: { readonly staffId: string } }
  /** A first password was given out by a manager; a lock of before ends with it. */
  | {
      readonly type: 'PasswordIssued';
      readonly payload: { readonly staffId: string; readonly reason: PasswordReason };
    }
  | {
      readonly type: 'PairingCreated';
      readonly payload: {
        readonly deviceKind: DeviceKind;
        readonly place: string;
        readonly expiresAt: number;
      };
    }
  | {
      readonly type: 'DevicePaired';
      readonly payload: {
        readonly deviceId: string;
        readonly deviceKind: DeviceKind;
        readonly place: string;
      };
    }
  | {
      readonly type: 'SubscriberLookedUp';
      readonly payload: {
        readonly subscriberId: string | null;
        readonly purpose: 'class-at-kiosk' | 'visit' | LookUpPurpose;
        readonly visitId: string | null;
      };
    }
  | {
      readonly type: 'AlertRaised';
      readonly payload: {
        readonly alertId: string;
        readonly kind: AlertKind;
        readonly source: string;
        readonly facts: Readonly<Record<string, string | number | boolean | null>>;
      };
    }
  | { readonly type: 'AlertClosed'; readonly payload: { readonly alertId: string; readonly by: string } };
