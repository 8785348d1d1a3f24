import type { ReportColumnBody } from '@onehall/protocol';
import { periodAround } from '../../lib/period.ts';
import { addressOf, type ReportPlace } from './report-place.ts';

type Row = Readonly<Record<string, string | number | null>>;

/** Where the entries behind a figure are; null: the figure is an entry itself, or there is nothing behind it. */
export function drillOf(column: ReportColumnBody, row: Row, place: ReportPlace): string | null {
  const { opens } = column;
  const cell = row[column.id] ?? null;
  if (opens === null || cell === null || cell === 0) return null;
  const when = opens.when === null ? null : String(row[opens.when] ?? '');
  const range =
    when === null
      ? { from: place.from, to: place.to }
      : periodAround(when.length === 7 ? 'month' : 'day', when.length === 7 ? `${when}-01` : when);
  // What was kept to one thing already stays so.
  const [there, here] = Object.entries(opens.where)[0] ?? [];
  const value = here === undefined ? null : (row[here] ?? null);
  if (there !== undefined && value === null) return null;
  return addressOf({
    reportId: opens.report,
    ...range,
    only: there === undefined ? '-' : `${there}=${value}`,
  });
}
