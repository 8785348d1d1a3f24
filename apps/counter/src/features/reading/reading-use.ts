import type { ConsoleView, VisitView } from '@onehall/protocol';

type Reading = NonNullable<ConsoleView['reading']>;

/** What a card that was read is good for now: to find the customer, to check them, or for nothing any more. */
export type CardUse = 'find' | 'check' | null;

export function cardUse(reading: Reading, visit: VisitView | null): CardUse {
  if (reading.kind !== 'id-card' || visit === null) return null;
  if (visit.subscriber === null) return 'find';
  return visit.identity === null ? 'check' : null;
}
