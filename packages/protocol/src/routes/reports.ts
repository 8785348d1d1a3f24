import * as z from 'zod';
import { businessDay, command, instant, language, text } from '../common.ts';
import { reportFormat, reportId, reportSchedule } from '../report-settings.ts';
import { defineRoute } from '../route.ts';

const cell = z.union([z.string(), z.number(), z.null()]);
const row = z.record(z.string(), cell);

const drill = z.object({
  report: reportId,
  where: z.record(z.string(), z.string()),
  /** The column here that says which day or month; null: the same range. */
  when: z.string().nullable(),
});

const column = z.object({
  id: z.string(),
  title: text,
  kind: z.enum([
    'text',
    'words',
    'code',
    'staff',
    'place',
    'service',
    'article',
    'account',
    'part',
    'department',
    'day',
    'month',
    'instant',
    'integer',
    'fen',
  ]),
  total: z.boolean(),
  /** The entries behind its figures; null: it is the entries. */
  opens: drill.nullable(),
});
export type ReportColumnBody = z.infer<typeof column>;

const definition = z.object({
  reportId,
  title: text,
  what: text,
  group: z.enum(['books', 'sales', 'cash', 'stock', 'audit', 'service']),
  columns: z.array(column),
});
export type ReportBody = z.infer<typeof definition>;

const filing = z.object({
  scheduleId: z.string(),
  reportId,
  format: reportFormat,
  from: businessDay,
  to: businessDay,
  folder: z.string(),
  state: z.enum(['filed', 'failed', 'removed']),
  problem: z.string().nullable(),
  fileName: z.string().nullable(),
  sha256: z.string().nullable(),
  bytes: z.number().nullable(),
  at: instant,
});
export type FilingBody = z.infer<typeof filing>;

const readReports = defineRoute({
  name: 'readReports',
  method: 'get',
  path: '/reports',
  summary: 'Every report of the hall with its columns, and what is filed by itself with its last runs',
  body: null,
  reply: z.object({
    reports: z.array(definition),
    today: businessDay,
    /** The first day with books; null: nothing has been opened yet. */
    firstDay: businessDay.nullable(),
    schedules: z.array(
      reportSchedule.extend({
        /** The newest first. */
        filings: z.array(filing),
        /** The next period that will be due; the days that an overdue one waits for to be closed. */
        nextFrom: businessDay,
        nextTo: businessDay,
        nextAt: instant,
        waitsFor: z.array(businessDay),
      }),
    ),
  }),
});

const readReport = defineRoute({
  name: 'readReport',
  method: 'get',
  path: '/reports/:reportId/rows/:from/:to/:only/:sort/:offset',
  summary:
    "A report's rows of a range of days, a page of them; 'only' is 'column=value' or '-', 'sort' 'column', '-column' or '-'",
  body: null,
  reply: z.object({
    reportId,
    from: businessDay,
    to: businessDay,
    rows: z.array(row),
    totals: row,
    /** Rows of all pages. */
    count: z.number(),
    offset: z.number(),
    /** Names of ids by column and id, of the rows that are shown. */
    names: z.record(z.string(), z.record(z.string(), text)),
    /** Days whose books are open: the figures are preliminary. */
    openDays: z.array(businessDay),
    chart: z
      .object({
        over: z.string(),
        series: z.array(z.string()),
        points: z.array(z.object({ name: text, values: z.array(z.number()) })),
      })
      .nullable(),
  }),
});

const exportReport = defineRoute({
  name: 'exportReport',
  method: 'post',
  path: '/reports/:reportId/file',
  summary: 'A report as a file, masked and journalled',
  body: command.extend({
    from: businessDay,
    to: businessDay,
    only: z.string().max(200).default('-'),
    format: reportFormat,
    language,
  }),
  reply: z.object({
    fileName: z.string(),
    mediaType: z.string(),
    /** Base64. */
    content: z.string(),
    sha256: z.string(),
  }),
});

/** Reports and exports [M2, M5, M6, M9, E7]. */
export const reportRoutes = { readReports, readReport, exportReport } as const;
