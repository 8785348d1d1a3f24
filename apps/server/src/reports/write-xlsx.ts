import type { ReportSheet, SheetKind } from '@onehall/application';
import { dayNumber, fen, formatYuan } from '@onehall/domain';
import { strToU8, zipSync } from 'fflate';
import { plainText } from './write-csv.ts';
import {
  contentTypes,
  packageRelations,
  sheetHead,
  style,
  styles,
  workbook,
  workbookRelations,
} from './xlsx-parts.ts';

/** What a cell can hold. */
const textMost = 32_767;
/** Days from the workbook's epoch, 1899-12-30, to 1970-01-01. */
const epochDays = 25_569;

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Whether XML can hold a letter as it is; a carriage return would come back as another one. */
function fitsXml(code: number): boolean {
  return code === 9 || code === 10 || (code >= 32 && code !== 0xfffe && code !== 0xffff);
}

/**
 * A text in XML: what XML cannot hold is written as the format's own escape, _x0000_, and so is whatever looks like one.
 */
export function xmlText(text: string): string {
  let written = '';
  for (const letter of text
    .toWellFormed()
    .slice(0, textMost)
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')) {
    const code = letter.codePointAt(0) ?? 0;
    if (!fitsXml(code)) written += `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
    else written += named[letter] ?? letter;
  }
  return written;
}

/** 0 → 'A', 26 → 'AA'. */
export function columnName(nth: number): string {
  const letter = String.fromCharCode(65 + (nth % 26));
  return nth < 26 ? letter : columnName(Math.floor(nth / 26) - 1) + letter;
}

function textCell(at: string, text: string, look: number): string {
  return `<c r="${at}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

/** Money as exact decimal digits, never through a fraction of the machine. */
const digitsOf = (value: number, kind: SheetKind) =>
  kind === 'fen' ? formatYuan(fen(value)) : String(value);

function cellOf(at: string, cell: string | number | null, kind: SheetKind): string {
  if (cell === null) return '';
  if (typeof cell === 'number') {
    return `<c r="${at}" s="${kind === 'fen' ? style.fen : style.integer}"><v>${digitsOf(cell, kind)}</v></c>`;
  }
  const day = kind === 'day' ? dayNumber(cell) : null;
  if (day !== null) return `<c r="${at}" s="${style.day}"><v>${day + epochDays}</v></c>`;
  return textCell(at, cell, plainText(cell) === cell ? style.plain : style.quoted);
}

function totalRow(sheet: ReportSheet, titleRow: number, nth: number): string {
  const { columns, rows, totals } = sheet;
  if (totals === null) return '';
  const cells = columns.map(({ kind }, column) => {
    const name = columnName(column);
    const total = totals[column] ?? null;
    if (total === null) return '';
    if (typeof total === 'string') return textCell(`${name}${nth}`, total, style.total);
    const look = kind === 'fen' ? style.totalFen : style.totalInteger;
    // Added up in whole fen here; the formula follows a filter that the reader sets.
    const sum =
      rows.length === 0 ? '' : `<f>SUBTOTAL(109,${name}${titleRow + 1}:${name}${titleRow + rows.length})</f>`;
    return `<c r="${name}${nth}" s="${look}">${sum}<v>${digitsOf(total, kind)}</v></c>`;
  });
  return `<row r="${nth}">${cells.join('')}</row>`;
}

const widths: Readonly<Record<SheetKind, number>> = { text: 22, day: 12, integer: 10, fen: 16 };

/** The sheet: what it is, titles that stay in sight, rows, sums. */
function sheetXml(sheet: ReportSheet): string {
  const { title, heading, columns, rows } = sheet;
  const headings = [title, ...heading];
  const titleRow = headings.length + 1;
  const lastColumn = columnName(Math.max(columns.length - 1, 0));
  const parts = [
    sheetHead,
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${titleRow}" topLeftCell="A${titleRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<cols>${columns
      .map(
        ({ kind }, nth) => `<col min="${nth + 1}" max="${nth + 1}" width="${widths[kind]}" customWidth="1"/>`,
      )
      .join('')}</cols><sheetData>`,
    ...headings.map(
      (text, nth) => `<row r="${nth + 1}">${textCell(`A${nth + 1}`, text, style.heading)}</row>`,
    ),
    `<row r="${titleRow}">${columns
      .map((column, nth) => textCell(`${columnName(nth)}${titleRow}`, column.title, style.title))
      .join('')}</row>`,
  ];
  for (const [nth, row] of rows.entries()) {
    const at = titleRow + 1 + nth;
    const cells = row.map((cell, column) =>
      cellOf(`${columnName(column)}${at}`, cell, columns[column]?.kind ?? 'text'),
    );
    parts.push(`<row r="${at}">${cells.join('')}</row>`);
  }
  parts.push(totalRow(sheet, titleRow, titleRow + rows.length + 1), '</sheetData>');
  if (rows.length > 0) parts.push(`<autoFilter ref="A${titleRow}:${lastColumn}${titleRow + rows.length}"/>`);
  parts.push('<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>');
  return parts.join('');
}

/** A name that a sheet may have: 31 letters, none of []:*?/\ . */
const sheetName = (title: string) => xmlText(title.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31));

/**
 * A report as a workbook. Weighed: exceljs (unmaintained since 2023, an old tree), write-excel-file (formulas without
 * the value they come to, so that a reader that does not reckon shows nothing; drops letters that XML has not), SheetJS
 * (no longer given out by the registry). What a report needs of the format is one sheet, so it is written here, and a
 * kept library packs it. Money is exact decimals; text never becomes a formula.
 */
export function writeXlsx(sheet: ReportSheet): Uint8Array {
  const files = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRelations,
    'xl/workbook.xml': workbook(sheetName(sheet.title)),
    'xl/_rels/workbook.xml.rels': workbookRelations,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheetXml(sheet),
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])),
    // The oldest moment that the format knows: the same report has the same bytes.
    { level: 6, mtime: new Date(1980, 0, 1) },
  );
}
