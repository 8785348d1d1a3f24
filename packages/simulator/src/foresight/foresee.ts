import type { HallRun } from '../engine/hall-run.ts';
import type { RuleTicket } from '../engine/rule.ts';
import type { HallSnapshot } from '../snapshot.ts';
import { alarmChance } from './alarm.ts';
import { vipExposure } from './exposure.ts';
import { drawFutures, type Future, ticketAt } from './futures.ts';
import { runHall } from './run-future.ts';
import { isServed, type SnapshotHall, snapshotHall } from './snapshot-hall.ts';
import {
  type ForesightOrder,
  futuresUsual,
  type WaitForecast,
  waitForecast,
  waitMinutes,
} from './wait-forecast.ts';

const minuteMs = 60_000;
const none = new Float64Array(0);
/** Futures end then at the latest. */
const horizonMin = 150;
/** The alarm looks so far ahead: every future runs at least to there. */
const alarmMin = 30;

export interface Foresight {
  readonly at: number;
  /** By ticket id. null: no counter that could serve it will be open, so nothing honest can be said. */
  readonly tickets: ReadonlyMap<string, WaitForecast | null>;
  /** What a customer who came now would meet, for each class and category of the hall [Q1]. */
  readonly arrivals: readonly {
    readonly classId: string;
    readonly categoryId: string;
    readonly wait: WaitForecast | null;
  }[];
  /** The chance of three or more broken promises (not of VIPs) that fall due 5 to 30 minutes from now. */
  readonly alarmChance: number;
  /** The chance that no counter for VIPs is free within 5 minutes: their breaches cannot be foreseen, this can. */
  readonly vipExposure: number;
}

/**
 * Runs the hall forward from a snapshot, many times with other dice, and reads off what comes [Q1, Q2]. Ghosts of
 * every class and category ride along, so that one set of futures answers for everybody who may come now.
 */
export function foresee(snapshot: HallSnapshot, order: ForesightOrder): Foresight {
  const hall = snapshotHall(snapshot);
  const count = order.futures ?? futuresUsual;
  const untilAt = snapshot.at + horizonMin * minuteMs;
  const served = hall.model.cells.map((_, cell) => isServed(hall, cell, untilAt));
  const cells = [...served.keys()].filter((cell) => served[cell]);
  const ghosts = cells.map((cell) => ticketAt(hall, cell, snapshot.at));
  const ticketWaits = hall.waiting.map(() => new Float64Array(count));
  const ghostWaits = cells.map(() => new Float64Array(count));
  const alarms: number[] = [];
  for (const [index, future] of drawFutures(hall, order.seed, count, untilAt).entries()) {
    const run = answers(hall, future, ghosts, untilAt);
    for (const [place, waits] of ticketWaits.entries())
      waits[index] = waitMinutes((run.startedAt[place] ?? Number.NaN) - snapshot.at, horizonMin);
    for (const [place, waits] of ghostWaits.entries())
      waits[index] = waitMinutes(run.ghosts.waitsMs[place] ?? Number.NaN, horizonMin);
    alarms.push(alarmChance(run));
  }
  const tickets = hall.waiting.map((ticket, place): [string, WaitForecast | null] => [
    ticket.id,
    served[ticket.cell]
      ? waitForecast(ticketWaits[place] ?? none, (ticket.dueAt - snapshot.at) / minuteMs)
      : null,
  ]);
  return {
    at: snapshot.at,
    tickets: new Map(tickets),
    arrivals: hall.model.cells.map(({ customerClass, category }, cell) => ({
      classId: customerClass.id,
      categoryId: category.id,
      wait: served[cell]
        ? waitForecast(ghostWaits[cells.indexOf(cell)] ?? none, customerClass.waitTargetMin)
        : null,
    })),
    alarmChance: alarms.reduce((sum, one) => sum + one, 0) / count,
    vipExposure: vipExposure(snapshot),
  };
}

/** One future, run until everybody of now has been called and the alarm's time is over. */
function answers(
  hall: SnapshotHall,
  future: Future,
  ghosts: readonly RuleTicket[],
  untilAt: number,
): HallRun {
  const alarmAt = hall.snapshot.at + alarmMin * minuteMs;
  let called = 0;
  return runHall(hall, future, {
    untilAt,
    ghosts,
    enough(run) {
      if (run.now < alarmAt || run.ghosts.anyLeft) return false;
      while (called < hall.waiting.length && !Number.isNaN(run.startedAt[called])) called += 1;
      return called === hall.waiting.length;
    },
  });
}
