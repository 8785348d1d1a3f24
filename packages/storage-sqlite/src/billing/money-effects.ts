import type { OrderPayload } from '@onehall/domain';
import { internationalRoaming } from '@onehall/domain';
import type { BillingRecords } from './billing-records.ts';
import { type Effect, lineOf, switchFeatures } from './line-effects.ts';
import { mustHold, Rejection } from './rejection.ts';

const payBills: Effect<'pay-bills'> = (records, { billIds, amountFen }, order) => {
  const due = records.billsDue(order.subscriberId ?? '').filter((bill) => billIds.includes(bill.id));
  mustHold(due.length === billIds.length, 'bill-already-paid');
  const dueFen = due.reduce((sum, bill) => sum + bill.dueFen, 0);
  mustHold(dueFen === amountFen && dueFen === order.amountFen, 'amount-changed');
  for (const bill of due) {
    records
      .prepare('UPDATE bill SET paid_by = ?, paid_at = ? WHERE id = ?')
      .run(order.orderId, records.at, bill.id);
  }
};

/** Adds to the prepaid balance, or takes from it what is there. Rejection: balance-too-low. */
export function moveBalance(records: BillingRecords, subscriberId: string, byFen: number): void {
  const moved = records
    .prepare('UPDATE subscriber SET balance_fen = balance_fen + ? WHERE id = ? AND balance_fen + ? >= 0')
    .run(byFen, subscriberId, byFen);
  mustHold(moved.changes === 1, 'balance-too-low');
}

const topUp: Effect<'top-up'> = (records, { amountFen }, order) => {
  mustHold(amountFen === order.amountFen, 'amount-changed');
  moveBalance(records, lineOf(records, order).id, amountFen);
};

const refundBalance: Effect<'refund-balance'> = (records, { amountFen }, order) => {
  mustHold(amountFen === -order.amountFen, 'amount-changed');
  const line = lineOf(records, order);
  mustHold(records.dueFen(line.id) === 0, 'arrears');
  moveBalance(records, line.id, -amountFen);
};

const spendBalance: Effect<'spend-balance'> = (records, { amountFen }, order) =>
  moveBalance(records, lineOf(records, order).id, -amountFen);

/** A bill that is waived to nothing is settled; what is left of another is owed as before. Rejection: bill-already-paid, amount-changed. */
const waiveBill: Effect<'waive-bill'> = (records, { billId, amountFen }, order) => {
  const bill = records.billsDue(lineOf(records, order).id).find((one) => one.id === billId);
  if (bill === undefined) throw new Rejection('bill-already-paid');
  mustHold(bill.dueFen >= amountFen, 'amount-changed');
  if (bill.dueFen === amountFen) {
    records
      .prepare('UPDATE bill SET paid_by = ?, paid_at = ? WHERE id = ?')
      .run(order.orderId, records.at, billId);
    return;
  }
  const items = [...bill.items, { name: { zh: '减免', en: 'Waived' }, amountFen: -amountFen }];
  records
    .prepare('UPDATE bill SET due_fen = due_fen - ?, items = ? WHERE id = ?')
    .run(amountFen, JSON.stringify(items), billId);
};

const grantCredit: Effect<'grant-credit'> = (records, { amountFen }, order) =>
  moveBalance(records, lineOf(records, order).id, amountFen);

const enableRoaming: Effect<'enable-roaming'> = (records, { depositFen, depositId }, order) => {
  mustHold(depositFen === order.amountFen, 'amount-changed');
  const line = lineOf(records, order);
  mustHold(line.state === 'active', 'line-state');
  records
    .prepare(
      `INSERT INTO deposit (id, subscriber_id, purpose, amount_fen, taken_at) VALUES (?, ?, 'roaming', ?, ?)`,
    )
    .run(depositId, line.id, depositFen, records.at);
  switchFeatures(records, line.id, [internationalRoaming], []);
};

const returnDeposit: Effect<'return-deposit'> = (records, { depositId, amountFen }, order) => {
  const line = lineOf(records, order);
  const returned = records
    .prepare(
      `UPDATE deposit SET returned_by = ? WHERE id = ? AND subscriber_id = ? AND amount_fen = ? AND returned_by IS NULL`,
    )
    .run(order.orderId, depositId, line.id, amountFen);
  mustHold(returned.changes === 1, 'deposit-unknown');
};

const changePaymentMethod: Effect<'change-payment-method'> = (records, payload, order) => {
  const line = lineOf(records, order);
  records.prepare('UPDATE subscriber SET payment_method = ? WHERE id = ?').run(payload.method, line.id);
  const { customer_id: id } = line;
  const row = records.customer(id);
  const before = row?.sealed ? (records.open(row.sealed, id) as Record<string, string>) : {};
  const { bank, bankAccount } = payload;
  records
    .prepare('UPDATE customer SET sealed = ? WHERE id = ?')
    .run(records.seal({ ...before, bank, bankAccount }, id), id);
};

const sellGoods: Effect<'sell-goods'> = (records, payload, order) => {
  mustHold(payload.amountFen === order.amountFen, 'amount-changed');
  for (const serial of payload.serials) {
    const sold = records
      .prepare('INSERT INTO sale VALUES (?, ?, ?, ?, ?) ON CONFLICT (serial) DO NOTHING')
      .run(order.orderId, serial, payload.goodsId, order.subscriberId, records.at);
    mustHold(sold.changes === 1, 'serial-already-sold');
  }
  if (payload.contract === null) return;
  const line = lineOf(records, order);
  const plan = records.plans.find((one) => one.id === records.planIdOf(line));
  records
    .prepare(
      `UPDATE subscriber SET contract_until = ?, contract_started_on = ?, contract_monthly_fen = ?, subsidy_fen = ?
       WHERE id = ?`,
    )
    .run(
      payload.contract.until,
      records.today,
      plan?.monthlyFeeFen ?? 0,
      payload.contract.subsidyFen,
      line.id,
    );
};

const buyPack: Effect<'buy-pack'> = (records, { packId, amountFen }, order) => {
  mustHold(amountFen === order.amountFen, 'amount-changed');
  const line = lineOf(records, order);
  mustHold(line.state === 'active', 'line-state');
  switchFeatures(records, line.id, [packId], []);
};

/** Orders about money and goods. */
export const moneyEffects = {
  'pay-bills': payBills,
  'top-up': topUp,
  'refund-balance': refundBalance,
  'spend-balance': spendBalance,
  'waive-bill': waiveBill,
  'grant-credit': grantCredit,
  'enable-roaming': enableRoaming,
  'return-deposit': returnDeposit,
  'change-payment-method': changePaymentMethod,
  'sell-goods': sellGoods,
  'buy-pack': buyPack,
} as const satisfies { readonly [T in OrderPayload['type']]?: Effect<T> };
