import { callChosenTicket, resumeTicket } from '@onehall/application';
import {
  calledAtOne,
  calling,
  finishing,
  holding,
  issuing,
  leaving,
  missedAtOne,
  StoredHall,
  signingOn,
  starting,
} from '@onehall/testing';
import { describe, expect, test } from 'vitest';

const minuteMs = 60_000;
const day = '2026-03-01';
const nextDay = '2026-03-02';

/** Issues a ticket that is told three to nine minutes, with a counter open that could keep it. */
const told = (hall: StoredHall, high = 9) => hall.must(issuing({ told: { low: 3, high } }));

async function withCounter(): Promise<StoredHall> {
  const hall = await StoredHall.open();
  await hall.must(signingOn(1));
  return hall;
}

describe('how honest the told waits were', () => {
  const honesty = (hall: StoredHall, highMax = 100) =>
    hall.store.queue.toldAndKept(day, highMax, hall.clock.at);

  test('a call by the end of the range keeps it, one after it does not', async () => {
    const hall = await withCounter();
    await told(hall);
    hall.clock.pass(9 * minuteMs);
    const { ticketId } = await hall.must(calling(1));
    expect(honesty(hall)).toEqual({ told: 1, kept: 1 });
    await told(hall);
    hall.clock.pass(9 * minuteMs + 1);
    await hall.must(leaving(ticketId));
    await hall.must(calling(1));
    expect(honesty(hall)).toEqual({ told: 2, kept: 1 });
  });

  test('whoever waits counts once the range is over; whoever left or was told nothing does not', async () => {
    const hall = await StoredHall.open();
    await hall.must(issuing());
    await hall.must(signingOn(1));
    await told(hall);
    const left = await told(hall);
    await hall.must(leaving(left.ticketId));
    expect(honesty(hall)).toEqual({ told: 0, kept: 0 });
    hall.clock.pass(9 * minuteMs + 1);
    expect(honesty(hall)).toEqual({ told: 1, kept: 0 });
  });

  test('can be asked of short ranges alone', async () => {
    const hall = await withCounter();
    await told(hall, 15);
    await told(hall, 16);
    hall.clock.pass(20 * minuteMs);
    expect([honesty(hall, 15).told, honesty(hall).told]).toEqual([1, 2]);
  });
});

describe('the hall’s own history', () => {
  test('arrivals are counted by half hour, class and category, since a day', async () => {
    const hall = await StoredHall.open();
    await hall.must(issuing());
    await hall.must(issuing());
    await hall.must(issuing({ classId: 'gold', categoryIds: ['plan'] }));
    const slot = hall.clock.at / (30 * minuteMs);
    hall.clock.pass(24 * 60 * minuteMs);
    await hall.must(issuing());
    const counted = hall.store.queue.arrivalsSince(day);
    expect(counted).toHaveLength(3);
    expect(counted).toContainEqual({
      businessDay: day,
      slot,
      classId: 'general',
      categoryId: 'bills',
      count: 2,
    });
    expect(hall.store.queue.arrivalsSince(nextDay)).toMatchObject([
      { businessDay: nextDay, slot: slot + 48 },
    ]);
  });

  test('service times are the means of what was finished, without slips of the finger', async () => {
    const hall = await withCounter();
    for (const seconds of [120, 240, 5]) {
      const { ticketId } = await hall.must(issuing());
      await hall.must(calling(1));
      await hall.must(starting(ticketId));
      hall.clock.pass(seconds * 1000);
      await hall.must(finishing(ticketId));
    }
    await hall.must(issuing());
    await hall.must(calling(1));
    expect(hall.store.queue.serviceMeans(day)).toEqual([{ categoryId: 'bills', meanMinutes: 3, count: 2 }]);
    expect(hall.store.queue.serviceMeans(nextDay)).toEqual([]);
  });

  test('the time that a ticket was set aside is no time at the counter', async () => {
    const hall = await withCounter();
    const { ticketId } = await hall.must(issuing());
    await hall.must(calling(1));
    await hall.must(starting(ticketId));
    await hall.must(holding(ticketId));
    hall.clock.pass(30 * minuteMs);
    await hall.must((context) => resumeTicket({ ticketId, clerkId: 'k1' }, context));
    hall.clock.pass(2 * minuteMs);
    await hall.must(finishing(ticketId));
    expect(hall.store.queue.serviceMeans(day)).toMatchObject([{ meanMinutes: 2 }]);
  });

  test('counters used are those that have called somebody since a day', async () => {
    const hall = await withCounter();
    await hall.must(signingOn(2));
    await hall.must(issuing());
    await hall.must(calling(2));
    expect(hall.store.queue.countersUsed(day)).toEqual(['counter-2']);
    expect(hall.store.queue.countersUsed(nextDay)).toEqual([]);
  });
});

describe('everybody called on a day', () => {
  test('is listed by the first call, with the reason of a choice', async () => {
    const hall = await withCounter();
    const first = await hall.must(issuing());
    const second = await hall.must(issuing());
    const choice = { counterId: 'counter-1', clerkId: 'k1', ticketId: second.ticketId, reason: 'unwell' };
    await hall.must((context) => callChosenTicket(choice, context));
    const calledAt = hall.clock.at;
    hall.clock.pass(minuteMs);
    await hall.must(leaving(second.ticketId));
    await hall.must(calling(1));
    const rows = hall.store.queue.calledOfDay(day);
    expect(rows.map((one) => one.id)).toEqual([second.ticketId, first.ticketId]);
    expect(rows[0]).toMatchObject({ firstCalledAt: calledAt, jump: expect.stringContaining('unwell') });
    expect(rows[1]?.jump).toBeNull();
    expect(hall.store.queue.calledOfDay(nextDay)).toEqual([]);
  });
});

describe('a lost ticket', () => {
  const lost = (hall: StoredHall) => hall.store.queue.liveTicketOf('sub-1', [day, day]);
  const mine = { subscriberId: 'sub-1' };

  test('is the newest of its person that still counts', async () => {
    const hall = await StoredHall.open();
    await hall.must(issuing());
    expect(lost(hall)).toBeNull();
    const older = await hall.must(issuing(mine));
    hall.clock.pass(minuteMs);
    const newer = await hall.must(issuing(mine));
    expect(lost(hall)).toBe(newer.ticketId);
    await hall.must(leaving(newer.ticketId));
    expect(lost(hall)).toBe(older.ticketId);
    await hall.must(holding(older.ticketId));
    expect(lost(hall)).toBe(older.ticketId);
    expect(hall.store.queue.liveTicketOf('sub-1', [nextDay, nextDay])).toBeNull();
  });

  test('called in vain still counts; in service and finished it does not', async () => {
    const hall = await StoredHall.open();
    const { ticketId } = await missedAtOne(hall, mine);
    expect(lost(hall)).toBe(ticketId);
    const other = await StoredHall.open();
    const served = await calledAtOne(other, mine);
    await other.must(starting(served.ticketId));
    expect(lost(other)).toBeNull();
  });
});
