import type { BillingOrder } from '@onehall/application';
import { initialPassword, monthAfter, type NewHolder, type OrderPayload } from '@onehall/domain';
import type { BillingRecords, SubscriberRow } from './billing-records.ts';
import { mustHold, Rejection } from './rejection.ts';

export type PayloadOf<T extends OrderPayload['type']> = Extract<OrderPayload, { type: T }>;

/** What an order of one kind does to the tables. Throws Rejection; all that it wrote is then undone. */
export type Effect<T extends OrderPayload['type']> = (
  records: BillingRecords,
  payload: PayloadOf<T>,
  order: BillingOrder,
) => void;

/** The line an order is about. Rejection: subscriber-unknown. */
export function lineOf(records: BillingRecords, order: BillingOrder): SubscriberRow {
  const row = order.subscriberId === null ? null : records.row(order.subscriberId);
  if (row === null) throw new Rejection('subscriber-unknown');
  return row;
}

function set(records: BillingRecords, id: string, columns: string, ...values: readonly unknown[]): void {
  records.prepare(`UPDATE subscriber SET ${columns} WHERE id = ?`).run(...values, id);
}

/** A card serves one line at a time. Rejection: card-in-use. */
function takeCard(records: BillingRecords, id: string, iccid: string): void {
  const other = records.prepare('SELECT id FROM subscriber WHERE iccid = ? AND id <> ?').get(iccid, id);
  mustHold(other === undefined, 'card-in-use');
  set(records, id, 'iccid = ?', iccid);
}

/** The customer of a document, made when nobody has it yet. */
function customerOf(records: BillingRecords, holder: NewHolder): string {
  const known = records.customerByDocument(holder.documentNumber);
  if (known) return known.id;
  const index = records.index('id-number', holder.documentNumber);
  const id = `customer-${index.slice(0, 24)}`;
  records
    .prepare(
      'INSERT INTO customer (id, kind, residence, document_kind, document_index) VALUES (?, ?, ?, ?, ?)',
    )
    .run(
      id,
      holder.residence === 'corporate' ? 'corporate' : 'personal',
      holder.residence,
      holder.documentKind,
      index,
    );
  return id;
}

const openSubscription: Effect<'open-subscription'> = (records, payload) => {
  const { subscriberId, mobile, holder } = payload;
  const free = records.prepare('SELECT price_fen FROM number_for_sale WHERE mobile = ? AND sold_by IS NULL');
  mustHold(free.get(mobile) !== undefined && records.rowByMobile(mobile) === null, 'number-taken');
  mustHold(
    records.plans.some((one) => one.id === payload.planId),
    'plan-unknown',
  );
  const customerId = customerOf(records, holder);
  records.prepare('UPDATE number_for_sale SET sold_by = ? WHERE mobile = ?').run(subscriberId, mobile);
  records
    .prepare(
      `INSERT INTO subscriber (id, mobile_index, document_index, class_id, plan_id, balance_fen, joined_on, sealed,
         customer_id, account_id, payment_method) VALUES (?, ?, ?, 'general', ?, ?, ?, ?, ?, ?, 'prepaid')`,
    )
    .run(
      subscriberId,
      records.index('mobile', mobile),
      records.index('id-number', holder.documentNumber),
      payload.planId,
      payload.firstBalanceFen,
      records.today,
      records.seal({ name: holder.name, mobile, idNumber: holder.documentNumber }, subscriberId),
      customerId,
      `account-${subscriberId}`,
    );
  takeCard(records, subscriberId, payload.iccid);
};

const setPassword: Effect<'set-password'> = (records, { password }, order) => {
  const line = lineOf(records, order);
  mustHold(password !== initialPassword(records.facts(line).idNumber), 'password-initial');
  set(records, line.id, 'password_index = ?', records.index('service-password', `${line.id} ${password}`));
};

const changeName: Effect<'change-name'> = (records, { name }, order) => {
  const { customer_id: customerId } = lineOf(records, order);
  const rows = records
    .prepare('SELECT * FROM subscriber WHERE customer_id = ?')
    .all(customerId) as SubscriberRow[];
  for (const row of rows) {
    set(records, row.id, 'sealed = ?', records.seal({ ...records.facts(row), name }, row.id));
  }
};

const transferOwnership: Effect<'transfer-ownership'> = (records, { holder }, order) => {
  const line = lineOf(records, order);
  mustHold(records.dueFen(line.id) === 0, 'arrears');
  mustHold(line.contract_until === null || line.contract_until <= records.today, 'in-contract');
  const { mobile } = records.facts(line);
  // The new holder's initial password proves nothing; the old holder's own must prove nothing any more.
  set(
    records,
    line.id,
    'customer_id = ?, document_index = ?, sealed = ?, account_id = ?, password_index = NULL, corporate_id = NULL',
    customerOf(records, holder),
    records.index('id-number', holder.documentNumber),
    records.seal({ name: holder.name, mobile, idNumber: holder.documentNumber }, line.id),
    `account-${order.orderId}`,
  );
};

const splitAccount: Effect<'split-account'> = (records, { accountId }, order) => {
  const line = lineOf(records, order);
  set(records, line.id, 'account_id = ?', accountId);
};

const mergeAccount: Effect<'merge-account'> = (records, { intoMobile }, order) => {
  const line = lineOf(records, order);
  const into = records.rowByMobile(intoMobile);
  if (into === null) throw new Rejection('account-unknown');
  mustHold(into.customer_id === line.customer_id, 'account-of-another');
  mustHold(into.account_id !== line.account_id, 'account-merged-already');
  set(records, line.id, 'account_id = ?', into.account_id);
};

const replaceSim: Effect<'replace-sim'> = (records, { iccid }, order) => {
  const line = lineOf(records, order);
  mustHold(line.state !== 'cancelled', 'line-state');
  takeCard(records, line.id, iccid);
  if (line.state === 'lost') set(records, line.id, `state = 'active'`);
};

/** Switches features on and off; switching one on twice is on once. */
export function switchFeatures(
  records: BillingRecords,
  subscriberId: string,
  add: readonly string[],
  remove: readonly string[],
): void {
  for (const id of remove) {
    records
      .prepare('DELETE FROM line_feature WHERE subscriber_id = ? AND feature_id = ?')
      .run(subscriberId, id);
  }
  for (const id of add) {
    records
      .prepare('INSERT INTO line_feature VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
      .run(subscriberId, id, records.at);
  }
}

const changeFeatures: Effect<'change-features'> = (records, { add, remove }, order) => {
  const line = lineOf(records, order);
  mustHold(line.state === 'active', 'line-state');
  switchFeatures(records, line.id, add, remove);
};

const changePlan: Effect<'change-plan'> = (records, payload, order) => {
  const line = lineOf(records, order);
  const plan = records.plans.find((one) => one.id === payload.planId);
  if (plan === undefined) throw new Rejection('plan-unknown');
  if (payload.from === 'now') {
    set(records, line.id, 'plan_id = ?, next_plan_id = NULL, next_plan_from = NULL', plan.id);
  } else {
    const from = `${monthAfter(records.today, 1)}-01`;
    // One that was due already becomes the plan that the new one follows.
    set(
      records,
      line.id,
      'plan_id = ?, next_plan_id = ?, next_plan_from = ?',
      records.planIdOf(line),
      plan.id,
      from,
    );
  }
  if (payload.contractUntil === null) return;
  set(
    records,
    line.id,
    'contract_until = ?, contract_started_on = ?, contract_monthly_fen = ?, subsidy_fen = 0',
    payload.contractUntil,
    records.today,
    plan.monthlyFeeFen,
  );
};

const changeRecord: Effect<'change-record'> = (records, payload, order) => {
  const { customer_id: id } = lineOf(records, order);
  const { type: _type, ...given } = payload;
  const row = records.customer(id);
  const before = row?.sealed ? (records.open(row.sealed, id) as Record<string, string>) : {};
  const entered = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  records
    .prepare('UPDATE customer SET sealed = ? WHERE id = ?')
    .run(records.seal({ ...before, ...entered }, id), id);
};

/** The line is in one of these states, and in this one afterwards. Rejection: line-state. */
const moveTo =
  (to: SubscriberRow['state'], ...from: readonly SubscriberRow['state'][]) =>
  (records: BillingRecords, _payload: unknown, order: BillingOrder): void => {
    const line = lineOf(records, order);
    mustHold(from.includes(line.state), 'line-state');
    set(records, line.id, 'state = ?', to);
  };

const cancel: Effect<'cancel'> = (records, payload, order) => {
  const line = lineOf(records, order);
  mustHold(line.state !== 'cancelled', 'line-state');
  mustHold(records.dueFen(line.id) === 0, 'arrears');
  mustHold(line.balance_fen === payload.balanceFen, 'amount-changed');
  for (const depositId of payload.depositIds) {
    records
      .prepare(
        'UPDATE deposit SET returned_by = ? WHERE id = ? AND subscriber_id = ? AND returned_by IS NULL',
      )
      .run(order.orderId, depositId, line.id);
  }
  records.prepare('DELETE FROM line_feature WHERE subscriber_id = ?').run(line.id);
  set(
    records,
    line.id,
    `state = 'cancelled', balance_fen = 0, contract_until = NULL, contract_started_on = NULL, subsidy_fen = 0, iccid = NULL`,
  );
};

const reinstall: Effect<'reinstall'> = (records, { iccid, planId }, order) => {
  const line = lineOf(records, order);
  mustHold(line.state === 'cancelled', 'line-state');
  takeCard(records, line.id, iccid);
  set(records, line.id, `state = 'active', plan_id = ?, next_plan_id = NULL, next_plan_from = NULL`, planId);
};

/** Orders about a line and its holder. */
export const lineEffects = {
  'open-subscription': openSubscription,
  'set-password': setPassword,
  'change-name': changeName,
  'transfer-ownership': transferOwnership,
  'split-account': splitAccount,
  'merge-account': mergeAccount,
  'replace-sim': replaceSim,
  'change-features': changeFeatures,
  'change-plan': changePlan,
  'change-record': changeRecord,
  'unlock-card': (records, _payload, order) => {
    lineOf(records, order);
  },
  suspend: moveTo('suspended', 'active'),
  resume: moveTo('active', 'suspended', 'lost'),
  'report-loss': moveTo('lost', 'active'),
  cancel,
  reinstall,
} as const satisfies { readonly [T in OrderPayload['type']]?: Effect<T> };
