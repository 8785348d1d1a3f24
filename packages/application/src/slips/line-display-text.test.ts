import { expect, test } from 'vitest';
import { type DisplayFacts, displayLines } from './line-display-text.ts';

/** Cells on the glass: a Chinese character and its full-width kin take two. */
function cellsOf(line: string): number {
  return [...line].reduce((sum, letter) => sum + (/[⺀-鿿＀-￯]/u.test(letter) ? 2 : 1), 0);
}

const longestNumber = 'A99999';
const longestWorkNumber = 'K12345678901';
const mostFen = 99_999_999;
const cases: readonly (readonly [DisplayFacts, string, string])[] = [
  [{ kind: 'closed' }, '暂停服务', 'Counter closed'],
  [{ kind: 'free', clerkWorkNumber: 'K001' }, '请稍候', '工号 K001'],
  [{ kind: 'called', number: 'A012' }, '请A012号到本柜台', 'A012 please'],
  [{ kind: 'serving', number: 'A012', clerkWorkNumber: 'K001' }, '正在为A012号服务', '工号 K001'],
  [{ kind: 'due', dueFen: 8_640 }, '应收 86.40元', 'Due 86.40'],
  [{ kind: 'payout', payoutFen: 2_000 }, '应退您 20.00元', 'Refund 20.00'],
  [
    { kind: 'paid', dueFen: 8_640, tenderedFen: 10_000, cashFen: 10_000, changeFen: 1_360, payoutFen: 0 },
    '收您 100.00元',
    '找您 13.60元',
  ],
  // Beside a card, what is said is the cash on the counter: only that gives change.
  [
    { kind: 'paid', dueFen: 8_640, tenderedFen: 9_000, cashFen: 4_000, changeFen: 360, payoutFen: 0 },
    '收现金 40.00元',
    '找您 3.60元',
  ],
  [
    { kind: 'paid', dueFen: 0, tenderedFen: 0, cashFen: 0, changeFen: 0, payoutFen: 2_000 },
    '退您 20.00元',
    'Refund',
  ],
  [
    { kind: 'paid', dueFen: 8_600, tenderedFen: 10_000, cashFen: 10_000, changeFen: 1_400, payoutFen: 500 },
    '找您 14.00元',
    '退您 5.00元',
  ],
];

test.each(cases)('%o is shown in two lines', (facts, upper, lower) => {
  expect(displayLines(facts)).toEqual({ upper, lower });
});

test('the longest number, clerk and amount still fit into twenty cells', () => {
  for (const [facts] of cases) {
    const longest = {
      ...facts,
      ...('number' in facts ? { number: longestNumber } : {}),
      ...('clerkWorkNumber' in facts ? { clerkWorkNumber: longestWorkNumber } : {}),
      ...('dueFen' in facts ? { dueFen: mostFen } : {}),
      ...('tenderedFen' in facts ? { tenderedFen: mostFen, changeFen: mostFen } : {}),
      ...('cashFen' in facts && facts.cashFen > 0 ? { cashFen: mostFen - 1 } : {}),
      ...('payoutFen' in facts && facts.payoutFen > 0 ? { payoutFen: mostFen } : {}),
    } as DisplayFacts;
    const { upper, lower } = displayLines(longest);
    expect([facts.kind, cellsOf(upper) <= 20, cellsOf(lower) <= 20]).toEqual([facts.kind, true, true]);
  }
});
