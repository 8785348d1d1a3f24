import type { Case, CaseClock } from './case.ts';
import { isOver } from './case-steps.ts';

export interface RunningClock {
  readonly clock: CaseClock;
  /** When it is to be, epoch ms. */
  readonly at: number;
}

/** The clocks of which a department is told when they pass [D12]. */
const chases: ReadonlySet<CaseClock> = new Set(['recheck', 'due', 'outside']);

/**
 * Every clock of a case that runs, the nearest first: derived from what happened and from nothing else, so that a
 * restart forgets none.
 */
export function clocksOf(one: Case): RunningClock[] {
  const clocks: RunningClock[] = [];
  const runs = (clock: CaseClock, at: number | null) => {
    if (at !== null) clocks.push({ clock, at });
  };
  runs('after-care', one.afterCareAt);
  if (isOver(one.state) || one.state === 'draft') return clocks;
  if (one.firstContactAt === null) runs('contact', one.contactBy);
  runs('next-contact', one.nextContactAt);
  // A reply within the limit keeps it [H]; an escalated case must be settled by then [K].
  const answered = one.answeredAt !== null;
  if (!answered || one.level > 0) runs('due', one.dueAt);
  if (!answered && one.dueAt !== null) runs('recheck', one.dueAt - one.recheckLeadMs);
  if (!answered) runs('promise', one.device.promisedAt);
  runs('outside', one.outside?.dueAt ?? null);
  if (one.sentUp?.answeredAt === null) runs('outside', one.sentUp.dueAt);
  return clocks.sort((a, b) => a.at - b.at);
}

/** Clocks that nobody has been told of yet. */
export function clocksUnnoticed(one: Case): RunningClock[] {
  return clocksOf(one).filter(({ clock, at }) => (one.noticed[clock] ?? -1) < at);
}

/** When the hall must next look at a case by itself, epoch ms; null: never. */
export function nextClockAt(one: Case): number | null {
  return clocksUnnoticed(one)[0]?.at ?? null;
}

/** Whether a department hears of this clock: an order lies with one, and the time runs for it. */
export function isChased(one: Case, clock: CaseClock): boolean {
  return chases.has(clock) && one.departmentId !== null && one.answeredAt === null;
}
