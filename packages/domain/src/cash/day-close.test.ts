import { describe, expect, test } from 'vitest';
import { dayAfter } from '../kernel/business-day.ts';
import { fen } from '../kernel/fen.ts';
import { bookingDay, type ClosedDay, closeDay, figuresOf } from './day-close.ts';
import { type KeptEntry, reverseEntry } from './entry-reversal.ts';
import { overShortAccount, posting, vaultAccount } from './ledger.ts';
import { matchSettlement } from './settlement-file.ts';

const books = {
  reasons: [
    { key: 'bill-paid', count: 2, amountFen: 9_000 },
    { key: 'cash-received', count: 2, amountFen: 10_000 },
    { key: 'counted-short', count: 1, amountFen: 100 },
  ],
  payments: 2,
  firstTicket: 'A001',
  lastTicket: 'A002',
  shifts: [],
  vaultFen: 5,
  inTransitFen: 6,
  grandTotalBeforeFen: 1_000,
} as const;
const figures = figuresOf(books);
const closed: ClosedDay = {
  businessDay: '2026-03-01',
  zNumber: 7,
  untilSeq: 100,
  headHash: 'f'.repeat(64),
  closedAt: 1,
  closedBy: 'm1',
  figures,
};

describe('the report of a day [M6]', () => {
  test('has each reason in one group, and a grand total that only grows', () => {
    expect(figures).toMatchObject({
      sales: [{ key: 'bill-paid' }],
      tenders: [{ key: 'cash-received' }],
      cash: [{ key: 'counted-short' }],
      grandTotalFen: 10_000,
    });
  });
});

describe('closing a day', () => {
  const command = { businessDay: '2026-03-02', today: '2026-03-02', by: 'm1', note: null };
  const known = { closed: null, last: closed, waiting: [], untilSeq: 140, headHash: 'a', figures };
  const codeOf = (...args: Parameters<typeof closeDay>) => {
    const result = closeDay(...args);
    return result.ok ? 'accepted' : result.refusal.code;
  };

  test('takes up where the last one ended, with the next number', () => {
    expect(closeDay(command, known)).toMatchObject({
      ok: true,
      value: { payload: { zNumber: 8, fromSeq: 101, untilSeq: 140, headHash: 'a' } },
    });
    expect(closeDay(command, { ...known, last: null })).toMatchObject({
      value: { payload: { zNumber: 1, fromSeq: 1 } },
    });
  });

  test.each([
    ['closed already', command, { ...known, closed }, 'day-closed'],
    ['not come yet', { ...command, businessDay: '2026-03-03' }, known, 'day-in-future'],
    ['without anything in it', command, { ...known, untilSeq: 100 }, 'day-empty'],
    [
      'that waits for something',
      command,
      {
        ...known,
        waiting: [{ kind: 'shift-open' as const, subjectId: 's', clerkId: 'k', amountFen: null }],
      },
      'day-waiting',
    ],
  ])('a day %s is not closed', (_, asked, state, code) => {
    expect(codeOf(asked, state)).toBe(code);
  });

  test('what comes after it belongs to the next day, by the calendar of the hall', () => {
    const after = (day: string) => dayAfter(day, 'America/New_York');
    expect(bookingDay('2026-03-08', '2026-03-08', after)).toBe('2026-03-09');
    expect(bookingDay('2026-03-07', '2026-03-08', after)).toBe('2026-03-09');
    expect(bookingDay('2026-03-10', '2026-03-08', after)).toBe('2026-03-10');
    expect(bookingDay('2026-03-08', null, after)).toBe('2026-03-08');
  });
});

describe('matching a file', () => {
  test('takes each of our records once, and says by how much an amount differs', () => {
    const line = (nth: number, reference: string, amountFen: number) => ({
      line: nth,
      reference,
      amountFen,
      businessDay: '2026-03-01',
    });
    const records = [{ id: 'tender-1', reference: 'T1', amountFen: 500 }];
    expect(matchSettlement([line(1, 'T1', 400), line(2, 'T1', 500), line(3, 'T9', 1)], records)).toEqual([
      { line: 1, recordId: null, differenceFen: 0 },
      { line: 2, recordId: 'tender-1', differenceFen: 0 },
      { line: 3, recordId: null, differenceFen: 0 },
    ]);
    expect(matchSettlement([line(1, 'T1', 400)], records)).toEqual([
      { line: 1, recordId: 'tender-1', differenceFen: -100 },
    ]);
  });
});

describe('taking an entry back', () => {
  const entry: KeptEntry = {
    seq: 9,
    type: 'VaultCountReviewed',
    postings: [posting(vaultAccount(), overShortAccount('vault'), fen(100), 'counted-over')],
    by: ['m1', 'd1'],
    reversed: false,
  };
  const balances = new Map([['vault', fen(100)]]);
  const codeOf = (kept: KeptEntry | null, by = 'm2', held = balances) => {
    const result = reverseEntry(kept, { reason: 'counted twice', by }, held);
    return result.ok ? 'accepted' : result.refusal.code;
  };

  test('is another entry the other way round', () => {
    const reversed = reverseEntry(entry, { reason: 'counted twice', by: 'm2' }, balances);
    expect(reversed).toMatchObject({
      value: {
        payload: {
          reversedSeq: 9,
          postings: [{ debit: { id: 'over-short:vault' }, credit: { id: 'vault' }, amountFen: 100 }],
        },
      },
    });
  });

  test('is done once, by somebody without a hand in it, for what can be taken back by hand', () => {
    expect(codeOf(null)).toBe('entry-unknown');
    expect(codeOf({ ...entry, postings: [] })).toBe('entry-unknown');
    expect(codeOf({ ...entry, type: 'ShiftClosed' })).toBe('entry-not-by-hand');
    expect(codeOf({ ...entry, reversed: true })).toBe('entry-reversed');
    expect(codeOf(entry, 'm1')).toBe('review-own');
    expect(codeOf(entry, 'd1')).toBe('review-own');
    expect(codeOf(entry, 'm2', new Map())).toBe('entry-floor');
  });
});
