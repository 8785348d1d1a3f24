/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]) => percentile(values, 0.5);

export const round = (value: number, digits = 1) => value.toFixed(digits);
export const rate = (perSecond: number) => `${Math.round(perSecond).toLocaleString('en')}/s`;

/** 'p50 1.2, p95 2.3, p99 4.5 ms' */
export function spread(values: readonly number[]): string {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => round(percentile(values, share)));
  return `p50 ${p50}, p95 ${p95}, p99 ${p99} ms`;
}

/** One line of the table. `ok` null: a figure to compare others with, without a goal of its own. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly goal: string;
  readonly ok: boolean | null;
}

export function fact(what: string, measured: string): Row {
  return { what, measured, goal: '', ok: null };
}

export function atMost(what: string, value: number, limit: number, measured: string, unit = 'ms'): Row {
  return { what, measured, goal: `≤ ${limit} ${unit}`, ok: value <= limit };
}

export function p95AtMost(what: string, values: readonly number[], limit: number): Row {
  const measured = `${spread(values)} (${values.length})`;
  return { what, measured, goal: `p95 ≤ ${limit} ms`, ok: percentile(values, 0.95) <= limit };
}

export function timesAtLeast(what: string, ratio: number, limit: number, measured: string): Row {
  return { what, measured: `${round(ratio, 2)} × (${measured})`, goal: `≥ ${limit} ×`, ok: ratio >= limit };
}

const verdictOf = (row: Row) => (row.ok === null ? '' : row.ok ? 'ok' : 'MISSED');

/** The rows below one another, columns as wide as their widest entry. */
export function table(rows: readonly Row[]): string {
  const cells = [
    ['what', 'measured', 'goal', 'verdict'],
    ...rows.map((row) => [row.what, row.measured, row.goal, verdictOf(row)]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
