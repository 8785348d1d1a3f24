import type { EventOf, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { canonicalJson } from '../journal/journal.ts';
import { dropLimitedUse, keepLimitedUse } from './approval-appliers.ts';
import { keepRecordError } from './record-errors.ts';

type OrderPayload = EventOf<'OrderAdded'>['payload'];

function useStock(prepare: Prepare, order: OrderPayload): void {
  for (const { kind, serial } of order.stock ?? []) {
    prepare('INSERT INTO stock_use (kind, serial, order_id) VALUES (?, ?, ?)').run(
      kind,
      serial,
      order.orderId,
    );
  }
}

function freeStock(prepare: Prepare, orderId: string): void {
  prepare('DELETE FROM stock_use WHERE order_id = ?').run(orderId);
}

export function applyOrderAdded(prepare: Prepare, event: Recorded<EventOf<'OrderAdded'>>): void {
  const { payload } = event;
  prepare(
    `INSERT INTO service_order (id, visit_id, position, service_id, subscriber_id, bill_ids, amount_fen,
       details_record_id, payload_record_id, prices, stock, approval_reason)
     SELECT ?, ?, count(*) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM service_order WHERE visit_id = ?`,
  ).run(
    payload.orderId,
    payload.visitId,
    payload.serviceId,
    payload.subscriberId,
    JSON.stringify(payload.billIds),
    payload.amountFen,
    payload.detailsRecordId,
    payload.payloadRecordId ?? null,
    canonicalJson(payload.prices ?? []),
    canonicalJson(payload.stock ?? []),
    payload.approval ?? null,
    payload.visitId,
  );
  useStock(prepare, payload);
  keepLimitedUse(prepare, payload, payload.limited);
  prepare(
    `UPDATE service_clock SET order_id = ?, marked_at = ? WHERE visit_id = ? AND ended_at IS NULL AND service_id = ?
       AND order_id IS NULL`,
  ).run(payload.orderId, event.at, payload.visitId, payload.serviceId);
}

/** Another content under the same id: an approval was of the content before. */
export function applyOrderChanged(prepare: Prepare, event: Recorded<EventOf<'OrderChanged'>>): void {
  const { payload } = event;
  prepare(
    `UPDATE service_order SET bill_ids = ?, amount_fen = ?, details_record_id = ?, payload_record_id = ?, prices = ?,
       stock = ?, approval_reason = ?, approved_by = NULL WHERE id = ?`,
  ).run(
    JSON.stringify(payload.billIds),
    payload.amountFen,
    payload.detailsRecordId,
    payload.payloadRecordId ?? null,
    canonicalJson(payload.prices ?? []),
    canonicalJson(payload.stock ?? []),
    payload.approval ?? null,
    payload.orderId,
  );
  freeStock(prepare, payload.orderId);
  useStock(prepare, payload);
  keepLimitedUse(prepare, payload, payload.limited);
}

export function applyOrderRemoved(prepare: Prepare, event: Recorded<EventOf<'OrderRemoved'>>): void {
  const { orderId } = event.payload;
  prepare('UPDATE service_order SET void_at = ? WHERE id = ?').run(event.at, orderId);
  freeStock(prepare, orderId);
  dropLimitedUse(prepare, orderId);
}

export function applyOrderApproved(prepare: Prepare, event: Recorded<EventOf<'OrderApproved'>>): void {
  prepare('UPDATE service_order SET approved_by = ? WHERE id = ?').run(
    event.payload.approvedBy,
    event.payload.orderId,
  );
}

/** An order, a prepaid balance that pays and a reversal are the billing system's to answer: the id is of one of them. */
function toldBilling(prepare: Prepare, id: string, columns: string, ...values: readonly unknown[]): void {
  for (const table of ['service_order', 'tender', 'reversal']) {
    prepare(`UPDATE ${table} SET ${columns} WHERE id = ?`).run(...values, id);
  }
}

export function applyOrderSent(prepare: Prepare, event: Recorded<EventOf<'OrderSent'>>): void {
  toldBilling(prepare, event.payload.orderId, `billing = 'sent', attempts = ?`, event.payload.attempt);
}

export function applyOrderConfirmed(prepare: Prepare, event: Recorded<EventOf<'OrderConfirmed'>>): void {
  const { orderId, visitId, billingReference, amountFen } = event.payload;
  toldBilling(prepare, orderId, `billing = 'confirmed', billing_reference = ?`, billingReference);
  prepare('UPDATE service_order SET billed_at = coalesce(billed_at, ?) WHERE id = ?').run(event.at, orderId);
  const ours = prepare('SELECT amount_fen AS fen FROM service_order WHERE id = ?').get(orderId) as
    | { fen: number }
    | undefined;
  if (amountFen !== undefined && ours !== undefined && amountFen !== ours.fen)
    keepRecordError(prepare, { ...event, kind: 'billing-amount', visitId, orderId });
}

export function applyOrderRejected(prepare: Prepare, event: Recorded<EventOf<'OrderRejected'>>): void {
  const { orderId, visitId, reason } = event.payload;
  toldBilling(prepare, orderId, `billing = 'rejected', billing_reason = ?`, reason);
  keepRecordError(prepare, { ...event, kind: 'billing-rejected', visitId, orderId });
}
