import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Bill, BillingAnswer, BillingSystem, BillPaymentOrder, Subscriber } from '@onehall/application';
import { maskName, type Text } from '@onehall/domain';
import { type Db, migrate, openDatabase, type Prepare, preparing, quickCheck } from '../database.ts';
import { blindIndex, openSealed, sealUnder } from '../vault/vault.ts';

/** A subscriber as it is loaded into the embedded system; personal data in clear until it is sealed here. */
export interface NewSubscriber {
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

export interface Plan {
  readonly id: string;
  readonly name: Text;
  readonly monthlyFeeFen: number;
}

export interface EmbeddedBillingOptions {
  readonly folder: string;
  readonly hallKey: Buffer;
  readonly tariff: readonly Plan[];
  readonly now: () => number;
  /** Subscribers of a new file; not asked when the file already has some. */
  readonly subscribers: () => Iterable<NewSubscriber>;
}

interface SubscriberRow {
  readonly id: string;
  readonly class_id: string;
  readonly plan_id: string;
  readonly balance_fen: number;
  readonly joined_on: string;
  readonly contract_until: string | null;
  readonly sealed: Buffer;
}

interface SealedFacts {
  readonly name: string;
  readonly mobile: string;
  readonly idNumber: string;
}

const migrations = new URL('../../billing-migrations/', import.meta.url);

/** The embedded billing system in a file of its own: the hall's file stays the hall's. */
export class EmbeddedBilling implements BillingSystem {
  readonly #db: Db;
  readonly #prepare: Prepare;
  readonly #key: Buffer;
  readonly #tariff: readonly Plan[];
  readonly #now: () => number;

  constructor(options: EmbeddedBillingOptions) {
    const file = join(options.folder, 'billing.sqlite');
    this.#db = openDatabase(file);
    quickCheck(this.#db, file);
    migrate(this.#db, migrations, options.now());
    this.#prepare = preparing(this.#db);
    this.#key = options.hallKey;
    this.#tariff = options.tariff;
    this.#now = options.now;
    if (this.#prepare('SELECT 1 FROM subscriber LIMIT 1').get() === undefined)
      this.#load(options.subscribers());
  }

  async classOf(
    mobile: string,
  ): Promise<{ subscriberId: string; classId: string; maskedName: string } | null> {
    const row = this.#byMobile(mobile);
    if (!row) return null;
    return { subscriberId: row.id, classId: row.class_id, maskedName: maskName(this.#facts(row).name) };
  }

  async findByMobile(mobile: string): Promise<Subscriber | null> {
    const row = this.#byMobile(mobile);
    if (!row) return null;
    const plan = this.#tariff.find((one) => one.id === row.plan_id);
    return {
      id: row.id,
      ...this.#facts(row),
      classId: row.class_id,
      plan: plan?.name ?? { zh: row.plan_id, en: row.plan_id },
      monthlyFeeFen: plan?.monthlyFeeFen ?? 0,
      balanceFen: row.balance_fen,
      joinedOn: row.joined_on,
      contractUntil: row.contract_until,
      bills: this.#billsDue(row.id),
    };
  }

  async mobilesOf(idNumber: string): Promise<readonly string[]> {
    const rows = this.#prepare(
      'SELECT * FROM subscriber WHERE document_index = ? ORDER BY joined_on, id',
    ).all(blindIndex(this.#key, 'id-number', idNumber)) as SubscriberRow[];
    return rows.map((row) => this.#facts(row).mobile);
  }

  async matchesDocument(subscriberId: string, idNumber: string): Promise<boolean> {
    const row = this.#prepare('SELECT document_index AS kept FROM subscriber WHERE id = ?').get(
      subscriberId,
    ) as { kept: string } | undefined;
    return row?.kept === blindIndex(this.#key, 'id-number', idNumber);
  }

  async payBills(order: BillPaymentOrder): Promise<BillingAnswer> {
    return this.#db.transaction(() => this.#pay(order)).immediate();
  }

  close(): void {
    this.#db.close();
  }

  #pay(order: BillPaymentOrder): BillingAnswer {
    const first = this.#prepare('SELECT reference FROM payment_order WHERE order_id = ?').get(
      order.orderId,
    ) as { reference: string } | undefined;
    if (first) return { outcome: 'confirmed', reference: first.reference };
    const due = this.#billsDue(order.subscriberId).filter((bill) => order.billIds.includes(bill.id));
    const dueFen = due.reduce((sum, bill) => sum + bill.dueFen, 0);
    if (due.length !== order.billIds.length) return { outcome: 'rejected', reason: 'bill-already-paid' };
    if (dueFen !== order.amountFen) return { outcome: 'rejected', reason: 'amount-changed' };
    const at = this.#now();
    const reference = randomUUID();
    for (const bill of due) {
      this.#prepare('UPDATE bill SET paid_by = ?, paid_at = ? WHERE id = ?').run(order.orderId, at, bill.id);
    }
    this.#prepare('INSERT INTO payment_order (order_id, reference, amount_fen, at) VALUES (?, ?, ?, ?)').run(
      order.orderId,
      reference,
      order.amountFen,
      at,
    );
    return { outcome: 'confirmed', reference };
  }

  #byMobile(mobile: string): SubscriberRow | undefined {
    return this.#prepare('SELECT * FROM subscriber WHERE mobile_index = ?').get(
      blindIndex(this.#key, 'mobile', mobile),
    ) as SubscriberRow | undefined;
  }

  #facts(row: SubscriberRow): SealedFacts {
    return openSealed(this.#key, row.sealed, row.id) as SealedFacts;
  }

  #billsDue(subscriberId: string): Bill[] {
    const rows = this.#prepare(
      'SELECT id, month, due_fen AS dueFen, items FROM bill WHERE subscriber_id = ? AND paid_by IS NULL ORDER BY month',
    ).all(subscriberId) as (Omit<Bill, 'items'> & { items: string })[];
    return rows.map((row) => ({ ...row, items: JSON.parse(row.items) as Bill['items'] }));
  }

  #load(subscribers: Iterable<NewSubscriber>): void {
    this.#db
      .transaction(() => {
        for (const one of subscribers) this.#loadOne(one);
      })
      .immediate();
  }

  #loadOne(one: NewSubscriber): void {
    const { name, mobile, idNumber } = one;
    this.#prepare(
      `INSERT INTO subscriber (id, mobile_index, document_index, class_id, plan_id, balance_fen, joined_on,
         contract_until, sealed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      one.id,
      blindIndex(this.#key, 'mobile', mobile),
      blindIndex(this.#key, 'id-number', idNumber),
      one.classId,
      one.planId,
      one.balanceFen,
      one.joinedOn,
      one.contractUntil,
      sealUnder(this.#key, { name, mobile, idNumber }, one.id),
    );
    for (const bill of one.bills) {
      this.#prepare('INSERT INTO bill (id, subscriber_id, month, due_fen, items) VALUES (?, ?, ?, ?, ?)').run(
        bill.id,
        one.id,
        bill.month,
        bill.dueFen,
        JSON.stringify(bill.items),
      );
    }
  }
}
