import type { Hall } from '@onehall/domain';
import type { ReportTable } from './report-table.ts';
import { reportWords } from './report-words.ts';
import { maskedWords, nameOfCell, type ReportNames, shownCell } from './shown-cell.ts';

/** How a writer sets a column: money and whole numbers are numbers in a file, everything else is text or a day. */
export type SheetKind = 'text' | 'day' | 'integer' | 'fen';

/** A report as a file holds it: nothing but titles, words and whole numbers, in one language. */
export interface ReportSheet {
  readonly title: string;
  /** The hall, the range, what it was kept to, and what may still change. */
  readonly heading: readonly string[];
  readonly columns: readonly { readonly title: string; readonly kind: SheetKind }[];
  /** Money in whole fen. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** null: nothing of it is added up. */
  readonly totals: readonly (string | number | null)[] | null;
  readonly empty: string;
  /** '{page}' and '{pages}' are filled in. */
  readonly foot: string;
  /** Epoch ms UTC: the end of its range, so that the same report of closed days has the same bytes. */
  readonly madeAt: number;
}

const kindOf = (kind: string): SheetKind =>
  kind === 'day' || kind === 'integer' || kind === 'fen' ? kind : 'text';
const daysNamed = 6;

/** What a report says in a file, masked, with every id by its name. */
export function reportSheet(
  { definition, range, only, rows, totals, openDays }: ReportTable,
  told: {
    readonly hall: Pick<Hall, 'name' | 'zone'>;
    readonly names: ReportNames;
    readonly language: 'zh' | 'en';
    readonly madeAt: number;
  },
): ReportSheet {
  const { hall, names, language } = told;
  const { columns } = definition;
  const word = (key: keyof typeof reportWords) => reportWords[key][language];
  const cellTold = { names, zone: hall.zone, language };
  const onlyColumn = columns.find(({ id }) => id === only?.column);
  const named = openDays.slice(0, daysNamed).join(language === 'zh' ? '、' : ', ');
  const more = openDays.length > daysNamed ? ` ${word('more').replace('{n}', String(openDays.length))}` : '';
  const sum = columns.some(({ total }) => total === true);
  const first = columns.findIndex(({ total }) => total !== true);
  return {
    title: definition.title[language],
    heading: [
      `${hall.name[language]}　${range.from === range.to ? range.from : `${range.from} — ${range.to}`}`,
      ...(only === null || onlyColumn === undefined
        ? []
        : [
            word('only').replace(
              '{what}',
              `${onlyColumn.title[language]} ${nameOfCell(onlyColumn, only.value, names)?.[language] ?? maskedWords(only.value)}`,
            ),
          ]),
      ...(openDays.length === 0 ? [] : [word('preliminary').replace('{days}', `${named}${more}`)]),
    ],
    columns: columns.map(({ title, kind }) => ({ title: title[language], kind: kindOf(kind) })),
    rows: rows.map((row) =>
      columns.map((column) => {
        const cell = row[column.id] ?? null;
        return typeof cell === 'number' && kindOf(column.kind) !== 'text'
          ? cell
          : cell === null
            ? null
            : shownCell(column, cell, cellTold);
      }),
    ),
    totals: sum ? columns.map(({ id }, nth) => (nth === first ? word('total') : (totals[id] ?? null))) : null,
    empty: word('empty'),
    foot: `${hall.name[language]} · ${definition.title[language]} · ${word('page')}`,
    madeAt: told.madeAt,
  };
}
