import { callNextTicket, issueTicket, markNoShow, recallTicket, signOn } from '@onehall/application';
import { chooseNextTicket, type WaitingTicket } from '@onehall/domain';
import { StoredHall, serveUntil } from '@onehall/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const minuteMs = 60_000;
const day = '2026-03-01';

const arrival = fc.record({
  classId: fc.constantFrom('gold', 'corporate', 'general'),
  categoryId: fc.constantFrom('bills', 'plan'),
  afterMin: fc.integer({ min: 0, max: 25 }),
});

const issue = (hall: StoredHall, classId: string, categoryId = 'bills') =>
  hall.must((context) =>
    issueTicket(
      {
        classId,
        categoryIds: [categoryId],
        subscriberId: null,
        language: 'zh',
        kioskId: null,
        printerId: null,
      },
      context,
    ),
  );

/** Every waiting ticket that the day's journal tells of: the oracle reads no table. */
function waitingOf(hall: StoredHall): WaitingTicket[] {
  return hall.events.flatMap((event) => {
    if (event.type !== 'TicketIssued') return [];
    const { ticketId: id, number, classId, categoryId, dueAt } = event.payload;
    return [{ id, number, classId, categoryId, arrivedAt: event.at, dueAt }];
  });
}

/** By the definition: of each class and category the oldest, and the oldest that is not late. */
function headsByHand(waiting: readonly WaitingTicket[], categoryIds: readonly string[], now: number) {
  const heads = new Set<string>();
  const oldestFirst = waiting.toSorted((a, b) => a.arrivedAt - b.arrivedAt || (a.number < b.number ? -1 : 1));
  for (const classId of ['gold', 'corporate', 'general']) {
    for (const categoryId of categoryIds) {
      const kin = oldestFirst.filter((one) => one.classId === classId && one.categoryId === categoryId);
      for (const head of [kin[0], kin.find((one) => one.dueAt >= now)]) if (head) heads.add(head.id);
    }
  }
  return [...heads].sort();
}

describe('the heads of the queue', () => {
  test('are, of each class and category, the oldest and the oldest on time: nobody better is left out', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(arrival, { maxLength: 25 }),
        fc.constantFrom(['bills'], ['bills', 'plan']),
        async (arrivals, categoryIds) => {
          const hall = await StoredHall.open({ hours: { opensMinute: 0, closesMinute: 1440 } });
          for (const { classId, categoryId, afterMin } of arrivals) {
            hall.clock.pass(afterMin * minuteMs);
            await issue(hall, classId, categoryId);
          }
          const now = hall.clock.at;
          const { classes, categories } = hall.hall;
          const heads = hall.store.state.waitingHeads({
            businessDays: [day, day],
            categoryIds,
            classIds: classes.map((one) => one.id),
            now,
          });
          const waiting = waitingOf(hall);
          expect(heads.map((one) => one.id).sort()).toEqual(headsByHand(waiting, categoryIds, now));
          const counter = { categoryIds, dedicatedClassIds: [] };
          const choose = (from: readonly WaitingTicket[]) =>
            chooseNextTicket({ counter, waiting: from, classes, categories, now })?.id;
          expect(choose(heads)).toBe(choose(waiting));
          hall.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  test('are of this business day and still waiting', async () => {
    const hall = await StoredHall.open();
    const question = {
      businessDays: [day, day] as const,
      categoryIds: ['bills'],
      classIds: ['gold'],
      now: hall.clock.at,
    };
    await serveUntil(hall, 'called');
    expect(hall.store.state.waitingHeads(question)).toEqual([]);
    await issue(hall, 'gold');
    expect(hall.store.state.waitingHeads(question)).toHaveLength(1);
    expect(
      hall.store.state.waitingHeads({ ...question, businessDays: ['2026-03-02', '2026-03-02'] }),
    ).toEqual([]);
  });
});

describe('what screens ask', () => {
  test('waits of a class are counted against its target, and the middle one found', async () => {
    const hall = await StoredHall.open();
    for (const waitedMin of [2, 4, 9]) {
      const before = hall.clock.at;
      await serveOne(hall, waitedMin);
      hall.clock.at = before + 10 * minuteMs;
    }
    await issue(hall, 'gold');
    hall.clock.pass(6 * minuteMs);
    expect(hall.store.queries.classWaits(day, hall.clock.at)).toEqual([
      { classId: 'gold', issued: 4, called: 3, withinTarget: 2, waitingLate: 1, waitMsMax: 9 * minuteMs },
    ]);
    expect(hall.store.queries.waitMsMedian(day, 'gold')).toBe(4 * minuteMs);
    expect(hall.store.queries.waitMsMedian(day, 'general')).toBeNull();
  });

  test('tickets are counted by state and category, for their own day', async () => {
    const hall = await StoredHall.open();
    await serveUntil(hall, 'finished');
    await issue(hall, 'general');
    await issue(hall, 'general', 'plan');
    const { queries } = hall.store;
    expect([...queries.countsByState(day)].sort()).toEqual([
      ['finished', 1],
      ['waiting', 2],
    ]);
    expect(Object.fromEntries(queries.waitingByCategory([day, day]))).toEqual({ bills: 1, plan: 1 });
    expect(queries.waiting([day, day], 1)).toHaveLength(1);
    expect(queries.ticketsOfDay(day, 9).map((one) => one.number)).toEqual(['B001', 'A002', 'A001']);
    expect(queries.countsByState('2026-03-02').size).toBe(0);
  });

  test('calls are listed newest first, a recall counting as a call', async () => {
    const hall = await StoredHall.open();
    const { ticketId, visitId } = await serveUntil(hall, 'finished');
    const { queries } = hall.store;
    expect(queries.recentCalls([day, day], 8).map((one) => one.id)).toEqual([ticketId]);
    expect(queries.lastFinishedAt('counter-1')?.id).toBe(ticketId);
    expect(queries.ticketByVisit(visitId)?.id).toBe(ticketId);
    const token = queries.ticket(ticketId)?.followToken ?? '';
    expect(queries.ticketByToken(token)?.id).toBe(ticketId);
    expect(queries.ticketByToken('guess')).toBeNull();
    expect(queries.newestPrint(visitId, 'receipt')).toMatchObject({ copy: 0 });
    expect(queries.recentPrintsOn('ticket-printer', 8)).toMatchObject([{ subjectId: ticketId }]);
  });
});

/** A gold customer who waits this long and does not come. */
async function serveOne(hall: StoredHall, waitedMin: number): Promise<void> {
  const place = { counterId: 'counter-1', clerkId: 'k1' };
  const { ticketId } = await issue(hall, 'gold');
  hall.clock.pass(waitedMin * minuteMs);
  await hall.must((context) => signOn(place, context));
  await hall.must((context) => callNextTicket(place, context));
  await hall.must((context) => recallTicket({ ticketId, clerkId: 'k1' }, context));
  hall.clock.pass(20_000);
  await hall.must((context) => markNoShow({ ticketId, clerkId: 'k1' }, context));
}
