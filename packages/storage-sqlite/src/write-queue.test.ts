import { randomUUID } from 'node:crypto';
import { issueTicket } from '@onehall/application';
import { fen, posting, vaultAccount } from '@onehall/domain';
import { StoredHall } from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import { verifyHallData } from './verify.ts';

const ask = {
  categoryIds: ['bills'],
  classId: 'general',
  subscriberId: null,
  language: 'zh',
  kioskId: null,
  printerId: null,
} as const;
const issue = (context: Parameters<typeof issueTicket>[1]) => issueTicket(ask, context);
const boom = () => {
  throw new TypeError('a bug');
};

function proven(hall: StoredHall) {
  return verifyHallData(hall.folder, `${hall.folder}/rebuilt-${randomUUID()}.sqlite`);
}

describe('a repeated command', () => {
  test('gets the first answer and writes nothing', async () => {
    const hall = await StoredHall.open();
    const options = { commandId: randomUUID(), body: { categoryIds: ['bills'] } };
    const first = await hall.run(issue, options);
    const seq = hall.store.seq();
    const again = await hall.run(issue, options);
    expect(first).toMatchObject({ ok: true, repeated: false });
    expect(again).toEqual({ ...first, repeated: true });
    expect(hall.store.seq()).toBe(seq);
  });

  test('in the same turn as the first is a repeat too', async () => {
    const hall = await StoredHall.open();
    const options = { commandId: randomUUID(), body: null };
    const both = await Promise.all([hall.run(issue, options), hall.run(issue, options)]);
    expect(both.map((one) => one.ok && one.repeated)).toEqual([false, true]);
    expect(hall.store.state.waitingGroups(['2026-03-01', '2026-03-01'])).toMatchObject([{ count: 1 }]);
  });

  test('after a restart still gets the first answer', async () => {
    const hall = await StoredHall.open();
    const options = { commandId: randomUUID() };
    const first = await hall.run(issue, options);
    hall.reopen();
    expect(await hall.run(issue, options)).toMatchObject({ ...first, repeated: true });
  });

  test.each([
    ['another body', { body: { categoryIds: ['plan'] } }],
    ['another type', { type: 'other' }],
    ['another actor', { actor: 'staff:k2' }],
  ])('with %s under its id is refused and writes nothing', async (_, change) => {
    const hall = await StoredHall.open();
    const first = { commandId: randomUUID(), body: { categoryIds: ['bills'] } };
    await hall.run(issue, first);
    const seq = hall.store.seq();
    expect(await hall.run(issue, { ...first, ...change })).toMatchObject({
      refusal: { code: 'command-id-reused' },
    });
    expect(hall.store.seq()).toBe(seq);
  });

  test('that was refused may be tried again under its id: a refusal is not an answer to keep', async () => {
    const hall = await StoredHall.open();
    const options = { commandId: randomUUID() };
    const closing = hall.clock.at + 8 * 3_600_000;
    hall.clock.at = closing;
    expect(await hall.run(issue, options)).toMatchObject({ refusal: { code: 'hall-closed' } });
    hall.clock.at = closing - 1;
    expect(await hall.run(issue, options)).toMatchObject({ ok: true, repeated: false });
  });

  test('of the server’s own, without an id, is simply another command', async () => {
    const hall = await StoredHall.open();
    for (let n = 0; n < 2; n += 1) await hall.run(issue, { commandId: null });
    expect(hall.store.state.waitingGroups(['2026-03-01', '2026-03-01'])).toMatchObject([{ count: 2 }]);
  });
});

describe('one turn, one commit', () => {
  test('a refused command leaves nothing: no row, no number, no id', async () => {
    const hall = await StoredHall.open();
    const seq = hall.store.seq();
    const refused = await hall.run((context) => issueTicket({ ...ask, categoryIds: ['x'] }, context));
    expect(refused).toMatchObject({ ok: false });
    expect(hall.store.seq()).toBe(seq);
    expect(hall.store.state.lastSequence('2026-03-01', 'A')).toBe(0);
  });

  test('a bug in one command leaves the others committed and the chain whole', async () => {
    const hall = await StoredHall.open();
    const settled = await Promise.allSettled([hall.run(issue), hall.run(boom), hall.run(issue)]);
    expect(settled.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(hall.store.state.lastSequence('2026-03-01', 'A')).toBe(2);
    hall.close();
    expect(proven(hall)).toMatchObject({ ok: true, problem: null });
  });

  test('a bug after half a command was written takes all of that half back', async () => {
    const hall = await StoredHall.open();
    const seq = hall.store.seq();
    const overdraw = posting(
      vaultAccount(),
      { ...vaultAccount(), id: 'empty', floorFen: 0 },
      fen(1),
      'float',
    );
    const half = hall.run((context) => {
      const ticket = issue(context);
      if (!ticket.ok) return ticket;
      // The second event breaks a floor in the store, after the ticket's row was written.
      const events = [
        ...ticket.value.events,
        { type: 'HallOpened', payload: { hallId: 'x', postings: [overdraw] } } as const,
      ];
      return { ok: true, value: { ...ticket.value, events } };
    });
    const whole = hall.run(issue);
    await expect(half).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_CHECK' });
    expect(await whole).toMatchObject({ ok: true, answer: { number: 'A001' } });
    expect(hall.store.seq()).toBe(seq + 1);
    hall.close();
    expect(proven(hall).problem).toBeNull();
  });

  test('a body that no canonical JSON can say fails alone', async () => {
    const hall = await StoredHall.open();
    const odd = hall.run(issue, { body: { categoryIds: ['\ud800'] } });
    const good = hall.run(issue);
    await expect(odd).rejects.toThrow();
    expect(await good).toMatchObject({ ok: true });
    expect(await hall.run(issue)).toMatchObject({ ok: true });
  });

  test('each command sees what the one before it in the turn has done', async () => {
    const hall = await StoredHall.open();
    const all = await Promise.all(Array.from({ length: 50 }, () => hall.run(issue)));
    const numbers = all.map((one) => (one.ok ? one.answer.number : ''));
    expect(new Set(numbers).size).toBe(50);
    expect(hall.store.seq()).toBe(51);
  });

  test('listeners are told once, after the commit, in journal order', async () => {
    const hall = await StoredHall.open();
    const told: (readonly number[])[] = [];
    hall.store.onCommitted((events) => told.push(events.map((event) => event.seq)));
    await Promise.all([hall.run(issue), hall.run(boom).catch(() => null), hall.run(issue)]);
    expect(told).toEqual([[2, 3]]);
  });

  test('a listener that fails undoes nothing and is reported', async () => {
    const hall = await StoredHall.open();
    const bugs: unknown[] = [];
    hall.store.onBug((error) => bugs.push(error));
    hall.store.onCommitted(boom);
    expect(await hall.run(issue)).toMatchObject({ ok: true });
    expect(bugs).toEqual([new TypeError('a bug')]);
  });
});

describe('stopping', () => {
  test('commits what waits and refuses what comes after', async () => {
    const hall = await StoredHall.open();
    const waiting = hall.run(issue);
    const { store } = hall;
    hall.close();
    expect(await waiting).toMatchObject({ ok: true });
    await expect(
      store.submit({ type: 't', actor: 'a', terminal: 't', commandId: null, body: null }, issue),
    ).rejects.toMatchObject({ name: 'StorageError', code: 'stopped' });
  });

  test('more commands than the queue holds are turned away, and those in it are committed', async () => {
    const hall = await StoredHall.open();
    const nothing = () => ({ ok: true, value: { events: [], answer: null } }) as const;
    const all = await Promise.allSettled(
      Array.from({ length: 10_001 }, () => hall.run(nothing, { commandId: null })),
    );
    expect(all.filter((one) => one.status === 'fulfilled')).toHaveLength(10_000);
    expect(all.at(-1)).toMatchObject({ status: 'rejected', reason: { code: 'overloaded' } });
  });
});
