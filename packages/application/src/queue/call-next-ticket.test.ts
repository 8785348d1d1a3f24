import { StoredHall, serveUntil } from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import { signOff, signOn } from '../counter/sign-on.ts';
import { callNextTicket } from './call-next-ticket.ts';
import { issueTicket } from './issue-ticket.ts';
import { finishTicket, markNoShow, recallTicket, startServing } from './ticket-at-counter.ts';

const issue = (hall: StoredHall, classId = 'general', categoryId = 'bills') =>
  hall.must((context) =>
    issueTicket(
      {
        categoryIds: [categoryId],
        classId,
        subscriberId: null,
        language: 'zh',
        kioskId: null,
        printerId: null,
      },
      context,
    ),
  );
const signOnAt = (hall: StoredHall, counterId: string, clerkId: string) =>
  hall.must((context) => signOn({ counterId, clerkId }, context));
const call = (hall: StoredHall, counterId = 'counter-1', clerkId = 'k1') =>
  hall.must((context) => callNextTicket({ counterId, clerkId }, context));
const callCode = (hall: StoredHall, counterId: string, clerkId: string) =>
  hall.codeOf((context) => callNextTicket({ counterId, clerkId }, context));

describe('calling the next ticket', () => {
  test('the index decides, not the order of arrival', async () => {
    const hall = await StoredHall.open();
    await issue(hall);
    const gold = await issue(hall, 'gold');
    await signOnAt(hall, 'counter-1', 'k1');
    expect((await call(hall)).number).toBe(gold.number);
    expect(hall.store.state.session('counter-1')?.ticketId).toBe(gold.ticketId);
  });

  test('two counters that press in one turn get different tickets', async () => {
    const hall = await StoredHall.open();
    await issue(hall);
    await issue(hall);
    await signOnAt(hall, 'counter-1', 'k1');
    await signOnAt(hall, 'counter-2', 'k2');
    const called = await Promise.all([call(hall), call(hall, 'counter-2', 'k2')]);
    expect(called.map((one) => one.number).sort()).toEqual(['A001', 'A002']);
  });

  test('a counter is given only what it does', async () => {
    const hall = await StoredHall.open();
    await issue(hall, 'general', 'plan');
    await signOnAt(hall, 'counter-2', 'k2');
    expect(await callCode(hall, 'counter-2', 'k2')).toBe('nobody-waiting');
  });

  test('tickets of yesterday are not called today', async () => {
    const hall = await StoredHall.open();
    await issue(hall);
    await signOnAt(hall, 'counter-1', 'k1');
    hall.clock.pass(24 * 3_600_000);
    expect(await callCode(hall, 'counter-1', 'k1')).toBe('nobody-waiting');
  });

  test('refusals come in the documented order', async () => {
    const hall = await StoredHall.open();
    expect(await callCode(hall, 'counter-9', 'k1')).toBe('counter-unknown');
    expect(await callCode(hall, 'counter-1', 'k1')).toBe('not-signed-on');
    await signOnAt(hall, 'counter-1', 'k1');
    expect(await callCode(hall, 'counter-1', 'k1')).toBe('nobody-waiting');
    await issue(hall);
    await call(hall);
    expect(await callCode(hall, 'counter-1', 'k1')).toBe('counter-busy');
    expect(await callCode(hall, 'counter-1', 'k2')).toBe('not-signed-on');
  });
});

describe('a ticket at the counter', () => {
  const commands = { recallTicket, startServing, markNoShow, finishTicket };

  test.each(Object.entries(commands))('%s: unknown ticket, then not signed on', async (_, command) => {
    const hall = await StoredHall.open();
    const { ticketId } = await issue(hall);
    expect(await hall.codeOf((context) => command({ ticketId: 'ghost', clerkId: 'k1' }, context))).toBe(
      'ticket-unknown',
    );
    expect(await hall.codeOf((context) => command({ ticketId, clerkId: 'k1' }, context))).toBe(
      'not-signed-on',
    );
  });

  test('recall, wait, no-show: the counter is free again and the ticket is over', async () => {
    const hall = await StoredHall.open();
    const { ticketId } = await serveUntil(hall, 'called');
    const command = { ticketId, clerkId: 'k1' };
    expect(await hall.codeOf((context) => markNoShow(command, context))).toBe('recall-first');
    await hall.must((context) => recallTicket(command, context));
    expect(await hall.codeOf((context) => markNoShow(command, context))).toBe('no-show-too-early');
    hall.clock.pass(20_000);
    await hall.must((context) => markNoShow(command, context));
    expect(hall.store.state.ticket(ticketId)).toMatchObject({ state: 'noShow', recalls: 1 });
    expect(hall.store.state.session('counter-1')?.ticketId).toBeNull();
  });

  test('a clerk at another counter cannot touch it', async () => {
    const hall = await StoredHall.open();
    const { ticketId } = await serveUntil(hall, 'called');
    await signOnAt(hall, 'counter-2', 'k2');
    for (const command of Object.values(commands)) {
      expect(await hall.codeOf((context) => command({ ticketId, clerkId: 'k2' }, context))).toBe(
        'ticket-not-at-counter',
      );
    }
  });

  test.each([
    ['serving', 'accepted'],
    ['checked', 'accepted'],
    ['ordered', 'visit-unsigned'],
    ['shown', 'visit-unsigned'],
    ['signed', 'visit-unpaid'],
    ['paid', 'accepted'],
    ['finished', 'ticket-not-serving'],
  ] as const)('after %s, finish is: %s', async (stage, expected) => {
    const hall = await StoredHall.open();
    const { ticketId } = await serveUntil(hall, stage);
    expect(await hall.codeOf((context) => finishTicket({ ticketId, clerkId: 'k1' }, context))).toBe(expected);
  });
});

describe('signing on and off', () => {
  test('the first time opens a shift with the float, later times take it up again', async () => {
    const hall = await StoredHall.open();
    const first = await signOnAt(hall, 'counter-1', 'k1');
    expect(first.floatFen).toBe(50_000);
    await hall.must((context) => signOff({ counterId: 'counter-1', clerkId: 'k1' }, context));
    const second = await signOnAt(hall, 'counter-2', 'k1');
    expect(second.shiftId).toBe(first.shiftId);
    expect(hall.store.queries.balanceFen('vault')).toBe(1_950_000);
    expect(hall.store.queries.balanceFen(`drawer:${first.shiftId}`)).toBe(50_000);
  });

  test('again at the own counter changes nothing', async () => {
    const hall = await StoredHall.open();
    const first = await signOnAt(hall, 'counter-1', 'k1');
    const seq = hall.store.seq();
    expect(await signOnAt(hall, 'counter-1', 'k1')).toEqual(first);
    expect(hall.store.seq()).toBe(seq);
  });

  test('refusals of signing on come in the documented order', async () => {
    const hall = await StoredHall.open({}, 50_000);
    const code = (counterId: string, clerkId: string) =>
      hall.codeOf((context) => signOn({ counterId, clerkId }, context));
    expect(await code('counter-9', 'k1')).toBe('counter-unknown');
    await signOnAt(hall, 'counter-1', 'k1');
    expect(await code('counter-1', 'k2')).toBe('counter-taken');
    expect(await code('counter-2', 'k1')).toBe('clerk-elsewhere');
    expect(await code('counter-2', 'k2')).toBe('vault-too-low');
    expect(hall.store.state.session('counter-2')).toBeNull();
  });

  test('a counter with a customer is not left', async () => {
    const hall = await StoredHall.open();
    await serveUntil(hall, 'called');
    const off = (clerkId: string) =>
      hall.codeOf((context) => signOff({ counterId: 'counter-1', clerkId }, context));
    expect(await off('k2')).toBe('not-signed-on');
    expect(await off('k1')).toBe('counter-busy');
  });
});
