import {
  calledAtOne,
  calling,
  countersWith,
  issuing,
  queueWith,
  StoredHall,
  signingOn,
  staffWith,
} from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import { callChosenTicket, nextTicketFor } from './call-next-ticket.ts';
import { rerouteTicket } from './move-ticket.ts';
import { previewWait } from './preview-wait.ts';
import { pullHallLever } from './pull-lever.ts';

const minuteMs = 60_000;
const hakka = { dialects: [{ id: 'hakka', name: { zh: '客家话', en: 'Hakka' } }] };
const onlyBills = { categoryIds: ['bills'], dialectIds: [] };
const speaksHakka = { categoryIds: null, dialectIds: ['hakka'] };

const next = (hall: StoredHall, nth: number) => {
  const found = nextTicketFor(`counter-${nth}`, hall.store.context());
  return found.ok ? found.value.number : found.refusal.code;
};
const choose =
  (ticketId: string, counterId = 'counter-1', clerkId = 'k1') =>
  (context: Parameters<typeof callChosenTicket>[1]) =>
    callChosenTicket({ counterId, clerkId, ticketId, reason: 'asked for me' }, context);

describe('a ticket of the clerk’s own choice', () => {
  test('is called with its reason, how many were due before it, and what the rule thought of it', async () => {
    const hall = await StoredHall.open();
    const first = await hall.must(issuing());
    hall.clock.pass(minuteMs);
    await hall.must(issuing({ categoryIds: ['plan'] }));
    hall.clock.pass(minuteMs);
    const chosen = await hall.must(issuing());
    await hall.must(signingOn(1));
    expect(await hall.must(choose(chosen.ticketId))).toMatchObject({ number: 'A002' });
    const row = hall.store.queries.ticket(chosen.ticketId);
    expect(row).toMatchObject({ state: 'called', jump: { reason: 'asked for me', overtaken: 2 } });
    expect(row?.why).toMatchObject({ candidates: 3, slackMin: 30, runnerUp: { number: first.number } });
    expect(hall.store.state.session('counter-1')?.ticketId).toBe(chosen.ticketId);
  });

  test('of a class that the hall has no more is called without the rule’s word', async () => {
    const hall = await StoredHall.open();
    const { ticketId } = await hall.must(issuing({ classId: 'corporate' }));
    const classes = hall.hall.classes.filter((one) => one.id !== 'corporate');
    const later = hall.reopenedWith({ classes });
    await later.must(signingOn(1));
    expect(next(later, 1)).toBe('nobody-waiting');
    await later.must(choose(ticketId));
    expect(later.store.queries.ticket(ticketId)).toMatchObject({ state: 'called', why: null });
  });

  test('refusals come in the documented order', async () => {
    const hall = await StoredHall.open(staffWith({ k2: onlyBills }));
    const plan = await hall.must(issuing({ categoryIds: ['plan'] }));
    const codeAt = (counterId: string, clerkId: string, ticketId = 'ghost') =>
      hall.codeOf(choose(ticketId, counterId, clerkId));
    expect(await codeAt('counter-9', 'k1')).toBe('counter-unknown');
    expect(await codeAt('counter-2', 'k2')).toBe('not-signed-on');
    await hall.must(signingOn(2));
    expect(await codeAt('counter-2', 'k2')).toBe('ticket-unknown');
    expect(await codeAt('counter-2', 'k2', plan.ticketId)).toBe('ticket-not-servable');
    const bills = await calledAtOne(hall, { classId: 'gold' });
    expect(await codeAt('counter-2', 'k2', bills.ticketId)).toBe('ticket-not-now');
    expect(await codeAt('counter-1', 'k1', plan.ticketId)).toBe('counter-busy');
  });
});

describe('whom Next would call', () => {
  test('is told without calling anybody, for the counter as it is', async () => {
    const hall = await StoredHall.open();
    expect(next(hall, 9)).toBe('counter-unknown');
    expect(next(hall, 1)).toBe('not-signed-on');
    await hall.must(signingOn(1));
    expect(next(hall, 1)).toBe('nobody-waiting');
    const { number } = await hall.must(issuing());
    const seq = hall.store.seq();
    expect(next(hall, 1)).toBe(number);
    expect((await hall.must(calling(1))).number).toBe(number);
    expect(hall.store.seq()).toBe(seq + 1);
  });

  test('is nobody that the clerk is not trained for, whatever the counter does', async () => {
    const hall = await StoredHall.open(staffWith({ k1: onlyBills }));
    await hall.must(issuing({ categoryIds: ['plan'] }));
    await hall.must(signingOn(1));
    expect(next(hall, 1)).toBe('nobody-waiting');
    await hall.must(signingOn(3));
    expect(next(hall, 3)).toBe('B001');
  });

  test('is somebody whose dialect the clerk speaks; others only when nobody on duty does', async () => {
    const hall = await StoredHall.open({ ...queueWith(hakka), ...staffWith({ k2: speaksHakka }) });
    await hall.must(issuing({ dialectId: 'hakka' }));
    await hall.must(signingOn(1));
    expect(next(hall, 1)).toBe('A001');
    await hall.must(signingOn(2));
    expect([next(hall, 1), next(hall, 2)]).toEqual(['nobody-waiting', 'A001']);
  });

  test('with several services goes to a counter that does them all, while one is on duty', async () => {
    const hall = await StoredHall.open();
    await hall.must(issuing({ categoryIds: ['bills', 'plan'] }));
    await hall.must(signingOn(2));
    expect(next(hall, 2)).toBe('A001');
    await hall.must(signingOn(1));
    expect([next(hall, 1), next(hall, 2)]).toEqual(['A001', 'nobody-waiting']);
  });

  test('rerouted to a counter waits for that counter', async () => {
    const hall = await StoredHall.open();
    const { ticketId } = await hall.must(issuing());
    await hall.must(signingOn(1));
    await hall.must(signingOn(2));
    const needs = { counterId: 'counter-2' };
    await hall.must((context) =>
      rerouteTicket({ ticketId, categoryId: null, needs, reason: 'known there', clerkId: null }, context),
    );
    expect([next(hall, 1), next(hall, 2)]).toEqual(['nobody-waiting', 'A001']);
  });
});

describe('a counter kept for a class', () => {
  const kept = countersWith({ 'counter-3': { lendsOut: false } });

  test('that lends out takes its own class first, then others', async () => {
    const hall = await StoredHall.open();
    await hall.must(issuing());
    hall.clock.pass(29 * minuteMs);
    const gold = await hall.must(issuing({ classId: 'gold' }));
    await hall.must(signingOn(3));
    expect((await hall.must(calling(3))).ticketId).toBe(gold.ticketId);
    expect(hall.store.queries.ticket(gold.ticketId)?.why?.dedicated).toBe(true);
  });

  test('that does not lend out calls no other, until a lever lends it and while it does', async () => {
    const hall = await StoredHall.open(kept);
    const { number } = await hall.must(issuing());
    await hall.must(signingOn(3));
    expect(next(hall, 3)).toBe('nobody-waiting');
    const lever = {
      kind: 'lend-counter',
      counterId: 'counter-3',
      minutes: 30,
      by: 'm',
      advice: null,
    } as const;
    await hall.must((context) => pullHallLever(lever, context));
    expect(next(hall, 3)).toBe(number);
    hall.clock.pass(30 * minuteMs);
    expect(next(hall, 3)).toBe('nobody-waiting');
  });

  test('that does not lend out is no wait to be told to others', async () => {
    const hall = await StoredHall.open(kept);
    await hall.must(signingOn(3));
    const wait = (classId: string) =>
      previewWait({ categoryId: 'bills', classId }, hall.store.context()).range;
    expect([wait('general'), wait('gold')]).toEqual([null, { low: 0, high: 1 }]);
  });

  test('that does not lend out gives no ticket to others while it is the only one', async () => {
    const hall = await StoredHall.open(kept);
    await hall.must(signingOn(3));
    expect(await hall.codeOf(issuing())).toBe('category-unavailable');
    expect(await hall.codeOf(issuing({ classId: 'gold' }))).toBe('accepted');
    await hall.must(signingOn(1));
    expect(await hall.codeOf(issuing())).toBe('accepted');
  });

  test('that does not lend out is none that a ticket of another class can be sent to', async () => {
    const hall = await StoredHall.open(kept);
    const { ticketId } = await hall.must(issuing());
    await hall.must(signingOn(1));
    await hall.must(signingOn(3));
    const needs = { counterId: 'counter-3' };
    const reroute = { ticketId, categoryId: null, needs, reason: 'shorter', clerkId: null };
    expect(await hall.codeOf((context) => rerouteTicket(reroute, context))).toBe('counter-cannot');
  });
});
