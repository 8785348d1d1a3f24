import type { BusinessDay } from '@onehall/domain';
import type { DayStretch, MoneyRow, ReportRow } from './report-shape.ts';

/** The ways of paying, as reports name them. */
export type TenderColumn = 'cash' | 'card' | 'mobile' | 'balance';

/** How a posting on a customer's account was paid; null: it says what for. */
export function tenderOf({ reason, account }: Pick<MoneyRow, 'reason' | 'account'>): TenderColumn | null {
  if (account === 'drawer') return 'cash';
  if (account === 'card-receivable') return 'card';
  if (account === 'mobile-receivable') return 'mobile';
  return reason === 'balance-spent' || reason === 'reversal-returned' ? 'balance' : null;
}

/** What a charge or what came back was for. */
function purposeOf({
  reason,
  account,
}: MoneyRow): 'charged' | 'returned' | 'waived' | 'granted' | 'reversed' {
  if (reason === 'order-reversed') return 'reversed';
  if (account === 'waiver') return 'waived';
  if (account === 'granted-credit') return 'granted';
  const returned = ['refund-due', 'deposit-returned', 'paper-settled'].includes(reason);
  return returned ? 'returned' : 'charged';
}

export interface MoneyFigures {
  readonly charged: number;
  readonly returned: number;
  readonly waived: number;
  readonly granted: number;
  readonly reversed: number;
  /** What for, all together: the same as what was received by all tenders together. */
  readonly net: number;
  readonly cash: number;
  readonly card: number;
  readonly mobile: number;
  readonly balance: number;
}

/** Adds up what crossed customers' accounts: what for, and how it was paid. Whole fen, what came back below zero. */
export function moneyFigures(rows: readonly MoneyRow[]): MoneyFigures {
  const sums = {
    charged: 0,
    returned: 0,
    waived: 0,
    granted: 0,
    reversed: 0,
    net: 0,
    cash: 0,
    card: 0,
    mobile: 0,
    balance: 0,
  };
  for (const row of rows) {
    const amountFen = row.sign * row.amountFen;
    const tender = tenderOf(row);
    if (tender === null) sums.net += amountFen;
    sums[tender ?? purposeOf(row)] += amountFen;
  }
  return sums;
}

/** Rows by what one of their fields says, in the order of its first appearance. */
export function grouped<R, K>(rows: readonly R[], keyOf: (row: R) => K): ReadonlyMap<K, R[]> {
  const groups = new Map<K, R[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

interface DaysOfBooks {
  readonly days: readonly BusinessDay[];
  readonly today: BusinessDay;
  readonly stretches: readonly DayStretch[];
  readonly money: readonly MoneyRow[];
  readonly payments: readonly { readonly day: BusinessDay; readonly payments: number }[];
  /** Over above zero, short below. */
  readonly differences: readonly ReportRow[];
}

const sumOf = (rows: readonly ReportRow[], column: string) =>
  rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);

/** One row for every day of the calendar that has come: also for one that nobody has closed, or on which nothing was done. */
export function dayRows(books: DaysOfBooks): ReportRow[] {
  const stretches = new Map(books.stretches.map((one) => [one.day, one]));
  const money = grouped(books.money, (row) => row.day);
  const payments = grouped(books.payments, (row) => row.day);
  const differences = grouped(books.differences, (row) => String(row['day']));
  return books.days
    .filter((day) => day <= books.today || stretches.has(day))
    .map((day) => {
      const stretch = stretches.get(day);
      const state = stretch === undefined ? 'none' : stretch.zNumber === null ? 'open' : 'closed';
      return {
        day,
        state,
        z: stretch?.zNumber ?? null,
        payments: (payments.get(day) ?? []).reduce((sum, row) => sum + row.payments, 0),
        ...moneyFigures(money.get(day) ?? []),
        difference: sumOf(differences.get(day) ?? [], 'net'),
        headHash: stretch?.headHash ?? null,
      };
    });
}

const summed = [
  'payments',
  'charged',
  'returned',
  'waived',
  'granted',
  'reversed',
  'net',
  'cash',
  'card',
  'mobile',
  'balance',
  'difference',
] as const;

/** The days of each month together, with how many of them are closed and how many are not. */
export function monthRows(days: readonly ReportRow[]): ReportRow[] {
  return [...grouped(days, (row) => String(row['day']).slice(0, 7))].map(([month, rows]) => ({
    month,
    closedDays: rows.filter((row) => row['state'] === 'closed').length,
    openDays: rows.filter((row) => row['state'] === 'open').length,
    ...Object.fromEntries(summed.map((column) => [column, sumOf(rows, column)])),
  }));
}

/** Each way of paying on each day: how often, what came in, what went back. */
export function tenderRows(money: readonly MoneyRow[]): ReportRow[] {
  const paid = money.flatMap((row) => {
    const tender = tenderOf(row);
    return tender === null ? [] : [{ ...row, tender }];
  });
  return [...grouped(paid, ({ day, tender }) => `${day} ${tender}`).values()].map((rows) => {
    const of = (sign: 1 | -1) =>
      rows.filter((row) => row.sign === sign).reduce((sum, row) => sum + row.amountFen, 0);
    return {
      day: rows[0]?.day ?? '',
      tender: rows[0]?.tender ?? '',
      count: rows.reduce((sum, row) => sum + row.count, 0),
      in: of(1),
      out: -of(-1),
      net: of(1) - of(-1),
    };
  });
}
