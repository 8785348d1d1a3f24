import { join } from 'node:path';
import {
  type BillingAnswer,
  type BillingOrder,
  type BillingSystem,
  BillingUnavailable,
  type PersonOnRecord,
  type Subscriber,
} from '@onehall/application';
import { initialPassword, maskName, type PasswordVerdict, type PlanOffer } from '@onehall/domain';
import { type Db, migrate, openDatabase, preparing, quickCheck } from '../database.ts';
import { applyOrder } from './apply-order.ts';
import * as enquiries from './billing-enquiries.ts';
import { BillingRecords } from './billing-records.ts';
import { answerUnder, type BillingTroubles, noTroubles } from './billing-troubles.ts';
import { loadSubscribers, type NewSubscriber } from './load-subscribers.ts';
import { reversalProblem } from './undo-order.ts';

export interface EmbeddedBillingOptions {
  readonly folder: string;
  readonly hallKey: Buffer;
  readonly tariff: readonly PlanOffer[];
  readonly now: () => number;
  /** IANA name: which day it is decides when a plan ordered for the next month counts. */
  readonly zone?: string;
  /** Subscribers of a new file; not asked when the file already has some. */
  readonly subscribers: () => Iterable<NewSubscriber>;
}

interface WaitingOrder {
  readonly order: BillingOrder;
  readonly refusal: string | null;
  readonly resolve: (answer: BillingAnswer) => void;
  readonly reject: (error: unknown) => void;
}

const migrations = new URL('../../billing-migrations/', import.meta.url);

/** The embedded billing system in a file of its own: the hall's file stays the hall's. */
export class EmbeddedBilling implements BillingSystem {
  readonly #db: Db;
  readonly #records: BillingRecords;
  #troubles: BillingTroubles = noTroubles;
  #waiting: WaitingOrder[] = [];

  constructor(options: EmbeddedBillingOptions) {
    const file = join(options.folder, 'billing.sqlite');
    this.#db = openDatabase(file);
    quickCheck(this.#db, file);
    migrate(this.#db, migrations, options.now());
    const { hallKey: key, tariff: plans, now, zone = 'Asia/Shanghai' } = options;
    this.#records = new BillingRecords(preparing(this.#db), { key, plans, now, zone });
    if (this.#records.prepare('SELECT 1 FROM subscriber LIMIT 1').get() === undefined)
      loadSubscribers(this.#db, this.#records, options.subscribers());
  }

  /** Makes it slow, deaf, down or contrary [C9]; what is not named is well again. */
  behave(troubles: Partial<BillingTroubles>): void {
    this.#troubles = { ...noTroubles, ...troubles };
  }

  async classOf(
    mobile: string,
  ): Promise<{ subscriberId: string; classId: string; maskedName: string } | null> {
    return this.#answer(() => {
      const row = this.#records.rowByMobile(mobile);
      if (row === null) return null;
      const { name } = this.#records.facts(row);
      return { subscriberId: row.id, classId: row.class_id, maskedName: maskName(name) };
    });
  }

  async findByMobile(mobile: string): Promise<Subscriber | null> {
    return this.#answer(() => {
      const row = this.#records.rowByMobile(mobile);
      return row === null ? null : this.#records.subscriber(row);
    });
  }

  async mobilesOf(idNumber: string): Promise<readonly string[]> {
    return this.#answer(() =>
      this.#records.rowsByDocument(idNumber).map((row) => this.#records.facts(row).mobile),
    );
  }

  async matchesDocument(subscriberId: string, idNumber: string, ofCompany: boolean): Promise<boolean> {
    return this.#answer(() => {
      const row = this.#records.row(subscriberId);
      if (row === null) return false;
      const index = this.#records.index('id-number', idNumber);
      const corporate =
        !ofCompany || row.corporate_id === null ? null : this.#records.customer(row.corporate_id);
      return row.document_index === index || corporate?.document_index === index;
    });
  }

  async checkPassword(subscriberId: string, password: string): Promise<PasswordVerdict> {
    return this.#answer(() => {
      const row = this.#records.row(subscriberId);
      if (row === null) return 'wrong';
      if (password === initialPassword(this.#records.facts(row).idNumber)) return 'initial';
      const index = this.#records.index('service-password', `${subscriberId} ${password}`);
      return row.password_index === index ? 'right' : 'wrong';
    });
  }

  async personByDocument(documentNumber: string): Promise<PersonOnRecord> {
    return this.#answer(() => {
      const row = this.#records.customerByDocument(documentNumber);
      if (row === null) return { customerId: null, linesHeld: 0, blacklisted: false };
      const linesHeld = this.#records.linesHeld(row.id);
      return { customerId: row.id, linesHeld, blacklisted: row.blacklisted === 1 };
    });
  }

  plans(): Promise<readonly PlanOffer[]> {
    return this.#answer(() => this.#records.plans);
  }

  numbersForSale(digits: string, most: number) {
    return this.#answer(() => enquiries.numbersForSale(this.#records, digits, most));
  }

  async submit(order: BillingOrder): Promise<BillingAnswer> {
    const answer = await this.#answer(() => this.#applySoon(order));
    if (this.#troubles.deaf) throw new BillingUnavailable('the answer was lost on its way');
    if (answer.outcome === 'rejected' || this.#troubles.amountOffFen === 0) return answer;
    return { ...answer, amountFen: order.amountFen + this.#troubles.amountOffFen };
  }

  /** Tried out in a transaction that is taken back. */
  reversalProblem(orderId: string): Promise<string | null> {
    return this.#answer(() => {
      const back = new Error('only tried');
      const tryOut = (what: () => void) => {
        try {
          this.#db.transaction(() => {
            what();
            throw back;
          })();
        } catch (error) {
          if (error !== back) throw error;
        }
      };
      return reversalProblem(this.#records, tryOut, orderId);
    });
  }

  billsOf(subscriberId: string, month: string) {
    return this.#answer(() => enquiries.billsOf(this.#records, subscriberId, month));
  }

  usageOf(subscriberId: string, month: string) {
    return this.#answer(() => enquiries.usageOf(this.#records, subscriberId, month));
  }

  historyOf(subscriberId: string, most: number) {
    return this.#answer(() => enquiries.historyOf(this.#records, subscriberId, most));
  }

  casesOf(subscriberId: string) {
    return this.#answer(() => enquiries.casesOf(this.#records, subscriberId));
  }

  unlockCode(subscriberId: string) {
    return this.#answer(() => enquiries.unlockCode(this.#records, subscriberId));
  }

  registrationOf(subscriberId: string) {
    return this.#answer(() => {
      const row = this.#records.row(subscriberId);
      return { registered: row?.state === 'active', iccid: row?.iccid ?? null };
    });
  }

  close(): void {
    this.#db.close();
  }

  /** Orders of one event-loop turn share a commit. */
  #applySoon(order: BillingOrder): Promise<BillingAnswer> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => this.#applyAll());
      this.#waiting.push({ order, refusal: this.#troubles.refusal, resolve, reject });
    });
  }

  /** Each is a savepoint of its own; nobody is answered before the commit. */
  #applyAll(): void {
    const batch = this.#waiting;
    this.#waiting = [];
    const answers: (() => void)[] = [];
    const apply = ({ order, refusal, resolve, reject }: WaitingOrder) => {
      try {
        const answer = applyOrder(this.#db, this.#records, order, refusal);
        answers.push(() => resolve(answer));
      } catch (error) {
        // An error of the disk has ended the transaction, and with it every order of this turn.
        if (!this.#db.inTransaction) throw error;
        answers.push(() => reject(error));
      }
    };
    try {
      this.#db.transaction(() => batch.forEach(apply)).immediate();
    } catch (error) {
      for (const { reject } of batch) reject(error);
      return;
    }
    for (const answer of answers) answer();
  }

  #answer<T>(answer: () => T | Promise<T>): Promise<T> {
    return answerUnder(() => this.#troubles, answer);
  }
}
