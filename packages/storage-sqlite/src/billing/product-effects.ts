import type { OrderPayload } from '@onehall/domain';
import type { BillingRecords } from './billing-records.ts';
import { type Effect, lineOf, switchFeatures } from './line-effects.ts';
import { mustHold, Rejection } from './rejection.ts';

interface HeldRow {
  readonly id: string;
  readonly sealed: Buffer;
}

/** A product that the line's customer holds. Rejection: product-unknown. */
function held(
  records: BillingRecords,
  productHeldId: string,
  customerIds: readonly (string | null)[],
): HeldRow {
  const row = records
    .prepare(
      `SELECT id, sealed FROM product_held WHERE id = ? AND customer_id IN (?, ?) AND state <> 'removed'`,
    )
    .get(productHeldId, ...customerIds) as HeldRow | undefined;
  if (row === undefined) throw new Rejection('product-unknown');
  return row;
}

const install: Effect<'install-product'> = (records, payload, order) => {
  const line = lineOf(records, order);
  const { productHeldId, productId, kind, visitDay, address, contactPhone, details } = payload;
  const forCorporate = ['corporate-product', 'leased-line', 'vpdn'].includes(kind);
  const customerId = forCorporate ? (line.corporate_id ?? line.customer_id) : line.customer_id;
  // What needs nobody on site works at once.
  const state = address === '' ? 'active' : 'ordered';
  records
    .prepare(
      `INSERT INTO product_held (id, customer_id, product_id, kind, state, options, visit_day, sealed, since)
       VALUES (?, ?, ?, ?, ?, '[]', ?, ?, ?)`,
    )
    .run(
      productHeldId,
      customerId,
      productId,
      kind,
      state,
      visitDay === '' ? null : visitDay,
      records.seal({ address, contactPhone, details }, productHeldId),
      records.at,
    );
};

const move: Effect<'move-product'> = (records, { productHeldId, address, visitDay }, order) => {
  const line = lineOf(records, order);
  const row = held(records, productHeldId, [line.customer_id, line.corporate_id]);
  const before = records.open(row.sealed, row.id) as Record<string, string>;
  records
    .prepare(`UPDATE product_held SET state = 'moving', visit_day = ?, sealed = ? WHERE id = ?`)
    .run(visitDay, records.seal({ ...before, address }, row.id), row.id);
};

const remove: Effect<'remove-product'> = (records, { productHeldId }, order) => {
  const line = lineOf(records, order);
  mustHold(records.dueFen(line.id) === 0, 'arrears');
  const row = held(records, productHeldId, [line.customer_id, line.corporate_id]);
  records.prepare(`UPDATE product_held SET state = 'removed' WHERE id = ?`).run(row.id);
};

const change: Effect<'change-product'> = (records, { productHeldId, optionIds }, order) => {
  const line = lineOf(records, order);
  const row = held(records, productHeldId, [line.customer_id, line.corporate_id]);
  records.prepare('UPDATE product_held SET options = ? WHERE id = ?').run(JSON.stringify(optionIds), row.id);
};

const openCase: Effect<'open-case'> = (records, payload, order) => {
  const { caseId, kind, topic, text, contactPhone } = payload;
  const line = order.subscriberId === null ? null : records.row(order.subscriberId);
  records
    .prepare(
      `INSERT INTO case_opened (id, customer_id, kind, topic, state, opened_at, sealed) VALUES (?, ?, ?, ?, 'open', ?, ?)`,
    )
    .run(
      caseId,
      line?.customer_id ?? null,
      kind,
      topic,
      records.at,
      records.seal({ text, contactPhone }, caseId),
    );
};

const recordRetention: Effect<'record-retention'> = (records, { offerId, outcome }, order) => {
  const line = lineOf(records, order);
  if (outcome === 'stays' && offerId !== 'none') switchFeatures(records, line.id, [`offer-${offerId}`], []);
};

/** Orders about fixed and corporate products, cases, and what is only kept in the history. */
export const productEffects = {
  'install-product': install,
  'move-product': move,
  'remove-product': remove,
  'change-product': change,
  'open-case': openCase,
  'record-retention': recordRetention,
  'record-enquiry': () => {},
} as const satisfies { readonly [T in OrderPayload['type']]?: Effect<T> };
