import { expect, test } from 'vitest';
import { phraseFor } from './cash-phrase.ts';

const said = (change: Partial<Parameters<typeof phraseFor>[0]>) =>
  phraseFor({ dueFen: 8_600, payoutFen: 0, paidFen: 0, cashFen: null, ...change });

test('the due amount is said first, then received and change as they are keyed', () => {
  expect(said({})).toEqual({ words: 'say.pay', vars: { due: '86.00' } });
  expect(said({ cashFen: 8_599 }).words).toBe('say.pay');
  expect(said({ cashFen: 10_000 })).toEqual({
    words: 'say.payChange',
    vars: { received: '100.00', change: '14.00' },
  });
  expect(said({ cashFen: 8_600 }).words).toBe('say.payExact');
});

test('after a card the rest is asked for in cash', () => {
  expect(said({ paidFen: 5_000, dueFen: 3_600 })).toEqual({
    words: 'say.payRest',
    vars: { paid: '50.00', due: '36.00' },
  });
});

test('what the customer gets back is said where nothing is due, and thanks where all is paid', () => {
  expect(said({ dueFen: 0, payoutFen: 2_000, cashFen: 0 })).toEqual({
    words: 'say.payout',
    vars: { payout: '20.00' },
  });
  expect(said({ dueFen: 0, paidFen: 8_600, cashFen: 0 }).words).toBe('say.payDone');
});
