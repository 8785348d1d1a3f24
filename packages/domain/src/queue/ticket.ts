import type { ClassGroup } from '../hall/hall.ts';
import type { BusinessDay } from '../kernel/business-day.ts';
import type { Language } from '../kernel/text.ts';
import type { CallReasons } from './call-reasons.ts';

export type TicketState =
  | 'waiting'
  | 'called'
  | 'serving'
  | 'held'
  | 'noShow'
  | 'abandoned'
  | 'cancelled'
  | 'finished';

/** From which state a ticket may go where [Q5]: the map that the commands' tests hold the commands to. */
export const ticketTransitions: Readonly<Record<TicketState, readonly TicketState[]>> = {
  waiting: ['called', 'held', 'abandoned', 'cancelled'],
  called: ['serving', 'noShow', 'waiting', 'held', 'abandoned', 'cancelled'],
  serving: ['finished', 'held', 'waiting', 'abandoned'],
  held: ['serving', 'waiting', 'abandoned', 'cancelled'],
  noShow: ['waiting'],
  abandoned: [],
  cancelled: [],
  finished: [],
};

/** What a ticket asks for beyond its category; see eligibility.ts. */
export interface TicketNeeds {
  /** Rerouted to this counter. */
  readonly counterId: string | null;
  /** Wishes to be served in this dialect [Q14]. */
  readonly dialectId: string | null;
  /** Further categories of the same visit: whoever calls it does them all [Q5]. */
  readonly alsoCategoryIds: readonly string[];
}

export const noNeeds: TicketNeeds = { counterId: null, dialectId: null, alsoCategoryIds: [] };

/** A ticket as commands see it. Instants are epoch ms UTC. */
export interface Ticket {
  readonly id: string;
  readonly visitId: string;
  readonly number: string;
  readonly businessDay: BusinessDay;
  readonly categoryId: string;
  readonly classId: string;
  readonly state: TicketState;
  readonly needs: TicketNeeds;
  readonly arrivedAt: number;
  /** When waiting counts from: arrival, or the time of the appointment where that is later. */
  readonly waitFrom: number;
  /** When the promise of the class runs out [Q2]. */
  readonly dueAt: number;
  readonly counterId: string | null;
  readonly calledAt: number | null;
  readonly lastCalledAt: number | null;
  readonly recalls: number;
  /** Held or no-show: until when it may come back. */
  readonly returnUntil: number | null;
  /** Its promise was found broken: recorded once. */
  readonly brokenAt: number | null;
}

/** Why a ticket ended without being served. */
export type LeaveReason =
  | 'left'
  | 'by-phone'
  | 'self-service'
  | 'papers-missing'
  | 'did-not-come-back'
  | 'day-closed'
  | 'other';

/** Why a clerk or guide moved a ticket out of the rule's order; kept and shown [Q5]. */
export interface Jump {
  readonly reason: string;
  /** Tickets of the same or a greater promise that the choice passed over. */
  readonly overtaken: number;
}

/** The cause of a broken promise, seen at the moment it broke [Q2]. */
export type BreachCause =
  | 'no-counter-can'
  | 'capable-counters-paused'
  | 'too-few-counters'
  | 'capable-counters-busy'
  | 'customer-absent'
  | 'emergency';

export type TicketEvent =
  | {
      readonly type: 'TicketIssued';
      readonly payload: {
        readonly ticketId: string;
        readonly visitId: string;
        readonly number: string;
        readonly prefix: string;
        readonly sequence: number;
        readonly businessDay: BusinessDay;
        readonly categoryId: string;
        readonly classId: string;
        readonly group: ClassGroup;
        readonly language: Language;
        readonly subscriberId: string | null;
        readonly kioskId: string | null;
        readonly followToken: string;
        readonly peopleAhead: number;
        readonly range: { readonly low: number; readonly high: number } | null;
        readonly dueAt: number;
        readonly waitFrom: number;
        readonly needs: TicketNeeds;
        readonly appointmentId: string | null;
      };
    }
  | {
      readonly type: 'TicketCalled';
      readonly payload: CallFacts & {
        /** Chosen by the rule, or by the clerk with a reason. */
        readonly jump: Jump | null;
        /** null: the ticket was called though the rule would not have weighed it here. */
        readonly why: CallReasons | null;
      };
    }
  | { readonly type: 'TicketRecalled'; readonly payload: CallFacts & { readonly recalls: number } }
  | { readonly type: 'ServiceStarted'; readonly payload: CallFacts }
  | { readonly type: 'TicketNoShow'; readonly payload: CallFacts & { readonly returnUntil: number } }
  | { readonly type: 'TicketFinished'; readonly payload: CallFacts }
  | {
      readonly type: 'TicketHeld';
      readonly payload: TicketFacts & { readonly reason: string; readonly returnUntil: number };
    }
  /** A held ticket goes on: at once at this counter, or back into the queue with the time it has waited. */
  | { readonly type: 'TicketResumed'; readonly payload: TicketFacts & { readonly place: PlaceFacts | null } }
  /** Somebody who was called in vain is back, in time [Q5]. */
  | { readonly type: 'TicketReturned'; readonly payload: TicketFacts }
  | {
      readonly type: 'TicketRerouted';
      readonly payload: TicketFacts & {
        readonly categoryId: string;
        readonly needs: TicketNeeds;
        readonly reason: string;
      };
    }
  | {
      readonly type: 'TicketClassChanged';
      readonly payload: TicketFacts & {
        readonly classId: string;
        readonly group: ClassGroup;
        readonly dueAt: number;
        readonly reason: string;
      };
    }
  /** The guide has looked at the papers and noted the wish while the customer waits [Q8, Q10]. */
  | {
      readonly type: 'TicketPrepared';
      readonly payload: TicketFacts & { readonly papersSeen: readonly number[]; readonly note: string };
    }
  | { readonly type: 'TicketAbandoned'; readonly payload: TicketFacts & { readonly reason: LeaveReason } }
  | { readonly type: 'TicketCancelled'; readonly payload: TicketFacts & { readonly reason: string } }
  | {
      readonly type: 'PromiseBroken';
      readonly payload: TicketFacts & { readonly dueAt: number; readonly cause: BreachCause };
    };

export interface TicketFacts {
  readonly ticketId: string;
  readonly visitId: string;
  readonly number: string;
  /** The counter it was at; null: it was nowhere. */
  readonly counterId: string | null;
}

export interface PlaceFacts {
  readonly counterId: string;
  readonly counterNumber: string;
  readonly clerkId: string;
}

export interface CallFacts extends PlaceFacts {
  readonly ticketId: string;
  readonly visitId: string;
  readonly number: string;
}

/** 'A012': the prefix of the category and at least three digits; after 999 the number grows, it never wraps. */
export function ticketNumber(prefix: string, sequence: number): string {
  return `${prefix}${sequence.toString().padStart(3, '0')}`;
}
