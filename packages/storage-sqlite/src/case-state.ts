import type { CaseState } from '@onehall/application';
import type { Case, CaseKind } from '@onehall/domain';
import { SqliteAuditState } from './audit-state.ts';

interface BodyRow {
  readonly body: string;
}

/** The hall's cases, over the tables [D1]. */
export class SqliteCaseState extends SqliteAuditState implements CaseState {
  hallCase(caseId: string): Case | null {
    const row = this.prepare('SELECT body FROM customer_case WHERE id = ?').get(caseId) as
      | BodyRow
      | undefined;
    return row === undefined ? null : (JSON.parse(row.body) as Case);
  }

  openCasesOf(staffId: string): number {
    const row = this.prepare(
      'SELECT count(*) AS cases FROM customer_case WHERE owner_id = ? AND closed_at IS NULL',
    ).get(staffId) as { cases: number };
    return row.cases;
  }

  lastCaseSerial(kind: CaseKind, year: string): number {
    const row = this.prepare(
      'SELECT max(serial) AS last FROM customer_case WHERE kind = ? AND year = ? AND serial IS NOT NULL',
    ).get(kind, year) as { last: number | null };
    return row.last ?? 0;
  }

  caseDraftOf(ticketId: string): string | null {
    const row = this.prepare(
      `SELECT id FROM customer_case WHERE ticket_id = ? AND state = 'draft' LIMIT 1`,
    ).get(ticketId) as { id: string } | undefined;
    return row?.id ?? null;
  }

  caseOfRating(ticketId: string): string | null {
    const row = this.prepare(
      `SELECT customer_case.id FROM customer_case JOIN case_entry ON case_entry.case_id = customer_case.id
       WHERE ticket_id = ? AND type = 'CaseDrafted' AND facts ->> '$.channel' = 'rating'`,
    ).get(ticketId) as { id: string } | undefined;
    return row?.id ?? null;
  }

  casesToNotice(now: number, most: number): Case[] {
    const rows = this.prepare(
      `SELECT body FROM customer_case WHERE next_clock_at <= ? AND next_clock_at IS NOT NULL
       ORDER BY next_clock_at, id LIMIT ?`,
    ).all(now, most) as BodyRow[];
    return rows.map(({ body }) => JSON.parse(body) as Case);
  }

  lessonStands(lessonId: string): boolean {
    const row = this.prepare('SELECT 1 FROM case_lesson WHERE id = ? AND withdrawn_at IS NULL').get(lessonId);
    return row !== undefined;
  }

  caseIdByToken(token: string): string | null {
    const row = this.prepare('SELECT id FROM customer_case WHERE token = ?').get(token) as
      | { id: string }
      | undefined;
    return row?.id ?? null;
  }

  caseToken(caseId: string): string | null {
    const row = this.prepare('SELECT token FROM customer_case WHERE id = ?').get(caseId) as
      | { token: string | null }
      | undefined;
    return row?.token ?? null;
  }

  casesWrittenFor(ticketId: string): number {
    const row = this.prepare(
      `SELECT count(*) AS cases FROM customer_case WHERE ticket_id = ? AND channel = 'page' AND closed_at IS NULL`,
    ).get(ticketId) as { cases: number };
    return row.cases;
  }
}
