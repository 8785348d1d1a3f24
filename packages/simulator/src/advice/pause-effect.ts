import { drawFutures, type Future } from '../foresight/futures.ts';
import { breachesBetween, runHall } from '../foresight/run-future.ts';
import { type SnapshotHall, snapshotHall } from '../foresight/snapshot-hall.ts';
import type { HallSnapshot } from '../snapshot.ts';

const minuteMs = 60_000;
const futuresUsual = 24;
/** A pause that is expected to break fewer promises than this is harmless: one in two hours of such pauses. */
const harmlessBelow = 0.5;
const searchStepMin = 5;
const searchMinMax = 60;
/** After the clerk is back, the line that has grown still takes so long to show. */
const afterMin = 45;

export interface PauseEffect {
  /** Expected promises that are broken because of a pause that begins now (as soon as the customer there is done). */
  readonly brokenNow: number;
  /** brokenNow is below the limit: the clerk may go. */
  readonly harmlessNow: boolean;
  /** The first instant within the hour at which such a pause is harmless; null: none is. */
  readonly harmlessAt: number | null;
}

export interface PauseQuestion {
  readonly counterId: string;
  readonly minutes: number;
  readonly seed: number;
  readonly futures?: number;
  /** The search begins so late; default: now. */
  readonly notBefore?: number;
}

/**
 * What a pause of a counter costs, and when it would cost nothing [Q7]: the same futures with the clerk there and with
 * the clerk away. A counter that the snapshot does not have breaks nothing.
 */
export function pauseEffect(snapshot: HallSnapshot, question: PauseQuestion): PauseEffect {
  const { counterId, minutes } = question;
  const hall = snapshotHall(snapshot);
  const untilAt = snapshot.at + (searchMinMax + minutes + afterMin) * minuteMs;
  const futures = drawFutures(hall, question.seed, question.futures ?? futuresUsual, untilAt);
  const stayed = new Map<number, number>();
  const broken = (startsAt: number) => {
    const to = startsAt + (minutes + afterMin) * minuteMs;
    const without = stayed.get(to) ?? meanBroken(hall, futures, to);
    stayed.set(to, without);
    return meanBroken(withPause(hall, counterId, startsAt, minutes), futures, to) - without;
  };
  const brokenNow = broken(snapshot.at);
  const first = Math.max(snapshot.at, question.notBefore ?? snapshot.at);
  for (let later = 0; later <= searchMinMax; later += searchStepMin) {
    const startsAt = first + later * minuteMs;
    const harmless = startsAt === snapshot.at ? brokenNow < harmlessBelow : broken(startsAt) < harmlessBelow;
    if (harmless) return { brokenNow, harmlessNow: brokenNow < harmlessBelow, harmlessAt: startsAt };
  }
  return { brokenNow, harmlessNow: brokenNow < harmlessBelow, harmlessAt: null };
}

function withPause(hall: SnapshotHall, counterId: string, startsAt: number, minutes: number): SnapshotHall {
  const pause = { startsAt, lastsMs: minutes * minuteMs, fixed: true };
  return {
    ...hall,
    plans: hall.plans.map((plan) =>
      plan.id === counterId
        ? { ...plan, breaks: [...plan.breaks, pause].sort((a, b) => a.startsAt - b.startsAt) }
        : plan,
    ),
  };
}

function meanBroken(hall: SnapshotHall, futures: readonly Future[], untilAt: number): number {
  const broken = futures.map(
    (future) => breachesBetween(runHall(hall, future, { untilAt }), hall.snapshot.at, untilAt).count,
  );
  return broken.reduce((sum, one) => sum + one, 0) / futures.length;
}
