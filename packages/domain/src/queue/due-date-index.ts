import type { ClassGroup, Counter, CustomerClass, ServiceCategory } from '../hall/hall.ts';
import { assert } from '../kernel/assert.ts';

/** What the rule needs to know of a waiting ticket. */
export interface WaitingTicket {
  readonly id: string;
  readonly number: string;
  readonly classId: string;
  readonly categoryId: string;
  readonly arrivedAt: number;
  readonly dueAt: number;
}

/** Constants of the index, tuned by simulation for halls of 4 to 20 counters. Minutes. */
const tauMin: Readonly<Record<ClassGroup, number>> = { vip: 6.6, priority: 7.4, general: 15.7 };
const lateBase: Readonly<Record<ClassGroup, number>> = { vip: 0.84, priority: 0.233, general: 0.101 };
const lateGain = 0.368;
const lateExponent = 4.1;
const lateCeiling = 1.2;
const capBase = 0.6;
const capGrowth = 0.01;

const minuteMs = 60_000;

/**
 * The due-date index of one ticket at `now`: how much calling it now is worth. On time, the value grows as the slack
 * runs out; late, it falls to a base and rises again towards the firm cap; past the cap it outranks every on-time
 * ticket of its kind, so that nobody is forgotten. Quick services win ties of urgency (square root of the mean).
 */
export function dueDateIndex(
  ticket: WaitingTicket,
  customerClass: CustomerClass,
  category: ServiceCategory,
  now: number,
): number {
  const slackMin = (ticket.dueAt - now) / minuteMs;
  const work = Math.sqrt(category.meanMinutes);
  const { group, weight } = customerClass;
  if (slackMin >= 0) return (weight * Math.exp(-slackMin / tauMin[group])) / work;
  const room = Math.max(customerClass.waitCapMin - customerClass.waitTargetMin, 1);
  const lateness = -slackMin / room;
  // Never below an on-time ticket of its kind, however short its service is.
  if (lateness >= 1) return weight * Math.max(capBase, 1 / work) * (1 + capGrowth * lateness);
  return (weight * Math.min(lateCeiling, lateBase[group] + lateGain * lateness ** lateExponent)) / work;
}

export interface NextTicketQuestion {
  readonly counter: Pick<Counter, 'categoryIds' | 'dedicatedClassIds'>;
  /** For each class and category at least the oldest waiting ticket and the oldest that is still on time. */
  readonly waiting: readonly WaitingTicket[];
  readonly classes: readonly CustomerClass[];
  readonly categories: readonly ServiceCategory[];
  readonly now: number;
}

/**
 * Who is next at this counter [Q2, Q4]: the highest index among the tickets it may serve; ties go to the earlier
 * arrival, then to the lower number. A counter dedicated to a class takes others only when none of that class waits.
 */
export function chooseNextTicket(question: NextTicketQuestion): WaitingTicket | null {
  const { counter, now } = question;
  const classes = new Map(question.classes.map((one) => [one.id, one]));
  const categories = new Map(question.categories.map((one) => [one.id, one]));
  const eligible = question.waiting.filter((ticket) => counter.categoryIds.includes(ticket.categoryId));
  const dedicated = eligible.filter((ticket) => counter.dedicatedClassIds.includes(ticket.classId));
  let best: { ticket: WaitingTicket; value: number } | null = null;
  for (const ticket of dedicated.length > 0 ? dedicated : eligible) {
    const customerClass = classes.get(ticket.classId);
    const category = categories.get(ticket.categoryId);
    assert(
      customerClass !== undefined && category !== undefined,
      'a waiting ticket has a class and a category',
    );
    const value = dueDateIndex(ticket, customerClass, category, now);
    if (best === null || value > best.value || (value === best.value && comesBefore(ticket, best.ticket))) {
      best = { ticket, value };
    }
  }
  return best?.ticket ?? null;
}

function comesBefore(a: WaitingTicket, b: WaitingTicket): boolean {
  if (a.arrivedAt !== b.arrivedAt) return a.arrivedAt < b.arrivedAt;
  return a.number < b.number;
}
