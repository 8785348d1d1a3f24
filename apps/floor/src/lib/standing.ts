import type { WaitingTicket } from '@onehall/protocol';

export const MIN_MS = 60_000;
/** From this chance on a promise counts as at risk, on the line, in the list and on the sheet alike. */
export const RISK_FROM = 0.3;

export type Standing = 'late' | 'at-risk' | 'in-time';

export function minutesLeft(ticket: Pick<WaitingTicket, 'dueAt'>, now: number): number {
  return (ticket.dueAt - now) / MIN_MS;
}

/** How a ticket stands to its promise: broken, likely to break by what the futures say, or well. */
export function standingOf(ticket: Pick<WaitingTicket, 'dueAt' | 'estimate'>, now: number): Standing {
  if (ticket.dueAt < now) return 'late';
  return ticket.estimate !== null && ticket.estimate.risk >= RISK_FROM ? 'at-risk' : 'in-time';
}

/** Whole minutes from now until the call, from–to; null while nobody has looked ahead. */
export function rangeLeft(
  estimate: WaitingTicket['estimate'],
  now: number,
): { readonly low: number; readonly high: number } | null {
  if (estimate === null) return null;
  const gone = (now - estimate.at) / MIN_MS;
  const left = (minutes: number) => Math.max(0, minutes - gone);
  return { low: Math.floor(left(estimate.low)), high: Math.ceil(left(estimate.high)) };
}

/** By minutes left, the least first; who came first stands first among equals. */
export function byMinutesLeft(waiting: readonly WaitingTicket[]): WaitingTicket[] {
  return [...waiting].sort((a, b) => a.dueAt - b.dueAt || a.arrivedAt - b.arrivedAt);
}
