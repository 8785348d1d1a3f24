import type { ReplyOf, ReportBody, ReportColumnBody, routes } from '@onehall/protocol';
import { clockSeconds, staffDate, useZone, yuan } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { drillOf } from './drill.ts';
import type { ReportPlace } from './report-place.ts';

type Read = ReplyOf<typeof routes.readReport>;
type Cell = Read['rows'][number][string];

interface ReportTableProps {
  readonly report: ReportBody;
  readonly read: Read;
  readonly place: ReportPlace;
  /** 'column', '-column' or '-'. */
  readonly sort: string;
  readonly onSort: (sort: string) => void;
}

const isNumber = ({ kind }: ReportColumnBody) => kind === 'fen' || kind === 'integer';

/** The next way of sorting: figures begin with the largest, names with the first. */
function nextSort(column: ReportColumnBody, sort: string): string {
  const first = isNumber(column) ? `-${column.id}` : column.id;
  const second = isNumber(column) ? column.id : `-${column.id}`;
  return sort === first ? second : sort === second ? '-' : first;
}

/** Rows, sums below the titles, titles that sort; a figure that has entries behind it is a link to them. */
export function ReportTable({ report, read, place, sort, onSort }: ReportTableProps) {
  const { t, say } = useManagerText();
  const { columns } = report;
  const summed = columns.some(({ total }) => total);
  const first = columns.findIndex(({ total }) => !total);
  return (
    <section className="mg-scroll mg-report-rows" {...scrollable} aria-label={say(report.title)}>
      <table className="mg-table mg-report-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={isNumber(column) ? 'mg-right' : undefined}
                aria-sort={
                  sort === column.id ? 'ascending' : sort === `-${column.id}` ? 'descending' : undefined
                }
              >
                <button
                  type="button"
                  className="mg-report-sort"
                  onClick={() => onSort(nextSort(column, sort))}
                >
                  {say(column.title)}
                  <span aria-hidden="true">
                    {sort === column.id ? ' ↑' : sort === `-${column.id}` ? ' ↓' : ''}
                  </span>
                </button>
              </th>
            ))}
          </tr>
          {summed ? (
            <tr className="mg-report-sums">
              {columns.map((column, nth) => (
                <td key={column.id} className={look(column, read.totals[column.id] ?? null)}>
                  {nth === first ? t('rep.total') : written(column, read.totals[column.id] ?? null)}
                </td>
              ))}
            </tr>
          ) : null}
        </thead>
        <tbody>
          {keyed(read.rows).map(({ key, row }) => (
            <tr key={key}>
              {columns.map((column) => (
                <td key={column.id} className={look(column, row[column.id] ?? null)}>
                  <Figure column={column} row={row} read={read} place={place} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Rows that say the same are told apart by how often it was said before. */
function keyed(rows: Read['rows']) {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const content = JSON.stringify(row);
    const times = seen.get(content) ?? 0;
    seen.set(content, times + 1);
    return { key: `${content} ${times}`, row };
  });
}

const unbroken: readonly ReportColumnBody['kind'][] = ['day', 'month', 'instant'];

function look(column: ReportColumnBody, cell: Cell): string | undefined {
  if (column.id === 'headHash') return 'mg-report-hash';
  if (!isNumber(column)) return unbroken.includes(column.kind) ? 'mg-report-short' : undefined;
  if (cell === 0) return 'mg-right mg-report-nought';
  return typeof cell === 'number' && cell < 0 && column.kind === 'fen'
    ? 'mg-right mg-report-below'
    : 'mg-right';
}

function written(column: ReportColumnBody, cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  return column.kind === 'fen' ? yuan(Number(cell)) : String(cell);
}

interface FigureProps {
  readonly column: ReportColumnBody;
  readonly row: Read['rows'][number];
  readonly read: Read;
  readonly place: ReportPlace;
}

function Figure({ column, row, read, place }: FigureProps) {
  const { t, say } = useManagerText();
  const zone = useZone();
  const cell = row[column.id] ?? null;
  const name = cell === null ? undefined : read.names[column.id]?.[String(cell)];
  const text =
    name !== undefined
      ? say(name)
      : column.kind === 'instant' && typeof cell === 'number'
        ? `${staffDate(cell, zone)} ${clockSeconds(cell, zone)}`
        : written(column, cell);
  const href = drillOf(column, row, place);
  if (column.id === 'headHash' && text !== '') return <span title={text}>{text.slice(0, 12)}…</span>;
  if (href === null) return text;
  return (
    <a href={href} title={t('rep.open', { what: say(column.title) })}>
      {text}
    </a>
  );
}
