import type { HallBoardView } from '@onehall/protocol';

type Closed = HallBoardView['closedCounters'][number];

/** Counters that are closed for the same reason until the same time. */
export interface ClosedGroup {
  /** null: not opened, nobody is on duty there. */
  readonly pause: Closed['pause'];
  readonly backAt: number | null;
  readonly numbers: readonly string[];
}

/** Why counters do not serve [Q9]: those that come back first, then those that say no time, last those not opened. */
export function closedGroups(closed: readonly Closed[]): ClosedGroup[] {
  const groups = new Map<string, ClosedGroup>();
  for (const { pause, backAt, number } of closed) {
    const key = `${pause} ${backAt}`;
    const numbers = groups.get(key)?.numbers ?? [];
    groups.set(key, { pause, backAt, numbers: [...numbers, number] });
  }
  const rank = (group: ClosedGroup) =>
    group.pause === null ? Number.POSITIVE_INFINITY : (group.backAt ?? Number.MAX_VALUE);
  return [...groups.values()].sort((one, other) => Math.sign(rank(one) - rank(other)) || 0);
}
