import type { FilingBody, ReplyOf, ReportBody, routes } from '@onehall/protocol';
import { longName } from './people.ts';
import { text } from './texts.ts';
import type { SampleSize } from './views.ts';

type Reports = ReplyOf<typeof routes.readReports>;
type Rows = ReplyOf<typeof routes.readReport>;

const money = (id: string, zh: string, en: string): ReportBody['columns'][number] => ({
  id,
  title: text(zh, en),
  kind: 'fen',
  total: true,
  opens: { report: 'orders', where: { clerk: 'clerk' }, when: null },
});

const clerks: ReportBody = {
  reportId: 'clerks',
  title: text('营业员汇总', 'Sales by clerk'),
  what: text('每位营业员收了多少、退了多少。', 'What each clerk took and gave back.'),
  group: 'sales',
  columns: [
    { id: 'clerk', title: text('营业员', 'Clerk'), kind: 'staff', total: false, opens: null },
    { id: 'payments', title: text('收款笔数', 'Payments'), kind: 'integer', total: true, opens: null },
    money('charged', '收费', 'Charged'),
    money('returned', '退费', 'Refunded'),
    money('net', '净额', 'Net'),
    { id: 'reason', title: text('原因', 'Reason'), kind: 'words', total: false, opens: null },
  ],
};

const problems = ['folder-missing', 'disk-full'] as const;

function filings(size: SampleSize): FilingBody[] {
  const count = { empty: 0, normal: 3, full: 12 }[size];
  return Array.from({ length: count }, (_, nth): FilingBody => {
    const failed = nth % 4 === 3;
    const day = `2026-11-${String(22 - nth).padStart(2, '0')}`;
    return {
      scheduleId: 'schedule-1',
      reportId: 'clerks',
      format: 'xlsx',
      from: day,
      to: day,
      folder: 'finance',
      state: failed ? 'failed' : 'filed',
      problem: failed ? (problems[nth % 2] ?? null) : null,
      fileName: failed ? null : `hall-1-clerks-${day}.xlsx`,
      sha256: failed ? null : '7c8df1f94075'.padEnd(64, 'a'),
      bytes: failed ? null : 3_039,
      at: Date.UTC(2026, 10, 22, 12, 30),
    };
  });
}

/** The reports of a hall: nothing filed by itself, one schedule, and many that wait and fail. */
export function sampleReports(size: SampleSize): Reports {
  const many = { empty: 0, normal: 1, full: 4 }[size];
  return {
    reports: [clerks],
    today: '2026-11-22',
    firstDay: size === 'empty' ? null : '2026-01-02',
    schedules: Array.from({ length: many }, (_, nth) => ({
      id: `schedule-${nth}`,
      reportIds: ['clerks'],
      formats: ['csv', 'xlsx', 'pdf'],
      every: 'day',
      minute: 1230,
      folder: size === 'full' ? '财务部收账专用文件夹-2026_finance_department' : 'finance',
      language: 'zh',
      keepDays: 366,
      since: '2026-11-01',
      filings: filings(size),
      nextFrom: '2026-11-22',
      nextTo: '2026-11-22',
      nextAt: Date.UTC(2026, 10, 22, 12, 30),
      waitsFor: size === 'full' ? ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21'] : [],
    })),
  };
}

/** A report with nothing, a few rows, and a full page of large amounts and long names. */
export function sampleReport(size: SampleSize): Rows {
  const count = { empty: 0, normal: 4, full: 200 }[size];
  const full = size === 'full';
  const scale = full ? 9_876_543_210 : 300_000;
  const rows = Array.from({ length: count }, (_, nth) => ({
    clerk: `k${nth}`,
    payments: nth * 7,
    charged: scale + nth,
    returned: -nth * 100,
    net: scale + nth - nth * 100,
    reason: full ? '找零时多给了一张，客户已走远，看过录像，由值班经理复核后同意' : '',
  }));
  const name = (nth: number) => (full ? longName : text(`K00${nth} 张丽`, `K00${nth} Zhang Li`));
  return {
    reportId: 'clerks',
    from: '2026-11-16',
    to: '2026-11-22',
    rows,
    totals: {
      clerk: null,
      payments: 9_999,
      charged: scale * 9,
      returned: -123_456,
      net: scale * 9 - 123_456,
      reason: null,
    },
    count: full ? 12_345 : count,
    offset: 0,
    names: { clerk: Object.fromEntries(rows.map(({ clerk }, nth) => [clerk, name(nth)])) },
    openDays: size === 'empty' ? [] : ['2026-11-20', '2026-11-21', '2026-11-22'].slice(full ? 0 : 2),
    chart: {
      over: 'clerk',
      series: ['charged', 'net'],
      points: rows.slice(0, 30).map(({ charged, net }, nth) => ({ name: name(nth), values: [charged, net] })),
    },
  };
}
