import { type ReportBody, routes } from '@onehall/protocol';
import { expect, test } from 'vitest';
import { books, type CashHall, cashHall, isSound } from './cash-day.ts';
import { closeDay, sellAndCount } from './closed-day.ts';

const at = (reportId: string, from: string, to: string, only = '-', sort = '-', offset = 0) =>
  `/reports/${reportId}/rows/${from}/${to}/${encodeURIComponent(only)}/${sort}/${offset}`;

const read = ({ manager }: CashHall, reportId: string, day: string, only = '-') =>
  manager.must(routes.readReport, at(reportId, day, day, only));

/** What all accounts of a kind hold, as the trial balance says it. */
function heldFen({ hall }: CashHall, kind: string): number {
  const accounts = hall.store.cash.trialBalance(hall.store.seq());
  return accounts.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.balanceFen, 0);
}

test('every report of a day of sales, a refund and a reversal says what the ledger says', async () => {
  const day = await cashHall();
  const { hall, manager } = day;
  const { businessDay } = await books(manager);
  const given = await sellAndCount(day);
  const { rows, totals } = await read(day, 'day', businessDay);
  expect(rows).toHaveLength(1);
  // What for and how it was paid are the same sum, and what the books hold.
  const of = (column: string) => Number(totals[column]);
  expect(of('charged') + of('returned') + of('waived') + of('granted') + of('reversed')).toBe(of('net'));
  expect(of('cash') + of('card') + of('mobile') + of('balance')).toBe(of('net'));
  const owed = ['billing-payable', 'deposit-liability', 'sales-revenue', 'waiver', 'granted-credit'];
  expect(of('net')).toBe(-owed.reduce((sum, kind) => sum + heldFen(day, kind), 0) + of('balance'));
  expect(of('reversed')).toBe(-given.reversedFen);

  const services = await read(day, 'services', businessDay);
  expect(services.totals['net']).toBe(of('net'));
  expect((await read(day, 'clerks', businessDay)).totals).toMatchObject({
    net: of('net'),
    payments: of('payments'),
  });
  expect((await read(day, 'tenders', businessDay)).totals['net']).toBe(of('net'));
  const orders = await read(day, 'orders', businessDay);
  expect(Number(orders.totals['amount']) - given.reversedFen).toBe(of('net'));
  const reversals = await read(day, 'given', businessDay, 'kind=reversal');
  expect(reversals.totals['amount']).toBe(given.reversedFen);
  // What a clerk wrote down holds a customer's number: it is masked.
  expect(reversals.rows).toMatchObject([{ reason: '充错号码 138****5678' }]);
  const shifts = await read(day, 'shift', businessDay);
  expect(shifts.totals['received']).toBe(of('cash'));
  expect((await read(day, 'differences', businessDay)).totals['net'] ?? 0).toBe(-heldFen(day, 'over-short'));

  const accounts = await read(day, 'accounts', businessDay);
  expect(accounts.totals['debit']).toBe(accounts.totals['credit']);
  expect(accounts.totals['closing']).toBe(0);
  for (const row of accounts.rows) {
    expect([row['account'], row['closing']]).toEqual([row['account'], heldFen(day, String(row['account']))]);
    const lines = await read(day, 'postings', businessDay, `account=${row['account']}`);
    expect([lines.totals['debit'], lines.totals['credit']]).toEqual([row['debit'], row['credit']]);
  }
  const postings = await read(day, 'postings', businessDay);
  expect(postings.totals['debit']).toBe(postings.totals['credit']);

  // Closed, it says the same, with its number and hash, and is preliminary no more.
  await closeDay(day, businessDay);
  const closed = await read(day, 'day', businessDay);
  const last = hall.store.state.lastClosedDay();
  expect(closed.openDays).toEqual([]);
  expect(closed.rows).toMatchObject([{ state: 'closed', z: 1, headHash: last?.headHash, net: of('net') }]);
  expect(closed.totals['charged']).toBe(last?.figures.grandTotalFen);
  await isSound(day);
});

test('every report can be read, sorted by each of its columns, paged, and taken in each format', async () => {
  const day = await cashHall();
  const { manager, duty, first } = day;
  const { businessDay } = await books(manager);
  await sellAndCount(day);
  const { reports } = await manager.must(routes.readReports, '/reports');
  const drills = (report: ReportBody) => report.columns.flatMap(({ opens }) => opens ?? []);
  for (const report of reports) {
    const all = await manager.must(routes.readReport, at(report.reportId, '2026-02-01', businessDay));
    for (const { id } of report.columns) {
      for (const sort of [id, `-${id}`]) {
        const sorted = await manager.must(
          routes.readReport,
          at(report.reportId, '2026-02-01', businessDay, '-', sort),
        );
        expect([report.reportId, sort, sorted.count]).toEqual([report.reportId, sort, all.count]);
        expect(sorted.totals).toEqual(all.totals);
      }
    }
    expect(
      (await manager.must(routes.readReport, at(report.reportId, businessDay, businessDay, '-', '-', 999)))
        .rows,
    ).toEqual([]);
    // What a figure leads to is a report that has the column it is kept to.
    for (const { report: there, where } of drills(report)) {
      const columns = reports.find((one) => one.reportId === there)?.columns.map(({ id }) => id) ?? [];
      for (const column of Object.keys(where))
        expect([report.reportId, there, columns]).toEqual([
          report.reportId,
          there,
          expect.arrayContaining([column]),
        ]);
    }
    for (const format of ['csv', 'xlsx', 'pdf'] as const) {
      const file = await manager.must(routes.exportReport, `/reports/${report.reportId}/file`, {
        from: businessDay,
        to: businessDay,
        format,
        language: 'zh',
      });
      expect([report.reportId, file.content.length > 20]).toEqual([report.reportId, true]);
    }
  }
  expect(
    await manager.codeOf('/reports/ghost/file', {
      from: businessDay,
      to: businessDay,
      format: 'csv',
      language: 'zh',
    }),
  ).toBe('report-unknown');
  const body = { from: businessDay, to: '2026-01-01', format: 'csv', language: 'zh' };
  expect(await manager.codeOf('/reports/day/file', body)).toBe('report-range-backwards');
  expect(await manager.codeOf('/reports/day/file', { ...body, to: '2029-01-01' })).toBe(
    'report-range-too-long',
  );
  expect(await manager.codeOf('/reports/day/file', { ...body, to: businessDay, only: 'ghost=1' })).toBe(
    'malformed-request',
  );
  expect(await first.codeOf('/reports/day/file', { ...body, to: businessDay })).toBe('not-permitted');
  expect((await duty.must(routes.readReport, at('day', businessDay, businessDay))).count).toBe(1);
  await isSound(day);
});
