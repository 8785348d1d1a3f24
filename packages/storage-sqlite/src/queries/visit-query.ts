import type {
  ActsAs,
  ApprovalReason,
  BillingState,
  PriceLine,
  Relation,
  ServiceOrder,
  SettlementMode,
  StockItem,
  Tender,
  Visit,
  VisitParty,
  VisitPayment,
} from '@onehall/domain';
import type { Prepare } from '../database.ts';

interface VisitRow {
  id: string;
  ticket_id: string;
  counter_id: string | null;
  clerk_id: string | null;
  open: number;
  subscriber_id: string | null;
  card_record_id: string | null;
  settlement: SettlementMode;
  rating: number | null;
  rating_words_record_id: string | null;
}

interface OrderRow {
  id: string;
  service_id: string;
  subscriber_id: string;
  bill_ids: string;
  amount_fen: number;
  prices: string;
  stock: string;
  approval_reason: ApprovalReason | null;
  approved_by: string | null;
  limited_fen: number | null;
  details_record_id: string;
  payload_record_id: string | null;
  billing: BillingState | null;
  billing_reason: string | null;
}

interface PartyRow {
  party_id: string;
  kind: VisitParty['kind'];
  record_id: string;
  contact_record_id: string | null;
  proof_by: 'document' | 'password' | null;
  document_kind: string | null;
  acts_as: ActsAs | null;
  relation: Relation | null;
  agent_record_id: string | null;
  checked_at: number | null;
  copy_record_id: string | null;
}

function orderOf(row: OrderRow): ServiceOrder {
  return {
    id: row.id,
    serviceId: row.service_id,
    subscriberId: row.subscriber_id,
    billIds: JSON.parse(row.bill_ids) as string[],
    amountFen: row.amount_fen,
    prices: JSON.parse(row.prices) as PriceLine[],
    stock: JSON.parse(row.stock) as StockItem[],
    approval: row.approval_reason && {
      kind: row.approval_reason === 'refund-over-limit' ? 'refund' : row.approval_reason,
      approvedBy: row.approved_by,
    },
    limitedFen: row.limited_fen,
    detailsRecordId: row.details_record_id,
    payloadRecordId: row.payload_record_id,
    billing: row.billing,
    billingReason: row.billing_reason,
  };
}

function partyOf(row: PartyRow): VisitParty {
  const { proof_by: by, document_kind: documentKind, checked_at: checkedAt } = row;
  const proved = by !== null && documentKind !== null && checkedAt !== null;
  return {
    id: row.party_id,
    kind: row.kind,
    recordId: row.record_id,
    contactRecordId: row.contact_record_id,
    proof: proved
      ? { by, documentKind, checkedAt, actsAs: row.acts_as ?? 'holder', relation: row.relation }
      : null,
    agentRecordId: row.agent_record_id,
    copyRecordId: row.copy_record_id,
  };
}

function readPayment(prepare: Prepare, visitId: string, tenders: readonly Tender[]): VisitPayment | null {
  const row = prepare(
    `SELECT due_fen AS dueFen, tendered_fen AS tenderedFen, change_fen AS changeFen, cash_fen AS cashFen,
       payout_fen AS payoutFen, at FROM payment WHERE visit_id = ?`,
  ).get(visitId) as Omit<VisitPayment, 'tenders'> | undefined;
  if (!row) return null;
  const paid = tenders.filter((tender) => tender.state === 'confirmed');
  return { ...row, tenders: paid.map(({ kind, amountFen }) => ({ kind, amountFen })) };
}

/** A visit with its parties, orders, tenders, its newest form and its payment; null: no such visit. */
export function readVisit(prepare: Prepare, visitId: string): Visit | null {
  const row = prepare('SELECT * FROM visit WHERE id = ?').get(visitId) as VisitRow | undefined;
  if (!row) return null;
  const all = <T>(sql: string) => prepare(sql).all(visitId) as T[];
  const parties = all<PartyRow>('SELECT * FROM visit_party WHERE visit_id = ? ORDER BY found_seq').map(
    partyOf,
  );
  const orders = all<OrderRow>(
    `SELECT service_order.*, limited_use.amount_fen AS limited_fen FROM service_order
     LEFT JOIN limited_use ON limited_use.id = service_order.id
     WHERE service_order.visit_id = ? AND void_at IS NULL ORDER BY position`,
  );
  const tenders = all<Tender>(
    `SELECT id, kind, amount_fen AS amountFen, state, reference, subscriber_id AS subscriberId FROM tender
     WHERE visit_id = ? ORDER BY offered_seq`,
  );
  const retained = all<{ id: string }>(
    'SELECT subscriber_id AS id FROM retention WHERE visit_id = ? ORDER BY subscriber_id',
  );
  const form = prepare(
    `SELECT id AS documentId, version, content_hash AS contentHash, content_record_id AS contentRecordId,
       signed_at AS signedAt FROM document WHERE visit_id = ? AND void_at IS NULL ORDER BY version DESC LIMIT 1`,
  ).get(visitId) as Visit['form'] | undefined;
  const proof = parties.find((party) => party.id === row.subscriber_id)?.proof ?? null;
  return {
    id: row.id,
    ticketId: row.ticket_id,
    counterId: row.counter_id,
    clerkId: row.clerk_id,
    open: row.open === 1,
    subscriberId: row.subscriber_id,
    cardRecordId: row.card_record_id,
    identity: proof && { documentKind: proof.documentKind, checkedAt: proof.checkedAt },
    parties,
    orders: orders.map(orderOf),
    settlement: row.settlement,
    tenders,
    retainedIds: retained.map((one) => one.id),
    form: form ?? null,
    payment: readPayment(prepare, visitId, tenders),
    rating: row.rating,
    ratingWordsId: row.rating_words_record_id,
  };
}
