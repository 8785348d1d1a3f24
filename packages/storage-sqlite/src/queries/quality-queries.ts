import type { BusinessDay, RecordErrorKind, RecordFacts } from '@onehall/domain';
import type { Prepare } from '../database.ts';

/** An error with where it was made. */
export interface RecordErrorRow {
  readonly kind: RecordErrorKind;
  readonly at: number;
  readonly ticketNumber: string;
  readonly clerkId: string | null;
  readonly serviceId: string | null;
}

/** Reads for the measure of records [C11]. */
export class QualityQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  /** Every service of the visits of a day that were paid or settled. */
  records(day: BusinessDay): Omit<RecordFacts, 'need'>[] {
    const rows = this.#prepare(
      `SELECT service_order.id AS orderId, service_order.service_id AS serviceId, payment.clerk_id AS clerkId,
         ticket.number AS ticketNumber, visit_party.proof_by AS proofBy, service_order.billing,
         EXISTS (SELECT 1 FROM document WHERE document.visit_id = payment.visit_id AND signed_at IS NOT NULL
           AND document.void_at IS NULL) AS signed
       FROM ticket JOIN visit ON visit.ticket_id = ticket.id JOIN payment ON payment.visit_id = visit.id
         JOIN service_order ON service_order.visit_id = visit.id AND service_order.void_at IS NULL
         LEFT JOIN visit_party ON visit_party.visit_id = visit.id
           AND visit_party.party_id = service_order.subscriber_id
       WHERE ticket.business_day = ? ORDER BY payment.at, service_order.position`,
    ).all(day) as (Omit<RecordFacts, 'need' | 'signed'> & { signed: number })[];
    return rows.map((row) => ({ ...row, signed: row.signed === 1 }));
  }

  /** Errors in the visits of a day, whenever they were found; oldest first. */
  errors(day: BusinessDay): RecordErrorRow[] {
    return this.#prepare(
      `SELECT record_error.kind, record_error.at, ticket.number AS ticketNumber, visit.clerk_id AS clerkId,
         service_order.service_id AS serviceId
       FROM ticket JOIN visit ON visit.ticket_id = ticket.id JOIN record_error ON record_error.visit_id = visit.id
         LEFT JOIN service_order ON service_order.id = record_error.order_id
       WHERE ticket.business_day = ? ORDER BY record_error.seq`,
    ).all(day) as RecordErrorRow[];
  }
}
