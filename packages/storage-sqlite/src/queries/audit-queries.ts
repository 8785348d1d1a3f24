import type { AuditRecords } from '@onehall/application';
import {
  type AuditedPayment,
  type BusinessDay,
  type Finding,
  findService,
  needsForm,
  type PriceLine,
  pricesOf,
  type SettlementMode,
  settle,
} from '@onehall/domain';
import type { Prepare } from '../database.ts';

/** A finding with its whole story, for the page. */
export interface FindingRow extends Finding {
  readonly openedAt: number;
  readonly answer: string | null;
  readonly word: string | null;
  readonly decidedBy: string | null;
  readonly escalatedAt: number | null;
}

type Flags = 'formSigned' | 'signedFormVoid' | 'numbered' | 'reversed' | 'personWithoutCopy';
type PaymentRow = Omit<
  AuditedPayment,
  Flags | 'needsForm' | 'copyMissing' | 'orderDueFen' | 'orderPayoutFen'
> &
  Readonly<Record<Flags, number>> & { readonly settlement: SettlementMode; readonly orders: string };

interface OrderRow {
  readonly serviceId: string;
  readonly amountFen: number;
  readonly prices: readonly PriceLine[];
}

const inReasons = `'cash-received', 'card-received', 'mobile-received', 'balance-spent'`;
const ofVisit = `payment.visit_id AS visitId, coalesce(ticket.number, '') AS ticketNumber, payment.clerk_id AS clerkId`;
const paidOnDay = `shift JOIN payment ON payment.shift_id = shift.id JOIN visit ON visit.id = payment.visit_id
  LEFT JOIN ticket ON ticket.id = visit.ticket_id`;

function paymentOf({ settlement, orders, personWithoutCopy, ...row }: PaymentRow): AuditedPayment {
  const lines = JSON.parse(orders) as OrderRow[];
  const { dueFen, payoutFen } = settle(lines.flatMap(pricesOf), settlement);
  const joins = lines.some(({ serviceId }) => findService(serviceId)?.subject === 'new-holder');
  return {
    ...row,
    needsForm: needsForm({ orders: lines }),
    formSigned: row.formSigned === 1,
    signedFormVoid: row.signedFormVoid === 1,
    numbered: row.numbered === 1,
    reversed: row.reversed === 1,
    copyMissing: joins && personWithoutCopy === 1,
    orderDueFen: dueFen,
    orderPayoutFen: payoutFen,
  };
}

/** Reads of the daily audit [M2]: a few passes over the whole day, however many customers it had. */
export class AuditQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  /** All that is tied of a business day. Instants [from, to) in epoch ms UTC: openings of drawers have no day. */
  records(day: BusinessDay, from: number, to: number): AuditRecords {
    return {
      payments: this.#payments(day),
      orders: this.#orders(day),
      pieces: this.#pieces(day),
      numbers: this.#prepare(
        `SELECT prefix, number, clerk_id AS clerkId FROM invoice_number
         WHERE business_day = ? AND state = 'used'
           AND NOT EXISTS (SELECT 1 FROM payment WHERE payment.visit_id = invoice_number.visit_id)
         ORDER BY prefix, number`,
      ).all(day) as AuditRecords['numbers'],
      shifts: this.#shifts(day),
      openings: this.#prepare(
        `SELECT id AS openingId, counter_id AS counterId, by AS clerkId, why FROM drawer_opening
         WHERE at >= ? AND at < ? AND ((why = 'by-hand' AND coalesce(note, '') = '') OR (why = 'sale'
           AND visit_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM payment WHERE payment.visit_id = drawer_opening.visit_id)))
         ORDER BY at, id`,
      ).all(from, to) as AuditRecords['openings'],
      uses: this.#uses(day),
    };
  }

  /** Findings of a day with what was said to them: what waits first. */
  findings(day: BusinessDay): FindingRow[] {
    return this.#rows(
      `WHERE business_day = ?
       ORDER BY CASE state WHEN 'opened' THEN 0 WHEN 'answered' THEN 1 WHEN 'filed' THEN 2 ELSE 3 END,
         severity, opened_seq, id`,
      day,
    );
  }

  /** Of a clerk's work, on whatever day, and not filed: those to answer first, then the oldest. */
  unfiledOf(clerkId: string, most: number): FindingRow[] {
    return this.#rows(
      `WHERE clerk_id = @clerkId AND state IN ('opened', 'answered')
       ORDER BY state = 'answered', opened_seq, id LIMIT @most`,
      { clerkId, most },
    );
  }

  /** How many wait for the word of a clerk. */
  waitingFor(clerkId: string): number {
    const row = this.#prepare(
      `SELECT count(*) AS n FROM finding WHERE clerk_id = ? AND state = 'opened'`,
    ).get(clerkId) as { n: number };
    return row.n;
  }

  #rows(which: string, bound: unknown): FindingRow[] {
    const rows = this.#prepare(
      `SELECT id, rule, severity, business_day AS businessDay, clerk_id AS clerkId, subject_kind AS subjectKind,
         subject_id AS subjectId, facts, state, opened_at AS openedAt, answer, answered_by AS answeredBy, word,
         decided_by AS decidedBy, escalated_at AS escalatedAt
       FROM finding ${which}`,
    ).all(bound) as (Omit<FindingRow, 'facts'> & { facts: string })[];
    return rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) as Finding['facts'] }));
  }

  /** The newest run of a day; null: there was none. */
  lastRun(day: BusinessDay): { readonly at: number; readonly by: string } | null {
    const row = this.#prepare(
      'SELECT at, by FROM audit_run WHERE business_day = ? ORDER BY seq DESC LIMIT 1',
    ).get(day);
    return (row as { at: number; by: string } | undefined) ?? null;
  }

  #payments(day: BusinessDay): AuditedPayment[] {
    const rows = this.#prepare(
      `WITH paid AS (SELECT payment.*, visit.settlement, coalesce(ticket.number, '') AS ticket_number
         FROM ${paidOnDay} WHERE shift.business_day = ?
       ), booked AS (
         SELECT paid.visit_id,
           sum(iif(credit = 'customer-clearing:' || paid.visit_id AND reason IN (${inReasons}), amount_fen, 0)) AS in_fen,
           sum(iif(reason IN ('change-given', 'cash-paid-out'), amount_fen, 0)) AS out_fen,
           sum(iif(debit = 'customer-clearing:' || paid.visit_id, amount_fen, 0))
             - sum(iif(credit = 'customer-clearing:' || paid.visit_id, amount_fen, 0)) AS clearing_fen
         FROM paid JOIN posting ON posting.seq = paid.seq GROUP BY paid.visit_id
       ), ordered AS (
         SELECT visit_id, json_group_array(json_object('serviceId', service_id, 'amountFen', amount_fen,
           'prices', json(prices))) AS orders
         FROM service_order WHERE visit_id IN (SELECT visit_id FROM paid) AND void_at IS NULL GROUP BY visit_id
       ), formed AS (
         SELECT visit_id, max(signed_at IS NOT NULL AND void_at IS NULL) AS signed,
           max(signed_at IS NOT NULL AND void_at IS NOT NULL) AS void
         FROM document WHERE visit_id IN (SELECT visit_id FROM paid) GROUP BY visit_id
       )
       SELECT paid.visit_id AS visitId, ticket_number AS ticketNumber, clerk_id AS clerkId, due_fen AS dueFen,
         payout_fen AS payoutFen, tendered_fen AS tenderedFen, change_fen AS changeFen, settlement,
         coalesce(signed, 0) AS formSigned, coalesce(formed.void, 0) AS signedFormVoid,
         coalesce(in_fen, 0) AS postedInFen, coalesce(out_fen, 0) AS postedOutFen,
         coalesce(clearing_fen, 0) AS clearingFen, coalesce(orders, '[]') AS orders,
         EXISTS (SELECT 1 FROM invoice_number WHERE invoice_number.visit_id = paid.visit_id AND state = 'used') AS numbered,
         EXISTS (SELECT 1 FROM reversal WHERE reversal.visit_id = paid.visit_id) AS reversed,
         EXISTS (SELECT 1 FROM visit_party WHERE visit_party.visit_id = paid.visit_id AND kind = 'person'
           AND copy_record_id IS NULL) AS personWithoutCopy
       FROM paid LEFT JOIN booked ON booked.visit_id = paid.visit_id LEFT JOIN ordered ON ordered.visit_id = paid.visit_id
         LEFT JOIN formed ON formed.visit_id = paid.visit_id
       ORDER BY paid.seq`,
    ).all(day) as PaymentRow[];
    return rows.map(paymentOf);
  }

  #orders(day: BusinessDay): AuditRecords['orders'] {
    return this.#prepare(
      `SELECT ${ofVisit}, service_order.id AS orderId, iif(service_order.billing = 'rejected', 'rejected', 'amount') AS wrong
       FROM ${paidOnDay} JOIN service_order ON service_order.visit_id = visit.id AND service_order.void_at IS NULL
       WHERE shift.business_day = ?
         AND NOT EXISTS (SELECT 1 FROM reversal WHERE reversal.order_id = service_order.id)
         AND EXISTS (SELECT 1 FROM task WHERE task.visit_id = visit.id AND task.order_id = service_order.id
           AND task.kind IN ('billing-rejected', 'billing-amount') AND done_at IS NULL)
       ORDER BY payment.seq, service_order.position`,
    ).all(day) as AuditRecords['orders'];
  }

  #pieces(day: BusinessDay): AuditRecords['pieces'] {
    return this.#prepare(
      `SELECT ${ofVisit}, service_order.id AS orderId, piece.value ->> '$.serial' AS serial, 'no-move' AS wrong
       FROM ${paidOnDay} JOIN service_order ON service_order.visit_id = visit.id AND service_order.void_at IS NULL
         JOIN json_each(service_order.stock) AS piece
       WHERE shift.business_day = ? AND NOT EXISTS (
         SELECT 1 FROM stock_move_serial AS moved JOIN stock_move USING (seq, line)
         WHERE moved.kind = piece.value ->> '$.kind' AND moved.serial = piece.value ->> '$.serial'
           AND stock_move.order_id = service_order.id AND stock_move.to_place = 'customer')
       UNION ALL
       SELECT ${ofVisit}, order_id, serial, 'no-custody'
       FROM ${paidOnDay} JOIN sale_difference ON sale_difference.visit_id = visit.id AND explained_at IS NULL
       WHERE shift.business_day = ? ORDER BY orderId, serial`,
    ).all(day, day) as AuditRecords['pieces'];
  }

  #shifts(day: BusinessDay): AuditRecords['shifts'] {
    const rows = this.#prepare(
      `SELECT shift.id AS shiftId, clerk_id AS clerkId, shift.state = 'closed' AS closed,
         coalesce(difference_fen, 0) AS differenceFen, handed.state AS remittance,
         coalesce(handed.amount_fen, 0) AS remittedFen, handed.counted_fen AS takenFen
       FROM shift LEFT JOIN custody_transfer AS handed ON handed.id = (
         SELECT id FROM custody_transfer WHERE kind = 'remittance' AND from_account = 'drawer:' || shift.id
         ORDER BY offered_at DESC, id DESC LIMIT 1)
       WHERE shift.business_day = ? ORDER BY shift.opened_at, shift.id`,
    ).all(day) as (Omit<AuditRecords['shifts'][number], 'closed'> & { closed: number })[];
    return rows.map((row) => ({ ...row, closed: row.closed === 1 }));
  }

  #uses(day: BusinessDay): AuditRecords['uses'] {
    const rows = this.#prepare(
      `SELECT limited_use.visit_id AS visitId, coalesce(ticket.number, '') AS ticketNumber,
         limited_use.clerk_id AS clerkId, limited_use.id AS subjectId, reversal.id IS NOT NULL AS reversal,
         limited_use.kind, limited_use.amount_fen AS amountFen
       FROM limited_use JOIN visit ON visit.id = limited_use.visit_id LEFT JOIN ticket ON ticket.id = visit.ticket_id
         LEFT JOIN reversal ON reversal.id = limited_use.id LEFT JOIN payment ON payment.visit_id = limited_use.visit_id
       WHERE limited_use.business_day = ? AND limited_use.state = 'used' AND approved_by IS NULL
       ORDER BY coalesce(reversal.at, payment.at), limited_use.id`,
    ).all(day) as (Omit<AuditRecords['uses'][number], 'reversal'> & { reversal: number })[];
    return rows.map((row) => ({ ...row, reversal: row.reversal === 1 }));
  }
}
