import type {
  AlertKind,
  BillingState,
  BreachCause,
  BusinessDay,
  CallReasons,
  ClassGroup,
  Jump,
  Language,
  PrintJob,
  TicketNeeds,
  TicketState,
} from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { readNeeds } from '../queue-state.ts';

export interface TicketRow {
  readonly id: string;
  readonly visitId: string;
  readonly businessDay: BusinessDay;
  readonly number: string;
  readonly categoryId: string;
  readonly classId: string;
  readonly group: ClassGroup;
  readonly language: Language;
  readonly kioskId: string | null;
  readonly followToken: string;
  readonly peopleAhead: number;
  readonly rangeLow: number | null;
  readonly rangeHigh: number | null;
  readonly arrivedAt: number;
  readonly waitFrom: number;
  readonly dueAt: number;
  readonly state: TicketState;
  readonly needs: TicketNeeds;
  readonly counterId: string | null;
  readonly calledAt: number | null;
  readonly lastCalledAt: number | null;
  readonly lastCalledSeq: number | null;
  readonly recalls: number;
  readonly servingAt: number | null;
  readonly endedAt: number | null;
  readonly firstCalledAt: number | null;
  readonly returnUntil: number | null;
  readonly holdReason: string | null;
  readonly prepared: { readonly papersSeen: readonly number[]; readonly note: string } | null;
  readonly jump: Jump | null;
  readonly why: CallReasons | null;
  readonly subscriberId: string | null;
  readonly appointmentId: string | null;
  readonly brokenAt: number | null;
  readonly brokenCause: BreachCause | null;
}

type StoredTicket = Omit<TicketRow, 'needs' | 'prepared' | 'jump' | 'why'> & {
  readonly needs: string | null;
  readonly prepared: string | null;
  readonly jump: string | null;
  readonly why: string | null;
};

function parsed<T>(json: string | null): T | null {
  return json === null ? null : (JSON.parse(json) as T);
}

function readTicket<T extends StoredTicket>(row: T): Omit<T, keyof StoredTicket> & TicketRow {
  return {
    ...row,
    needs: readNeeds(row.needs),
    prepared: parsed<NonNullable<TicketRow['prepared']>>(row.prepared),
    jump: parsed<Jump>(row.jump),
    why: parsed<CallReasons>(row.why),
  };
}

const ticketColumns = `id, visit_id AS visitId, business_day AS businessDay, number, category_id AS categoryId,
  class_id AS classId, class_group AS "group", language, kiosk_id AS kioskId, follow_token AS followToken,
  people_ahead AS peopleAhead, range_low AS rangeLow, range_high AS rangeHigh, arrived_at AS arrivedAt,
  wait_from AS waitFrom, first_called_at AS firstCalledAt, needs, return_until AS returnUntil,
  hold_reason AS holdReason, prepared, call_jump AS jump, call_why AS why, subscriber_id AS subscriberId,
  appointment_id AS appointmentId, broken_at AS brokenAt, broken_cause AS brokenCause, due_at AS dueAt, state, counter_id AS counterId, called_at AS calledAt, last_called_at AS lastCalledAt,
  last_called_seq AS lastCalledSeq, recalls, serving_at AS servingAt, ended_at AS endedAt`;

export interface ClassWaits {
  readonly classId: string;
  readonly issued: number;
  readonly called: number;
  readonly withinTarget: number;
  readonly waitingLate: number;
  readonly waitMsMax: number | null;
}

export interface ShiftCash {
  readonly shiftId: string;
  readonly clerkId: string;
  readonly openedAt: number;
  readonly floatFen: number;
  readonly payments: number;
  readonly tenderedFen: number;
  readonly changeFen: number;
  /** The drawer account's balance: by the books, not by addition here. */
  readonly expectedFen: number;
}

export interface OpenOrder {
  readonly orderId: string;
  readonly visitId: string;
  readonly counterId: string | null;
  readonly subscriberId: string;
  readonly billIds: readonly string[];
  readonly amountFen: number;
  readonly attempts: number;
  /** What billing is told, sealed; null: bills are paid, or a prepaid balance is spent. */
  readonly payloadRecordId: string | null;
  readonly spendsBalance: boolean;
  /** The order that it reverses; null: it is no reversal. */
  readonly reverses: string | null;
  /** What of a reversal goes back into a balance. */
  readonly toBalance: { readonly subscriberId: string; readonly amountFen: number } | null;
}

export interface AlertRow {
  readonly id: string;
  readonly kind: AlertKind;
  readonly source: string;
  readonly facts: Record<string, string | number | boolean | null>;
  readonly at: number;
}

/** Days whose waiting tickets count: see callableDays. */
type Days = readonly [BusinessDay, BusinessDay];

/** What screens ask of the tables. Reads only. */
export class HallQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  /** Tickets called at counters, newest call first. */
  recentCalls(businessDays: Days, most: number): TicketRow[] {
    return this.#prepare(
      `SELECT ${ticketColumns} FROM ticket WHERE last_called_seq IS NOT NULL AND business_day IN (?, ?)
       ORDER BY last_called_seq DESC LIMIT ?`,
    )
      .all(...businessDays, most)
      .map((row) => readTicket(row as StoredTicket));
  }

  /** Held, and called in vain with time left to come back. */
  aside(businessDays: Days, now: number, most: number): TicketRow[] {
    return this.#prepare(
      `SELECT ${ticketColumns} FROM ticket WHERE state IN ('held', 'noShow') AND return_until > ?
         AND business_day IN (?, ?) ORDER BY return_until LIMIT ?`,
    )
      .all(now, ...businessDays, most)
      .map((row) => readTicket(row as StoredTicket));
  }

  waiting(businessDays: Days, most: number): TicketRow[] {
    return this.#prepare(
      `SELECT ${ticketColumns} FROM ticket WHERE state = 'waiting' AND business_day IN (?, ?) ORDER BY arrived_at LIMIT ?`,
    )
      .all(...businessDays, most)
      .map((row) => readTicket(row as StoredTicket));
  }

  waitingByCategory(businessDays: Days): Map<string, number> {
    const rows = this.#prepare(
      `SELECT category_id AS id, sum(count) AS n FROM waiting_group WHERE business_day IN (?, ?) AND count > 0 GROUP BY category_id`,
    ).all(...businessDays) as { id: string; n: number }[];
    return new Map(rows.map((row) => [row.id, row.n]));
  }

  /** Who waits and came before this ticket: those behind it are not ahead of it, whatever the queue grows to. */
  waitingBefore(ticket: TicketRow): { classId: string; categoryId: string; count: number }[] {
    return this.#prepare(
      `SELECT class_id AS classId, category_id AS categoryId, count(*) AS count FROM ticket
       WHERE state = 'waiting' AND business_day = ? AND (arrived_at, number) < (?, ?) GROUP BY class_id, category_id`,
    ).all(ticket.businessDay, ticket.arrivedAt, ticket.number) as ReturnType<HallQueries['waitingBefore']>;
  }

  ticket(ticketId: string): TicketRow | null {
    return this.#ticket(`SELECT ${ticketColumns} FROM ticket WHERE id = ?`, ticketId);
  }

  ticketByToken(token: string): TicketRow | null {
    return this.#ticket(`SELECT ${ticketColumns} FROM ticket WHERE follow_token = ?`, token);
  }

  ticketByVisit(visitId: string): TicketRow | null {
    return this.#ticket(`SELECT ${ticketColumns} FROM ticket WHERE visit_id = ?`, visitId);
  }

  /** The ticket last finished at a counter, for the farewell on its customer screen. */
  lastFinishedAt(counterId: string): TicketRow | null {
    return this.#ticket(
      `SELECT ${ticketColumns} FROM ticket WHERE counter_id = ? AND state = 'finished' ORDER BY ended_at DESC LIMIT 1`,
      counterId,
    );
  }

  ticketsOfDay(businessDay: BusinessDay, most: number): (TicketRow & { rating: number | null })[] {
    return this.#prepare(
      `SELECT ${ticketColumns.replace(/^id/, 'ticket.id AS id').replace('counter_id', 'ticket.counter_id').replace('subscriber_id', 'ticket.subscriber_id')}, visit.rating AS rating
       FROM ticket JOIN visit ON visit.ticket_id = ticket.id
       WHERE business_day = ? ORDER BY arrived_at DESC, number DESC LIMIT ?`,
    )
      .all(businessDay, most)
      .map((row) => readTicket(row as StoredTicket & { rating: number | null }));
  }

  countsByState(businessDay: BusinessDay): Map<TicketState, number> {
    const rows = this.#prepare(
      'SELECT state, count(*) AS n FROM ticket WHERE business_day = ? GROUP BY state',
    ).all(businessDay) as { state: TicketState; n: number }[];
    return new Map(rows.map((row) => [row.state, row.n]));
  }

  /** Waits of a day against the targets, a row a class. A wait ends at the first call. */
  classWaits(businessDay: BusinessDay, now: number): ClassWaits[] {
    return this.#prepare(
      `SELECT class_id AS classId, count(*) AS issued, count(first_called_at) AS called,
         count(*) FILTER (WHERE first_called_at <= due_at) AS withinTarget,
         count(*) FILTER (WHERE state = 'waiting' AND due_at < ?) AS waitingLate,
         max(first_called_at - wait_from) AS waitMsMax
       FROM ticket WHERE business_day = ? GROUP BY class_id`,
    ).all(now, businessDay) as ClassWaits[];
  }

  /** The middle wait of a class; null: nobody called yet. */
  waitMsMedian(businessDay: BusinessDay, classId: string): number | null {
    const row = this.#one<{ wait: number }>(
      `WITH waits AS (
         SELECT first_called_at - wait_from AS wait, row_number() OVER (ORDER BY first_called_at - wait_from) AS place,
           count(*) OVER () AS many
         FROM ticket WHERE business_day = ? AND class_id = ? AND first_called_at IS NOT NULL)
       SELECT wait FROM waits WHERE place = (many + 1) / 2`,
      businessDay,
      classId,
    );
    return row?.wait ?? null;
  }

  shiftCash(): ShiftCash[] {
    return this.#prepare(
      `SELECT shift.id AS shiftId, shift.clerk_id AS clerkId, opened_at AS openedAt, float_fen AS floatFen,
         count(payment.visit_id) AS payments, coalesce(sum(cash_fen), 0) AS tenderedFen,
         coalesce(sum(change_fen), 0) AS changeFen, coalesce(account.balance_fen, 0) AS expectedFen
       FROM shift LEFT JOIN payment ON payment.shift_id = shift.id
         LEFT JOIN account ON account.id = 'drawer:' || shift.id
       WHERE shift.state <> 'closed' OR closed_seq > coalesce((SELECT max(until_seq) FROM closed_day), 0)
       GROUP BY shift.id ORDER BY opened_at`,
    ).all() as ShiftCash[];
  }

  balanceFen(accountId: string): number {
    const row = this.#one<{ balance: number }>(
      'SELECT balance_fen AS balance FROM account WHERE id = ?',
      accountId,
    );
    return row?.balance ?? 0;
  }

  ordersByState(): Map<BillingState, number> {
    const rows = this.#prepare(
      'SELECT billing AS state, count(*) AS n FROM service_order WHERE billing IS NOT NULL GROUP BY billing',
    ).all() as { state: BillingState; n: number }[];
    return new Map(rows.map((row) => [row.state, row.n]));
  }

  /**
   * Orders, prepaid balances that pay, and reversals, which the billing system has not answered yet: by payment, a
   * balance before the orders that it pays for, a reversal after what it reverses.
   */
  openOrders(most: number): OpenOrder[] {
    const rows = this.#prepare(
      `SELECT * FROM (
         SELECT service_order.id AS orderId, visit_id AS visitId, visit.counter_id AS counterId,
           service_order.subscriber_id AS subscriberId, bill_ids AS billIds, amount_fen AS amountFen, attempts,
           payload_record_id AS payloadRecordId, 0 AS spendsBalance, NULL AS reverses, NULL AS toBalance, billing_seq AS billingSeq, position
         FROM service_order JOIN visit ON visit.id = visit_id WHERE billing IN ('local', 'sent')
         UNION ALL
         SELECT tender.id, visit_id, visit.counter_id, tender.subscriber_id, '[]', amount_fen, attempts, NULL, 1,
           NULL, NULL, billing_seq, 0
         FROM tender JOIN visit ON visit.id = visit_id WHERE billing IN ('local', 'sent')
         UNION ALL
         SELECT id, visit_id, counter_id, subscriber_id, '[]', -amount_fen, attempts, NULL, 0, order_id, to_balance,
           billing_seq, 0
         FROM reversal WHERE billing IN ('local', 'sent'))
       ORDER BY billingSeq, position LIMIT ?`,
    ).all(most) as (Omit<OpenOrder, 'billIds' | 'spendsBalance' | 'toBalance'> & {
      billIds: string;
      spendsBalance: number;
      toBalance: string | null;
    })[];
    return rows.map((row) => ({
      ...row,
      billIds: JSON.parse(row.billIds) as string[],
      spendsBalance: row.spendsBalance === 1,
      toBalance: row.toBalance === null ? null : (JSON.parse(row.toBalance) as OpenOrder['toBalance']),
    }));
  }

  openAlerts(most: number): AlertRow[] {
    const rows = this.#prepare(
      'SELECT id, kind, source, facts, at FROM alert WHERE closed_at IS NULL ORDER BY at DESC LIMIT ?',
    ).all(most) as (Omit<AlertRow, 'facts'> & { facts: string })[];
    return rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) as AlertRow['facts'] }));
  }

  printJobsInState(state: 'queued' | 'sending'): PrintJob[] {
    return this.#prepare(
      `SELECT id, device_id AS deviceId, slip, subject_id AS subjectId, copy, state, reason, queued_at AS queuedAt
       FROM print_job WHERE state IN ('queued', 'sending') AND state = ? ORDER BY queued_at`,
    ).all(state) as PrintJob[];
  }

  newestPrint(subjectId: string, slip: PrintJob['slip']): PrintJob | null {
    return this.#one<PrintJob>(
      `SELECT id, device_id AS deviceId, slip, subject_id AS subjectId, copy, state, reason, queued_at AS queuedAt
       FROM print_job WHERE subject_id = ? AND slip = ? ORDER BY copy DESC LIMIT 1`,
      subjectId,
      slip,
    );
  }

  recentPrintsOn(deviceId: string, most: number): PrintJob[] {
    return this.#prepare(
      `SELECT id, device_id AS deviceId, slip, subject_id AS subjectId, copy, state, reason, queued_at AS queuedAt
       FROM print_job WHERE device_id = ? ORDER BY queued_at DESC LIMIT ?`,
    ).all(deviceId, most) as PrintJob[];
  }

  #ticket(sql: string, ...values: readonly unknown[]): TicketRow | null {
    const row = this.#one<StoredTicket>(sql, ...values);
    return row && readTicket(row);
  }

  #one<T>(sql: string, ...values: readonly unknown[]): T | null {
    return (this.#prepare(sql).get(...values) as T | undefined) ?? null;
  }
}
