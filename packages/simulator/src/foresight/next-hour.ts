import type { ClassGroup } from '@onehall/domain';
import { cellOf } from '../engine/model.ts';
import { placeByShare, seededRandom } from '../random.ts';
import type { HallSnapshot } from '../snapshot.ts';
import { drawFutures, ticketAt } from './futures.ts';
import { runHall } from './run-future.ts';
import { isServed, type SnapshotHall, snapshotHall } from './snapshot-hall.ts';
import { type ForesightOrder, futuresUsual, type WaitBand, waitBand, waitMinutes } from './wait-forecast.ts';

const minuteMs = 60_000;
const hourMin = 60;
const stepMin = 5;
/** Ghosts of the hour's end are waited for so long. */
const afterMin = 90;

export interface NextHourPoint {
  readonly inMinutes: number;
  /** The wait that somebody of the group who came then would have; null: nobody of it is served, or comes. */
  readonly general: WaitBand | null;
  readonly vip: WaitBand | null;
}

/**
 * The waits of the coming hour, every five minutes: what the manager sees as a band [Q2, Q8]. A ghost of each group
 * arrives at every step of every future, for something that the group comes for.
 */
export function foreseeNextHour(snapshot: HallSnapshot, order: ForesightOrder): NextHourPoint[] {
  const hall = snapshotHall(snapshot);
  const untilAt = snapshot.at + (hourMin + afterMin) * minuteMs;
  const groups = [wants(hall, 'general', untilAt), wants(hall, 'vip', untilAt)].map((wanted, place) => ({
    wanted,
    place,
  }));
  const present = groups.filter(({ wanted }) => wanted.length > 0);
  const steps = hourMin / stepMin + 1;
  const waits = groups.map(() => Array.from({ length: steps }, (): number[] => []));
  const futures = drawFutures(hall, order.seed, order.futures ?? futuresUsual, untilAt);
  for (const [index, future] of futures.entries()) {
    const random = seededRandom(order.seed + index);
    const ghosts = Array.from({ length: steps }, (_, step) =>
      present.map(({ wanted }) => {
        const shares = wanted.map((one) => one.share);
        const cell = wanted[placeByShare(random, shares)]?.cell ?? 0;
        return ticketAt(hall, cell, snapshot.at + step * stepMin * minuteMs);
      }),
    ).flat();
    const run = runHall(hall, future, { untilAt, ghosts, enough: (one) => !one.ghosts.anyLeft });
    for (const [ghost, waitMs] of run.ghosts.waitsMs.entries()) {
      const place = present[ghost % present.length]?.place ?? 0;
      waits[place]?.[Math.floor(ghost / present.length)]?.push(waitMinutes(waitMs, afterMin));
    }
  }
  const band = (place: number, step: number) => waitBand(waits[place]?.[step] ?? []);
  return Array.from({ length: steps }, (_, step) => ({
    inMinutes: step * stepMin,
    general: band(0, step),
    vip: band(1, step),
  }));
}

/** What the customers of a group come for, as far as somebody serves it. */
function wants(hall: SnapshotHall, group: ClassGroup, untilAt: number): { cell: number; share: number }[] {
  return hall.snapshot.arrivals.mix
    .map((one) => ({ cell: cellOf(hall.model, one.classId, one.categoryId), share: one.share }))
    .filter(({ cell, share }) => share > 0 && hall.model.cells[cell]?.customerClass.group === group)
    .filter(({ cell }) => isServed(hall, cell, untilAt));
}
