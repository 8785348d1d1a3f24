import type { Counter, CustomerClass, ServiceCategory } from '../hall/hall.ts';
import { assert } from '../kernel/assert.ts';
import {
  type IndexConstants,
  type IndexCurve,
  indexConstants,
  indexCurve,
  type WaitingTicket,
} from './due-date-index.ts';

export interface QueueRuleHall {
  readonly classes: readonly CustomerClass[];
  readonly categories: readonly ServiceCategory[];
}

export interface CounterQuestion {
  readonly counter: Pick<Counter, 'categoryIds' | 'dedicatedClassIds'>;
  /** For each class and category at least the oldest waiting ticket and the oldest that is still on time. */
  readonly waiting: readonly WaitingTicket[];
  readonly now: number;
}

export interface NextTicketQuestion extends CounterQuestion, QueueRuleHall {}

/** A ticket and why it stands where it stands. */
export interface RankedTicket {
  readonly ticket: WaitingTicket;
  /** The due-date index; higher is sooner. */
  readonly value: number;
  /** Minutes until the ticket is due; negative: late by as much. */
  readonly slackMin: number;
  readonly pastCap: boolean;
  /** The way from the target to the cap that is gone: 0 on time, 1 at the cap. */
  readonly lateness: number;
}

/** The order rule of one hall, compiled once and asked as often as one likes. Pure: the same question, the same answer. */
export interface QueueRule {
  /** The due-date index of a ticket at `now`. */
  valueOf(ticket: WaitingTicket, now: number): number;
  /** Who is next at this counter; see `chooseNextTicket`. */
  choose(question: CounterQuestion): WaitingTicket | null;
  /** The tickets that `choose` weighs, best first; see `rankTickets`. */
  rank(question: CounterQuestion): RankedTicket[];
}

/**
 * Works out once all that depends on the hall alone, so that a choice costs little more than one `exp` a ticket: the
 * simulator asks millions of times. A ticket of a class or category that the hall does not have is a bug.
 */
export function compileQueueRule(hall: QueueRuleHall, constants: IndexConstants = indexConstants): QueueRule {
  const curves = new Map(
    hall.classes.map((one) => [
      one.id,
      new Map(hall.categories.map((category) => [category.id, indexCurve(one, category, constants)])),
    ]),
  );
  const curveOf = (ticket: WaitingTicket): IndexCurve => {
    const curve = curves.get(ticket.classId)?.get(ticket.categoryId);
    assert(curve !== undefined, 'a waiting ticket has a class and a category of the hall');
    return curve;
  };
  const worthOf = (ticket: WaitingTicket, now: number) => curveOf(ticket).valueOf(ticket.dueAt - now);
  return {
    valueOf: worthOf,
    choose: ({ counter, waiting, now }) => {
      let best: WaitingTicket | null = null;
      let bestValue = 0;
      for (const ticket of weighed(counter, waiting)) {
        const value = worthOf(ticket, now);
        if (best === null || value > bestValue || (value === bestValue && comesBefore(ticket, best))) {
          best = ticket;
          bestValue = value;
        }
      }
      return best;
    },
    rank: ({ counter, waiting, now }) =>
      weighed(counter, waiting)
        .map((ticket) => explained(ticket, curveOf(ticket), now))
        .sort((a, b) => b.value - a.value || (comesBefore(a.ticket, b.ticket) ? -1 : 1)),
  };
}

/**
 * Who is next at this counter [Q2, Q4]: the highest index among the tickets it may serve; ties go to the earlier
 * arrival, then to the lower number. A counter dedicated to a class takes others only when none of that class waits.
 */
export function chooseNextTicket(question: NextTicketQuestion): WaitingTicket | null {
  return compileQueueRule(question).choose(question);
}

/**
 * Why this one: the tickets that were weighed for this counter, the chosen one first, each with the figures of its
 * value. At a counter dedicated to a class that waits, these are the tickets of that class alone.
 */
export function rankTickets(question: NextTicketQuestion): RankedTicket[] {
  return compileQueueRule(question).rank(question);
}

/** The tickets that this counter may serve, or those of them that it is there for first, if any waits. */
function weighed(
  counter: CounterQuestion['counter'],
  waiting: readonly WaitingTicket[],
): readonly WaitingTicket[] {
  const { categoryIds, dedicatedClassIds } = counter;
  const eligible = waiting.filter((ticket) => categoryIds.includes(ticket.categoryId));
  if (dedicatedClassIds.length === 0) return eligible;
  const dedicated = eligible.filter((ticket) => dedicatedClassIds.includes(ticket.classId));
  return dedicated.length > 0 ? dedicated : eligible;
}

function explained(ticket: WaitingTicket, curve: IndexCurve, now: number): RankedTicket {
  const slackMs = ticket.dueAt - now;
  const lateness = curve.latenessOf(slackMs);
  return {
    ticket,
    value: curve.valueOf(slackMs),
    slackMin: slackMs / 60_000,
    pastCap: lateness >= 1,
    lateness,
  };
}

function comesBefore(a: WaitingTicket, b: WaitingTicket): boolean {
  if (a.arrivedAt !== b.arrivedAt) return a.arrivedAt < b.arrivedAt;
  return a.number < b.number;
}
