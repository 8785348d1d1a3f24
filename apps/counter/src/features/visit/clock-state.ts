import type { VisitView } from '@onehall/protocol';

export type OneClock = VisitView['clocks'][number];

const WARN_MS = 8 * 60_000;
const MOST_MS = 10 * 60_000;

/** How a clock stands now [Q2]: the page need not wait for the hall to say that minutes have passed. */
export function clockState(
  clock: Pick<OneClock, 'purpose' | 'startedAt' | 'endedAt'>,
  now: number,
): OneClock['state'] {
  if (clock.purpose === 'selling') return 'in-time';
  const took = (clock.endedAt ?? now) - clock.startedAt;
  if (took > MOST_MS) return 'overrun';
  return took >= WARN_MS ? 'warn' : 'in-time';
}

/** The first service that took too long and has no cause yet; null: none. */
export function unexplained(clocks: readonly OneClock[], now: number): OneClock | null {
  return (
    clocks.find(
      (one) => clockState(one, now) === 'overrun' && (one.cause === null || one.cause === 'unexplained'),
    ) ?? null
  );
}
