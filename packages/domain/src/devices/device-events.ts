import type { FaultOpening } from '../equipment/repair.ts';

/** Why a cash drawer opened. `by-hand`: with its key, or by a fault; nobody asked the server for it. */
export type DrawerReason = 'sale' | 'change' | 'count' | 'test' | 'by-hand';

/** What happens to the devices of the hall, apart from their prints. */
export type DeviceEvent =
  | {
      readonly type: 'DeviceLineChanged';
      readonly payload: {
        readonly deviceId: string;
        readonly from: string;
        readonly to: string;
        readonly reason: string | null;
      };
    }
  /** Every opening, with who and why [M1]: a drawer that opens unseen is a drawer that cannot be trusted. */
  | {
      readonly type: 'DrawerOpened';
      readonly payload: {
        readonly openingId: string;
        readonly deviceId: string;
        readonly counterId: string | null;
        readonly why: DrawerReason;
        /** In the clerk's words, where they opened it without a sale. */
        readonly note: string | null;
        readonly by: string | null;
        readonly visitId: string | null;
      };
    }
  | {
      readonly type: 'DrawerShut';
      readonly payload: { readonly openingId: string; readonly deviceId: string };
    }
  /** A technician's or clerk's report [E4]; repair and downtime follow from it. */
  | {
      readonly type: 'FaultReported';
      readonly payload: {
        readonly faultId: string;
        readonly deviceId: string;
        readonly what: string;
        /** Where its line stood, and what it said of itself: the report starts from what is known. */
        readonly line: string;
        readonly detail: string | null;
        readonly by: string;
      } & FaultOpening;
    }
  | {
      readonly type: 'FaultClosed';
      readonly payload: { readonly faultId: string; readonly how: string; readonly by: string };
    };
