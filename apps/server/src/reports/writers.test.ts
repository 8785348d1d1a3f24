import type { ReportSheet } from '@onehall/application';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeCsv } from './write-csv.ts';
import { columnName, writeXlsx } from './write-xlsx.ts';

type Row = readonly (string | number | null)[];

const sheetOf = (rows: readonly Row[], totals: Row | null = null): ReportSheet => ({
  title: '营业日报',
  heading: ['示范营业厅　2026-11-26'],
  columns: [
    { title: '营业日', kind: 'day' },
    { title: '原因', kind: 'text' },
    { title: '笔数', kind: 'integer' },
    { title: '金额', kind: 'fen' },
  ],
  rows,
  totals,
  empty: '没有记录',
  foot: '{page} / {pages}',
  madeAt: 0,
});

interface XmlCell {
  readonly '@r': string;
  readonly '@t'?: string;
  readonly '@s': string;
  readonly v?: string;
  readonly f?: string;
  readonly is?: { readonly t: string | { readonly '#text': string } };
}

/** What a reader of the format makes of a text. */
const unescaped = (text: string) =>
  text.replaceAll(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Every cell of the workbook by its address, as the file says it. */
function cellsOf(bytes: Uint8Array) {
  const files = unzipSync(bytes);
  const xml = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    isArray: (name) => name === 'row' || name === 'c',
  });
  const read = parser.parse(xml) as { worksheet: { sheetData: { row: { c?: XmlCell[] }[] } } };
  const cells = read.worksheet.sheetData.row.flatMap((row) => row.c ?? []);
  return new Map(
    cells.map((cell) => {
      const text = cell.is?.t;
      const said = typeof text === 'object' ? text['#text'] : text;
      return [
        cell['@r'],
        {
          value: cell['@t'] === 'inlineStr' ? unescaped(said ?? '') : (cell.v ?? ''),
          formula: cell.f ?? null,
          look: cell['@s'],
        },
      ];
    }),
  );
}

const fenAmount = fc.integer({ min: -(10 ** 13), max: 10 ** 13 });
const decimal = (amount: number) => {
  const digits = Math.abs(amount).toString().padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
const anyText = fc.string({ unit: 'binary', maxLength: 60 });

describe('a report as CSV', () => {
  const read = (bytes: Uint8Array) => parse(Buffer.from(bytes), { bom: true }) as string[][];
  /** A spreadsheet's own mark of text. */
  const unmarked = (text: string) => text.replace(/^'(?=[=+\-@＝＋－＠\t\r\n'])/, '');

  it('keeps any text, and begins none as a formula', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.constantFrom('=1+1', '+1', '-1', '@x', '\t=1', '"=1",', "'", '＝1', 'a\r\nb')),
        (text) => {
          const [, row = []] = read(writeCsv(sheetOf([['2026-11-26', text, 1, 100]])));
          expect(unmarked(row[1] ?? '')).toBe(text.toWellFormed());
          expect(row[1] ?? '').not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
        },
      ),
    );
  });

  it('writes fen as decimals that no fraction has rounded, in UTF-8 with its mark and lines as RFC 4180 wants them', () => {
    fc.assert(
      fc.property(fenAmount, (amount) => {
        const bytes = writeCsv(sheetOf([['2026-11-26', '', 1, amount]]));
        expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
        expect(read(bytes)[1]?.[3]).toBe(decimal(amount));
      }),
    );
    const text = Buffer.from(writeCsv(sheetOf([[null, 'a,b', 2, null]]))).toString('utf8');
    expect(text).toBe('\uFEFF营业日,原因,笔数,金额\r\n,"a,b",2,\r\n');
  });
});

describe('a report as XLSX', () => {
  it('keeps any text as text, whatever it begins with', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.constantFrom('=1+1', '_x000D_', '_x005F_', '\r', '\u0000\u0001', '<a>&"', '\ud800'),
        ),
        (text) => {
          const cell = cellsOf(writeXlsx(sheetOf([['2026-11-26', text, 1, 100]]))).get('B4');
          expect(cell).toMatchObject({ value: text.toWellFormed(), formula: null });
        },
      ),
    );
  });

  it('holds money, counts and days as numbers: exact, with the sums reckoned and as formulas', () => {
    fc.assert(
      fc.property(fc.array(fenAmount, { minLength: 1, maxLength: 8 }), (amounts) => {
        const sum = amounts.reduce((total, one) => total + one, 0);
        const rows = amounts.map((amount): Row => ['2026-11-26', null, 1, amount]);
        const cells = cellsOf(writeXlsx(sheetOf(rows, ['合计', null, rows.length, sum])));
        for (const [nth, amount] of amounts.entries())
          expect(cells.get(`D${4 + nth}`)).toEqual({ value: decimal(amount), formula: null, look: '3' });
        const last = 4 + amounts.length;
        expect(cells.get(`D${last}`)).toEqual({
          value: decimal(sum),
          formula: `SUBTOTAL(109,D4:D${last - 1})`,
          look: '7',
        });
        // 2026-11-26 by the count of days that spreadsheets keep.
        expect(cells.get('A4')).toEqual({ value: '46352', formula: null, look: '5' });
      }),
      { numRuns: 30 },
    );
  });

  it('has the same bytes whenever it is made, and the parts that the format asks for', () => {
    const sheet = sheetOf([['2026-11-26', 'x', 1, 1]], ['合计', null, 1, 1]);
    expect(writeXlsx(sheet)).toEqual(writeXlsx(sheet));
    expect(Object.keys(unzipSync(writeXlsx(sheet)))).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ]);
  });

  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('calls column %i %s', (nth, name) => expect(columnName(nth)).toBe(name));
});
