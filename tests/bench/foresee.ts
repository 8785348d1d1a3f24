import { alarmAtChance, foresee, type WaitForecast } from '@onehall/simulator';
import type { HallRun } from '../../packages/simulator/src/engine/hall-run.ts';
import { breachesDue } from '../../packages/simulator/src/foresight/alarm.ts';
import { liveSnapshot } from '../../packages/simulator/src/scenario/live-snapshot.ts';
import { expectedCustomers, type Scenario } from '../../packages/simulator/src/scenario/scenario.ts';
import { simulateDay } from '../../packages/simulator/src/scenario/simulate-day.ts';
import { atMost, median, percentile, type Row, round } from './kit/figures.ts';
import { judgeFolder, judgeScenario, withoutJudge } from './kit/judge-scenarios.ts';

const names = ['s1-small', 's2-standard', 's3-monthend', 's4-vipheavy', 's5-skills'];
const firstSeed = 2_000;
/** As many days as bring about this many customers: five days of a small hall say little. */
const customersAsked = 4_000;
const everyTicket = 5;
const alarmEveryMs = 5 * 60_000;
const minuteMs = 60_000;
const breachesOfAlarm = 3;

interface Asked {
  readonly group: string;
  readonly wait: WaitForecast;
  readonly aheadMin: number;
  readonly realMin: number;
}

interface Findings {
  readonly asked: Asked[];
  readonly alarms: { readonly raised: boolean; readonly came: boolean }[];
  readonly tookMs: number[];
}

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
const share = (part: number, whole: number) => (whole > 0 ? part / whole : Number.NaN);

/** What a service takes on average over all who come: the people-ahead formula knows no more. */
function meanMinutes(scenario: Scenario): number {
  return scenario.crowds.reduce(
    (sum, crowd) =>
      sum +
      crowd.share *
        scenario.model.categories.reduce(
          (all, one, place) => all + one.meanMinutes * (crowd.mix[place] ?? 0),
          0,
        ),
    0,
  );
}

/** Asks at every fifth ticket and, for the alarm, every five minutes; answers are held against the day as it went. */
function askThroughDay(scenario: Scenario, seed: number, found: Findings): void {
  const perService = meanMinutes(scenario);
  const open: { index: number; group: string; wait: WaitForecast; aheadMin: number }[] = [];
  const alarms: { at: number; raised: boolean }[] = [];
  const onArrival = (run: HallRun, index: number) => {
    const forAlarm = run.now >= (alarms.at(-1)?.at ?? 0) + alarmEveryMs;
    const customer = run.start.customers[index];
    if (!customer || (index % everyTicket !== 0 && !forAlarm)) return;
    const snapshot = liveSnapshot(scenario, run);
    const start = performance.now();
    const answer = foresee(snapshot, { seed: seed * 10_000 + index });
    found.tookMs.push(performance.now() - start);
    if (forAlarm) alarms.push({ at: run.now, raised: answer.alarmChance >= alarmAtChance });
    const wait = answer.arrivals.find(
      (one) => one.classId === customer.classId && one.categoryId === customer.categoryId,
    )?.wait;
    if (!wait || index % everyTicket !== 0) return;
    const counters = snapshot.counters.filter((one) => one.state === 'open').length;
    const aheadMin = (snapshot.waiting.length * perService) / Math.max(counters, 1);
    const group = scenario.model.cells[customer.cell]?.customerClass.group ?? '';
    open.push({ index, group, wait, aheadMin });
  };
  const run = simulateDay(scenario, { seed, rule: 'due-date', onArrival });
  for (const { index, ...asked } of open) {
    const waited = (run.startedAt[index] ?? Number.NaN) - (run.start.customers[index]?.arrivedAt ?? 0);
    if (!Number.isNaN(waited)) found.asked.push({ ...asked, realMin: waited / minuteMs });
  }
  for (const { at, raised } of alarms)
    found.alarms.push({ raised, came: breachesDue(run, at) >= breachesOfAlarm });
}

const errorOf = ({ wait, realMin }: Asked) => Math.abs(wait.p50Min - realMin);

function waitRows(name: string, { asked }: Findings): Row[] {
  const general = asked.filter((one) => one.group === 'general');
  const vips = asked.filter((one) => one.group === 'vip');
  const error = mean(general.map(errorOf));
  const ahead = mean(general.map((one) => Math.abs(one.aheadMin - one.realMin)));
  const covered = general.filter(
    ({ wait, realMin }) => realMin >= wait.p10Min - 0.5 && realMin <= wait.p90Min + 0.5,
  ).length;
  const coverage = share(covered, general.length);
  const real = round(mean(general.map((one) => one.realMin)));
  return [
    atMost(
      `${name}: wait on the ticket, general, mean error`,
      error,
      5.5,
      `${round(error)} min, median ${round(median(general.map(errorOf)))} (waits ${real}, ${general.length} tickets)`,
      'min',
    ),
    atMost(
      '  of the error of people ahead × mean / counters',
      error / ahead,
      0.65,
      `${round(error / ahead, 2)} (that one: ${round(ahead)} min)`,
      '',
    ),
    {
      what: '  P10 to P90 (± 0.5 min) covers',
      measured: `${round(100 * coverage)} %`,
      goal: '80 to 95 %',
      ok: coverage >= 0.8 && coverage <= 0.95,
    },
    atMost(
      '  VIP, mean error',
      mean(vips.map(errorOf)),
      1,
      `${round(mean(vips.map(errorOf)), 2)} min (${vips.length})`,
      'min',
    ),
  ];
}

function alarmRow({ alarms }: Findings): Row {
  const right = alarms.filter((one) => one.raised && one.came).length;
  const precision = share(right, alarms.filter((one) => one.raised).length);
  const recall = share(right, alarms.filter((one) => one.came).length);
  return {
    what: '  alarm: precision, recall',
    measured: `${round(precision, 2)}, ${round(recall, 2)} (${alarms.length} looks)`,
    goal: '≥ 0.75, ≥ 0.65',
    ok: precision >= 0.75 && recall >= 0.65,
  };
}

/** The wait on the ticket, the alarm, and what they cost, on halls and days that nothing was tuned on. */
export async function estimateRows(): Promise<Row[]> {
  const folder = judgeFolder();
  if (folder === null) return [withoutJudge('waits foreseen')];
  const rows: Row[] = [];
  const tookMs: number[] = [];
  for (const name of names) {
    const scenario = judgeScenario(folder, name);
    const found: Findings = { asked: [], alarms: [], tookMs };
    const customers = Math.round(expectedCustomers(scenario, scenario.load));
    const days = Math.ceil(customersAsked / customers);
    for (let day = 0; day < days; day += 1) askThroughDay(scenario, firstSeed + day, found);
    rows.push(...waitRows(`${name} (${days} days of ${customers})`, found), alarmRow(found));
  }
  rows.push(
    atMost(
      'one forecast: all tickets, all classes and categories, alarm',
      percentile(tookMs, 0.95),
      50,
      `median ${round(median(tookMs))}, p95 ${round(percentile(tookMs, 0.95))} ms (${tookMs.length})`,
    ),
  );
  return rows;
}
