import { fen, formatYuan, maskIdNumber, maskMobile, type Text, wallClock } from '@onehall/domain';
import type { Cell, ReportColumn } from './report-shape.ts';
import { accountNames, placeNames } from './report-words.ts';

/** Names that only the hall knows. */
export interface ReportNames {
  readonly staff: (staffId: string) => Text;
  readonly service: (serviceId: string) => Text;
  readonly article: (articleId: string) => Text;
  readonly department: (departmentId: string) => Text;
  /** Of 'cut:key' of an indicator. */
  readonly part: (part: string) => Text;
}

const plain = (text: string): Text => ({ zh: text, en: text });

function placeName(place: string, names: ReportNames): Text {
  if (place.startsWith('clerk:')) return names.staff(place.slice('clerk:'.length));
  return placeNames[place.split(':')[0] ?? ''] ?? plain(place);
}

/** What an id in a column is called; null: the column holds no ids, and says itself. */
export function nameOfCell(column: ReportColumn, cell: Cell, names: ReportNames): Text | null {
  if (cell === null) return null;
  const id = String(cell);
  const own = column.names?.[id];
  if (own !== undefined) return own;
  switch (column.kind) {
    case 'staff':
      return names.staff(id);
    case 'service':
      return names.service(id);
    case 'article':
      return names.article(id);
    case 'place':
      return placeName(id, names);
    case 'department':
      return names.department(id);
    case 'part':
      return names.part(id);
    case 'account':
      return accountNames[id] ?? plain(id);
    default:
      return null;
  }
}

/**
 * What staff wrote in their own words may hold a number that is a customer's: mobile numbers and identity numbers are
 * masked before they leave the hall [C12].
 */
export function maskedWords(words: string): string {
  return words
    .replaceAll(/(?<!\d)\d{17}[\dXx](?!\d)/g, maskIdNumber)
    .replaceAll(/(?<!\d)1[3-9]\d{9}(?!\d)/g, maskMobile);
}

/** '2026-11-26 14:05:09' on the hall's clock. */
export function instantText(at: number, zone: string): string {
  const { businessDay, timeWithSeconds } = wallClock(at, zone);
  return `${businessDay} ${timeWithSeconds}`;
}

/** A cell as people read it: in one language, money with two decimals. */
export function shownCell(
  column: ReportColumn,
  cell: Cell,
  told: { readonly names: ReportNames; readonly zone: string; readonly language: 'zh' | 'en' },
): string {
  if (cell === null) return '';
  const name = nameOfCell(column, cell, told.names);
  if (name !== null) return name[told.language];
  if (column.kind === 'fen') return formatYuan(fen(Number(cell)));
  if (column.kind === 'instant') return instantText(Number(cell), told.zone);
  return column.kind === 'words' ? maskedWords(String(cell)) : String(cell);
}
