import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mayKey,
  type Paper,
  paperNumber,
  paperPostings,
  papersTimes,
  settlePostings,
  takenFen,
} from './paper.ts';

const minute = 60_000;
const paper: Paper = {
  id: 'p1',
  kind: 'ticket',
  number: 7,
  blockId: 'b1',
  state: 'open',
  printedAt: 10 * minute + 30_000,
  drill: false,
  takenFen: 0,
  settledAt: null,
  taskId: null,
  clerkId: null,
};
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? 'ok' : result.refusal?.code;

describe('a number on paper', () => {
  test('says which series it is of', () => {
    expect([paperNumber('ticket', 7), paperNumber('form', 12_345)]).toEqual(['P0007', 'F12345']);
  });

  test('is keyed once, and not when it is void; what was missing may turn up', () => {
    expect(codeOf(mayKey(paper))).toBe('ok');
    expect(codeOf(mayKey({ ...paper, state: 'missing' }))).toBe('ok');
    expect(codeOf(mayKey({ ...paper, state: 'keyed' }))).toBe('paper-already-keyed');
    expect(codeOf(mayKey({ ...paper, state: 'void' }))).toBe('paper-void');
  });

  test('bears moments between its printing and now, in their order', () => {
    const at = (...times: readonly (number | null)[]) =>
      codeOf(
        papersTimes(
          paper,
          times.map((one, nth) => ({ field: `f${nth}`, at: one })),
          60 * minute,
        ),
      );
    expect(at(10 * minute)).toBe('ok');
    expect(at(10 * minute - 1)).toBe('paper-time-wrong');
    expect(at(60 * minute + 1)).toBe('paper-time-wrong');
    expect(at(20 * minute, null, 30 * minute)).toBe('ok');
    expect(at(20 * minute, 19 * minute)).toBe('paper-time-wrong');
  });
});

test('the customer of a paper owes and is owed nothing after it is keyed, and again after it is settled', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000 });
  fc.assert(
    fc.property(fc.record({ cashFen: amount, cardFen: amount, mobileFen: amount }), (money) => {
      const balances = new Map<string, number>();
      const post = (postings: ReturnType<typeof paperPostings>) => {
        for (const { debit, credit, amountFen } of postings) {
          balances.set(debit.id, (balances.get(debit.id) ?? 0) + amountFen);
          balances.set(credit.id, (balances.get(credit.id) ?? 0) - amountFen);
        }
        return balances.get('customer-clearing:p1') ?? 0;
      };
      expect(post(paperPostings('p1', money, 's1'))).toBe(0);
      expect(balances.get('paper-takings') ?? 0).toBe(takenFen(money) === 0 ? 0 : -takenFen(money));
      expect(balances.get('drawer:s1') ?? 0).toBe(money.cashFen);
      expect(post(settlePostings('p1', money, 's2'))).toBe(0);
      expect(Math.abs(balances.get('paper-takings') ?? 0)).toBe(0);
    }),
  );
});

test('cash without a drawer is posted nowhere', () => {
  const money = { cashFen: 0, cardFen: 500, mobileFen: 0 };
  expect(paperPostings('p1', money, null).map(({ reason }) => reason)).toEqual([
    'card-received',
    'paper-owed',
  ]);
  expect(settlePostings('p1', money, null).map(({ reason }) => reason)).toEqual([
    'paper-settled',
    'card-received',
  ]);
});
