import {
  calledAtOne,
  calling,
  countersWith,
  holding,
  issuing,
  leaving,
  recalling,
  StoredHall,
  signingOn,
} from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import { pauseAtCounter } from '../counter/pause-counter.ts';
import { recordBreaches } from './record-breaches.ts';

const minuteMs = 60_000;
const day = '2026-03-01';

const pausing = (nth: number) => (context: Parameters<typeof pauseAtCounter>[1]) =>
  pauseAtCounter(
    {
      counterId: `counter-${nth}`,
      clerkId: `k${nth}`,
      kind: 'fault',
      minutes: 30,
      forecast: null,
      override: null,
    },
    context,
  );

/** Lets the promise of a plain ticket run out and looks. */
async function causeAfter(hall: StoredHall, ticketId: string) {
  hall.clock.pass(30 * minuteMs + 1);
  await hall.must(recordBreaches);
  return hall.store.queries.ticket(ticketId)?.brokenCause;
}

describe('a broken promise', () => {
  test('is kept once, at the look after it broke, and not before', async () => {
    const hall = await StoredHall.open();
    const { ticketId } = await hall.must(issuing());
    hall.clock.pass(30 * minuteMs);
    expect(await hall.must(recordBreaches)).toEqual({ broken: 0 });
    hall.clock.pass(1);
    expect(await hall.must(recordBreaches)).toEqual({ broken: 1 });
    const brokenAt = hall.clock.at;
    hall.clock.pass(minuteMs);
    expect(await hall.must(recordBreaches)).toEqual({ broken: 0 });
    expect(hall.store.state.ticket(ticketId)?.brokenAt).toBe(brokenAt);
  });

  test('is kept too where the call came late, between two looks', async () => {
    const hall = await StoredHall.open();
    const { ticketId } = await hall.must(issuing());
    await hall.must(signingOn(1));
    hall.clock.pass(30 * minuteMs + 1);
    await hall.must(calling(1));
    expect(await hall.must(recordBreaches)).toEqual({ broken: 1 });
    expect(hall.store.state.ticket(ticketId)?.brokenAt).toBe(hall.clock.at);
    expect(await hall.must(recordBreaches)).toEqual({ broken: 0 });
  });

  test('is none where the call came in time, or somebody left before', async () => {
    const hall = await StoredHall.open();
    await calledAtOne(hall);
    const { ticketId } = await hall.must(issuing());
    await hall.must(leaving(ticketId));
    hall.clock.pass(60 * minuteMs);
    expect(await hall.must(recordBreaches)).toEqual({ broken: 0 });
  });

  test('of more than two hundred are all kept by looking again', async () => {
    const hall = await StoredHall.open();
    await Promise.all(Array.from({ length: 201 }, () => hall.must(issuing())));
    hall.clock.pass(31 * minuteMs);
    expect(await hall.must(recordBreaches)).toEqual({ broken: 200 });
    expect(await hall.must(recordBreaches)).toEqual({ broken: 1 });
  });
});

describe('the cause of a broken promise', () => {
  test('no counter could: nobody is on duty, or nobody who does it', async () => {
    const hall = await StoredHall.open();
    const { ticketId } = await hall.must(issuing({ categoryIds: ['plan'] }));
    await hall.must(signingOn(2));
    expect(await causeAfter(hall, ticketId)).toBe('no-counter-can');
  });

  test('no counter could: the one there is kept for a class', async () => {
    const hall = await StoredHall.open(countersWith({ 'counter-3': { lendsOut: false } }));
    const { ticketId } = await hall.must(issuing());
    await hall.must(signingOn(3));
    expect(await causeAfter(hall, ticketId)).toBe('no-counter-can');
  });

  test('those that could stood still', async () => {
    const hall = await StoredHall.open();
    const { ticketId } = await hall.must(issuing());
    await hall.must(signingOn(1));
    await hall.must(pausing(1));
    expect(await causeAfter(hall, ticketId)).toBe('capable-counters-paused');
  });

  test('too few of those that could were open', async () => {
    const hall = await StoredHall.open();
    const { ticketId } = await hall.must(issuing());
    await hall.must(signingOn(1));
    expect(await causeAfter(hall, ticketId)).toBe('too-few-counters');
  });

  test('all that could were open, and busy', async () => {
    const hall = await StoredHall.open();
    for (const nth of [1, 2, 3]) await hall.must(signingOn(nth));
    const { ticketId } = await hall.must(issuing());
    expect(await causeAfter(hall, ticketId)).toBe('capable-counters-busy');
  });

  test('the customer was away: the ticket was set aside', async () => {
    const hall = await StoredHall.open();
    await hall.must(signingOn(1));
    const { ticketId } = await hall.must(issuing());
    hall.clock.pass(20 * minuteMs);
    await hall.must(holding(ticketId, 30));
    hall.clock.pass(10 * minuteMs + 1);
    await hall.must(recordBreaches);
    expect(hall.store.queries.ticket(ticketId)?.brokenCause).toBe('customer-absent');
  });

  test('causes are counted by day, the most frequent first', async () => {
    const hall = await StoredHall.open();
    const called = await calledAtOne(hall);
    await hall.must(recalling(called.ticketId));
    await hall.must(issuing());
    await hall.must(issuing());
    await hall.must(issuing({ categoryIds: ['plan'] }));
    const held = await hall.must(issuing());
    hall.clock.pass(minuteMs);
    await hall.must(holding(held.ticketId, 30));
    hall.clock.pass(30 * minuteMs);
    await hall.must(recordBreaches);
    expect(hall.store.queue.brokenByCause(day)).toEqual([
      { cause: 'too-few-counters', count: 3 },
      { cause: 'customer-absent', count: 1 },
    ]);
    expect(hall.store.queue.brokenByCause('2026-03-02')).toEqual([]);
  });
});
