import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseFallback, type FallbackPrinter } from './fallback.ts';
import type { FailedReason, PrintOutcome } from './print-outcome.ts';
import type { Readiness } from './status.ts';

const ready: Readiness = { state: 'ready' };
const low: Readiness = { state: 'ready', warning: 'paper-near-end' };
const empty: Readiness = { state: 'not-ready', reason: 'paper-end' };
const printer = (deviceId: string, readiness: Readiness, waiting = 0): FallbackPrinter => ({
  deviceId,
  readiness,
  waiting,
});
const failed: PrintOutcome = { state: 'failed', reason: 'paper-end' };

test('a job that was not sent goes to the other printer by itself', () => {
  expect(chooseFallback(failed, [printer('a', empty), printer('b', ready)], ['a'])).toEqual({ to: 'b' });
});

test('a job whose paper may exist never goes anywhere by itself', () => {
  const both = [printer('a', ready), printer('b', ready)];
  for (const outcome of [
    { state: 'unknown', reason: 'link-lost', unprintable: [] },
    { state: 'unknown', reason: 'held-too-long', unprintable: [] },
    { state: 'unconfirmed', unprintable: [] },
  ] as const) {
    expect(chooseFallback(outcome, both, ['a'])).toEqual({ to: null, because: 'may-exist' });
  }
});

test('a job that is on paper stays there', () => {
  for (const state of ['confirmed', 'processed'] as const) {
    expect(chooseFallback({ state, unprintable: [] }, [printer('b', ready)], ['a'])).toEqual({
      to: null,
      because: 'settled',
    });
  }
});

test('a server that stops moves no job', () => {
  expect(chooseFallback({ state: 'failed', reason: 'stopped' }, [printer('b', ready)], ['a'])).toEqual({
    to: null,
    because: 'stopped',
  });
});

test('enough paper comes before a short queue, and a short queue before a long one', () => {
  const others = [printer('b', low), printer('c', ready, 9), printer('d', ready, 2)];
  expect(chooseFallback(failed, others, ['a'])).toEqual({ to: 'd' });
  expect(chooseFallback(failed, others, ['a', 'd'])).toEqual({ to: 'c' });
  expect(chooseFallback(failed, others, ['a', 'c', 'd'])).toEqual({ to: 'b' });
  expect(chooseFallback(failed, others, ['a', 'b', 'c', 'd'])).toEqual({ to: null, because: 'none-ready' });
});

test('two printers hand a job over at most once each: it never comes back', () => {
  const reasons: readonly FailedReason[] = ['paper-end', 'cover-open', 'no-answer', 'queue-full'];
  fc.assert(
    fc.property(
      fc.array(fc.record({ readiness: fc.constantFrom(ready, low, empty), waiting: fc.nat(50) }), {
        maxLength: 6,
      }),
      fc.constantFrom(...reasons),
      (list, reason) => {
        const printers = list.map((one, at) => ({ deviceId: String(at), ...one }));
        const tried: string[] = [];
        for (;;) {
          const choice = chooseFallback({ state: 'failed', reason }, printers, tried);
          if (choice.to === null) break;
          expect(tried).not.toContain(choice.to);
          expect(printers[Number(choice.to)]?.readiness.state).toBe('ready');
          tried.push(choice.to);
        }
        expect(tried).toHaveLength(printers.filter((one) => one.readiness.state === 'ready').length);
      },
    ),
  );
});
