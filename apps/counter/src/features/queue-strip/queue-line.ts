import type { WaitingTicket } from '@onehall/protocol';

/** The line reaches from ten minutes past the promise to half an hour before it. */
export const LATE_MIN = 10;
export const AHEAD_MIN = 30;
const SPAN = LATE_MIN + AHEAD_MIN;
const LANES = 3;

export interface Mark {
  readonly ticket: WaitingTicket;
  readonly minutesLeft: number;
  /** 0 to 100, from the left. */
  readonly percent: number;
  readonly lane: number;
}

export function percentOf(minutesLeft: number): number {
  const clamped = Math.min(AHEAD_MIN, Math.max(-LATE_MIN, minutesLeft));
  return ((clamped + LATE_MIN) / SPAN) * 100;
}

/**
 * Puts each waiting ticket at its minutes left, in the first lane where there is room. Those without room are counted:
 * the line never grows and never hides that there are more.
 */
export function layOut(
  tickets: readonly WaitingTicket[],
  now: number,
  markPercent: number,
): { marks: Mark[]; hidden: number } {
  const lanes: number[] = Array.from({ length: LANES }, () => Number.NEGATIVE_INFINITY);
  const marks: Mark[] = [];
  let hidden = 0;
  for (const ticket of [...tickets].sort((a, b) => a.dueAt - b.dueAt || a.arrivedAt - b.arrivedAt)) {
    const minutesLeft = (ticket.dueAt - now) / 60_000;
    const percent = percentOf(minutesLeft);
    const lane = lanes.findIndex((end) => end <= percent);
    if (lane === -1) hidden += 1;
    else {
      lanes[lane] = percent + markPercent;
      marks.push({ ticket, minutesLeft, percent, lane });
    }
  }
  return { marks, hidden };
}

export function countByGroup(tickets: readonly WaitingTicket[]): Record<WaitingTicket['group'], number> {
  const counts = { vip: 0, priority: 0, general: 0 };
  for (const ticket of tickets) counts[ticket.group] += 1;
  return counts;
}
