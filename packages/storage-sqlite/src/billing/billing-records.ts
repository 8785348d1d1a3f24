import type { Bill, Subscriber } from '@onehall/application';
import {
  type BusinessDay,
  businessDayOf,
  dayAfterMonths,
  type PlanOffer,
  type Residence,
} from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { blindIndex, openSealed, sealUnder } from '../vault/vault.ts';

export interface SubscriberRow {
  readonly id: string;
  readonly class_id: string;
  readonly plan_id: string;
  readonly balance_fen: number;
  readonly joined_on: string;
  readonly contract_until: string | null;
  readonly sealed: Buffer;
  readonly document_index: string;
  readonly customer_id: string;
  readonly account_id: string;
  readonly state: Subscriber['state'];
  readonly payment_method: Subscriber['paymentMethod'];
  readonly points: number;
  readonly password_index: string | null;
  readonly contract_started_on: string | null;
  readonly contract_monthly_fen: number;
  readonly subsidy_fen: number;
  readonly next_plan_id: string | null;
  readonly next_plan_from: string | null;
  readonly iccid: string | null;
  readonly corporate_id: string | null;
}

export interface CustomerRow {
  readonly id: string;
  readonly kind: 'personal' | 'corporate';
  readonly residence: Residence;
  readonly document_kind: string;
  readonly document_index: string;
  readonly blacklisted: number;
  readonly sealed: Buffer | null;
}

export interface SealedFacts {
  readonly name: string;
  readonly mobile: string;
  readonly idNumber: string;
}

/** The tables of the embedded billing system with what is sealed in them: one place that knows rows. */
export class BillingRecords {
  readonly prepare: Prepare;
  readonly plans: readonly PlanOffer[];
  readonly #key: Buffer;
  readonly #now: () => number;
  readonly #zone: string;

  constructor(
    prepare: Prepare,
    from: {
      readonly key: Buffer;
      readonly plans: readonly PlanOffer[];
      readonly now: () => number;
      readonly zone: string;
    },
  ) {
    this.prepare = prepare;
    this.plans = from.plans;
    this.#key = from.key;
    this.#now = from.now;
    this.#zone = from.zone;
  }

  get at(): number {
    return this.#now();
  }

  get today(): BusinessDay {
    return businessDayOf(this.#now(), this.#zone);
  }

  /** A value to look something up by, which nobody can count through. */
  index(purpose: 'mobile' | 'id-number' | 'service-password', value: string): string {
    return blindIndex(this.#key, purpose, value);
  }

  seal(content: unknown, context: string): Buffer {
    return sealUnder(this.#key, content, context);
  }

  open(sealed: Buffer, context: string): unknown {
    return openSealed(this.#key, sealed, context);
  }

  facts(row: SubscriberRow): SealedFacts {
    return this.open(row.sealed, row.id) as SealedFacts;
  }

  row(subscriberId: string): SubscriberRow | null {
    return this.#one<SubscriberRow>('SELECT * FROM subscriber WHERE id = ?', subscriberId);
  }

  /** Lines that are registered on a document, the oldest first. */
  rowsByDocument(idNumber: string): readonly SubscriberRow[] {
    return this.prepare('SELECT * FROM subscriber WHERE document_index = ? ORDER BY joined_on, id').all(
      this.index('id-number', idNumber),
    ) as SubscriberRow[];
  }

  rowByMobile(mobile: string): SubscriberRow | null {
    return this.#one<SubscriberRow>(
      'SELECT * FROM subscriber WHERE mobile_index = ?',
      this.index('mobile', mobile),
    );
  }

  customer(customerId: string): CustomerRow | null {
    return this.#one<CustomerRow>('SELECT * FROM customer WHERE id = ?', customerId);
  }

  customerByDocument(number: string): CustomerRow | null {
    return this.#one<CustomerRow>(
      'SELECT * FROM customer WHERE document_index = ?',
      this.index('id-number', number),
    );
  }

  linesHeld(customerId: string): number {
    return this.#count(
      `SELECT count(*) AS n FROM subscriber WHERE customer_id = ? AND state <> 'cancelled'`,
      customerId,
    );
  }

  billsDue(subscriberId: string): Bill[] {
    const rows = this.prepare(
      'SELECT id, month, due_fen AS dueFen, items FROM bill WHERE subscriber_id = ? AND paid_by IS NULL ORDER BY month',
    ).all(subscriberId) as (Omit<Bill, 'items'> & { items: string })[];
    return rows.map((row) => ({ ...row, items: JSON.parse(row.items) as Bill['items'] }));
  }

  dueFen(subscriberId: string): number {
    return this.billsDue(subscriberId).reduce((sum, bill) => sum + bill.dueFen, 0);
  }

  /** The plan a line has today: one ordered for the next month counts from its first. */
  planIdOf(row: SubscriberRow): string {
    const { next_plan_id: next, next_plan_from: from } = row;
    return next !== null && from !== null && from <= this.today ? next : row.plan_id;
  }

  subscriber(row: SubscriberRow): Subscriber {
    const customer = this.customer(row.customer_id);
    const planId = this.planIdOf(row);
    const plan = this.plans.find((one) => one.id === planId);
    const { name, mobile, idNumber } = this.facts(row);
    return {
      id: row.id,
      name,
      mobile,
      idNumber,
      classId: row.class_id,
      planId,
      plan: plan?.name ?? { zh: planId, en: planId },
      monthlyFeeFen: plan?.monthlyFeeFen ?? 0,
      balanceFen: row.balance_fen,
      joinedOn: row.joined_on,
      contractUntil: row.contract_until,
      bills: this.billsDue(row.id),
      customer: {
        id: row.customer_id,
        kind: customer?.kind ?? 'personal',
        residence: customer?.residence ?? 'mainland',
        blacklisted: customer?.blacklisted === 1,
        linesHeld: this.linesHeld(row.customer_id),
      },
      state: row.state,
      paymentMethod: row.payment_method,
      points: row.points,
      featureIds: this.#list('SELECT feature_id AS id FROM line_feature WHERE subscriber_id = ?', row.id),
      deposits: this.#depositsHeld(row.id),
      contract: this.#contract(row, plan?.monthlyFeeFen ?? 0),
      products: this.#productsHeld(row),
      accountLines: this.#count('SELECT count(*) AS n FROM subscriber WHERE account_id = ?', row.account_id),
      corporateId: row.corporate_id,
    };
  }

  /** Files of the first version know the end of a contract only: it began two years before, without a subsidy. */
  #contract(row: SubscriberRow, monthlyFeeFen: number): Subscriber['contract'] {
    if (row.contract_until === null) return null;
    return {
      startedOn: row.contract_started_on ?? dayAfterMonths(row.contract_until, -24),
      until: row.contract_until,
      monthlyFen: row.contract_started_on === null ? monthlyFeeFen : row.contract_monthly_fen,
      subsidyFen: row.subsidy_fen,
    };
  }

  #depositsHeld(subscriberId: string): Subscriber['deposits'] {
    return this.prepare(
      'SELECT id, purpose, amount_fen AS amountFen FROM deposit WHERE subscriber_id = ? AND returned_by IS NULL ORDER BY taken_at, id',
    ).all(subscriberId) as Subscriber['deposits'];
  }

  #productsHeld(row: SubscriberRow): Subscriber['products'] {
    const rows = this.prepare(
      `SELECT id, product_id AS productId, kind, options FROM product_held
       WHERE customer_id IN (?, ?) AND state <> 'removed' ORDER BY since, id`,
    ).all(row.customer_id, row.corporate_id) as {
      id: string;
      productId: string;
      kind: string;
      options: string;
    }[];
    return rows.map(({ options, ...one }) => ({ ...one, optionIds: JSON.parse(options) as string[] }));
  }

  #list(sql: string, value: string): string[] {
    return (this.prepare(`${sql} ORDER BY 1`).all(value) as { id: string }[]).map((one) => one.id);
  }

  #count(sql: string, value: string): number {
    return (this.prepare(sql).get(value) as { n: number }).n;
  }

  #one<T>(sql: string, value: string): T | null {
    return (this.prepare(sql).get(value) as T | undefined) ?? null;
  }
}
