import { describe, expect, test } from 'vitest';
import type { Pause } from './counter-events.ts';
import {
  type CounterSession,
  endPause,
  mayCall,
  maySignOff,
  maySignOn,
  type PauseWish,
  pauseCounter,
} from './counter-session.ts';

const session = (counterId: string, clerkId: string, ticketId: string | null = null): CounterSession => ({
  counterId,
  clerkId,
  shiftId: `shift-of-${clerkId}`,
  signedOnAt: 0,
  ticketId,
  pause: null,
  mending: null,
  lentUntil: null,
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

describe('pausing [Q7]', () => {
  const now = 1_000_000;
  const rule = { promisesMax: 0.5, minutesMax: 60, waitingUrgent: 0 };
  const pause: Pause = { kind: 'break', since: 0, until: 1 };
  const wish = (change: Partial<PauseWish> = {}): PauseWish => ({
    kind: 'break',
    minutes: 10,
    forecast: { promisesBroken: 0.2, allowedAt: null },
    override: null,
    ...change,
  });
  const ask = (change: Partial<PauseWish> = {}, here: CounterSession | null = session('c1', 'me')) =>
    pauseCounter(here, 'me', wish(change), rule, now);
  const harmful = { promisesBroken: 3.4, allowedAt: now + 600_000 };

  test('is allowed while it breaks no promises, and says when the clerk means to be back', () => {
    expect(ask()).toMatchObject({
      value: {
        type: 'CounterPaused',
        payload: { counterId: 'c1', until: now + 600_000, override: null, promisesAtRisk: 0.2 },
      },
    });
  });

  test('is refused while it would, with how many and with the time when it will be allowed', () => {
    expect(ask({ forecast: harmful })).toMatchObject({
      refusal: { code: 'pause-breaks-promises', facts: { promises: 3, allowedAt: now + 600_000 } },
    });
  });

  test('the duty manager may allow it with a reason that is kept; where it is harmless none is', () => {
    const override = { by: 'staff:m1', reason: 'feeling ill' };
    expect(ask({ forecast: harmful, override })).toMatchObject({ value: { payload: { override } } });
    expect(ask({ override })).toMatchObject({ value: { payload: { override: null } } });
  });

  test('a fault asks nobody', () => {
    expect(ask({ kind: 'fault', forecast: harmful }).ok).toBe(true);
  });

  test('where nobody can look ahead, tickets that are due soon speak for themselves', () => {
    const urgent = { ...rule, waitingUrgent: 2 };
    const blind = wish({ forecast: null });
    expect(pauseCounter(session('c1', 'me'), 'me', blind, rule, now).ok).toBe(true);
    expect(pauseCounter(session('c1', 'me'), 'me', blind, urgent, now)).toMatchObject({
      refusal: { code: 'pause-breaks-promises', facts: { promises: 2, allowedAt: null } },
    });
  });

  test('refusals come in the documented order', () => {
    expect(answer(ask({}, null))).toBe('not-signed-on');
    expect(answer(ask({}, session('c1', 'me', 't1')))).toBe('counter-busy');
    expect(answer(ask({}, { ...session('c1', 'me'), pause }))).toBe('counter-paused');
    expect(answer(ask({ minutes: 61, forecast: harmful }))).toBe('pause-too-long');
  });

  test('a paused counter calls nobody until its clerk is back', () => {
    const paused = { ...session('c1', 'me'), pause };
    expect(answer(mayCall(paused, 'me'))).toBe('counter-paused');
    expect(maySignOff(paused, 'me').ok).toBe(true);
    expect(answer(endPause(null, 'me'))).toBe('not-signed-on');
    expect(answer(endPause(session('c1', 'you'), 'me'))).toBe('not-signed-on');
    expect(answer(endPause(session('c1', 'me'), 'me'))).toBe('counter-not-paused');
    expect(endPause(paused, 'me')).toMatchObject({ value: { type: 'CounterResumed' } });
  });
});
