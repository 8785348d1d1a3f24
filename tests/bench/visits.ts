import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { verifyHallData } from '@onehall/storage-sqlite';
import { column, number, withFile } from '../faults/hall-files.ts';
import { brokenVisits } from '../faults/visit-books.ts';
import { temporaryFolder } from './kit/bench-hall.ts';
import { atMost, fact, median, percentile, type Row, rate, round, spread } from './kit/figures.ts';
import { type Latencies, tenServices, threeLines, wholeVisit } from './kit/sale.ts';
import { openSaleHall, type SaleHall } from './kit/sale-hall.ts';
import { vendureRows } from './vendure.ts';

const clerks = 8;
const warmUp = 40;
const visits = 240;
const longVisits = 20;
const commandMsMax = 50;
const cpuMsMax = 5;
const longVisitMsMax = 60;
const settleMsMax = 60_000;

interface Sales {
  readonly perSecond: number;
  readonly cpuMs: number;
  readonly failed: number;
  readonly problems: readonly string[];
  readonly latencies: Latencies;
}

/** Until the last receipt has an end and the billing system has answered the last order: they belong to the sale. */
async function settled({ dataFolder }: SaleHall): Promise<void> {
  const until = performance.now() + settleMsMax;
  const open = () =>
    withFile(
      join(dataFolder, 'hall.sqlite'),
      (db) =>
        number(db, `SELECT count(*) FROM print_job WHERE state IN ('queued', 'sending')`) +
        number(db, `SELECT count(*) FROM service_order WHERE billing IN ('local', 'sent')`),
    );
  while (open() > 0 && performance.now() < until) await pause(250);
}

/** Eight clerks, each with the next customer as soon as the last has gone. */
async function sell(hall: SaleHall, total: number): Promise<Sales> {
  const latencies: Latencies = new Map();
  const problems: string[] = [];
  let left = total;
  const before = hall.server.cpuMs();
  const start = performance.now();
  await Promise.all(
    hall.desks.map(async (desk) => {
      while (left > 0) {
        left -= 1;
        try {
          await wholeVisit(hall, desk, threeLines(), latencies);
        } catch (error) {
          problems.push(String(error));
          break;
        }
      }
    }),
  );
  const seconds = (performance.now() - start) / 1_000;
  await settled(hall);
  const cpuMs = (hall.server.cpuMs() - before) / total;
  return { perSecond: total / seconds, cpuMs, failed: problems.length, problems, latencies };
}

/** How the receipts ended, by the printers' own word: on a machine that is too busy some are late. */
function receiptsRow(dataFolder: string): Row {
  const ended = withFile(join(dataFolder, 'hall.sqlite'), (db) =>
    column(
      db,
      `SELECT state || ' ' || count(*) FROM print_job WHERE slip = 'receipt' GROUP BY state ORDER BY count(*) DESC`,
    ),
  );
  return fact('  receipts', ended.join(', '));
}

/** Numbers that are missing or twice: tickets, journal rows, prints of a slip; and money without its visit. */
function gaps(dataFolder: string, sold: number): string[] {
  return withFile(join(dataFolder, 'hall.sqlite'), (db) => {
    const wrong: string[] = [...brokenVisits(db)];
    const count = (sql: string, expected: number, what: string) => {
      const found = number(db, sql);
      if (found !== expected) wrong.push(`${what}: ${found} instead of ${expected}`);
    };
    const last = number(db, `SELECT last FROM number_series WHERE prefix = 'A'`);
    count('SELECT count(DISTINCT number) FROM ticket', last, 'ticket numbers');
    count('SELECT count(*) FROM journal', number(db, 'SELECT max(seq) FROM journal'), 'journal rows');
    count('SELECT count(*) FROM payment', sold, 'payments');
    count(`SELECT count(*) FROM print_job WHERE slip = 'receipt' AND copy = 0`, sold, 'receipts');
    count(`SELECT count(*) FROM service_order WHERE billing <> 'confirmed'`, 0, 'orders without an answer');
    return wrong;
  });
}

function saleRows({ perSecond, cpuMs, failed, problems, latencies }: Sales): Row[] {
  const worst = [...latencies]
    .map(([name, ms]) => ({ name, ms, p99: percentile(ms, 0.99) }))
    .sort((a, b) => b.p99 - a.p99);
  const [slowest] = worst;
  const commands = worst.reduce((sum, one) => sum + one.ms.length, 0) / visits;
  return [
    fact(
      `3-line cash sale as whole, ${clerks} clerks`,
      `${round(perSecond)} visits/s, ${Math.round(commands)} commands each (${rate(perSecond * commands)})`,
    ),
    atMost('  visits that failed', failed, 0, failed === 0 ? `0 of ${visits}` : problems.join('; '), ''),
    atMost(
      '  each command, p99',
      slowest?.p99 ?? Number.NaN,
      commandMsMax,
      `slowest ${slowest?.name}: ${spread(slowest?.ms ?? [])}`,
    ),
    atMost(
      '  processor of the server a visit, billing and printing with it',
      cpuMs,
      cpuMsMax,
      `${round(cpuMs)} ms`,
    ),
  ];
}

async function longVisitRow(hall: SaleHall): Promise<Row[]> {
  const [desk] = hall.desks;
  if (desk === undefined) throw new Error('the hall has no counter');
  const times: number[] = [];
  const before = hall.server.cpuMs();
  for (let nth = 0; nth < longVisits; nth += 1)
    times.push(await wholeVisit(hall, desk, tenServices(), new Map()));
  await settled(hall);
  const cpu = (hall.server.cpuMs() - before) / longVisits;
  return [
    atMost('10-service visit, all its commands together', median(times), longVisitMsMax, spread(times)),
    fact('  processor of the server', `${round(cpu)} ms a visit`),
  ];
}

/** One-stop visits as a whole: session, items, form, signature, tender, receipt, journal, outbox; beside them a peer. */
export async function visitRows(): Promise<Row[]> {
  const hall = await openSaleHall(clerks);
  const rows: Row[] = [];
  let sales: Sales;
  try {
    await sell(hall, warmUp);
    sales = await sell(hall, visits);
    rows.push(...saleRows(sales), ...(await longVisitRow(hall)));
  } finally {
    await hall.close();
  }
  const wrong = gaps(hall.dataFolder, warmUp + visits + longVisits);
  const verified = verifyHallData(hall.dataFolder, join(temporaryFolder(), 'rebuilt.sqlite'));
  const broken = [...wrong, ...(verified.problem === null ? [] : [verified.problem])];
  const said =
    broken.length === 0 ? `none, ${verified.rows} journal rows verified` : broken.slice(0, 3).join('; ');
  rows.push(atMost('  gaps in any number, differences in the books', broken.length, 0, said, ''));
  const busy = `${loadavg()
    .map((one) => round(one))
    .join(', ')} on ${cpus().length} processors`;
  rows.push(receiptsRow(hall.dataFolder), fact('  load of the machine over 1, 5, 15 minutes', busy));
  return [...rows, ...(await vendureRows(sales))];
}
