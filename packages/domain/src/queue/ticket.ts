import type { ClassGroup } from '../hall/hall.ts';
import type { BusinessDay } from '../kernel/business-day.ts';
import type { Language } from '../kernel/text.ts';

export type TicketState = 'waiting' | 'called' | 'serving' | 'finished' | 'noShow';

/** From which state a ticket may go where: the map that the commands' tests hold the commands to. */
export const ticketTransitions: Readonly<Record<TicketState, readonly TicketState[]>> = {
  waiting: ['called'],
  called: ['serving', 'noShow'],
  serving: ['finished'],
  finished: [],
  noShow: [],
};

/** A ticket as commands see it. Instants are epoch ms UTC. */
export interface Ticket {
  readonly id: string;
  readonly visitId: string;
  readonly number: string;
  readonly businessDay: BusinessDay;
  readonly categoryId: string;
  readonly classId: string;
  readonly state: TicketState;
  readonly arrivedAt: number;
  /** When the promise of the class runs out [Q2]. */
  readonly dueAt: number;
  readonly counterId: string | null;
  readonly calledAt: number | null;
  readonly lastCalledAt: number | null;
  readonly recalls: number;
}

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
      };
    }
  | { readonly type: 'TicketCalled'; readonly payload: CallFacts }
  | { readonly type: 'TicketRecalled'; readonly payload: CallFacts & { readonly recalls: number } }
  | { readonly type: 'ServiceStarted'; readonly payload: CallFacts }
  | { readonly type: 'TicketNoShow'; readonly payload: CallFacts }
  | { readonly type: 'TicketFinished'; readonly payload: CallFacts };

export interface CallFacts {
  readonly ticketId: string;
  readonly visitId: string;
  readonly number: string;
  readonly counterId: string;
  readonly counterNumber: string;
  readonly clerkId: string;
}

/** 'A012': the prefix of the category and at least three digits; after 999 the number grows, it never wraps. */
export function ticketNumber(prefix: string, sequence: number): string {
  return `${prefix}${sequence.toString().padStart(3, '0')}`;
}
