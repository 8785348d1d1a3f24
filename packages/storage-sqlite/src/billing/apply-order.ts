import { randomUUID } from 'node:crypto';
import type { BillingAnswer, BillingOrder } from '@onehall/application';
import type { OrderPayload } from '@onehall/domain';
import type { Db } from '../database.ts';
import type { BillingRecords } from './billing-records.ts';
import { type Effect, lineEffects, type PayloadOf } from './line-effects.ts';
import { moneyEffects, moveBalance } from './money-effects.ts';
import { productEffects } from './product-effects.ts';
import { Rejection } from './rejection.ts';
import { reverse, watched } from './undo-order.ts';

/** What an order did is put back, and what a balance had paid for it goes back into that balance. */
function reverseOrder(
  records: BillingRecords,
  { originalId, toBalance }: PayloadOf<'reverse-order'>,
  { orderId }: BillingOrder,
): void {
  reverse(records, originalId, orderId);
  if (toBalance !== null) moveBalance(records, toBalance.subscriberId, toBalance.amountFen);
}

/** What every kind of order does. Total by its type: a kind without an effect does not compile. */
const effects: { readonly [T in OrderPayload['type']]: Effect<T> } = {
  ...lineEffects,
  ...moneyEffects,
  ...productEffects,
  'reverse-order': reverseOrder,
};

function firstAnswer(records: BillingRecords, orderId: string): BillingAnswer | null {
  const row = records
    .prepare('SELECT outcome, word, amount_fen AS amountFen FROM product_order WHERE order_id = ?')
    .get(orderId) as { outcome: BillingAnswer['outcome']; word: string; amountFen: number } | undefined;
  if (row === undefined) return null;
  return row.outcome === 'confirmed'
    ? { outcome: 'confirmed', reference: row.word, amountFen: row.amountFen }
    : { outcome: 'rejected', reason: row.word };
}

function keepAnswer(
  records: BillingRecords,
  order: BillingOrder,
  answer: BillingAnswer,
  undo: string | null,
): BillingAnswer {
  const word = answer.outcome === 'confirmed' ? answer.reference : answer.reason;
  records
    .prepare(
      'INSERT INTO product_order (order_id, type, amount_fen, outcome, word, at, undo) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(order.orderId, order.payload.type, order.amountFen, answer.outcome, word, records.at, undo);
  return answer;
}

/**
 * Applies an order exactly once, by its id: one that comes again gets its first answer, whatever it says. All or
 * nothing; a rejection changes nothing and is kept too. `refusal`: rejected without being looked at.
 */
export function applyOrder(
  db: Db,
  records: BillingRecords,
  sent: BillingOrder,
  refusal: string | null = null,
): BillingAnswer {
  const order = withLine(records, sent);
  const apply = db.transaction((): { answer: BillingAnswer; undo: string | null } => {
    if (refusal !== null) throw new Rejection(refusal);
    const effect = effects[order.payload.type] as Effect<OrderPayload['type']>;
    const undo = watched(records, order, () => effect(records, order.payload, order));
    remember(records, order);
    const reference = randomUUID();
    return { answer: { outcome: 'confirmed', reference, amountFen: order.amountFen }, undo };
  });
  return db
    .transaction((): BillingAnswer => {
      const first = firstAnswer(records, order.orderId);
      if (first) return first;
      try {
        const { answer, undo } = apply();
        return keepAnswer(records, order, answer, undo);
      } catch (error) {
        if (!(error instanceof Rejection)) throw error;
        return keepAnswer(records, order, { outcome: 'rejected', reason: error.reason }, null);
      }
    })
    .immediate();
}

/** An order that names its line by number only gets the line's id, if there is such a line now. */
function withLine(records: BillingRecords, order: BillingOrder): BillingOrder {
  if (order.subscriberId !== null || !order.mobile) return order;
  return { ...order, subscriberId: records.rowByMobile(order.mobile)?.id ?? null };
}

/** What of an order a clerk may read years later, without anything personal. */
function aboutOf(payload: OrderPayload): string {
  switch (payload.type) {
    case 'change-plan':
      return payload.planId;
    case 'change-features':
      return [...payload.add.map((id) => `+${id}`), ...payload.remove.map((id) => `-${id}`)].join(' ');
    case 'record-enquiry':
      return payload.enquiry;
    case 'install-product':
      return payload.productId;
    case 'sell-goods':
      return payload.goodsId;
    case 'buy-pack':
      return payload.packId;
    case 'record-retention':
      return `${payload.offerId} ${payload.outcome}`;
    case 'cancel':
      return payload.reason;
    case 'open-case':
      return payload.topic;
    default:
      return '';
  }
}

function remember(records: BillingRecords, order: BillingOrder): void {
  const { payload } = order;
  const subscriberId = payload.type === 'open-subscription' ? payload.subscriberId : order.subscriberId;
  if (subscriberId === null) return;
  records
    .prepare('INSERT INTO line_history (subscriber_id, at, type, about, order_id) VALUES (?, ?, ?, ?, ?)')
    .run(subscriberId, records.at, payload.type, aboutOf(payload), order.orderId);
}
