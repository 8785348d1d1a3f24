import {
  type BusinessDay,
  dayStartsMinute,
  type Hall,
  hallDayOf,
  type Refusal,
  type ReportRange,
  type Result,
  refuse,
  wallInstant,
} from '@onehall/domain';
import type { IndicatorReading } from '../indicators/read-indicators.ts';
import type { Cell, ReportColumn, ReportDefinition, ReportRecords, ReportRow } from './report-shape.ts';

/** More rows than this nobody reads at once, and no server should hold: a shorter range says the same. */
export const reportRowsMax = 50_000;
/** What an A4 file may hold. */
export const reportPaperRowsMax = 3_000;

/** The rows of one figure: those whose column says this; null: all. */
export type ReportOnly = { readonly column: string; readonly value: string } | null;

/** A report that was read: its rows, its sums, and which of its days may still change. */
export interface ReportTable {
  readonly definition: ReportDefinition;
  readonly range: ReportRange;
  readonly only: ReportOnly;
  readonly rows: readonly ReportRow[];
  /** By column; null: it is not added up. */
  readonly totals: ReportRow;
  /** Days of the range whose books are still open. */
  readonly openDays: readonly BusinessDay[];
}

interface ReportHall {
  readonly hall: Hall;
  readonly now: number;
  readonly records: ReportRecords;
  readonly indicators: IndicatorReading;
}

const dayMs = 86_400_000;

/** Sums of whole numbers; exact, since no fraction is ever added. */
export function totalsOf(columns: readonly ReportColumn[], rows: readonly ReportRow[]): ReportRow {
  return Object.fromEntries(
    columns.map(({ id, total }) => [
      id,
      total === true ? rows.reduce((sum, row) => sum + Number(row[id] ?? 0), 0) : null,
    ]),
  );
}

function isOf(row: ReportRow, only: ReportOnly): boolean {
  return only === null || String(row[only.column] ?? '') === only.value;
}

/**
 * Reads a report of a checked range. Refusals: malformed-request {field: only} (a column that it has not),
 * report-too-large {most} (narrow the range).
 */
export function readReport(
  definition: ReportDefinition,
  asked: { readonly range: ReportRange; readonly only: ReportOnly },
  { hall, now, records, indicators }: ReportHall,
): Result<ReportTable, Refusal> {
  const { range, only } = asked;
  const known = only === null || definition.columns.some(({ id }) => id === only.column);
  if (!known) return refuse('malformed-request', { field: 'only' });
  const today = hallDayOf(now, hall);
  const stretches = records.stretches(range, today);
  const starts = dayStartsMinute(hall.hours);
  const rows = definition.read({
    records,
    indicators,
    hall,
    range,
    today,
    stretches,
    begins: wallInstant(range.from, starts, hall.zone) ?? 0,
    ends: (wallInstant(range.to, starts, hall.zone) ?? 0) + dayMs,
    most: reportRowsMax,
  });
  if (rows.length > reportRowsMax) return refuse('report-too-large', { most: reportRowsMax });
  const kept = only === null ? rows : rows.filter((row) => isOf(row, only));
  return {
    ok: true,
    value: {
      definition,
      range,
      only,
      rows: kept,
      totals: totalsOf(definition.columns, kept),
      openDays: stretches.filter((one) => one.zNumber === null).map((one) => one.day),
    },
  };
}

const textOrder = new Intl.Collator('zh-CN', { numeric: true });

function compareCells(a: Cell, b: Cell): number {
  // What is missing comes last, whichever way is sorted.
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return textOrder.compare(String(a), String(b));
}

/** Rows by a column, up or down; rows that say the same keep their order. */
export function sortedRows(
  rows: readonly ReportRow[],
  column: string,
  down: boolean,
  nameOf: (cell: Cell) => Cell,
): readonly ReportRow[] {
  const named = rows.map((row) => ({ row, key: nameOf(row[column] ?? null) }));
  named.sort((a, b) => {
    const order = compareCells(a.key, b.key);
    return down && a.key !== null && b.key !== null ? -order : order;
  });
  return named.map(({ row }) => row);
}
