import type { Bill, CustomerFacts, Subscriber } from '@onehall/application';
import type { Db } from '../database.ts';
import type { BillingRecords } from './billing-records.ts';

/** A subscriber as it is loaded into the embedded system; personal data in clear until it is sealed here. */
export interface NewSubscriber extends Partial<NewFacts> {
  readonly id: string;
  readonly name: string;
  readonly mobile: string;
  readonly idNumber: string;
  readonly classId: string;
  readonly planId: string;
  readonly balanceFen: number;
  readonly joinedOn: string;
  readonly contractUntil: string | null;
  readonly bills: readonly Bill[];
}

/** What a subscriber may be loaded with beyond the usual. */
interface NewFacts
  extends Pick<
    Subscriber,
    'state' | 'paymentMethod' | 'points' | 'featureIds' | 'deposits' | 'contract' | 'products'
  > {
  readonly customer: Pick<CustomerFacts, 'kind' | 'residence' | 'blacklisted'>;
  readonly documentKind: string;
  readonly password: string;
  readonly accountId: string;
  /** The document of the corporate customer that the line is a member of. */
  readonly corporateDocument: string;
}

/** Numbers of the demo's range that nobody has yet; tails of three equal digits cost something. */
const numberPrefix = '1390000';
/** As many as there are tails of four digits: 23 apart from 1000 on. */
const numbersForSale = 390;

function priceOf(mobile: string): number {
  if (/(\d)\1{3}$/.test(mobile)) return 288_800;
  if (/(\d)\1\1$/.test(mobile)) return 58_800;
  return /(88|66)$/.test(mobile) ? 8_800 : 0;
}

/** Fills a new file. */
export function loadSubscribers(db: Db, records: BillingRecords, all: Iterable<NewSubscriber>): void {
  db.transaction(() => {
    for (const one of all) loadOne(records, one);
    const add = records.prepare(
      `INSERT INTO number_for_sale (mobile, price_fen) VALUES (?, ?) ON CONFLICT DO NOTHING`,
    );
    for (let n = 0; n < numbersForSale; n += 1) {
      const mobile = numberPrefix + (n * 23 + 1_000).toString().padStart(4, '0');
      if (records.rowByMobile(mobile) === null) add.run(mobile, priceOf(mobile));
    }
  }).immediate();
}

function keepCustomer(
  records: BillingRecords,
  document: string,
  documentKind: string,
  facts: Pick<CustomerFacts, 'kind' | 'residence' | 'blacklisted'>,
): string {
  const index = records.index('id-number', document);
  const id = `customer-${index.slice(0, 24)}`;
  records
    .prepare(
      `INSERT INTO customer (id, kind, residence, document_kind, document_index, blacklisted)
       VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    )
    .run(id, facts.kind, facts.residence, documentKind, index, facts.blacklisted ? 1 : 0);
  return id;
}

const personal = { kind: 'personal', residence: 'mainland', blacklisted: false } as const;
const corporate = { kind: 'corporate', residence: 'corporate', blacklisted: false } as const;

function loadOne(records: BillingRecords, one: NewSubscriber): void {
  const { id, name, mobile, idNumber } = one;
  const customer = one.customer ?? personal;
  const kind = one.documentKind ?? (customer.kind === 'corporate' ? 'business-licence' : 'resident-id-card');
  const customerId = keepCustomer(records, idNumber, kind, customer);
  const corporateId =
    one.corporateDocument === undefined
      ? null
      : keepCustomer(records, one.corporateDocument, 'business-licence', corporate);
  records
    .prepare(
      `INSERT INTO subscriber (id, mobile_index, document_index, class_id, plan_id, balance_fen, joined_on,
         contract_until, sealed, customer_id, account_id, state, payment_method, points, password_index,
         contract_started_on, contract_monthly_fen, subsidy_fen, corporate_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      id,
      records.index('mobile', mobile),
      records.index('id-number', idNumber),
      one.classId,
      one.planId,
      one.balanceFen,
      one.joinedOn,
      one.contract?.until ?? one.contractUntil,
      records.seal({ name, mobile, idNumber }, id),
      customerId,
      one.accountId ?? `account-${id}`,
      one.state ?? 'active',
      one.paymentMethod ?? 'postpaid',
      one.points ?? 0,
      one.password === undefined ? null : records.index('service-password', `${id} ${one.password}`),
      one.contract?.startedOn ?? null,
      one.contract?.monthlyFen ?? 0,
      one.contract?.subsidyFen ?? 0,
      corporateId,
    );
  loadHeld(records, one, customerId);
}

function loadHeld(records: BillingRecords, one: NewSubscriber, customerId: string): void {
  for (const bill of one.bills) {
    records
      .prepare('INSERT INTO bill (id, subscriber_id, month, due_fen, items) VALUES (?, ?, ?, ?, ?)')
      .run(bill.id, one.id, bill.month, bill.dueFen, JSON.stringify(bill.items));
  }
  for (const featureId of one.featureIds ?? []) {
    records.prepare('INSERT INTO line_feature VALUES (?, ?, ?)').run(one.id, featureId, records.at);
  }
  for (const { id, purpose, amountFen } of one.deposits ?? []) {
    records
      .prepare(
        'INSERT INTO deposit (id, subscriber_id, purpose, amount_fen, taken_at) VALUES (?, ?, ?, ?, ?)',
      )
      .run(id, one.id, purpose, amountFen, records.at);
  }
  for (const { id, productId, kind, optionIds } of one.products ?? []) {
    records
      .prepare(
        `INSERT INTO product_held (id, customer_id, product_id, kind, state, options, sealed, since)
         VALUES (?, ?, ?, ?, 'active', ?, ?, ?)`,
      )
      .run(id, customerId, productId, kind, JSON.stringify(optionIds), records.seal({}, id), records.at);
  }
}
