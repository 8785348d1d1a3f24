import type { HallState, WaitingHeadsQuestion } from '@onehall/application';
import {
  type Balances,
  type BusinessDay,
  type CounterSession,
  fen,
  type PrintJob,
  type Shift,
  type Ticket,
  type Visit,
  type WaitingGroup,
  type WaitingTicket,
} from '@onehall/domain';
import type { Prepare } from './database.ts';
import { readVisit } from './queries/visit-query.ts';
import type { Vault } from './vault/vault.ts';

const ticketColumns = `id, visit_id AS visitId, number, business_day AS businessDay, category_id AS categoryId,
  class_id AS classId, state, arrived_at AS arrivedAt, due_at AS dueAt, counter_id AS counterId, called_at AS calledAt,
  last_called_at AS lastCalledAt, recalls`;
const headColumns = `id, number, class_id AS classId, category_id AS categoryId, arrived_at AS arrivedAt, due_at AS dueAt`;
const sessionColumns = `counter_id AS counterId, clerk_id AS clerkId, shift_id AS shiftId, signed_on_at AS signedOnAt,
  ticket_id AS ticketId`;
const printColumns = `id, device_id AS deviceId, slip, subject_id AS subjectId, copy, state, reason,
  queued_at AS queuedAt`;

/** HallState over the tables. Reads see the open transaction, so each command sees the ones before it. */
export class SqliteHallState implements HallState {
  readonly #prepare: Prepare;
  readonly #vault: Vault;

  constructor(prepare: Prepare, vault: Vault) {
    this.#prepare = prepare;
    this.#vault = vault;
  }

  ticket(ticketId: string): Ticket | null {
    return this.#one<Ticket>(`SELECT ${ticketColumns} FROM ticket WHERE id = ?`, ticketId);
  }

  /** Two index look-ups for each class and category that somebody waits in: as fast with two thousand waiting as with two. */
  waitingHeads(question: WaitingHeadsQuestion): WaitingTicket[] {
    const oldest = this.#prepare(
      `SELECT ${headColumns} FROM ticket WHERE state = 'waiting' AND business_day = ? AND class_id = ? AND category_id = ?
       ORDER BY arrived_at, number LIMIT 1`,
    );
    const oldestOnTime = this.#prepare(
      `SELECT ${headColumns} FROM ticket WHERE state = 'waiting' AND business_day = ? AND class_id = ? AND category_id = ?
         AND arrived_at >= ? AND due_at >= ? ORDER BY arrived_at, number LIMIT 1`,
    );
    const heads: WaitingTicket[] = [];
    for (const { businessDay, classId, categoryId } of this.#groups(question.businessDays)) {
      if (!question.classIds.includes(classId) || !question.categoryIds.includes(categoryId)) continue;
      const first = oldest.get(businessDay, classId, categoryId) as WaitingTicket | undefined;
      if (!first) continue;
      heads.push(first);
      if (first.dueAt >= question.now) continue;
      // Within a class every ticket has the same target, so those on time begin at one instant of arrival.
      const arrivedFrom = question.now - (first.dueAt - first.arrivedAt);
      const onTime = oldestOnTime.get(businessDay, classId, categoryId, arrivedFrom, question.now);
      if (onTime) heads.push(onTime as WaitingTicket);
    }
    return heads;
  }

  waitingGroups(businessDays: readonly [BusinessDay, BusinessDay]): WaitingGroup[] {
    return this.#groups(businessDays).map(({ classId, categoryId, count }) => ({
      classId,
      categoryId,
      count,
    }));
  }

  #groups(
    businessDays: readonly [BusinessDay, BusinessDay],
  ): (WaitingGroup & { businessDay: BusinessDay })[] {
    return this.#prepare(
      `SELECT business_day AS businessDay, class_id AS classId, category_id AS categoryId, count FROM waiting_group
       WHERE business_day IN (?, ?) AND count > 0`,
    ).all(...businessDays) as (WaitingGroup & { businessDay: BusinessDay })[];
  }

  billsPaid(subscriberId: string, billIds: readonly string[]): string[] {
    const rows = this.#prepare(
      `SELECT DISTINCT bill.value AS id FROM service_order, json_each(service_order.bill_ids) AS bill
       WHERE subscriber_id = ? AND billing IN ('local', 'sent', 'confirmed')`,
    ).all(subscriberId) as { id: string }[];
    return rows.map((row) => row.id).filter((id) => billIds.includes(id));
  }

  lastSequence(businessDay: BusinessDay, prefix: string): number {
    const row = this.#one<{ last: number }>(
      'SELECT last FROM number_series WHERE business_day = ? AND prefix = ?',
      businessDay,
      prefix,
    );
    return row?.last ?? 0;
  }

  session(counterId: string): CounterSession | null {
    return this.#one<CounterSession>(
      `SELECT ${sessionColumns} FROM counter_session WHERE counter_id = ?`,
      counterId,
    );
  }

  sessionOfClerk(clerkId: string): CounterSession | null {
    return this.#one<CounterSession>(
      `SELECT ${sessionColumns} FROM counter_session WHERE clerk_id = ?`,
      clerkId,
    );
  }

  sessions(): CounterSession[] {
    return this.#prepare(
      `SELECT ${sessionColumns} FROM counter_session ORDER BY counter_id`,
    ).all() as CounterSession[];
  }

  openShift(clerkId: string): Shift | null {
    return this.#one<Shift>(
      `SELECT id, clerk_id AS clerkId, opened_at AS openedAt, float_fen AS floatFen FROM shift
       WHERE clerk_id = ? ORDER BY opened_at DESC LIMIT 1`,
      clerkId,
    );
  }

  balances(accountIds: readonly string[]): Balances {
    const read = this.#prepare('SELECT balance_fen AS balanceFen FROM account WHERE id = ?');
    return new Map(
      accountIds.flatMap((id) => {
        const row = read.get(id) as { balanceFen: number } | undefined;
        return row ? [[id, fen(row.balanceFen)]] : [];
      }),
    );
  }

  visit(visitId: string): Visit | null {
    return readVisit(this.#prepare, visitId);
  }

  personalRecord(recordId: string): unknown {
    return this.#vault.read(recordId);
  }

  printJob(jobId: string): PrintJob | null {
    return this.#one<PrintJob>(`SELECT ${printColumns} FROM print_job WHERE id = ?`, jobId);
  }

  printJobsOf(subjectId: string, slip: PrintJob['slip']): PrintJob[] {
    return this.#prepare(
      `SELECT ${printColumns} FROM print_job WHERE subject_id = ? AND slip = ? ORDER BY copy`,
    ).all(subjectId, slip) as PrintJob[];
  }

  alertIsOpen(alertId: string): boolean {
    return this.#one('SELECT 1 FROM alert WHERE id = ? AND closed_at IS NULL', alertId) !== null;
  }

  openAlert(kind: string, source: string): string | null {
    const row = this.#one<{ id: string }>(
      'SELECT id FROM alert WHERE kind = ? AND source = ? AND closed_at IS NULL LIMIT 1',
      kind,
      source,
    );
    return row?.id ?? null;
  }

  #one<T>(sql: string, ...values: readonly unknown[]): T | null {
    return (this.#prepare(sql).get(...values) as T | undefined) ?? null;
  }
}
