import { spawn } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { RouteName } from '@onehall/protocol';
import { copyOfYears, saidOf } from './close.ts';
import { keptYears, visitsPerDay, yearsHall, yearsOfHistory } from './history/kept-years.ts';
import { temporaryFolder, writeHall } from './kit/bench-hall.ts';
import { atMost, fact, median, percentile, type Row, round } from './kit/figures.ts';
import { HallClient, nobody } from './kit/hall-client.ts';
import { type Latencies, threeLines, wholeVisit } from './kit/sale.ts';
import { openSaleHall, type SaleHall } from './kit/sale-hall.ts';
import { freePort, keepWithUs, root } from './kit/server-process.ts';

const desks = 2;
const turns = 20;
const visitsATurn = 3;
const warmUpTurns = 3;
const timesMax = 1.2;
const startMsMax = 120_000;
const starts = 3;
const quietMsMax = 120_000;
const quietSeconds = 3;
const idleMsASecond = 100;

interface Side {
  readonly hall: SaleHall;
  readonly latencies: Latencies;
  readonly visitMs: number[];
  cpuMs: number;
}

async function turn(side: Side): Promise<void> {
  const before = side.hall.server.cpuMs();
  for (let nth = 0; nth < visitsATurn; nth += 1) {
    const desk = side.hall.desks[nth % desks];
    if (desk === undefined) throw new Error('the hall has no counter');
    side.visitMs.push(await wholeVisit(side.hall, desk, threeLines(), side.latencies));
  }
  side.cpuMs += side.hall.server.cpuMs() - before;
}

/** A file of years is read through behind the open hall, once, after the start: that is no cost of a sale. */
async function quiet({ server }: SaleHall): Promise<void> {
  const until = performance.now() + quietMsMax;
  for (let idle = 0; idle < quietSeconds && performance.now() < until; ) {
    const before = server.cpuMs();
    await pause(1_000);
    idle = server.cpuMs() - before < idleMsASecond ? idle + 1 : 0;
  }
}

const sideOf = (hall: SaleHall): Side => ({ hall, latencies: new Map(), visitMs: [], cpuMs: 0 });

/** Turn by turn, who begins changing with each: what else the machine does falls on both. */
async function takeTurns(empty: Side, full: Side, count: number): Promise<void> {
  for (let nth = 0; nth < count; nth += 1)
    for (const side of nth % 2 === 0 ? [empty, full] : [full, empty]) await turn(side);
}

function ratioRow(what: string, empty: readonly number[], full: readonly number[]): Row {
  const ratio = median(full) / median(empty);
  const said = `${round(ratio, 2)} × (p50 ${round(median(full))} against ${round(median(empty))} ms, p95 ${round(percentile(full, 0.95))} against ${round(percentile(empty, 0.95))})`;
  return atMost(what, ratio, timesMax, said, '×');
}

const of = (side: Side, name: RouteName) => side.latencies.get(name) ?? [];

async function saleRows(yearsFolder: string): Promise<Row[]> {
  const halls = [await openSaleHall(desks), await openSaleHall(desks, yearsFolder)] as const;
  try {
    await takeTurns(sideOf(halls[0]), sideOf(halls[1]), warmUpTurns);
    for (const hall of halls) await quiet(hall);
    const [empty, full] = [sideOf(halls[0]), sideOf(halls[1])];
    await takeTurns(empty, full, turns);
    const visits = turns * visitsATurn;
    const megabytes = (side: Side) => Math.round(side.hall.server.rssBytes() / 1024 ** 2);
    return [
      ratioRow('calls, years against an empty file', of(empty, 'callNext'), of(full, 'callNext')),
      ratioRow('payments', of(empty, 'takeCash'), of(full, 'takeCash')),
      ratioRow('whole 3-line cash visits, all commands', empty.visitMs, full.visitMs),
      atMost(
        '  processor of the server a visit',
        full.cpuMs / empty.cpuMs,
        timesMax,
        `${round(full.cpuMs / empty.cpuMs, 2)} × (${round(full.cpuMs / visits)} against ${round(empty.cpuMs / visits)} ms)`,
        '×',
      ),
      fact('  memory of the server', `${megabytes(full)} against ${megabytes(empty)} MB`),
    ];
  } finally {
    for (const hall of halls) await hall.close();
  }
}

/** From `npm start` to the first answer, in ms. */
async function firstAnswerMs(dataFolder: string, hallFile: string): Promise<number> {
  const port = await freePort();
  const args = ['start', '--', '--port', String(port), '--data', dataFolder, '--hall', hallFile];
  const client = new HallClient(`http://127.0.0.1:${port}`, 1);
  const start = performance.now();
  const child = keepWithUs(spawn('npm', args, { cwd: root, stdio: 'ignore' }));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    while (performance.now() - start < startMsMax) {
      const answer = await client.send(nobody, 'readHealth').catch(() => null);
      if (answer?.ok) return performance.now() - start;
      await pause(10);
    }
    throw new Error(`no answer within ${startMsMax} ms of the start`);
  } finally {
    client.close();
    child.kill('SIGTERM');
    await ended;
  }
}

async function startRow(yearsFolder: string): Promise<Row> {
  const empty = temporaryFolder();
  const file = writeHall(temporaryFolder(), yearsHall());
  // Once each without the clock: the first start makes the files, and the screens where they have changed.
  for (const folder of [empty, yearsFolder]) await firstAnswerMs(folder, file);
  const times = { empty: [] as number[], years: [] as number[] };
  for (let nth = 0; nth < starts; nth += 1) {
    times.empty.push(await firstAnswerMs(empty, file));
    times.years.push(await firstAnswerMs(yearsFolder, file));
  }
  const [years, none] = [median(times.years), median(times.empty)];
  const said = `${round(years / 1_000, 2)} s against ${round(none / 1_000, 2)} s`;
  return atMost(
    'npm start to the first answer',
    years / none,
    timesMax,
    `${round(years / none, 2)} × (${said})`,
    '×',
  );
}

/** What five years in the file cost those who call, sell and start today. */
export async function scaleRows(): Promise<Row[]> {
  const years = await keptYears(yearsOfHistory);
  const folder = copyOfYears(years);
  const busy = () =>
    `${loadavg()
      .map((one) => round(one))
      .join(', ')} on ${cpus().length} processors`;
  return [
    fact(`history of ${yearsOfHistory} years, ${visitsPerDay} visits a day`, saidOf(years)),
    ...(await saleRows(folder)),
    await startRow(folder),
    fact('  load of the machine over 1, 5, 15 minutes', busy()),
  ];
}
