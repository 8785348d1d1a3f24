import { createHash } from 'node:crypto';
import { exportReport, maskedWords } from '@onehall/application';
import { hallDayOf, refuse } from '@onehall/domain';
import { type RouteName, routes } from '@onehall/protocol';
import { presentDefinitions, presentReport, presentSchedules } from '../../present/reports.ts';
import { makeReportFile, readHallReport } from '../../reports/hall-reports.ts';
import { mediaTypes } from '../../reports/write-report.ts';
import { type Endpoint, endpoint, outcomeOf, staffId } from '../endpoint.ts';

const readReportsEndpoint = endpoint(routes.readReports, ({ parts }) => ({
  ok: true,
  value: {
    reports: presentDefinitions(),
    today: hallDayOf(parts.now(), parts.hall),
    firstDay: parts.store.reports.firstDay(),
    schedules: presentSchedules(parts),
  },
}));

/** Refusals: malformed-request {field: offset}, those of readHallReport. */
const readReportEndpoint = endpoint(routes.readReport, (asked) => {
  const { param, parts } = asked;
  const reader = staffId(asked);
  if (!reader.ok) return reader;
  const offset = param('offset');
  if (!/^\d{1,6}$/.test(offset)) return refuse('malformed-request', { field: 'offset' });
  const table = readHallReport(parts, {
    reportId: param('reportId'),
    from: param('from'),
    to: param('to'),
    only: param('only'),
    reader: reader.value,
  });
  if (!table.ok) return table;
  return {
    ok: true,
    value: presentReport(parts, table.value, { sort: param('sort'), offset: Number(offset) }),
  };
});

/** Refusals: those of readHallReport, those of makeReportFile. A file that was not journalled is not given out. */
const exportReportEndpoint = endpoint(routes.exportReport, async (asked) => {
  const { parts, body, param } = asked;
  const reader = staffId(asked);
  if (!reader.ok) return reader;
  const { from, to, only, format, language } = body;
  const table = readHallReport(parts, { reportId: param('reportId'), from, to, only, reader: reader.value });
  if (!table.ok) return table;
  const made = await makeReportFile(parts, table.value, { format, language });
  if (!made.ok) return made;
  const { fileName, bytes } = made.value;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { definition, rows, openDays } = table.value;
  const done = await outcomeOf(asked, 'exportReport', () =>
    exportReport({
      reportId: definition.id,
      from,
      to,
      format,
      only: only === '-' ? '' : maskedWords(only),
      openDays: openDays.length,
      rows: rows.length,
      sha256,
      by: reader.value,
    }),
  );
  if (!done.ok) return done;
  // The figures have changed since: what is given out now would stand in the journal under another hash.
  if (done.repeated && done.answer.sha256 !== sha256) return refuse('answer-too-old');
  return {
    ok: true,
    value: { fileName, mediaType: mediaTypes[format], content: bytes.toString('base64'), sha256 },
  };
});

/** Reports and exports [M6, E7]. */
export const reportEndpoints = {
  readReports: readReportsEndpoint,
  readReport: readReportEndpoint,
  exportReport: exportReportEndpoint,
} as const satisfies Partial<Record<RouteName, Endpoint>>;
