import type { BusinessDay } from '../kernel/business-day.ts';
import { dayNumber } from '../kernel/calendar.ts';

/** Every report of the hall, in the order in which they are offered [M2, M5, M6, E7]. */
export const reportIds = [
  'day',
  'month',
  'shift',
  'tenders',
  'services',
  'clerks',
  'orders',
  'given',
  'differences',
  'expenses',
  'audit',
  'stock-moves',
  'stock-balances',
  'accounts',
  'postings',
  'indicators',
  'indicator-days',
  'indicator-parts',
  'breaches',
  'ratings',
  'cases',
] as const;
export type ReportId = (typeof reportIds)[number];

export const reportFormats = ['csv', 'xlsx', 'pdf'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const reportEveries = ['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const;
export type ReportEvery = (typeof reportEveries)[number];

/** Reports that the hall files by itself, at set times [M6]. */
export interface ReportSchedule {
  readonly id: string;
  readonly reportIds: readonly ReportId[];
  readonly formats: readonly ReportFormat[];
  readonly every: ReportEvery;
  /** Minute of the hall's wall clock. Before closing time it is the next morning's. */
  readonly minute: number;
  /** A folder below the data folder's `exports`. */
  readonly folder: string;
  readonly language: 'zh' | 'en';
  /** Files are removed after so many days; 0: never. */
  readonly keepDays: number;
  /** Periods that end before this day are not made. */
  readonly since: BusinessDay;
}

export interface ReportSettings {
  readonly schedules: readonly ReportSchedule[];
}

export const noReportSchedules: ReportSettings = { schedules: [] };

/** One word of letters, digits and Chinese characters: nothing that could lead out of the folder above it. */
export const folderPattern = /^[\p{Script=Han}A-Za-z0-9][\p{Script=Han}A-Za-z0-9_-]{0,39}$/u;

/** Names that another system takes for something else than a folder. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Whether two schedules would write one file: what one keeps, the other would remove. */
function makesSameFile(a: ReportSchedule, b: ReportSchedule): boolean {
  return (
    a.folder.toLowerCase() === b.folder.toLowerCase() &&
    a.language === b.language &&
    a.every === b.every &&
    a.reportIds.some((id) => b.reportIds.includes(id)) &&
    a.formats.some((format) => b.formats.includes(format))
  );
}

/** What no hall can work with; null: nothing. */
export function reportSettingsProblem({ schedules }: ReportSettings): {
  readonly field: string;
  readonly problem: string;
} | null {
  for (const [nth, one] of schedules.entries()) {
    const field = `schedules.${nth}`;
    if (schedules.findIndex(({ id }) => id === one.id) !== nth)
      return { field: `${field}.id`, problem: 'twice' };
    if (!folderPattern.test(one.folder) || reserved.test(one.folder))
      return { field: `${field}.folder`, problem: 'no-folder' };
    if (schedules.slice(0, nth).some((before) => makesSameFile(before, one)))
      return { field: `${field}.folder`, problem: 'same-file' };
    if (dayNumber(one.since) === null) return { field: `${field}.since`, problem: 'no-day' };
  }
  return null;
}
