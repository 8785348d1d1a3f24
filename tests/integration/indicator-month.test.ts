import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indicatorReading, tendIndicators } from '@onehall/application';
import { type EventOf, findService, type Hall, type HallEvent, type IndicatorId } from '@onehall/domain';
import { verifyHallData } from '@onehall/storage-sqlite';
import { FakeClock } from '@onehall/testing';
import { expect, onTestFinished, test } from 'vitest';
import { IndicatorQueries } from '../../packages/storage-sqlite/src/queries/indicator-queries.ts';
import { HistoryBook, server } from '../bench/history/history-book.ts';
import { writeYears } from '../bench/history/years.ts';
import { demoHall } from './hall-harness.ts';
import { countJournal } from './journal-counts.ts';

const days = 30;

interface TicketRow {
  readonly id: string;
  readonly visitId: string;
  readonly number: string;
  readonly called: number;
  readonly finished: number;
  readonly orderId: string | null;
}

const of = (one: TicketRow) => ({
  ticketId: one.id,
  visitId: one.visitId,
  number: one.number,
  counterId: null,
});

/** What makes a month uneven: late calls, people sent to another counter, forms signed twice, offers that were refused. */
function troublesBefore(book: HistoryBook, one: TicketRow): HallEvent[] {
  const events: HallEvent[] = [];
  const chance = () => book.random();
  if (chance() < 0.15) {
    const dueAt = one.called - 60_000;
    events.push({
      type: 'TicketClassChanged',
      payload: { ...of(one), classId: 'gold', group: 'vip', dueAt, reason: 'member' },
    });
    events.push({ type: 'PromiseBroken', payload: { ...of(one), dueAt, cause: 'too-few-counters' } });
  }
  if (chance() < 0.1) {
    const place = { counterId: 'counter-9', counterNumber: '9', clerkId: 'k009' };
    events.push({ type: 'ServiceStarted', payload: { ...of(one), ...place } });
    events.push({ type: 'TicketFinished', payload: { ...of(one), ...place } });
  }
  if (one.orderId !== null && chance() < 0.1) {
    const form = { documentId: book.newId(), contentHash: 'c', contentRecordId: book.newId(), version: 2 };
    const signature = { signatureHash: 's', signatureRecordId: book.newId() };
    const { visitId } = one;
    events.push({ type: 'FormShown', payload: { visitId, ...form } });
    const signed: EventOf<'FormSigned'>['payload'] = { visitId, ...form, ...signature };
    events.push({ type: 'FormSigned', payload: signed });
    if (chance() < 0.5)
      events.push({
        type: 'FormVoided',
        payload: { visitId, documentId: form.documentId, signed: true, cause: 'order-changed' },
      });
  }
  if (chance() < 0.2) {
    const outcome = chance() < 0.5 ? 'stays' : 'leaves';
    const { visitId } = one;
    const offer = { subscriberId: 's1', offerId: 'half-fee', reason: 'price' };
    events.push({ type: 'RetentionRecorded', payload: { visitId, ...offer, outcome } });
  }
  return events;
}

/** What comes to light when the day was counted already. */
function troublesAfter(book: HistoryBook, one: TicketRow): HallEvent[] {
  const events: HallEvent[] = [];
  const { visitId, orderId } = one;
  if (book.random() < 0.1) events.push({ type: 'VisitRated', payload: { visitId, score: 1 } });
  if (orderId !== null && book.random() < 0.1)
    events.push({ type: 'OrderRejected', payload: { visitId, orderId, reason: 'unknown' } });
  return events;
}

function reckon(book: HistoryBook): void {
  for (let more = true; more; ) more = book.decide(server, 'tendIndicators', tendIndicators).more;
}

function trouble(book: HistoryBook, which: (one: TicketRow) => HallEvent[]): void {
  const tickets = book
    .prepare(
      `SELECT ticket.id, ticket.visit_id AS visitId, number, first_called_at AS called, state = 'finished' AS finished,
         (SELECT id FROM service_order WHERE service_order.visit_id = ticket.visit_id LIMIT 1) AS orderId
       FROM ticket WHERE first_called_at IS NOT NULL ORDER BY id`,
    )
    .all() as TicketRow[];
  book.together(() => {
    for (const one of tickets) {
      const events = which(one);
      if (events.length > 0) book.write(server, 'trouble', { events });
    }
  });
}

test('a month of indicators says what other code counts from the journal alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onehall-indicators-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const until = new FakeClock().at;
  const { hall, lastDay }: { hall: Hall; lastDay: string } = await writeYears({
    folder,
    file: demoHall(),
    seed: 11,
    years: days / 365,
    visitsPerDay: 14,
    lastDayVisits: 0,
    clerks: 3,
    until,
  });
  const book = HistoryBook.toFill(folder, hall, 12);
  book.now = until;
  trouble(book, (one) => troublesBefore(book, one));
  // These came to light by no command of the hall: every day is counted anew.
  book.prepare('INSERT OR IGNORE INTO indicator_stale SELECT business_day FROM indicator_day').run();
  reckon(book);
  trouble(book, (one) => troublesAfter(book, one));
  expect(book.state.staleDays(99).length).toBeGreaterThan(5);
  reckon(book);
  const span = book.state.reckonedSpan();
  expect(span).toMatchObject({ to: lastDay });
  const range = { from: span?.from ?? '', to: lastDay };
  const kept = new IndicatorQueries(book.prepare);
  const reading = indicatorReading(book.context(), kept);
  expect(reading.waiting(range)).toBe(0);
  const totals = reading.totals(range);
  const inRange = new Set(
    (book.prepare('SELECT business_day AS day FROM indicator_day').all() as { day: string }[]).map(
      ({ day }) => day,
    ),
  );
  expect(inRange.size).toBe(days);
  book.close();

  const asksIdentity = (service: string) => (findService(service)?.identity ?? 'none') !== 'none';
  const counts = countJournal(join(folder, 'hall.sqlite'), inRange, asksIdentity);
  for (const [id, [hits, base]] of Object.entries(counts))
    expect({ id, ...(totals.get(id as IndicatorId) ?? { hits: 0, base: 0 }) }).toEqual({ id, hits, base });
  // The month has something of everything that is compared, good and bad.
  for (const id of ['waits-kept', 'one-stop', 'one-form', 'rated', 'retention-won', 'record-errors']) {
    const [hits = 0, base = 0] = counts[id] ?? [];
    expect(hits).toBeGreaterThan(0);
    expect(base).toBeGreaterThan(hits);
  }
  const proof = verifyHallData(folder, join(folder, 'rebuilt.sqlite'));
  // Sealed words of invented forms are not there; every table is what the journal says.
  expect(proof.problem === null || proof.problem.startsWith('form ')).toBe(true);
});
