import { routes } from '@onehall/protocol';
import { expect, test } from 'vitest';
import { books, cashHall, giveFloat, isSound, sellBill, yuan } from './cash-day.ts';

const at = (reportId: string, from: string, to: string, only = '-', sort = '-', offset = 0) =>
  `/reports/${reportId}/rows/${from}/${to}/${encodeURIComponent(only)}/${sort}/${offset}`;

test('a day that is open is read as it stands, marked, and taken out as a file that is journalled', async () => {
  const day = await cashHall();
  const { hall, manager, duty, first } = day;
  await giveFloat(day, first, 'K001');
  await sellBill(hall, 'counter-1', 'K001');
  const { businessDay } = await books(manager);
  const read = await manager.must(routes.readReport, at('day', businessDay, businessDay));
  expect(read.openDays).toEqual([businessDay]);
  expect(read.rows).toMatchObject([
    {
      day: businessDay,
      state: 'open',
      z: null,
      payments: 1,
      charged: yuan(30),
      net: yuan(30),
      cash: yuan(30),
    },
  ]);
  expect(read.totals).toMatchObject({ payments: 1, net: yuan(30) });
  const file = await manager.must(routes.exportReport, '/reports/day/file', {
    from: businessDay,
    to: businessDay,
    format: 'csv',
    language: 'zh',
  });
  const text = Buffer.from(file.content, 'base64').toString('utf8');
  expect(text.startsWith('\uFEFF营业日,')).toBe(true);
  const [titles = [], record = []] = text
    .slice(1)
    .split('\r\n')
    .map((line) => line.split(','));
  const said = Object.fromEntries(titles.map((title, nth) => [title, record[nth]]));
  expect(said).toMatchObject({ 营业日: businessDay, 状态: '未日结', 净额: '30.00' });
  expect(hall.store.eventsAfter(0, ['ReportExported'], 9)).toMatchObject([
    {
      payload: {
        reportId: 'day',
        format: 'csv',
        openDays: 1,
        rows: 1,
        sha256: file.sha256,
        by: day.idOf('M001'),
      },
    },
  ]);
  for (const format of ['xlsx', 'pdf'] as const) {
    const { content } = await manager.must(routes.exportReport, '/reports/day/file', {
      from: businessDay,
      to: businessDay,
      format,
      language: 'en',
    });
    expect(Buffer.from(content, 'base64').subarray(0, 4).toString('latin1')).toBe(
      format === 'pdf' ? '%PDF' : 'PK\u0003\u0004',
    );
  }
  expect(
    await duty.codeOf('/reports/day/file', {
      from: businessDay,
      to: businessDay,
      format: 'csv',
      language: 'zh',
    }),
  ).toBe('not-permitted');
  await isSound(day);
});
