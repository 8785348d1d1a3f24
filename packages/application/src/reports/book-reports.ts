import { daysOfRange } from '@onehall/domain';
import { dayRows, monthRows } from './day-figures.ts';
import type { ReportAsked, ReportColumn, ReportDefinition, ReportRow } from './report-shape.ts';
import { dayStates, postingReasons, reportWords as w } from './report-words.ts';

const figures = (when: 'day' | 'month'): ReportColumn[] => {
  const orders = { report: 'orders', where: {}, when } as const;
  const given = { report: 'given', where: {}, when } as const;
  const tenders = { report: 'tenders', where: {}, when } as const;
  return [
    { id: 'payments', title: w.payments, kind: 'integer', total: true, opens: orders },
    { id: 'charged', title: w.charged, kind: 'fen', total: true, opens: orders },
    { id: 'returned', title: w.returned, kind: 'fen', total: true, opens: orders },
    { id: 'waived', title: w.waived, kind: 'fen', total: true, opens: given },
    { id: 'granted', title: w.granted, kind: 'fen', total: true, opens: given },
    { id: 'reversed', title: w.reversed, kind: 'fen', total: true, opens: given },
    { id: 'net', title: w.net, kind: 'fen', total: true, opens: { report: 'postings', where: {}, when } },
    { id: 'cash', title: w.cash, kind: 'fen', total: true, opens: tenders },
    { id: 'card', title: w.card, kind: 'fen', total: true, opens: tenders },
    { id: 'mobile', title: w.mobile, kind: 'fen', total: true, opens: tenders },
    { id: 'balance', title: w.balance, kind: 'fen', total: true, opens: tenders },
    {
      id: 'difference',
      title: w.difference,
      kind: 'fen',
      total: true,
      opens: { report: 'differences', where: {}, when },
    },
  ];
};

function days({ records, range, today, stretches }: ReportAsked): ReportRow[] {
  return dayRows({
    days: daysOfRange(range),
    today,
    stretches,
    money: records.money(stretches, false),
    payments: records.payments(stretches),
    differences: records.differences(stretches),
  });
}

export const dayReport: ReportDefinition = {
  id: 'day',
  title: { zh: '营业日报', en: 'Day report' },
  what: {
    zh: '每个营业日收了多少、退了多少、怎么收的，日结号和校验码。',
    en: 'What each day took and gave back, by which tender, with its Z number and hash.',
  },
  group: 'books',
  columns: [
    { id: 'day', title: w.day, kind: 'day', opens: { report: 'shift', where: {}, when: 'day' } },
    { id: 'state', title: w.state, kind: 'code', names: dayStates },
    { id: 'z', title: w.z, kind: 'integer' },
    ...figures('day'),
    { id: 'headHash', title: w.headHash, kind: 'text' },
  ],
  chart: { over: 'day', series: ['charged', 'net'] },
  tellsDrawers: true,
  read: days,
};

export const monthReport: ReportDefinition = {
  id: 'month',
  title: { zh: '营业月报', en: 'Month report' },
  what: {
    zh: '每个月的合计，几天已日结，几天没有。',
    en: 'The sums of each month, and how many of its days are closed.',
  },
  group: 'books',
  columns: [
    { id: 'month', title: w.month, kind: 'month', opens: { report: 'day', where: {}, when: 'month' } },
    { id: 'closedDays', title: w.closedDays, kind: 'integer', total: true },
    { id: 'openDays', title: w.openDays, kind: 'integer', total: true },
    ...figures('month'),
  ],
  chart: { over: 'month', series: ['charged', 'net'] },
  tellsDrawers: true,
  read: (asked) => monthRows(days(asked)),
};

export const accountsReport: ReportDefinition = {
  id: 'accounts',
  title: { zh: '科目余额表', en: 'Trial balance' },
  what: {
    zh: '每个科目的期初、借方、贷方和期末；借贷必相等。',
    en: 'Opening, debit, credit and closing of each account; debit and credit agree.',
  },
  group: 'books',
  columns: [
    {
      id: 'account',
      title: w.account,
      kind: 'account',
      opens: { report: 'postings', where: { account: 'account' } },
    },
    { id: 'opening', title: w.opening, kind: 'fen', total: true },
    { id: 'debit', title: w.debit, kind: 'fen', total: true },
    { id: 'credit', title: w.credit, kind: 'fen', total: true },
    { id: 'closing', title: w.closing, kind: 'fen', total: true },
  ],
  chart: null,
  tellsDrawers: true,
  read: ({ records, stretches }) =>
    records.accounts(stretches).map((row) => ({
      account: row.account,
      opening: row.openingFen,
      debit: row.debitFen,
      credit: row.creditFen,
      closing: row.closingFen,
    })),
};

export const postingsReport: ReportDefinition = {
  id: 'postings',
  title: { zh: '记账凭证', en: 'Postings for accounting' },
  what: {
    zh: '全部记账分录，每笔一借一贷，供财务导入。',
    en: 'Every posting, one debit and one credit each, for finance to import.',
  },
  group: 'books',
  columns: [
    { id: 'day', title: w.day, kind: 'day' },
    { id: 'at', title: w.time, kind: 'instant' },
    { id: 'voucher', title: w.voucher, kind: 'integer' },
    { id: 'line', title: w.line, kind: 'integer' },
    { id: 'reason', title: w.summary, kind: 'code', names: postingReasons },
    { id: 'account', title: w.account, kind: 'account' },
    { id: 'owner', title: w.owner, kind: 'text' },
    { id: 'debit', title: w.debit, kind: 'fen', total: true },
    { id: 'credit', title: w.credit, kind: 'fen', total: true },
    { id: 'by', title: w.by, kind: 'staff' },
  ],
  chart: null,
  tellsDrawers: true,
  read: ({ records, stretches, most }) => records.postings(stretches, most),
};
