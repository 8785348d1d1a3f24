import { tendIndicators } from '@onehall/application';
import { periodBefore } from '@onehall/domain';
import { hallOf } from '../../apps/server/src/hall-loader.ts';
import { copyOfYears, saidOf } from './close.ts';
import { HistoryBook, server } from './history/history-book.ts';
import { keptYears, visitsPerDay, yearsHall } from './history/kept-years.ts';
import { seedStaff, temporaryFolder, writeHall } from './kit/bench-hall.ts';
import { fact, median, p95AtMost, type Row, round, spread } from './kit/figures.ts';
import { HallClient } from './kit/hall-client.ts';
import { startServer } from './kit/server-process.ts';

const dashboardMsMax = 300;
const warmUps = 2;
const reads = 40;
const counts = 5;
const dayMs = 86_400_000;

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** A day of 2,000 visits counted, again and again, as the night does. */
function reckonMs(folder: string): number[] {
  const book = HistoryBook.asInService(folder, hallOf(yearsHall()), 1);
  const ms: number[] = [];
  try {
    book.now = Date.now();
    for (let nth = 0; nth < counts; nth += 1)
      book.rehearse(() => {
        const start = performance.now();
        book.decide(server, 'tendIndicators', tendIndicators);
        ms.push(performance.now() - start);
      });
    return ms;
  } finally {
    book.close();
  }
}

/** The dashboard of a year of the demo hall with six counters, over HTTP, and an indicator of that year opened. */
export async function indicatorRows(): Promise<Row[]> {
  const year = await keptYears(1);
  const folder = copyOfYears(year);
  const file = yearsHall();
  const nights = reckonMs(folder);
  const manager = file.staff.filter(({ role }) => role === 'branch-manager').slice(0, 1);
  const [actor] = await seedStaff(folder, file, manager);
  if (actor === undefined) throw new Error('the hall has no branch manager');
  const hall = await startServer({ dataFolder: folder, hallFile: writeHall(temporaryFolder(), file) });
  const client = new HallClient(hall.url, 1);
  try {
    const to = dayOf(Date.parse(`${year.lastDay}T00:00:00Z`));
    const from = dayOf(Date.parse(`${to}T00:00:00Z`) - 364 * dayMs);
    const read = () => client.must(actor, 'readIndicators', { params: { from, to } });
    const open = () =>
      client.must(actor, 'readIndicator', { params: { indicatorId: 'waits-kept', from, to } });
    for (let nth = 0; nth < warmUps; nth += 1) await read();
    const found = await read();
    const visits = found.indicators.find(({ indicatorId }) => indicatorId === 'one-stop')?.now.base ?? 0;
    if (visits < visitsPerDay * 300) throw new Error(`a year of ${visits} visits is none`);
    const [dashboardMs, openMs]: [number[], number[]] = [[], []];
    for (let nth = 0; nth < reads; nth += 1) {
      dashboardMs.push(await timed(read));
      openMs.push(await timed(open));
    }
    const before = periodBefore({ from, to });
    return [
      fact(`a year of indicators, ${visits.toLocaleString('en')} visits`, saidOf(year)),
      p95AtMost(`dashboard, and ${before.from} to ${before.to} beside it`, dashboardMs, dashboardMsMax),
      p95AtMost('one indicator of the year, by service, hour and class', openMs, dashboardMsMax),
      fact(
        '  counting the days that are over, one of 2,000 visits',
        `${round(median(nights))} ms (${spread(nights)})`,
      ),
    ];
  } finally {
    client.close();
    await hall.stop();
  }
}
