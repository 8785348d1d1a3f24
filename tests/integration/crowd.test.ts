import { callNextTicket, finishTicket, issueTicket, signOn, startServing } from '@onehall/application';
import { seededRandom } from '@onehall/simulator';
import { StoredHall } from '@onehall/testing';
import { expect, test } from 'vitest';

const minuteMs = 60_000;
const customers = 500;
const counters = [1, 2, 3].map((number) => ({ counterId: `counter-${number}`, clerkId: `k${number}` }));
const classIds = ['general', 'general', 'general', 'corporate', 'gold'];

/**
 * A crowd at the door: five hundred tickets in ten minutes for three counters. Nobody is called twice, nobody is forgotten,
 * and whoever is of one class and service is called in the order of arrival.
 */
test('five hundred customers in ten minutes are all called, each once, each in their turn', async () => {
  const hall = await StoredHall.open({ hours: { opensMinute: 0, closesMinute: 1440 } });
  const random = seededRandom(500);
  for (const place of counters) await hall.must((context) => signOn(place, context));
  const called: { number: string; classId: string; arrivedAt: number; calledAt: number }[] = [];
  const free = counters.map((place) => ({ place, at: hall.clock.at, ticketId: null as string | null }));

  const serve = async () => {
    for (const counter of free) {
      if (counter.at > hall.clock.at) continue;
      const { counterId, clerkId } = counter.place;
      if (counter.ticketId !== null) {
        const ticket = { ticketId: counter.ticketId, clerkId };
        await hall.must((context) => startServing(ticket, context));
        await hall.must((context) => finishTicket(ticket, context));
        counter.ticketId = null;
      }
      const next = await hall.run((context) => callNextTicket({ counterId, clerkId }, context));
      if (!next.ok) continue;
      const row = hall.store.queries.ticket(next.answer.ticketId);
      if (!row) throw new Error('a called ticket is in the table');
      called.push({
        number: row.number,
        classId: row.classId,
        arrivedAt: row.arrivedAt,
        calledAt: hall.clock.at,
      });
      counter.ticketId = row.id;
      counter.at = hall.clock.at + (0.2 + random()) * minuteMs;
    }
  };

  for (let nth = 0; nth < customers; nth += 1) {
    hall.clock.pass((10 * minuteMs) / customers);
    const classId = classIds[Math.floor(random() * classIds.length)] ?? 'general';
    const order = { classId, subscriberId: null, language: 'zh', kioskId: null, printerId: null } as const;
    await hall.must((context) => issueTicket({ ...order, categoryIds: ['bills'] }, context));
    await serve();
  }
  for (let minute = 0; called.length < customers && minute < 600; minute += 1) {
    hall.clock.pass(minuteMs / 4);
    await serve();
  }

  expect(called).toHaveLength(customers);
  expect(new Set(called.map((one) => one.number)).size).toBe(customers);
  // The hall's capacity is about 4.3 a minute: whoever came last cannot wait longer than the whole crowd takes.
  const longest = Math.max(...called.map((one) => one.calledAt - one.arrivedAt));
  expect(longest).toBeLessThan(150 * minuteMs);
  for (const classId of new Set(classIds)) {
    const kin = called.filter((one) => one.classId === classId);
    // By the end everybody general is late, and late ones give way to those on time: order holds among equals.
    const early = kin.filter((one) => one.calledAt - one.arrivedAt < 5 * minuteMs);
    expect(early.map((one) => one.arrivedAt)).toEqual(
      early.map((one) => one.arrivedAt).sort((a, b) => a - b),
    );
  }
}, 60_000);
