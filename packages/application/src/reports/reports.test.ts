import { reportIds } from '@onehall/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayRows, moneyFigures, monthRows, tenderRows } from './day-figures.ts';
import type { MoneyRow, ReportColumn } from './report-shape.ts';
import { sortedRows, totalsOf } from './report-table.ts';
import { findReport, reports } from './reports.ts';
import { maskedWords, nameOfCell, type ReportNames, shownCell } from './shown-cell.ts';

const names: ReportNames = {
  staff: (id) => ({ zh: `工号${id}`, en: `no. ${id}` }),
  service: (id) => ({ zh: id, en: id }),
  article: (id) => ({ zh: id, en: id }),
  part: (id) => ({ zh: id, en: id }),
  department: (id) => ({ zh: id, en: id }),
};
const told = { names, zone: 'Asia/Shanghai', language: 'en' } as const;
const column = (kind: ReportColumn['kind'], more: Partial<ReportColumn> = {}): ReportColumn => ({
  id: 'x',
  title: { zh: '', en: '' },
  kind,
  ...more,
});
const money = (change: Partial<MoneyRow>): MoneyRow => ({
  day: '2026-11-26',
  staff: '',
  reason: 'bill-paid',
  account: 'billing-payable',
  sign: 1,
  count: 1,
  amountFen: 100,
  ...change,
});

describe('the reports', () => {
  it('are all there, each with columns that its chart and its figures lead to', () => {
    for (const id of reportIds) {
      const report = findReport(id);
      expect(report?.id).toBe(id);
      const columns = report?.columns.map((one) => one.id) ?? [];
      expect(new Set(columns).size).toBe(columns.length);
      const { over, series } = report?.chart ?? { over: columns[0] ?? '', series: [] };
      expect(columns).toEqual(expect.arrayContaining([over, ...series]));
      for (const { opens } of report?.columns ?? []) {
        if (opens === undefined) continue;
        const there = reports[opens.report].columns.map((one) => one.id);
        expect(there).toEqual(expect.arrayContaining(Object.keys(opens.where)));
      }
    }
    expect(findReport('ghost')).toBeNull();
  });
});

describe('what crossed customers’ accounts', () => {
  it('is told by what it was for and by how it was paid', () => {
    const rows = [
      money({}),
      money({ reason: 'refund-due', sign: -1, amountFen: 10 }),
      money({ reason: 'waiver-granted', account: 'waiver', sign: -1, amountFen: 5 }),
      money({ reason: 'credit-granted', account: 'granted-credit', sign: -1, amountFen: 3 }),
      money({ reason: 'order-reversed', sign: -1, amountFen: 20 }),
      money({ reason: 'cash-received', account: 'drawer', amountFen: 70 }),
      money({ reason: 'change-given', account: 'drawer', sign: -1, amountFen: 20 }),
      money({ reason: 'card-received', account: 'card-receivable', amountFen: 9 }),
      money({ reason: 'mobile-received', account: 'mobile-receivable', amountFen: 2 }),
      money({ reason: 'balance-spent', amountFen: 4 }),
      money({ reason: 'reversal-returned', sign: -1, amountFen: 3 }),
    ];
    const figures = {
      charged: 100,
      returned: -10,
      waived: -5,
      granted: -3,
      reversed: -20,
      net: 62,
      cash: 50,
      card: 9,
      mobile: 2,
      balance: 1,
    };
    expect(moneyFigures(rows)).toEqual(figures);
    expect(tenderRows(rows)).toMatchObject([
      { tender: 'cash', count: 2, in: 70, out: -20, net: 50 },
      { tender: 'card', net: 9 },
      { tender: 'mobile', net: 2 },
      { tender: 'balance', count: 2, in: 4, out: -3, net: 1 },
    ]);
  });

  it('has a row for each day that has come: closed, open, or without business', () => {
    const rows = dayRows({
      days: ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03'],
      today: '2026-12-02',
      stretches: [
        { day: '2026-11-30', zNumber: 7, headHash: 'ab', fromSeq: 1, untilSeq: 5 },
        { day: '2026-12-02', zNumber: null, headHash: null, fromSeq: 6, untilSeq: 9 },
      ],
      money: [money({ day: '2026-12-02' })],
      payments: [{ day: '2026-12-02', payments: 1 }],
      differences: [{ day: '2026-11-30', net: -50 }],
    });
    expect(rows.map(({ day, state, z }) => [day, state, z])).toEqual([
      ['2026-11-30', 'closed', 7],
      ['2026-12-01', 'none', null],
      ['2026-12-02', 'open', null],
    ]);
    expect(monthRows(rows)).toMatchObject([
      { month: '2026-11', closedDays: 1, openDays: 0, difference: -50, net: 0 },
      { month: '2026-12', closedDays: 0, openDays: 1, payments: 1, net: 100 },
    ]);
  });
});

describe('a cell', () => {
  it.each([
    [column('fen'), -1205, '-12.05'],
    [column('instant'), Date.parse('2026-11-26T14:05:09+08:00'), '2026-11-26 14:05:09'],
    [column('integer'), 7, '7'],
    [column('text'), null, ''],
    [column('staff'), 'k1', 'no. k1'],
    [column('staff', { names: { vault: { zh: '金库', en: 'Vault' } } }), 'vault', 'Vault'],
    [column('place'), 'clerk:k1', 'no. k1'],
    [column('place'), 'stockroom', 'Stockroom'],
    [column('place'), 'in-transit:t1', 'In transit'],
    [column('place'), 'moon', 'moon'],
    [column('account'), 'vault', 'Cash in the vault'],
    [column('account'), 'other', 'other'],
    [column('service'), 'x', 'x'],
    [column('article'), 'y', 'y'],
    [column('words'), '客户 13812345678', '客户 138****5678'],
  ])('%o says %s as %s', (one, cell, text) => expect(shownCell(one, cell, told)).toBe(text));

  it('of what people wrote holds no mobile number and no identity number', () => {
    expect(maskedWords('证件 110101199003071234，电话13812345678。')).toBe(
      '证件 110***********1234，电话138****5678。',
    );
    expect(maskedWords('单号 20261126001 共 12 笔')).toBe('单号 20261126001 共 12 笔');
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 3, max: 9 }),
        fc.stringMatching(/^\d{9}$/),
        (before, second, rest) => {
          const mobile = `1${second}${rest}`;
          expect(maskedWords(`${before} ${mobile} `)).not.toContain(mobile);
        },
      ),
    );
  });

  it('has a name only where it is an id', () => {
    expect(nameOfCell(column('fen'), 1, names)).toBeNull();
    expect(nameOfCell(column('staff'), null, names)).toBeNull();
  });
});

describe('rows', () => {
  const rows = [
    { x: 'B', n: 2 },
    { x: null, n: null },
    { x: 'A10', n: 10 },
    { x: 'A9', n: 1 },
  ];
  const sorted = (by: string, down: boolean) =>
    sortedRows(rows, by, down, (cell) => cell).map((row) => row[by as 'x']);

  it('are sorted as people count, what is missing last either way', () => {
    expect(sorted('x', false)).toEqual(['A9', 'A10', 'B', null]);
    expect(sorted('x', true)).toEqual(['B', 'A10', 'A9', null]);
    expect(sorted('n', true)).toEqual([10, 2, 1, null]);
  });

  it('are added up in whole fen', () => {
    const columns = [column('fen', { id: 'n', total: true }), column('text', { id: 'x' })];
    expect(totalsOf(columns, rows)).toEqual({ n: 13, x: null });
  });
});
