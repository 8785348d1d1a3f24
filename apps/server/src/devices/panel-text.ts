import type { CounterNow } from '../present/counters.ts';

/** What the panel over a counter shows: the number that is called or served, and nothing that could be taken for one. */
export function counterPanelText({
  state,
  ticketNumber,
}: Pick<CounterNow, 'state' | 'ticketNumber'>): string {
  if (ticketNumber !== null && (state === 'calling' || state === 'serving')) return ticketNumber;
  return state === 'free' ? '' : '----';
}

/** What a panel of the hall shows of a call: the number, then the counter. */
export function hallPanelText(call: {
  readonly ticketNumber: string;
  readonly counterNumber: string;
}): string {
  return `${call.ticketNumber} ${call.counterNumber}`;
}
