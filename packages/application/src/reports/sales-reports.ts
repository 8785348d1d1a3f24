import { grouped, moneyFigures, tenderRows } from './day-figures.ts';
import type { ReportAsked, ReportDefinition, ReportRow } from './report-shape.ts';
import { billingStates, givenKinds, tenderNames, reportWords as w } from './report-words.ts';

export const tendersReport: ReportDefinition = {
  id: 'tenders',
  title: { zh: '收款方式', en: 'Tenders' },
  what: {
    zh: '每天现金、银行卡、移动支付和话费余额各收付多少。',
    en: 'What came in and went out each day in cash, by card, by code and out of balances.',
  },
  group: 'sales',
  columns: [
    { id: 'day', title: w.day, kind: 'day', opens: { report: 'postings', where: {}, when: 'day' } },
    { id: 'tender', title: w.tender, kind: 'code', names: tenderNames },
    { id: 'count', title: w.count, kind: 'integer', total: true },
    { id: 'in', title: w.in, kind: 'fen', total: true },
    { id: 'out', title: w.out, kind: 'fen', total: true },
    { id: 'net', title: w.net, kind: 'fen', total: true },
  ],
  chart: { over: 'tender', series: ['net'] },
  tellsDrawers: true,
  read: ({ records, stretches }) => tenderRows(records.money(stretches, false)),
};

const ordersOf = { report: 'orders', where: { service: 'service' } } as const;

export const servicesReport: ReportDefinition = {
  id: 'services',
  title: { zh: '业务汇总', en: 'Sales by service' },
  what: {
    zh: '每项业务办了几笔、收了多少、冲正了多少。',
    en: 'How often each service was done, what it took, and what of it was reversed.',
  },
  group: 'sales',
  columns: [
    { id: 'service', title: w.service, kind: 'service', opens: ordersOf },
    { id: 'orders', title: w.orders, kind: 'integer', total: true, opens: ordersOf },
    { id: 'amount', title: w.amount, kind: 'fen', total: true, opens: ordersOf },
    { id: 'reversals', title: w.reversals, kind: 'integer', total: true },
    {
      id: 'reversed',
      title: w.reversed,
      kind: 'fen',
      total: true,
      opens: { report: 'given', where: { service: 'service' } },
    },
    { id: 'net', title: w.net, kind: 'fen', total: true, opens: ordersOf },
  ],
  chart: { over: 'service', series: ['net'] },
  tellsDrawers: true,
  read: ({ records, stretches }) => records.services(stretches),
};

function clerkRows({ records, stretches }: ReportAsked): ReportRow[] {
  const money = grouped(records.money(stretches, true), (row) => row.staff);
  const payments = grouped(records.payments(stretches), (row) => row.staff);
  const differences = grouped(records.differences(stretches), (row) => String(row['holder']));
  const everybody = [...new Set([...payments.keys(), ...money.keys(), ...differences.keys()])];
  return everybody
    .filter((staff) => staff !== 'vault')
    .toSorted()
    .map((staff) => ({
      clerk: staff,
      payments: (payments.get(staff) ?? []).reduce((sum, row) => sum + row.payments, 0),
      ...moneyFigures(money.get(staff) ?? []),
      difference: (differences.get(staff) ?? []).reduce((sum, row) => sum + Number(row['net']), 0),
    }));
}

const ofClerk = { report: 'orders', where: { clerk: 'clerk' } } as const;
const givenBy = { report: 'given', where: { clerk: 'clerk' } } as const;

export const clerksReport: ReportDefinition = {
  id: 'clerks',
  title: { zh: '营业员汇总', en: 'Sales by clerk' },
  what: {
    zh: '每位营业员收了多少、退了多少、给了多少优惠，长短款多少。',
    en: 'What each clerk took, gave back and gave away, and was over or short.',
  },
  group: 'sales',
  columns: [
    { id: 'clerk', title: w.clerk, kind: 'staff', opens: ofClerk },
    { id: 'payments', title: w.payments, kind: 'integer', total: true, opens: ofClerk },
    { id: 'charged', title: w.charged, kind: 'fen', total: true, opens: ofClerk },
    { id: 'returned', title: w.returned, kind: 'fen', total: true, opens: ofClerk },
    { id: 'waived', title: w.waived, kind: 'fen', total: true, opens: givenBy },
    { id: 'granted', title: w.granted, kind: 'fen', total: true, opens: givenBy },
    { id: 'reversed', title: w.reversed, kind: 'fen', total: true, opens: givenBy },
    { id: 'net', title: w.net, kind: 'fen', total: true, opens: ofClerk },
    { id: 'cash', title: w.cash, kind: 'fen', total: true },
    { id: 'card', title: w.card, kind: 'fen', total: true },
    { id: 'mobile', title: w.mobile, kind: 'fen', total: true },
    { id: 'balance', title: w.balance, kind: 'fen', total: true },
    {
      id: 'difference',
      title: w.difference,
      kind: 'fen',
      total: true,
      opens: { report: 'differences', where: { holder: 'clerk' } },
    },
  ],
  chart: { over: 'clerk', series: ['net'] },
  tellsDrawers: true,
  read: clerkRows,
};

export const ordersReport: ReportDefinition = {
  id: 'orders',
  title: { zh: '业务明细', en: 'Orders paid' },
  what: { zh: '每一笔已收款的业务。', en: 'Every service order that was paid.' },
  group: 'sales',
  columns: [
    { id: 'day', title: w.day, kind: 'day' },
    { id: 'at', title: w.time, kind: 'instant' },
    { id: 'ticket', title: w.ticket, kind: 'text' },
    { id: 'clerk', title: w.clerk, kind: 'staff' },
    { id: 'service', title: w.service, kind: 'service' },
    { id: 'amount', title: w.amount, kind: 'fen', total: true },
    { id: 'billing', title: w.billing, kind: 'code', names: billingStates },
    { id: 'approver', title: w.approver, kind: 'staff' },
  ],
  chart: null,
  tellsDrawers: true,
  read: ({ records, stretches, most }) => records.orders(stretches, most),
};

export const givenReport: ReportDefinition = {
  id: 'given',
  title: { zh: '退费、减免、赠款与冲正', en: 'Refunds, waivers, credit, reversals' },
  what: {
    zh: '每一笔按权限给出的钱，谁经办、谁批准。',
    en: 'Everything that was given by a limit: by whom, and with whose word.',
  },
  group: 'sales',
  columns: [
    { id: 'day', title: w.day, kind: 'day' },
    { id: 'at', title: w.time, kind: 'instant' },
    { id: 'kind', title: w.kind, kind: 'code', names: givenKinds },
    { id: 'ticket', title: w.ticket, kind: 'text' },
    { id: 'service', title: w.service, kind: 'service' },
    { id: 'clerk', title: w.clerk, kind: 'staff' },
    { id: 'approver', title: w.approver, kind: 'staff' },
    { id: 'amount', title: w.amount, kind: 'fen', total: true },
    { id: 'reason', title: w.reason, kind: 'words' },
  ],
  chart: { over: 'kind', series: ['amount'] },
  tellsDrawers: false,
  read: ({ records, range, most }) => records.given(range, most),
};
