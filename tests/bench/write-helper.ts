import { randomUUID } from 'node:crypto';
import { issueTicket } from '@onehall/application';
import { type HallStore, openHallStore } from '@onehall/storage-sqlite';
import { hallOf } from '../../apps/server/src/hall-loader.ts';
import { bareTicketsPerSecond, rawSyncsPerSecond } from './disk-floor.ts';
import { demoHall, temporaryFolder } from './kit/bench-hall.ts';
import { fact, median, type Row, rate, round, timesAtLeast } from './kit/figures.ts';
import { closedLoop } from './kit/load.ts';

const hall = hallOf(demoHall);
const ticketsEach = 1_200;
const rounds = 5;
const rawMs = 300;

async function issueOne(store: HallStore, number: number): Promise<void> {
  const category = hall.categories[number % hall.categories.length];
  const body = { categoryIds: [category?.id ?? ''], mobile: null, language: 'zh' as const };
  const outcome = await store.submit(
    {
      type: 'issueTicket /tickets',
      actor: 'device:1',
      terminal: 'kiosk/kiosk-1',
      commandId: randomUUID(),
      body,
    },
    (context) =>
      issueTicket(
        {
          categoryIds: body.categoryIds,
          classId: 'general',
          subscriberId: null,
          language: 'zh',
          kioskId: 'kiosk-1',
          printerId: 'ticket-printer-1',
        },
        context,
      ),
  );
  if (!outcome.ok) throw new Error(`the bench's ticket was refused: ${outcome.refusal.code}`);
}

/** Tickets a second through the one write helper, into a fresh file each time. */
async function ticketsPerSecond(inFlight: number): Promise<number> {
  const store = openHallStore({ folder: temporaryFolder(), hall, now: Date.now });
  let number = 0;
  const load = await closedLoop(inFlight, ticketsEach, async (_client, latenciesMs) => {
    number += 1;
    await issueOne(store, number);
    latenciesMs.push(0);
  });
  store.close();
  return load.perSecond;
}

/** What the write helper makes of the disk, each figure against the raw rate of the same half second. */
export async function writeHelperRows(): Promise<Row[]> {
  await ticketsPerSecond(8);
  const rows: Row[] = [];
  for (const [inFlight, limit] of [
    [1, 0.35],
    [64, 2],
  ] as const) {
    const ratios: number[] = [];
    const rates: number[] = [];
    const floors: number[] = [];
    for (let turn = 0; turn < rounds; turn += 1) {
      const before = rawSyncsPerSecond(rawMs);
      const tickets = await ticketsPerSecond(inFlight);
      const raw = (before + rawSyncsPerSecond(rawMs)) / 2;
      ratios.push(tickets / raw);
      rates.push(tickets);
      floors.push(bareTicketsPerSecond(rawMs, inFlight) / raw);
    }
    rows.push(
      timesAtLeast(
        `write helper, ${inFlight} in flight / raw fdatasync`,
        median(ratios),
        limit,
        `${rate(median(rates))}, in process`,
      ),
      fact(
        `  the same rows by better-sqlite3 alone, ${inFlight} a commit / raw`,
        `${round(median(floors), 2)} ×: what SQLite itself leaves of this disk`,
      ),
    );
  }
  return rows;
}
