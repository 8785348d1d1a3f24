import * as z from 'zod';
import { businessDay, id } from './common.ts';

export const reportId = z.enum([
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
]);
export const reportFormat = z.enum(['csv', 'xlsx', 'pdf']);

export const reportSchedule = z.strictObject({
  id,
  reportIds: z.array(reportId).min(1).max(40),
  formats: z.array(reportFormat).min(1).max(3),
  every: z.enum(['day', 'week', 'month', 'quarter', 'half-year', 'year']),
  /** Minute of the hall's clock; before closing time it is the next morning's. */
  minute: z.int().min(0).max(1439),
  /** What is no folder's name the hall refuses. */
  folder: z.string().trim().min(1).max(40),
  language: z.enum(['zh', 'en']),
  /** 0: kept for ever. */
  keepDays: z.int().min(0).max(3660),
  since: businessDay,
});
export type ReportScheduleBody = z.infer<typeof reportSchedule>;

/** What the hall files by itself [M6]. */
export const reportSettings = z.strictObject({ schedules: z.array(reportSchedule).max(12) });

/** Targets of indicators over the usual ones [E7]; null: none. */
export const indicatorSettings = z.strictObject({
  targets: z
    .array(z.strictObject({ indicatorId: id, target: z.number().min(0).max(1_000).nullable() }))
    .max(60),
});
