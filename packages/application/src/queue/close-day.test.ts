import {
  calledAtOne,
  calling,
  finishing,
  holding,
  issuing,
  queueWith,
  StoredHall,
  signingOn,
  starting,
} from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import { bookAppointment } from '../appointment/book-appointment.ts';
import { planBreak } from '../counter/pause-counter.ts';
import { closeDays } from './close-day.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const day = '2026-03-01';

const closings = (hall: StoredHall) =>
  hall.events.flatMap((event) => (event.type === 'QueueDayClosed' ? [event.payload] : []));
const reasons = (hall: StoredHall) =>
  hall.events.flatMap((event) => (event.type === 'TicketAbandoned' ? [event.payload.reason] : []));

/** To 03:01 of the next day: the evening before is called no more. */
const pastTheNight = (hall: StoredHall) => hall.clock.pass(17 * hourMs + minuteMs);

describe('closing the days before', () => {
  test('ends what nobody will call, with its cause, and writes the day’s row', async () => {
    const hall = await StoredHall.open();
    const served = await calledAtOne(hall);
    await hall.must(starting(served.ticketId));
    await hall.must(finishing(served.ticketId));
    await hall.must(issuing());
    const held = await hall.must(issuing());
    await hall.must(holding(held.ticketId));
    pastTheNight(hall);
    expect(await hall.must(closeDays)).toEqual({ closed: [day], more: false });
    const left = { leftWaiting: 1, leftHeld: 1, missedAppointments: 0 };
    expect(closings(hall)).toEqual([{ businessDay: day, issued: 3, served: 1, ...left }]);
    expect(reasons(hall)).toEqual(['day-closed', 'day-closed']);
    expect(hall.store.state.ticket(held.ticketId)?.state).toBe('abandoned');
  });

  test('does nothing twice', async () => {
    const hall = await StoredHall.open();
    await hall.must(issuing());
    pastTheNight(hall);
    await hall.must(closeDays);
    const seq = hall.store.seq();
    expect(await hall.must(closeDays)).toEqual({ closed: [], more: false });
    hall.clock.pass(hourMs);
    await hall.must(closeDays);
    expect(hall.store.seq()).toBe(seq);
  });

  test('leaves the day alone while its tickets are still called after midnight', async () => {
    const hall = await StoredHall.open();
    const { ticketId } = await hall.must(issuing());
    hall.clock.pass(16 * hourMs + 59 * minuteMs);
    expect(await hall.must(closeDays)).toEqual({ closed: [], more: false });
    expect(hall.store.state.ticket(ticketId)?.state).toBe('waiting');
    await hall.must(signingOn(1));
    expect((await hall.must(calling(1))).ticketId).toBe(ticketId);
  });

  test('of a hall that is open past midnight begins when its night is over', async () => {
    // Open from nine to two: the day changes at half past five, and is called until half past eight.
    const hall = await StoredHall.open({ hours: { opensMinute: 540, closesMinute: 1560 } });
    hall.clock.pass(15 * hourMs);
    const { ticketId } = await hall.must(issuing());
    expect(hall.store.state.ticket(ticketId)?.businessDay).toBe(day);
    hall.clock.pass(7 * hourMs);
    expect((await hall.must(closeDays)).closed).toEqual([]);
    hall.clock.pass(31 * minuteMs);
    expect((await hall.must(closeDays)).closed).toEqual([day]);
  });

  test('makes up for days with the server off: a row for each day that had tickets', async () => {
    const hall = await StoredHall.open();
    await hall.must(issuing());
    hall.clock.pass(24 * hourMs);
    await hall.must(issuing());
    await hall.must(issuing());
    hall.clock.pass(5 * 24 * hourMs);
    expect((await hall.must(closeDays)).closed).toEqual([day, '2026-03-02']);
    expect(closings(hall).map((one) => [one.businessDay, one.issued, one.leftWaiting])).toEqual([
      [day, 1, 1],
      ['2026-03-02', 2, 2],
    ]);
  });

  test('ends held tickets as soon as their time is over, any time of day', async () => {
    const hall = await StoredHall.open();
    const { ticketId } = await hall.must(issuing());
    await hall.must(holding(ticketId));
    hall.clock.pass(10 * minuteMs);
    await hall.must(closeDays);
    expect(hall.store.state.ticket(ticketId)?.state).toBe('held');
    hall.clock.pass(1);
    await hall.must(closeDays);
    expect(hall.store.state.ticket(ticketId)?.state).toBe('abandoned');
    expect(reasons(hall)).toEqual(['did-not-come-back']);
  });

  test('of more than five hundred takes turns, and the row counts them all', async () => {
    const hall = await StoredHall.open();
    const issued = await Promise.all(Array.from({ length: 503 }, () => hall.must(issuing())));
    await Promise.all(issued.slice(0, 2).map(({ ticketId }) => hall.must(holding(ticketId))));
    pastTheNight(hall);
    expect(await hall.must(closeDays)).toEqual({ closed: [], more: true });
    expect(await hall.must(closeDays)).toEqual({ closed: [day], more: false });
    expect(closings(hall)).toEqual([
      { businessDay: day, issued: 503, served: 0, leftWaiting: 501, leftHeld: 2, missedAppointments: 0 },
    ]);
  });

  test('marks appointments that nobody came for', async () => {
    const hall = await StoredHall.open(queueWith({ appointmentClassId: 'corporate' }));
    await hall.must(issuing());
    const slotAt = hall.clock.at + 15 * minuteMs;
    const wish = { categoryId: 'bills', businessDay: day, slotAt, subscriberId: 's1', classId: 'gold' };
    const { appointmentId } = await hall.must((context) =>
      bookAppointment({ ...wish, source: 'staff', ticketId: null, capacity: null }, context),
    );
    pastTheNight(hall);
    await hall.must(closeDays);
    expect(hall.store.state.appointment(appointmentId)?.state).toBe('missed');
    expect(closings(hall)).toMatchObject([{ missedAppointments: 1 }]);
  });

  test('forgets breaks of those days that nobody took', async () => {
    const hall = await StoredHall.open();
    const plan = { clerkId: 'k1', kind: 'meal', startsAt: hall.clock.at + hourMs, minutes: 30 } as const;
    await hall.must((context) => planBreak(plan, context));
    const tomorrow = { ...plan, startsAt: plan.startsAt + 24 * hourMs };
    await hall.must((context) => planBreak(tomorrow, context));
    pastTheNight(hall);
    await hall.must(closeDays);
    expect(hall.store.state.plannedBreaks().map((one) => one.startsAt)).toEqual([tomorrow.startsAt]);
  });
});
