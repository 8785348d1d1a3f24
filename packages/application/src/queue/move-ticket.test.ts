import {
  calledAtOne,
  calling,
  finishing,
  holding,
  issuing,
  missedAtOne,
  queueWith,
  StoredHall,
  serveUntil,
  signingOn,
  staffWith,
  starting,
} from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import { pauseAtCounter } from '../counter/pause-counter.ts';
import type { CommandContext } from '../decision.ts';
import {
  changeTicketClass,
  prepareTicket,
  type RerouteTicket,
  rerouteTicket,
  resumeTicket,
  returnTicket,
} from './move-ticket.ts';

const minuteMs = 60_000;
const resuming =
  (ticketId: string, clerkId: string | null = null) =>
  (context: CommandContext) =>
    resumeTicket({ ticketId, clerkId }, context);
const returning = (ticketId: string) => (context: CommandContext) => returnTicket({ ticketId }, context);
const rerouting =
  (ticketId: string, change: Partial<RerouteTicket> = {}) =>
  (context: CommandContext) =>
    rerouteTicket(
      { ticketId, categoryId: 'plan', needs: {}, reason: 'wrong queue', clerkId: null, ...change },
      context,
    );

const ticketOf = (hall: StoredHall, ticketId: string) => hall.store.state.ticket(ticketId);
const atOne = (hall: StoredHall) => hall.store.state.session('counter-1')?.ticketId ?? null;

describe('holding a ticket', () => {
  test.each(['issued', 'called', 'serving', 'found', 'paid'] as const)(
    'that is %s sets it aside, and its counter is free',
    async (stage) => {
      const hall = await StoredHall.open();
      const { ticketId, visitId } = await serveUntil(hall, stage);
      const before = ticketOf(hall, ticketId);
      await hall.must(holding(ticketId));
      expect(ticketOf(hall, ticketId)).toMatchObject({
        state: 'held',
        returnUntil: hall.clock.at + 10 * minuteMs,
        arrivedAt: before?.arrivedAt,
        waitFrom: before?.waitFrom,
        dueAt: before?.dueAt,
      });
      expect(atOne(hall)).toBeNull();
      expect(hall.store.state.visit(visitId)?.open).toBe(false);
    },
  );

  test('refusals come in the documented order', async () => {
    const hall = await StoredHall.open();
    expect(await hall.codeOf(holding('ghost'))).toBe('ticket-unknown');
    const { ticketId } = await serveUntil(hall, 'ordered');
    await hall.must(signingOn(2));
    expect(await hall.codeOf(holding(ticketId, 999, 'k2'))).toBe('ticket-elsewhere');
    expect(await hall.codeOf(holding(ticketId, 999, 'k1'))).toBe('visit-has-orders');
    const waiting = await hall.must(issuing());
    expect(await hall.codeOf(holding(waiting.ticketId, 31, 'k2'))).toBe('hold-too-long');
    await hall.must(holding(waiting.ticketId, 30, 'k2'));
    expect(await hall.codeOf(holding(waiting.ticketId, 31))).toBe('ticket-not-now');
  });
});

describe('going on with a held ticket', () => {
  test('in the queue it stands by the time it came', async () => {
    const hall = await StoredHall.open();
    const first = await hall.must(issuing());
    await hall.must(holding(first.ticketId));
    hall.clock.pass(5 * minuteMs);
    await hall.must(issuing());
    await hall.must(resuming(first.ticketId));
    expect(ticketOf(hall, first.ticketId)).toMatchObject({ state: 'waiting', returnUntil: null });
    await hall.must(signingOn(1));
    expect((await hall.must(calling(1))).ticketId).toBe(first.ticketId);
  });

  test('at a counter it is served at once, and its wait ended there', async () => {
    const hall = await StoredHall.open();
    const { ticketId } = await hall.must(issuing());
    await hall.must(holding(ticketId));
    hall.clock.pass(3 * minuteMs);
    await hall.must(signingOn(2));
    const { visitId } = await hall.must(resuming(ticketId, 'k2'));
    expect(hall.store.queries.ticket(ticketId)).toMatchObject({
      state: 'serving',
      counterId: 'counter-2',
      firstCalledAt: hall.clock.at,
      servingAt: hall.clock.at,
      returnUntil: null,
    });
    expect(hall.store.state.visit(visitId)).toMatchObject({ open: true, counterId: 'counter-2' });
    await hall.must(finishing(ticketId, 2));
    expect(hall.store.state.session('counter-2')?.ticketId).toBeNull();
  });

  test('keeps what was written of the visit', async () => {
    const hall = await StoredHall.open();
    const { ticketId, visitId } = await serveUntil(hall, 'checked');
    await hall.must(holding(ticketId));
    await hall.must(resuming(ticketId, 'k1'));
    expect(hall.store.state.visit(visitId)).toMatchObject({ open: true, subscriberId: 'sub-1' });
  });

  test('refusals come in the documented order', async () => {
    const hall = await StoredHall.open();
    const { ticketId } = await hall.must(issuing());
    expect(await hall.codeOf(resuming('ghost', 'k1'))).toBe('not-signed-on');
    expect(await hall.codeOf(resuming('ghost'))).toBe('ticket-unknown');
    await hall.must(signingOn(1));
    expect(await hall.codeOf(resuming(ticketId, 'k1'))).toBe('ticket-not-now');
    await hall.must(signingOn(2));
    await hall.must(calling(2));
    expect(await hall.codeOf(resuming('ghost', 'k2'))).toBe('counter-busy');
    const fault = { kind: 'fault', minutes: 5, forecast: null, override: null } as const;
    const pause = { counterId: 'counter-1', clerkId: 'k1', ...fault };
    await hall.must((context) => pauseAtCounter(pause, context));
    expect(await hall.codeOf(resuming('ghost', 'k1'))).toBe('counter-paused');
  });
});

describe('coming back after a call in vain', () => {
  test('in time: the old place, callable again, with recalls counted anew', async () => {
    const hall = await StoredHall.open();
    const { ticketId } = await missedAtOne(hall);
    const { arrivedAt, dueAt } = ticketOf(hall, ticketId) ?? {};
    hall.clock.pass(20 * minuteMs);
    await hall.must(returning(ticketId));
    const back = { state: 'waiting', recalls: 0, counterId: null, returnUntil: null, arrivedAt, dueAt };
    expect(ticketOf(hall, ticketId)).toMatchObject(back);
    expect((await hall.must(calling(1))).ticketId).toBe(ticketId);
  });

  test('refusals come in the documented order', async () => {
    const hall = await StoredHall.open();
    expect(await hall.codeOf(returning('ghost'))).toBe('ticket-unknown');
    const { ticketId } = await missedAtOne(hall);
    const waiting = await hall.must(issuing());
    expect(await hall.codeOf(returning(waiting.ticketId))).toBe('ticket-not-now');
    hall.clock.pass(20 * minuteMs + 1);
    expect(await hall.codeOf(returning(ticketId))).toBe('return-too-late');
  });
});

describe('rerouting a ticket', () => {
  test.each(['issued', 'called', 'serving', 'found'] as const)(
    'that is %s moves it to another service with the time it has waited',
    async (stage) => {
      const hall = await StoredHall.open();
      const { ticketId } = await serveUntil(hall, stage);
      const { arrivedAt, waitFrom, dueAt } = ticketOf(hall, ticketId) ?? {};
      hall.clock.pass(2 * minuteMs);
      await hall.must(rerouting(ticketId));
      const moved = { state: 'waiting', categoryId: 'plan', arrivedAt, waitFrom, dueAt, counterId: null };
      expect(ticketOf(hall, ticketId)).toMatchObject(moved);
      expect(atOne(hall)).toBeNull();
      expect(Object.fromEntries(hall.store.queries.waitingByCategory(['2026-03-01', '2026-03-01']))).toEqual({
        plan: 1,
      });
    },
  );

  test('that was in service is not in service when it is called again', async () => {
    const hall = await StoredHall.open();
    const { ticketId } = await serveUntil(hall, 'serving');
    await hall.must(rerouting(ticketId));
    hall.clock.pass(minuteMs);
    await hall.must(calling(1));
    const row = { state: 'called', calledAt: hall.clock.at, servingAt: null };
    expect(hall.store.queries.ticket(ticketId)).toMatchObject(row);
  });

  test('a wish that became the service itself is no wish any more', async () => {
    const hall = await StoredHall.open();
    const { ticketId } = await hall.must(issuing({ categoryIds: ['bills', 'plan'] }));
    await hall.must(rerouting(ticketId));
    expect(ticketOf(hall, ticketId)?.needs.alsoCategoryIds).toEqual([]);
  });

  test('a dialect is kept, a counter asked for before is not', async () => {
    const dialects = [{ id: 'hakka', name: { zh: '客家话', en: 'Hakka' } }];
    const hall = await StoredHall.open(queueWith({ dialects }));
    const { ticketId } = await hall.must(issuing({ dialectId: 'hakka' }));
    await hall.must(rerouting(ticketId, { categoryId: null, needs: { counterId: 'counter-2' } }));
    await hall.must(rerouting(ticketId));
    expect(ticketOf(hall, ticketId)?.needs).toMatchObject({ counterId: null, dialectId: 'hakka' });
  });

  test('refusals come in the documented order', async () => {
    const hall = await StoredHall.open(staffWith({ k2: { categoryIds: ['bills'], dialectIds: [] } }));
    expect(await hall.codeOf(rerouting('ghost'))).toBe('ticket-unknown');
    const { ticketId } = await serveUntil(hall, 'ordered');
    await hall.must(signingOn(2));
    const ghost = { categoryId: 'ghost', needs: { counterId: 'ghost' } };
    expect(await hall.codeOf(rerouting(ticketId, { ...ghost, clerkId: 'k2' }))).toBe('ticket-elsewhere');
    expect(await hall.codeOf(rerouting(ticketId, ghost))).toBe('visit-has-orders');
    const other = await hall.must(issuing());
    const code = (change: Partial<RerouteTicket>) => hall.codeOf(rerouting(other.ticketId, change));
    expect(await code(ghost)).toBe('category-unknown');
    expect(await code({ ...ghost, categoryId: 'orphan' })).toBe('counter-unknown');
    expect(await code({ categoryId: 'orphan', needs: { counterId: 'counter-1' } })).toBe('counter-cannot');
    expect(await code({ categoryId: 'orphan' })).toBe('category-unavailable');
    expect(await code({ categoryId: null })).toBe('reroute-nowhere');
    await hall.must(holding(other.ticketId));
    expect(await code({ categoryId: null })).toBe('ticket-not-now');
  });
});

describe('another class', () => {
  const changing =
    (ticketId: string, classId: string) =>
    (context: CommandContext): ReturnType<typeof changeTicketClass> =>
      changeTicketClass({ ticketId, classId, reason: 'elderly' }, context);

  test('is another promise, counted from when the wait began, and another place in the count', async () => {
    const hall = await StoredHall.open();
    const { ticketId } = await hall.must(issuing());
    const { waitFrom = 0 } = ticketOf(hall, ticketId) ?? {};
    hall.clock.pass(9 * minuteMs);
    await hall.must(changing(ticketId, 'gold'));
    expect(ticketOf(hall, ticketId)).toMatchObject({
      classId: 'gold',
      waitFrom,
      dueAt: waitFrom + 5 * minuteMs,
    });
    expect(hall.store.queries.ticket(ticketId)?.group).toBe('vip');
    const groups = hall.store.state.waitingGroups(['2026-03-01', '2026-03-01']);
    expect(groups).toEqual([{ classId: 'gold', categoryId: 'bills', count: 1 }]);
  });

  test('refusals come in the documented order', async () => {
    const hall = await StoredHall.open();
    expect(await hall.codeOf(changing('ghost', 'ghost'))).toBe('ticket-unknown');
    const { ticketId } = await calledAtOne(hall);
    expect(await hall.codeOf(changing(ticketId, 'ghost'))).toBe('class-unknown');
    expect(await hall.codeOf(changing(ticketId, 'general'))).toBe('ticket-not-now');
    const waiting = await hall.must(issuing());
    expect(await hall.codeOf(changing(waiting.ticketId, 'general'))).toBe('class-unchanged');
  });
});

describe('preparing a ticket', () => {
  const preparing = (ticketId: string) => (context: CommandContext) =>
    prepareTicket({ ticketId, papersSeen: [0], note: 'wants a new SIM' }, context);

  test('keeps what the guide has seen, through a hold and a call', async () => {
    const hall = await StoredHall.open();
    const { ticketId } = await hall.must(issuing());
    await hall.must(holding(ticketId));
    await hall.must(preparing(ticketId));
    await hall.must(resuming(ticketId));
    await hall.must(signingOn(1));
    await hall.must(calling(1));
    const prepared = { papersSeen: [0], note: 'wants a new SIM' };
    expect(hall.store.queries.ticket(ticketId)?.prepared).toEqual(prepared);
  });

  test('refusals come in the documented order', async () => {
    const hall = await StoredHall.open();
    expect(await hall.codeOf(preparing('ghost'))).toBe('ticket-unknown');
    const { ticketId } = await calledAtOne(hall);
    await hall.must(starting(ticketId));
    expect(await hall.codeOf(preparing(ticketId))).toBe('ticket-not-now');
  });
});
