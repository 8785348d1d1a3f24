import type { EventOf, FilingKey, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';

const keyOf = ({ scheduleId, reportId, format, from }: FilingKey) => [scheduleId, reportId, format, from];

export function applyReportFiled(prepare: Prepare, event: Recorded<EventOf<'ReportFiled'>>): void {
  const { payload, at, seq } = event;
  const { to, folder, fileName, sha256, bytes, rows } = payload;
  prepare(
    `INSERT OR REPLACE INTO report_filing (schedule_id, report_id, format, from_day, to_day, folder, state, file_name,
       sha256, bytes, rows, at, seq) VALUES (?, ?, ?, ?, ?, ?, 'filed', ?, ?, ?, ?, ?, ?)`,
  ).run(...keyOf(payload), to, folder, fileName, sha256, bytes, rows, at, seq);
}

/** Tried again at every round: the row says since when, and why. */
export function applyReportFilingFailed(
  prepare: Prepare,
  event: Recorded<EventOf<'ReportFilingFailed'>>,
): void {
  const { payload, at, seq } = event;
  prepare(
    `INSERT OR REPLACE INTO report_filing (schedule_id, report_id, format, from_day, to_day, folder, state, problem, at, seq)
     VALUES (?, ?, ?, ?, ?, ?, 'failed', ?, ?, ?)`,
  ).run(...keyOf(payload), payload.to, payload.folder, payload.problem, at, seq);
}

export function applyReportFileRemoved(
  prepare: Prepare,
  { payload }: Recorded<EventOf<'ReportFileRemoved'>>,
): void {
  prepare(
    `UPDATE report_filing SET state = 'removed'
     WHERE schedule_id = ? AND report_id = ? AND format = ? AND from_day = ? AND to_day = ?`,
  ).run(...keyOf(payload), payload.to);
}
