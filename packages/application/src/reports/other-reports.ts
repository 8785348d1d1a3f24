import type { ReportDefinition } from './report-shape.ts';
import {
  expenseStates,
  moveReasons,
  ruleNames,
  shiftStates,
  vaultName,
  reportWords as w,
} from './report-words.ts';

export const shiftReport: ReportDefinition = {
  id: 'shift',
  title: { zh: '当班报表', en: 'Shift report' },
  what: {
    zh: '每个当班的备用金、现金净收、账面、清点与长短款。',
    en: 'Float, net cash, expected, counted and the difference of every shift.',
  },
  group: 'cash',
  columns: [
    { id: 'day', title: w.day, kind: 'day' },
    {
      id: 'clerk',
      title: w.clerk,
      kind: 'staff',
      opens: { report: 'orders', where: { clerk: 'clerk' }, when: 'day' },
    },
    { id: 'opened', title: w.opened, kind: 'instant' },
    { id: 'closed', title: w.closed, kind: 'instant' },
    { id: 'state', title: w.state, kind: 'code', names: shiftStates },
    { id: 'float', title: w.float, kind: 'fen', total: true },
    {
      id: 'payments',
      title: w.payments,
      kind: 'integer',
      total: true,
      opens: { report: 'orders', where: { clerk: 'clerk' }, when: 'day' },
    },
    {
      id: 'received',
      title: w.received,
      kind: 'fen',
      total: true,
      opens: { report: 'postings', where: { owner: 'shiftId' }, when: 'day' },
    },
    { id: 'expected', title: w.expected, kind: 'fen' },
    { id: 'counted', title: w.counted, kind: 'fen' },
    {
      id: 'difference',
      title: w.difference,
      kind: 'fen',
      total: true,
      opens: { report: 'differences', where: { holder: 'clerk' } },
    },
    { id: 'reason', title: w.reason, kind: 'words' },
    { id: 'reviewer', title: w.reviewer, kind: 'staff' },
  ],
  chart: { over: 'clerk', series: ['received'] },
  tellsDrawers: true,
  read: ({ records, range, most }) => records.shifts(range, most),
};

export const differencesReport: ReportDefinition = {
  id: 'differences',
  title: { zh: '长短款', en: 'Cash over and short' },
  what: {
    zh: '每天每人清点多了或少了多少，已入账的。',
    en: 'What each person was over or short on each day, as it was booked.',
  },
  group: 'cash',
  columns: [
    { id: 'day', title: w.day, kind: 'day', opens: { report: 'shift', where: {}, when: 'day' } },
    { id: 'holder', title: w.holder, kind: 'staff', names: vaultName },
    { id: 'over', title: w.over, kind: 'fen', total: true },
    { id: 'short', title: w.short, kind: 'fen', total: true },
    {
      id: 'net',
      title: w.net,
      kind: 'fen',
      total: true,
      opens: { report: 'postings', where: { owner: 'holder' }, when: 'day' },
    },
  ],
  chart: { over: 'day', series: ['net'] },
  tellsDrawers: false,
  read: ({ records, stretches }) => records.differences(stretches),
};

export const expensesReport: ReportDefinition = {
  id: 'expenses',
  title: { zh: '费用', en: 'Expenses' },
  what: {
    zh: '每笔费用的票据、用途、批准与付款。',
    en: 'Every expense with its receipt, purpose, approval and payment.',
  },
  group: 'cash',
  columns: [
    { id: 'day', title: w.day, kind: 'day' },
    { id: 'receipt', title: w.receipt, kind: 'words' },
    { id: 'purpose', title: w.purpose, kind: 'words' },
    { id: 'amount', title: w.amount, kind: 'fen', total: true },
    { id: 'state', title: w.state, kind: 'code', names: expenseStates },
    { id: 'enteredBy', title: w.enteredBy, kind: 'staff' },
    { id: 'approver', title: w.approver, kind: 'staff' },
    { id: 'paidBy', title: w.paidBy, kind: 'staff' },
    { id: 'paidAt', title: w.time, kind: 'instant' },
  ],
  chart: null,
  tellsDrawers: false,
  read: ({ records, range, most }) => records.expenses(range, most),
};

export const auditReport: ReportDefinition = {
  id: 'audit',
  title: { zh: '稽核结果', en: 'Audit results' },
  what: {
    zh: '稽核发现了什么，属于谁，处理到哪一步。',
    en: 'What the daily audit found, whose it is, and how far it has been dealt with.',
  },
  group: 'audit',
  columns: [
    { id: 'clerk', title: w.clerk, kind: 'staff' },
    { id: 'rule', title: w.rule, kind: 'code', names: ruleNames },
    { id: 'found', title: w.found, kind: 'integer', total: true },
    { id: 'waiting', title: w.waiting, kind: 'integer', total: true },
    { id: 'answered', title: w.answered, kind: 'integer', total: true },
    { id: 'filed', title: w.filed, kind: 'integer', total: true },
    { id: 'settled', title: w.settled, kind: 'integer', total: true },
  ],
  chart: { over: 'rule', series: ['found'] },
  tellsDrawers: false,
  read: ({ records, range }) => records.findings(range),
};

export const stockMovesReport: ReportDefinition = {
  id: 'stock-moves',
  title: { zh: '出入库明细', en: 'Stock moves' },
  what: {
    zh: '每一次出入库：从哪里到哪里，几件，谁经手。',
    en: 'Every move of stock: from where to where, how many, by whom.',
  },
  group: 'stock',
  columns: [
    { id: 'at', title: w.time, kind: 'instant' },
    { id: 'article', title: w.article, kind: 'article' },
    { id: 'reason', title: w.kind, kind: 'code', names: moveReasons },
    { id: 'from', title: w.from, kind: 'place' },
    { id: 'to', title: w.to, kind: 'place' },
    { id: 'quantity', title: w.quantity, kind: 'integer', total: true },
    { id: 'by', title: w.by, kind: 'staff' },
  ],
  chart: { over: 'reason', series: ['quantity'] },
  tellsDrawers: false,
  read: ({ records, begins, ends, most }) => records.stockMoves(begins, ends, most),
};

const movesOfArticle = { report: 'stock-moves', where: { article: 'article' } } as const;

export const stockBalancesReport: ReportDefinition = {
  id: 'stock-balances',
  title: { zh: '库存收发存', en: 'Stock balances' },
  what: {
    zh: '每种库存品在每个存放处的期初、入、出和期末。',
    en: 'Opening, in, out and closing of each article at each place.',
  },
  group: 'stock',
  columns: [
    { id: 'article', title: w.article, kind: 'article', opens: movesOfArticle },
    { id: 'place', title: w.place, kind: 'place' },
    { id: 'opening', title: w.opening, kind: 'integer', total: true },
    { id: 'in', title: w.in, kind: 'integer', total: true, opens: movesOfArticle },
    { id: 'out', title: w.out, kind: 'integer', total: true, opens: movesOfArticle },
    { id: 'closing', title: w.closing, kind: 'integer', total: true },
  ],
  chart: null,
  tellsDrawers: false,
  read: ({ records, begins, ends }) => records.stockBalances(begins, ends),
};
