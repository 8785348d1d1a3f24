import type { CaseKind } from '../hall/case-settings.ts';
import type { BusinessDay } from '../kernel/business-day.ts';
import type { RecordErrorKind, RecordGap } from '../quality/record-quality.ts';

/** Whose it was, and of which class; '' where nobody can say. */
interface Whose {
  readonly clerkId: string;
  readonly classId: string;
}

/** A ticket of the day with what came of it. Instants are epoch ms UTC. */
export interface TicketFact extends Whose {
  readonly categoryId: string;
  readonly waitFrom: number;
  readonly dueAt: number;
  readonly firstCalledAt: number | null;
  readonly endedAt: number | null;
  /** Its promise was found broken. */
  readonly broken: boolean;
  readonly served: boolean;
  /** Counters that served its visit. */
  readonly counters: number;
  readonly rating: number | null;
  /** It came by appointment, in time. */
  readonly booked: boolean;
}

/** A service that was begun and has ended; selling is none. */
export interface ServiceFact extends Whose {
  readonly serviceId: string;
  readonly startedAt: number;
  readonly endedAt: number;
}

/** A service that was paid for or settled, in the visit of a ticket of the day. */
export interface RecordFact extends Whose {
  readonly visitId: string;
  readonly serviceId: string;
  readonly subscriberId: string;
  readonly paidAt: number;
  /** The service asks who wants it. */
  readonly asksIdentity: boolean;
  readonly gaps: readonly RecordGap[];
  /** When the billing system had it; null: it has not. */
  readonly billedAt: number | null;
  /** The customer leaves by it: an offer comes first [C10]. */
  readonly leaves: boolean;
}

/** The forms of a visit that was paid for or settled, where something in it is signed for. */
export interface FormFact extends Whose {
  readonly paidAt: number;
  /** Made by the hall, void ones too. */
  readonly shown: number;
  /** Signed, void ones too. */
  readonly signed: number;
  /** The one that stands is signed. */
  readonly stands: boolean;
}

export interface RecordErrorFact extends Whose {
  readonly kind: RecordErrorKind;
  readonly serviceId: string;
  readonly waitFrom: number;
}

/** An offer that was made to somebody who wanted to leave. */
export interface RetentionFact extends Whose {
  readonly visitId: string;
  readonly subscriberId: string;
  readonly stays: boolean;
  readonly at: number;
}

/** A case that was opened on the day. */
export interface CaseFact {
  readonly countsAs: CaseKind;
  readonly firstOwnerId: string;
  readonly reassigned: boolean;
  readonly openedAt: number;
  readonly closed: boolean;
  /** Answered within its limit; null: neither answered nor late. */
  readonly inTime: boolean | null;
}

/** What was counted against the books: so many lines, of which so many agreed. */
export interface CountFact {
  readonly of: 'cash' | 'stock' | 'cards' | 'gifts' | 'invoices' | 'assets';
  /** Who had it in hand, or counted it. */
  readonly staffId: string;
  readonly lines: number;
  readonly agreed: number;
}

/** Something given away or back [M5]. */
export interface GivenFact extends Whose {
  readonly serviceId: string;
  readonly at: number;
  /** Within the clerk's own limit, or somebody who may has said yes. */
  readonly within: boolean;
}

/** Somebody at a counter, within the day. */
export interface StayFact {
  readonly counterId: string;
  readonly clerkId: string;
  readonly fromAt: number;
  readonly untilAt: number;
}

/** Hours that a lever took, within the day: a counter opened, or a clerk called back. */
export interface LeverFact {
  readonly fromAt: number;
  readonly untilAt: number;
}

/** A device out of order, within the day. */
export interface FaultFact {
  readonly deviceId: string;
  readonly fromAt: number;
  readonly untilAt: number;
}

/** A notice that somebody who was at a counter had to read, and whether they had when they left [E2]. */
export interface NoticeFact {
  readonly staffId: string;
  readonly read: boolean;
}

/** A manager, or who stands in for one, on the floor as the roster has it [E1]. */
export interface LeadFact {
  readonly fromAt: number;
  readonly untilAt: number;
}

/** Everything that indicators are counted from, of one business day. */
export interface DayFacts {
  readonly businessDay: BusinessDay;
  /** Whole hours are counted from here: the day's midnight, epoch ms UTC. */
  readonly midnight: number;
  /** Opening hours of the day as far as they have come; the same instant twice: not begun, or a day off. */
  readonly opensAt: number;
  readonly openUntil: number;
  /** Nothing of it is still to come. */
  readonly over: boolean;
  readonly devices: number;
  readonly tickets: readonly TicketFact[];
  readonly services: readonly ServiceFact[];
  readonly records: readonly RecordFact[];
  readonly forms: readonly FormFact[];
  readonly errors: readonly RecordErrorFact[];
  readonly retentions: readonly RetentionFact[];
  readonly cases: readonly CaseFact[];
  readonly counts: readonly CountFact[];
  readonly given: readonly GivenFact[];
  readonly stays: readonly StayFact[];
  readonly levers: readonly LeverFact[];
  readonly faults: readonly FaultFact[];
  readonly notices: readonly NoticeFact[];
  /** null: no roster of the day was published. */
  readonly leads: readonly LeadFact[] | null;
  /** Kinds of emergencies, and how many were drilled to the end within a year before the day was over [E5]. */
  readonly drills: { readonly kinds: number; readonly drilled: number };
  /** Printed matter that lay in the hall when the day ended, and how much of it was in date [E6]. */
  readonly printed: { readonly lying: number; readonly inDate: number };
  /** Agents' files due on the day: how many, and how many were booked in by then. */
  readonly agentFiles: { readonly due: number; readonly inTime: number; readonly waiting: number };
}
