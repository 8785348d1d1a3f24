import type { BillingState, ServiceOrder, Visit } from '@onehall/domain';
import type { Prepare } from '../database.ts';

interface VisitRow {
  id: string;
  ticket_id: string;
  counter_id: string | null;
  clerk_id: string | null;
  open: number;
  subscriber_id: string | null;
  card_record_id: string | null;
  document_kind: string | null;
  identity_checked_at: number | null;
  rating: number | null;
}

interface OrderRow {
  id: string;
  service_id: string;
  subscriber_id: string;
  bill_ids: string;
  amount_fen: number;
  details_record_id: string;
  billing: BillingState | null;
}

function orderOf(row: OrderRow): ServiceOrder {
  return {
    id: row.id,
    serviceId: row.service_id,
    subscriberId: row.subscriber_id,
    billIds: JSON.parse(row.bill_ids) as string[],
    amountFen: row.amount_fen,
    detailsRecordId: row.details_record_id,
    billing: row.billing,
  };
}

/** A visit with its orders, its newest form and its payment; null: no such visit. */
export function readVisit(prepare: Prepare, visitId: string): Visit | null {
  const row = prepare('SELECT * FROM visit WHERE id = ?').get(visitId) as VisitRow | undefined;
  if (!row) return null;
  const orders = prepare(
    'SELECT * FROM service_order WHERE visit_id = ? AND void_at IS NULL ORDER BY position',
  ).all(visitId) as OrderRow[];
  const form = prepare(
    `SELECT id AS documentId, version, content_hash AS contentHash, content_record_id AS contentRecordId,
       signed_at AS signedAt FROM document WHERE visit_id = ? AND void_at IS NULL ORDER BY version DESC LIMIT 1`,
  ).get(visitId) as Visit['form'] | undefined;
  const payment = prepare(
    'SELECT due_fen AS dueFen, tendered_fen AS tenderedFen, change_fen AS changeFen, at FROM payment WHERE visit_id = ?',
  ).get(visitId) as Visit['payment'] | undefined;
  return {
    id: row.id,
    ticketId: row.ticket_id,
    counterId: row.counter_id,
    clerkId: row.clerk_id,
    open: row.open === 1,
    subscriberId: row.subscriber_id,
    cardRecordId: row.card_record_id,
    identity:
      row.document_kind === null || row.identity_checked_at === null
        ? null
        : { documentKind: row.document_kind, checkedAt: row.identity_checked_at },
    orders: orders.map(orderOf),
    form: form ?? null,
    payment: payment ?? null,
    rating: row.rating,
  };
}
