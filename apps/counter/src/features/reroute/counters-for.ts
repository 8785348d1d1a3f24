import type { ConsoleView } from '@onehall/protocol';

type OtherCounter = ConsoleView['otherCounters'][number];

/** Counters that may take the ticket: those that do the service, the open ones first, each in the order of the hall. */
export function countersFor(counters: readonly OtherCounter[], categoryId: string | null): OtherCounter[] {
  const able = counters.filter((one) => categoryId === null || one.categoryIds.includes(categoryId));
  return [...able.filter((one) => one.open), ...able.filter((one) => !one.open)];
}
