import type { ReportSheet, SheetKind } from '@onehall/application';
import { fen, formatYuan } from '@onehall/domain';

/** Signs with which spreadsheets begin a formula, also as full-width letters; and our own mark, so that it can be undone. */
const risky = /^[=+\-@＝＋－＠\t\r\n']/;

/** Text stays text: what would be taken for a formula begins with an apostrophe, as spreadsheets themselves write it. */
export function plainText(text: string): string {
  return risky.test(text) ? `'${text}` : text;
}

function fieldOf(cell: string | number | null, kind: SheetKind): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return kind === 'fen' ? formatYuan(fen(cell)) : String(cell);
  const text = plainText(cell);
  return /["\r\n,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A report as CSV after RFC 4180, in UTF-8 with a mark at its beginning, by which Excel reads Chinese right. One row of
 * titles, then rows, and no sums: whoever imports it must not count them twice.
 */
export function writeCsv({ columns, rows }: ReportSheet): Uint8Array {
  const line = (fields: readonly string[]) => `${fields.join(',')}\r\n`;
  const parts = [line(columns.map(({ title }) => fieldOf(title, 'text')))];
  for (const row of rows) {
    parts.push(line(row.map((cell, nth) => fieldOf(cell, columns[nth]?.kind ?? 'text'))));
  }
  return Buffer.from(`\uFEFF${parts.join('')}`, 'utf8');
}
