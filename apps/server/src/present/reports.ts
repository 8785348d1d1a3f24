import {
  type Cell,
  nameOfCell,
  type ReportColumn,
  type ReportDefinition,
  type ReportNames,
  type ReportRow,
  type ReportTable,
  reports,
  shownCell,
  sortedRows,
} from '@onehall/application';
import { noReportSchedules, reportIds, type Text } from '@onehall/domain';
import type { ReplyOf, ReportBody, routes } from '@onehall/protocol';
import type { ServerParts } from '../parts.ts';
import { filingPlan } from '../reports/filing-plan.ts';
import { reportNames } from '../reports/hall-reports.ts';

/** Rows of one page on the screen. */
const pageRows = 200;
/** A picture of more says nothing to anybody. */
const pointsMost = 400;

function presentColumn({ id, title, kind, total, opens }: ReportColumn): ReportBody['columns'][number] {
  return {
    id,
    title,
    kind,
    total: total === true,
    opens:
      opens === undefined
        ? null
        : { report: opens.report, where: { ...opens.where }, when: opens.when ?? null },
  };
}

export function presentDefinitions(): ReportBody[] {
  return reportIds.map((id) => {
    const { title, what, group, columns } = reports[id];
    return { reportId: id, title, what, group, columns: columns.map(presentColumn) };
  });
}

const filingsShown = 12;

/** What is filed by itself: its last files, what comes next, and what an overdue one waits for. */
export function presentSchedules(parts: ServerParts): ReplyOf<typeof routes.readReports>['schedules'] {
  const { schedules } = parts.hall.reports ?? noReportSchedules;
  return schedules.map((schedule) => {
    const { due, next } = filingPlan(parts, schedule);
    return {
      ...schedule,
      reportIds: [...schedule.reportIds],
      formats: [...schedule.formats],
      filings: parts.store.filings.newest(schedule.id, filingsShown),
      nextFrom: next.from,
      nextTo: next.to,
      nextAt: next.at,
      waitsFor: due.flatMap(({ waitsFor }) => waitsFor),
    };
  });
}

function namesOf(rows: readonly ReportRow[], columns: readonly ReportColumn[], names: ReportNames) {
  const found: Record<string, Record<string, Text>> = {};
  for (const column of columns) {
    for (const row of rows) {
      const cell = row[column.id] ?? null;
      const name = nameOfCell(column, cell, names);
      if (name === null) continue;
      found[column.id] ??= {};
      Object.assign(found[column.id] ?? {}, { [String(cell)]: name });
    }
  }
  return found;
}

/** Figures of one point of the picture are added up where several rows stand over it. */
function chartOf({ definition, rows }: ReportTable, names: ReportNames) {
  const { chart, columns } = definition;
  const over = columns.find(({ id }) => id === chart?.over);
  if (chart === null || over === undefined) return null;
  const points = new Map<string, { name: Text; values: number[] }>();
  for (const row of rows) {
    const cell = row[over.id] ?? null;
    const key = String(cell);
    const values = chart.series.map((id) => Number(row[id] ?? 0));
    const point = points.get(key);
    if (point === undefined)
      points.set(key, { name: nameOfCell(over, cell, names) ?? { zh: key, en: key }, values });
    else point.values = point.values.map((value, nth) => value + (values[nth] ?? 0));
  }
  return { over: over.id, series: [...chart.series], points: [...points.values()].slice(0, pointsMost) };
}

/** Free words are masked here too: a screen is photographed more easily than a file is copied [C12]. */
function maskedRow(row: ReportRow, { columns }: ReportDefinition, told: Parameters<typeof shownCell>[2]) {
  const words = columns.filter(({ kind }) => kind === 'words');
  return {
    ...row,
    ...Object.fromEntries(words.map((one) => [one.id, shownCell(one, row[one.id] ?? null, told)])),
  };
}

/** One page of a report: sorted as asked ('-': as read), with the names of the ids on it. */
export function presentReport(
  parts: ServerParts,
  table: ReportTable,
  { sort, offset }: { readonly sort: string; readonly offset: number },
): ReplyOf<typeof routes.readReport> {
  const { definition, range, rows, totals, openDays } = table;
  const names = reportNames(parts);
  const down = sort.startsWith('-');
  const by = definition.columns.find(({ id }) => id === sort.replace(/^-/, ''));
  const nameOf = (cell: Cell) => (by === undefined ? cell : (nameOfCell(by, cell, names)?.zh ?? cell));
  const sorted = by === undefined ? rows : sortedRows(rows, by.id, down, nameOf);
  const page = sorted.slice(offset, offset + pageRows);
  const told = { names, zone: parts.hall.zone, language: 'zh' } as const;
  return {
    reportId: definition.id,
    ...range,
    rows: page.map((row) => maskedRow(row, definition, told)),
    totals,
    count: rows.length,
    offset,
    names: namesOf(page, definition.columns, names),
    openDays: [...openDays],
    chart: chartOf(table, names),
  };
}
