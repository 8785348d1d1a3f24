import {
  type DocumentGuesses,
  type KeptForm,
  noGuesses,
  type PasswordGuesses,
  type ServiceClock,
  type StockKind,
  type Task,
  type Visit,
} from '@onehall/domain';
import { readVisit } from './queries/visit-query.ts';
import { SqliteQueueState } from './queue-state.ts';

export const formColumns = `id AS documentId, visit_id AS visitId, version, content_hash AS contentHash,
  content_record_id AS contentRecordId, shown_at AS shownAt, signed_at AS signedAt, signature_hash AS signatureHash,
  signature_record_id AS signatureRecordId, void_at AS voidAt`;
const clockColumns = `id, visit_id AS visitId, service_id AS serviceId, purpose, order_id AS orderId,
  started_at AS startedAt, warned_at AS warnedAt, overrun_at AS overrunAt, cause, ended_at AS endedAt`;
const taskColumns = `id, kind, visit_id AS visitId, order_id AS orderId, owner_id AS ownerId, due_at AS dueAt,
  contact_record_id AS contactRecordId, facts, opened_at AS openedAt, done_at AS doneAt`;

/** The visit's part of HallState, over the tables: orders, parties, clocks, tasks, stock in hand. */
export class SqliteVisitState extends SqliteQueueState {
  visit(visitId: string): Visit | null {
    return readVisit(this.prepare, visitId);
  }

  billsPaid(subscriberId: string, billIds: readonly string[]): string[] {
    const rows = this.prepare(
      `SELECT DISTINCT bill.value AS id FROM service_order, json_each(service_order.bill_ids) AS bill
       WHERE subscriber_id = ? AND billing IN ('local', 'sent', 'confirmed')
         AND NOT EXISTS (SELECT 1 FROM reversal WHERE reversal.order_id = service_order.id)`,
    ).all(subscriberId) as { id: string }[];
    return rows.map((row) => row.id).filter((id) => billIds.includes(id));
  }

  formVersion(visitId: string): number {
    const row = this.prepare(
      'SELECT coalesce(max(version), 0) AS version FROM document WHERE visit_id = ?',
    ).get(visitId);
    return (row as { version: number }).version;
  }

  stockUsedBy(kind: StockKind, serial: string): string | null {
    const row = this.prepare('SELECT order_id AS id FROM stock_use WHERE kind = ? AND serial = ?').get(
      kind,
      serial,
    );
    return (row as { id: string } | undefined)?.id ?? null;
  }

  passwordGuesses(subscriberId: string): PasswordGuesses {
    const row = this.prepare(
      'SELECT failures, locked_until AS lockedUntil FROM service_password WHERE subscriber_id = ?',
    ).get(subscriberId);
    return (row as PasswordGuesses | undefined) ?? noGuesses;
  }

  documentGuesses(subscriberId: string): DocumentGuesses {
    const row = this.prepare(
      'SELECT failures, locked_until AS lockedUntil FROM document_guess WHERE subscriber_id = ?',
    ).get(subscriberId);
    return (row as DocumentGuesses | undefined) ?? noGuesses;
  }

  serviceClocks(visitId: string): ServiceClock[] {
    return this.prepare(
      `SELECT ${clockColumns} FROM service_clock WHERE visit_id = ? ORDER BY started_at, id`,
    ).all(visitId) as ServiceClock[];
  }

  keptForm(documentId: string): KeptForm | null {
    const row = this.prepare(`SELECT ${formColumns} FROM document WHERE id = ?`).get(documentId);
    return (row as KeptForm | undefined) ?? null;
  }

  signedFormsOf(partyId: string, most: number): KeptForm[] {
    return this.prepare(
      `SELECT ${formColumns} FROM document WHERE signed_at IS NOT NULL
         AND visit_id IN (SELECT visit_id FROM service_order WHERE subscriber_id = ? AND void_at IS NULL)
       ORDER BY signed_at DESC, id DESC LIMIT ?`,
    ).all(partyId, most) as KeptForm[];
  }

  formPrints(documentId: string): number {
    const row = this.prepare('SELECT count(*) AS n FROM form_print WHERE document_id = ?').get(documentId);
    return (row as { n: number }).n;
  }

  /** Since when the clerk has been at what is not yet an order: the last order entered, or the start of service. */
  serviceMark(visitId: string): number | null {
    const row = this.prepare(
      `SELECT coalesce((SELECT max(coalesce(marked_at, started_at)) FROM service_clock WHERE visit_id = visit.id),
         (SELECT serving_at FROM ticket WHERE ticket.id = visit.ticket_id)) AS at FROM visit WHERE id = ?`,
    ).get(visitId);
    return (row as { at: number | null } | undefined)?.at ?? null;
  }

  runningClocks(startedBefore: number, most: number): ServiceClock[] {
    return this.prepare(
      `SELECT ${clockColumns} FROM service_clock WHERE ended_at IS NULL AND purpose = 'service' AND started_at <= ?
       ORDER BY started_at LIMIT ?`,
    ).all(startedBefore, most) as ServiceClock[];
  }

  task(taskId: string): Task | null {
    return this.#tasks('id = ?', taskId)[0] ?? null;
  }

  openTasks(most: number): Task[] {
    return this.#tasks('done_at IS NULL ORDER BY due_at LIMIT ?', most);
  }

  #tasks(which: string, value: string | number): Task[] {
    const rows = this.prepare(`SELECT ${taskColumns} FROM task WHERE ${which}`).all(value) as (Omit<
      Task,
      'facts'
    > & { facts: string })[];
    return rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) as Task['facts'] }));
  }
}
