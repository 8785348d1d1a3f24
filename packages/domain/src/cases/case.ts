import type { CaseKind } from '../hall/case-settings.ts';
import type { CaseCause, CaseChannel, CaseTopic } from './case-kinds.ts';
import type { CaseState, CaseStep, CloseOutcome, Warranty } from './case-steps.ts';

/** A clock of a case: whatever must not pass unseen [D5, D10, D11, D12, D14]. */
export type CaseClock = 'contact' | 'next-contact' | 'recheck' | 'due' | 'promise' | 'outside' | 'after-care';

/** The same case in the books of another: the hotline, the province, whoever it was sent up to [D11]. */
export interface OtherSide {
  readonly where: 'hotline' | 'province';
  readonly number: string;
  /** Their own deadline; null: none was given. */
  readonly dueAt: number | null;
}

/** A case as it stands: everything but its words, which lie sealed. Instants are epoch ms. */
export interface Case {
  readonly id: string;
  /** '': a draft has none yet. */
  readonly number: string;
  readonly kind: CaseKind;
  readonly topic: CaseTopic;
  readonly channel: CaseChannel;
  readonly state: CaseState;
  readonly visitId: string | null;
  readonly ticketId: string | null;
  /** Whose key seals its words; null: a draft without any. */
  readonly subjectId: string | null;
  /** Content, expectation and contact, sealed. */
  readonly recordId: string | null;
  /** Nobody left a name: there is nobody to call back. */
  readonly anonymous: boolean;
  readonly vip: boolean;
  readonly major: boolean;
  /** Who answers for it until it is closed [D1]; null: a draft that nobody has taken. */
  readonly ownerId: string | null;
  readonly firstOwnerId: string | null;
  readonly openedAt: number;
  readonly dueAt: number | null;
  readonly recheckLeadMs: number;
  readonly contactBy: number | null;
  readonly firstContactAt: number | null;
  readonly nextContactAt: number | null;
  readonly level: number;
  readonly departmentId: string | null;
  readonly departmentDueAt: number | null;
  readonly reworks: number;
  readonly justified: boolean | null;
  readonly causeId: CaseCause | null;
  readonly answeredAt: number | null;
  readonly accepted: boolean | null;
  /** How many solutions were proposed, and by whom [D13]. */
  readonly options: number;
  readonly proposedBy: string | null;
  readonly callBackTries: number;
  /** What the customer said when called back, or face to face; null: not asked yet. */
  readonly satisfied: boolean | null;
  readonly device: {
    /** The entrusted job under which the device lies with us; signed for at hand-back. */
    readonly jobId: string | null;
    readonly warranty: Warranty | null;
    readonly loan: string | null;
    readonly loanReturned: boolean;
    readonly promisedAt: number | null;
    readonly handedBack: boolean;
  };
  readonly outside: OtherSide | null;
  readonly sentUp: (OtherSide & { readonly answeredAt: number | null }) | null;
  readonly afterCareAt: number | null;
  readonly closedAt: number | null;
  readonly outcome: CloseOutcome | null;
  /** For each clock the instant of it that was noticed when it passed: a new instant is a new one. */
  readonly noticed: Readonly<Partial<Record<CaseClock, number>>>;
  /** How many expedite notices it has made [D12]. */
  readonly notices: number;
  /** When the customer last asked on their own page to be called; absent: never. */
  readonly askedAt?: number;
}

interface OfCase {
  readonly caseId: string;
  readonly by: string;
}

export interface CaseOpening extends OfCase {
  readonly number: string;
  /** Year of the hall's calendar and place in it: the number's parts. */
  readonly year: string;
  readonly serial: number;
  readonly kind: CaseKind;
  readonly topic: CaseTopic;
  readonly channel: CaseChannel;
  readonly visitId: string | null;
  readonly subjectId: string;
  readonly recordId: string;
  readonly anonymous: boolean;
  readonly vip: boolean;
  readonly major: boolean;
  /** What was asked and answered, by the ids of the guided questions [D3]. */
  readonly guided: readonly (readonly [string, string])[];
  /** null: it came from the customer's phone, and nobody has taken it yet. */
  readonly ownerId: string | null;
  readonly dueAt: number;
  readonly recheckLeadMs: number;
  readonly contactBy: number | null;
  readonly nextContactAt: number;
  readonly jobId: string | null;
  readonly outside: OtherSide | null;
  /** The unguessable part of the customer's own page. */
  readonly token: string;
}

/** How somebody was reached, or was not [D6]. */
export interface CaseContact {
  readonly way: 'face' | 'call' | 'message' | 'letter' | 'department' | 'note';
  readonly outcome: 'reached' | 'no-answer' | 'bad-moment' | 'noted';
  /** A call-back about the handling asks whether the customer is content; null: it was none, or nobody was reached. */
  readonly satisfied: boolean | null;
  readonly callBack: boolean;
  readonly nextContactAt: number | null;
}

export type CaseEvent =
  | {
      readonly type: 'CaseDrafted';
      readonly payload: OfCase & {
        readonly kind: CaseKind;
        readonly channel: CaseChannel;
        readonly visitId: string;
        readonly ticketId: string;
        readonly ownerId: string | null;
      };
    }
  | { readonly type: 'CaseDropped'; readonly payload: OfCase & { readonly reason: string } }
  | { readonly type: 'CaseOpened'; readonly payload: CaseOpening }
  | {
      readonly type: 'CaseStepTaken';
      readonly payload: OfCase & { readonly recordId: string | null; readonly step: CaseStep };
    }
  | {
      readonly type: 'CaseContacted';
      readonly payload: OfCase & { readonly recordId: string | null; readonly contact: CaseContact };
    }
  | {
      readonly type: 'CaseReassigned';
      readonly payload: OfCase & { readonly to: string; readonly reason: string };
    }
  | { readonly type: 'CaseMarkedMajor'; readonly payload: OfCase }
  /** What the customer wrote beside the bad rating that began the case [Q12]; it may be a draft still. */
  | { readonly type: 'CaseWordsAdded'; readonly payload: OfCase & { readonly recordId: string } }
  /** The customer asks on their own page to be called [D10]. */
  | { readonly type: 'CaseContactAsked'; readonly payload: OfCase }
  | { readonly type: 'CaseSentUp'; readonly payload: OfCase & { readonly to: OtherSide } }
  | {
      readonly type: 'CaseAnsweredFromUp';
      readonly payload: OfCase & { readonly recordId: string };
    }
  | {
      readonly type: 'CaseAfterCarePlanned';
      readonly payload: OfCase & { readonly nextAt: number | null; readonly recordId: string };
    }
  | {
      readonly type: 'CaseClockPassed';
      readonly payload: {
        readonly caseId: string;
        readonly clock: CaseClock;
        /** When it was to be. */
        readonly at: number;
        readonly departmentId: string | null;
        /** The number of the expedite notice (督办单) to that department; null: none. */
        readonly notice: string | null;
      };
    }
  | {
      readonly type: 'CaseLookedUp';
      readonly payload: OfCase & { readonly what: 'record' | 'contact' };
    };
