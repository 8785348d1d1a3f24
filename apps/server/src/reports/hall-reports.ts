import {
  findReport,
  type ReportNames,
  type ReportOnly,
  type ReportSheet,
  type ReportTable,
  readReport,
  reportPaperRowsMax,
  reportSheet,
} from '@onehall/application';
import {
  caseSettingsOf,
  checkReportRange,
  findCategory,
  findStaff,
  indicatorCuts,
  type Refusal,
  type ReportFormat,
  type Result,
  refuse,
  type Text,
  wallInstant,
} from '@onehall/domain';
import type { ServerParts } from '../parts.ts';
import { nameOfPart, readingOf } from '../present/indicators.ts';
import { serviceName } from '../present/service-name.ts';

/** What ids are called in this hall; what it does not know any more stands as it is. */
export function reportNames({ hall, store }: ServerParts): ReportNames {
  const articles = new Map(store.stock.articles().map(({ id, name }) => [id, name]));
  const plain = (id: string): Text => ({ zh: id, en: id });
  return {
    staff: (staffId) => {
      const staff = findStaff(hall, staffId);
      if (staff === undefined) return plain(staffId);
      const { name, workNumber } = staff;
      return { zh: `${workNumber} ${name.zh}`, en: `${workNumber} ${name.en}` };
    },
    service: (id) => findCategory(hall, id)?.name ?? serviceName(id),
    article: (articleId) => articles.get(articleId) ?? plain(articleId),
    department: (id) => caseSettingsOf(hall).departments.find((one) => one.id === id)?.name ?? plain(id),
    part: (part) => {
      const cut = indicatorCuts.find((one) => part.startsWith(`${one}:`));
      return cut === undefined ? plain(part) : nameOfPart({ hall }, cut, part.slice(cut.length + 1));
    },
  };
}

/** 'column=value' as an address or a body says it; '-': all rows. */
export function onlyOf(written: string): ReportOnly {
  const at = written.indexOf('=');
  return at < 1 ? null : { column: written.slice(0, at), value: written.slice(at + 1) };
}

export interface AskedReport {
  readonly reportId: string;
  readonly from: string;
  readonly to: string;
  readonly only: string;
  /** Who reads; null: the hall itself. Nobody reads of a drawer that they have still to count. */
  readonly reader: string | null;
}

/**
 * Reads a report as it stands. Refusals, in this order: report-unknown, those of checkReportRange, drawer-uncounted (the
 * reader's own), those of readReport.
 */
export function readHallReport(parts: ServerParts, asked: AskedReport): Result<ReportTable, Refusal> {
  const { store, hall } = parts;
  const definition = findReport(asked.reportId);
  if (definition === null) return refuse('report-unknown');
  const range = checkReportRange({ from: asked.from, to: asked.to });
  if (!range.ok) return range;
  const own = asked.reader === null ? null : store.state.openShift(asked.reader);
  const uncounted = own !== null && (own.state === 'open' || own.state === 'counting');
  if (definition.tellsDrawers && uncounted && own.businessDay <= asked.to) return refuse('drawer-uncounted');
  return store.atOnce(() =>
    readReport(
      definition,
      { range: range.value, only: onlyOf(asked.only) },
      { hall, now: parts.now(), records: store.reports, indicators: readingOf(parts) },
    ),
  );
}

/** Carries the end of its range and never the moment, so that a report of closed days is the same file whenever it is made. */
export function sheetOf(parts: ServerParts, table: ReportTable, language: 'zh' | 'en'): ReportSheet {
  const { hall } = parts;
  const madeAt = wallInstant(table.range.to, 1440, hall.zone) ?? 0;
  return reportSheet(table, { hall, names: reportNames(parts), language, madeAt });
}

export interface ReportFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** 'hall-day-2026-11-01_2026-11-30.xlsx': letters that every file system takes. */
export function reportFileName(
  hallId: string,
  { definition, range, only }: Pick<ReportTable, 'definition' | 'range' | 'only'>,
  format: ReportFormat,
): string {
  const days = range.from === range.to ? range.from : `${range.from}_${range.to}`;
  const part = only === null ? '' : '-part';
  return `${hallId.replaceAll(/[^\w-]/g, '')}-${definition.id}-${days}${part}.${format}`;
}

/** Refusals: report-too-large {most} (paper), report-not-made. */
export async function makeReportFile(
  parts: ServerParts,
  table: ReportTable,
  how: { readonly format: ReportFormat; readonly language: 'zh' | 'en' },
): Promise<Result<ReportFile, Refusal>> {
  if (how.format === 'pdf' && table.rows.length > reportPaperRowsMax)
    return refuse('report-too-large', { most: reportPaperRowsMax });
  const bytes = await parts.reportPress.write(sheetOf(parts, table, how.language), how.format);
  if (bytes === null) return refuse('report-not-made');
  return { ok: true, value: { fileName: reportFileName(parts.hall.id, table, how.format), bytes } };
}
