import type { AuditRecords, AuditState } from '@onehall/application';
import type { BusinessDay, Finding } from '@onehall/domain';
import { AuditQueries } from './queries/audit-queries.ts';
import { SqliteStockState } from './stock-state.ts';

const columns = `id, rule, severity, business_day AS businessDay, clerk_id AS clerkId, subject_kind AS subjectKind,
  subject_id AS subjectId, facts, state, answered_by AS answeredBy`;

/** The daily audit's part of HallState, over the tables [M2]. */
export class SqliteAuditState extends SqliteStockState implements AuditState {
  auditRecords(businessDay: BusinessDay, from: number, to: number): AuditRecords {
    return new AuditQueries(this.prepare).records(businessDay, from, to);
  }

  finding(findingId: string): Finding | null {
    return this.#findings('id = ?', findingId)[0] ?? null;
  }

  findings(businessDay: BusinessDay): Finding[] {
    return this.#findings('business_day = ? ORDER BY opened_seq, id', businessDay);
  }

  openFindings(businessDay: BusinessDay): Finding[] {
    return this.#findings(`business_day = ? AND state = 'opened' ORDER BY opened_seq, id`, businessDay);
  }

  findingsToEscalate(openedBefore: number, most: number): string[] {
    const rows = this.prepare(
      `SELECT id FROM finding WHERE state IN ('opened', 'answered') AND escalated_at IS NULL AND opened_at <= ?
       ORDER BY opened_at, id LIMIT ?`,
    ).all(openedBefore, most) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  escalatedFindings(): number {
    const row = this.prepare(
      `SELECT count(*) AS n FROM finding WHERE state IN ('opened', 'answered') AND escalated_at IS NOT NULL`,
    ).get() as { n: number };
    return row.n;
  }

  lastAudit(businessDay: BusinessDay): number | null {
    const row = this.prepare('SELECT at FROM audit_run WHERE business_day = ? ORDER BY seq DESC LIMIT 1');
    return (row.get(businessDay) as { at: number } | undefined)?.at ?? null;
  }

  firstPaymentAt(businessDay: BusinessDay): number | null {
    const row = this.prepare(
      'SELECT min(payment.at) AS at FROM shift JOIN payment ON shift_id = shift.id WHERE business_day = ?',
    ).get(businessDay);
    return (row as { at: number | null }).at;
  }

  #findings(which: string, value: string): Finding[] {
    const rows = this.prepare(`SELECT ${columns} FROM finding WHERE ${which}`).all(value) as (Omit<
      Finding,
      'facts'
    > & { facts: string })[];
    return rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) as Finding['facts'] }));
  }
}
