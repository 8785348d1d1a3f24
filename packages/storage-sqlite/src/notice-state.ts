import type { NoticeState } from '@onehall/application';
import {
  type BusinessDay,
  isNoticeFor,
  type Notice,
  type NoticeAttachment,
  type StaffMember,
} from '@onehall/domain';
import { SqliteReportState } from './report-state.ts';

/** Notices, over the tables [E2]. */
export class SqliteNoticeState extends SqliteReportState implements NoticeState {
  notice(noticeId: string): Notice | null {
    const row = this.prepare('SELECT body FROM notice WHERE id = ?').get(noticeId) as
      | { body: string }
      | undefined;
    return row === undefined ? null : (JSON.parse(row.body) as Notice);
  }

  lastNoticeSequence(year: string): number {
    const row = this.prepare('SELECT coalesce(max(sequence), 0) AS last FROM notice WHERE year = ?').get(
      year,
    );
    return (row as { last: number }).last;
  }

  noticeAttachment(attachmentId: string): NoticeAttachment | null {
    const row = this.prepare(
      'SELECT id, name, kind, bytes, sha256, record_id AS recordId FROM notice_attachment WHERE id = ?',
    ).get(attachmentId);
    return (row as NoticeAttachment | undefined) ?? null;
  }

  noticeIsRead(noticeId: string, version: number, staffId: string): boolean {
    const row = this.prepare(
      'SELECT 1 FROM notice_read WHERE notice_id = ? AND version = ? AND staff_id = ?',
    ).get(noticeId, version, staffId);
    return row !== undefined;
  }

  unreadNotices(staff: Pick<StaffMember, 'id' | 'role'>, today: BusinessDay): Notice[] {
    const rows = this.prepare(
      `SELECT body FROM notice
       WHERE must_read = 1 AND withdrawn_at IS NULL AND valid_from <= @today
         AND (valid_until IS NULL OR valid_until >= @today)
         AND NOT EXISTS (SELECT 1 FROM notice_read
           WHERE notice_id = notice.id AND notice_read.version = notice.version AND staff_id = @staffId)
       ORDER BY year, sequence`,
    ).all({ today, staffId: staff.id }) as { body: string }[];
    return rows.map(({ body }) => JSON.parse(body) as Notice).filter((one) => isNoticeFor(one, staff));
  }
}
