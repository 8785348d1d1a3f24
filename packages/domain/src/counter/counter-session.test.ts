import { describe, expect, test } from 'vitest';
import { type CounterSession, mayCall, maySignOff, maySignOn } from './counter-session.ts';

const session = (counterId: string, clerkId: string, ticketId: string | null = null): CounterSession => ({
  counterId,
  clerkId,
  shiftId: `shift-of-${clerkId}`,
  signedOnAt: 0,
  ticketId,
});
const answer = (result: { ok: true; value: unknown } | { ok: false; refusal: { code: string } }) =>
  result.ok ? result.value : result.refusal.code;

describe('signing on', () => {
  test.each([
    ['an empty counter', null, null, 'new'],
    ['the own counter again', session('c1', 'me'), session('c1', 'me'), 'again'],
    ["somebody else's counter", session('c1', 'you'), null, 'counter-taken'],
    ['an empty counter while signed on elsewhere', null, session('c2', 'me'), 'clerk-elsewhere'],
    ["somebody else's counter while elsewhere", session('c1', 'you'), session('c2', 'me'), 'counter-taken'],
  ])('at %s', (_, here, elsewhere, expected) => {
    expect(answer(maySignOn(here, elsewhere, 'me'))).toBe(expected);
  });

  test('a refusal names the counter that is in the way', () => {
    expect(maySignOn(session('c1', 'you'), null, 'me')).toMatchObject({
      refusal: { facts: { counterId: 'c1' } },
    });
    expect(maySignOn(null, session('c2', 'me'), 'me')).toMatchObject({
      refusal: { facts: { counterId: 'c2' } },
    });
  });
});

describe.each([
  ['signing off', maySignOff],
  ['calling', mayCall],
])('%s', (_, may) => {
  test('nobody signed on: not signed on', () => {
    expect(answer(may(null, 'me'))).toBe('not-signed-on');
  });

  test('somebody else at the counter, busy or not: not signed on', () => {
    expect(answer(may(session('c1', 'you'), 'me'))).toBe('not-signed-on');
    expect(answer(may(session('c1', 'you', 't1'), 'me'))).toBe('not-signed-on');
  });

  test('a customer at the counter: busy, with their ticket', () => {
    expect(may(session('c1', 'me', 't1'), 'me')).toEqual({
      ok: false,
      refusal: { code: 'counter-busy', facts: { ticketId: 't1' } },
    });
  });

  test('a free counter of one’s own: yes', () => {
    expect(answer(may(session('c1', 'me'), 'me'))).toEqual(session('c1', 'me'));
  });
});
