import { bareTicketsPerSecond, rawSyncsPerSecond } from './disk-floor.ts';
import { seedClerks, temporaryFolder, wideHall, writeHall } from './kit/bench-hall.ts';
import { atMost, fact, median, p95AtMost, type Row, rate, round, timesAtLeast } from './kit/figures.ts';
import { type Actor, HallClient, newCommand } from './kit/hall-client.ts';
import { closedLoop, type Load, timed } from './kit/load.ts';
import { type ServerProcess, startServer } from './kit/server-process.ts';

const countersMax = 64;
const flatTickets = 2_000;
const flatWindow = 200;
const flatRatioMax = 1.3;
const rssMbMax = 250;
const limitsMs: Readonly<Record<number, number>> = { 1: 5, 10: 15, 64: 60 };

/** A hall under load: its server, a kiosk, and a clerk signed on at every counter. */
export interface LoadedHall {
  readonly server: ServerProcess;
  readonly client: HallClient;
  readonly kiosk: Actor;
  readonly clerks: readonly Actor[];
  readonly called: Map<string, number>;
  readonly numbers: Set<string>;
  issued: number;
}

const hallFile = wideHall(countersMax);

export async function openLoadedHall(entry?: string): Promise<LoadedHall> {
  const folder = temporaryFolder();
  const clerks = await seedClerks(folder, hallFile);
  const server = await startServer({
    ...(entry === undefined ? {} : { entry }),
    dataFolder: folder,
    hallFile: writeHall(folder, hallFile),
  });
  const client = new HallClient(server.url, countersMax);
  const kiosk = await client.pair('kiosk', 'kiosk-1');
  for (const [at, clerk] of clerks.entries()) {
    await client.must(clerk, 'signOn', { params: { counterId: `counter-${at + 1}` }, body: newCommand() });
  }
  return { server, client, kiosk, clerks, called: new Map(), numbers: new Set(), issued: 0 };
}

export async function closeLoadedHall(hall: LoadedHall): Promise<void> {
  hall.client.close();
  await hall.server.stop();
}

export function issueLoad(hall: LoadedHall, clients: number, total: number): Promise<Load> {
  return closedLoop(clients, total, async (_client, latenciesMs) => {
    hall.issued += 1;
    const category = hallFile.categories[hall.issued % hallFile.categories.length]?.id;
    const body = { ...newCommand(), categoryIds: [category], mobile: null, language: 'zh' };
    const ticket = await timed(() => hall.client.must(hall.kiosk, 'issueTicket', { body }), latenciesMs);
    hall.numbers.add(ticket.number);
  });
}

/** One counter's turn: Next (timed), then start and finish, so that the counter is free again. */
export function callLoad(hall: LoadedHall, counters: number, total: number): Promise<Load> {
  return closedLoop(counters, total, async (at, latenciesMs) => {
    const clerk = hall.clerks[at];
    if (!clerk) throw new Error(`there is no clerk ${at}`);
    const params = { counterId: `counter-${at + 1}` };
    const next = () => hall.client.must(clerk, 'callNext', { params, body: newCommand() });
    const { ticketId } = await timed(next, latenciesMs);
    hall.called.set(ticketId, (hall.called.get(ticketId) ?? 0) + 1);
    await hall.client.must(clerk, 'startServing', { params: { ticketId }, body: newCommand() });
    await hall.client.must(clerk, 'finishTicket', { params: { ticketId }, body: newCommand() });
  });
}

/** Ticket 1 to 2,000 by one kiosk on a program that is warm, nobody called in between. */
async function flatRows(hall: LoadedHall): Promise<Row[]> {
  await issueLoad(hall, 4, 400);
  await callLoad(hall, 10, 400);
  const { latenciesMs, perSecond } = await issueLoad(hall, 1, flatTickets);
  const first = median(latenciesMs.slice(0, flatWindow));
  const last = median(latenciesMs.slice(-flatWindow));
  return [
    p95AtMost('issue over HTTP, 1 client', latenciesMs, limitsMs[1] ?? 0),
    fact('  rate', rate(perSecond)),
    atMost(
      '  p50 of tickets 1,801-2,000 / 1-200 (all waiting)',
      last / first,
      flatRatioMax,
      `${round(last / first, 2)} × (${round(last, 2)} / ${round(first, 2)} ms)`,
      '×',
    ),
    memoryRow(hall),
  ];
}

function memoryRow({ server, issued }: LoadedHall): Row {
  const mb = server.rssBytes() / 1_048_576;
  return atMost(
    `memory of the server after ${issued.toLocaleString('en')} tickets`,
    mb,
    rssMbMax,
    `${Math.round(mb)} MB`,
    'MB',
  );
}

async function loadRows(hall: LoadedHall): Promise<Row[]> {
  const rows: Row[] = [];
  const add = (what: string, clients: number, load: Load) => {
    rows.push(p95AtMost(`${what}, ${clients} at once`, load.latenciesMs, limitsMs[clients] ?? 0));
    rows.push(fact('  rate', rate(load.perSecond)));
  };
  add('call-next over HTTP', 1, await callLoad(hall, 1, 300));
  add('issue over HTTP', 10, await issueLoad(hall, 10, 1_000));
  add('call-next over HTTP', 10, await callLoad(hall, 10, 800));
  const cpuBefore = { server: hall.server.cpuMs(), client: process.cpuUsage() };
  const issue64 = await issueLoad(hall, 64, 2_500);
  const used = process.cpuUsage(cpuBefore.client);
  const share = (ms: number) => `${Math.round(ms / issue64.seconds / 10)} %`;
  add('issue over HTTP', 64, issue64);
  rows.push(
    fact(
      '  processor: server, client (a process of its own)',
      `${share(hall.server.cpuMs() - cpuBefore.server)}, ${share((used.user + used.system) / 1_000)} of a core`,
    ),
  );
  add('call-next over HTTP', 64, await callLoad(hall, 64, 2_000));
  const twice = [...hall.called.values()].filter((times) => times > 1).length;
  rows.push(atMost('tickets called twice', twice, 0, `${twice} of ${hall.called.size} called`, ''));
  const doubled = hall.issued - hall.numbers.size;
  rows.push(atMost('ticket numbers given twice', doubled, 0, `${doubled} of ${hall.issued}`, ''));
  return rows;
}

/** (a) Issue and call with durable commits, and what the disk itself allows in the same minute. */
export async function issueAndCallRows(): Promise<Row[]> {
  const raw = rawSyncsPerSecond(800);
  const bare = bareTicketsPerSecond(800);
  const rows = [
    fact('raw fdatasync (overwrite 4 kB)', rate(raw)),
    fact(
      'bare floor: a ticket’s rows by better-sqlite3 alone',
      `${rate(bare)}, ${round(bare / raw, 2)} × raw`,
    ),
  ];
  const hall = await openLoadedHall();
  try {
    rows.push(...(await flatRows(hall)), ...(await loadRows(hall)));
  } finally {
    await closeLoadedHall(hall);
  }
  return rows;
}

const shareRounds = 5;
const shareTickets = 600;

/** The same server with and without shared commits, by turns, so that both have the same disk. */
export async function sharedCommitRows(): Promise<Row[]> {
  const unsharedEntry = new URL('./unshared-server.ts', import.meta.url).pathname;
  const shared = await openLoadedHall();
  const unshared = await openLoadedHall(unsharedEntry);
  try {
    for (const hall of [shared, unshared]) await issueLoad(hall, 64, 400);
    const ratios: number[] = [];
    const rates: { shared: number[]; unshared: number[] } = { shared: [], unshared: [] };
    for (let turn = 0; turn < shareRounds; turn += 1) {
      const one = (await issueLoad(shared, 64, shareTickets)).perSecond;
      const other = (await issueLoad(unshared, 64, shareTickets)).perSecond;
      ratios.push(one / other);
      rates.shared.push(one);
      rates.unshared.push(other);
    }
    const measured = `${rate(median(rates.shared))} / ${rate(median(rates.unshared))}`;
    return [timesAtLeast('issue over HTTP, 64 at once: commits shared / not', median(ratios), 2, measured)];
  } finally {
    await closeLoadedHall(shared);
    await closeLoadedHall(unshared);
  }
}
