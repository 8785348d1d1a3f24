import type { CustomerClass, ServiceCategory } from '../hall/hall.ts';
import { assert } from '../kernel/assert.ts';
import type { CallReasons } from './call-reasons.ts';
import { dueDateIndex, type WaitingTicket } from './due-date-index.ts';

export interface CallToExplain {
  readonly chosen: WaitingTicket;
  /** Everybody whom this counter might have called; the chosen one may be among them. */
  readonly candidates: readonly WaitingTicket[];
  readonly dedicatedClassIds: readonly string[];
  readonly classes: readonly CustomerClass[];
  readonly categories: readonly ServiceCategory[];
  readonly now: number;
}

const minuteMs = 60_000;
const tenth = (minutes: number) => Math.round(minutes * 10) / 10;
const fourDigits = (value: number) => Math.round(value * 10_000) / 10_000;

/** The values that decided a call [Q2], for keeping with it. */
export function explainCall(call: CallToExplain): CallReasons {
  const { chosen, candidates, now } = call;
  const classOf = (ticket: WaitingTicket) => call.classes.find((one) => one.id === ticket.classId);
  const indexOf = (ticket: WaitingTicket) => {
    const category = call.categories.find((one) => one.id === ticket.categoryId);
    const customerClass = classOf(ticket);
    assert(
      customerClass !== undefined && category !== undefined,
      'a waiting ticket has a class and a category',
    );
    return dueDateIndex(ticket, customerClass, category, now);
  };
  const slackOf = (ticket: WaitingTicket) => tenth((ticket.dueAt - now) / minuteMs);
  const others = candidates.filter((one) => one.id !== chosen.id);
  let runnerUp: CallReasons['runnerUp'] = null;
  let best = Number.NEGATIVE_INFINITY;
  for (const one of others) {
    const value = indexOf(one);
    if (value <= best) continue;
    best = value;
    runnerUp = { number: one.number, value: fourDigits(value), slackMin: slackOf(one) };
  }
  const cap = classOf(chosen);
  const lateMin = -slackOf(chosen);
  return {
    value: fourDigits(indexOf(chosen)),
    slackMin: slackOf(chosen),
    candidates: others.length + 1,
    dedicated: call.dedicatedClassIds.includes(chosen.classId),
    pastCap: cap !== undefined && lateMin >= Math.max(cap.waitCapMin - cap.waitTargetMin, 1),
    runnerUp,
  };
}
