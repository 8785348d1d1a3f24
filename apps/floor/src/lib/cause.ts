import type { TicketKey } from '../text/ticket-zh-cn.ts';

const causes = [
  'no-counter-can',
  'capable-counters-paused',
  'too-few-counters',
  'capable-counters-busy',
  'customer-absent',
  'emergency',
] as const;

/** The words of the cause of a broken promise; a cause of a newer server has some too. */
export function causeKey(cause: string): TicketKey {
  const known = causes.find((one) => one === cause);
  return known === undefined ? 'cause.other' : `cause.${known}`;
}
