import { createHash } from 'node:crypto';
import {
  type AddOrder,
  addOrder,
  type CheckDocument,
  checkIdentity,
  findSubscriber,
  identifyPerson,
  keepDocumentCopy,
  type Offers,
  type Subscriber,
  showForm,
  signForm,
  takeVisitCash,
} from '@onehall/application';
import { serveUntil, testSignature, testSubscriber } from './main-job.ts';
import { sampleRequest } from './service-samples.ts';
import { StoredHall } from './stored-hall.ts';

const clerkId = 'k1';

export const sampleOffers: Offers = { plans: sampleRequest().plans, numbers: sampleRequest().numbers };

/** One visit at counter 1 by clerk k1, step by step; each gives the code of its refusal, or 'accepted'. */
export class VisitActs {
  readonly #hall: StoredHall;
  readonly visitId: string;

  constructor(hall: StoredHall, visitId: string) {
    this.#hall = hall;
    this.visitId = visitId;
  }

  get visit() {
    const visit = this.#hall.store.state.visit(this.visitId);
    if (visit === null) throw new Error('the visit is there');
    return visit;
  }

  find(subscriber: Subscriber | null = testSubscriber): Promise<string> {
    const { visitId } = this;
    return this.#hall.codeOf((context) => findSubscriber({ visitId, clerkId, subscriber }, context));
  }

  check(change: Partial<CheckDocument> = {}): Promise<string> {
    const command: CheckDocument = {
      visitId: this.visitId,
      clerkId,
      documentKind: 'resident-id-card',
      number: testSubscriber.idNumber,
      validUntil: null,
      matchesRecord: true,
      subscriberId: this.visit.subscriberId ?? '',
      ...change,
    };
    return this.#hall.codeOf((context) => checkIdentity(command, context));
  }

  /** A person who is on no record, with a copy of the document; gives the party. */
  async person(number = '11010519491231002X', copy = true): Promise<string> {
    const { visitId } = this;
    const { partyId } = await this.#hall.must((context) =>
      identifyPerson(
        {
          visitId,
          clerkId,
          documentKind: 'resident-id-card',
          number,
          validUntil: null,
          name: '诸葛明',
          onRecord: { customerId: null, linesHeld: 0, blacklisted: false },
          personKey: createHash('sha256').update(number).digest('hex').slice(0, 22),
        },
        context,
      ),
    );
    if (copy) {
      await this.#hall.must((context) =>
        keepDocumentCopy({ visitId, clerkId, partyId, image: 'aGFsbA==' }, context),
      );
    }
    return partyId;
  }

  add(serviceId: string, fields: AddOrder['fields'] = {}, change: Partial<AddOrder> = {}): Promise<string> {
    const { visitId } = this;
    const command = { visitId, clerkId, serviceId, fields, offers: sampleOffers, ...change };
    return this.#hall.codeOf((context) => addOrder(command, context));
  }

  show(): Promise<string> {
    const { visitId } = this;
    return this.#hall.codeOf((context) => showForm({ visitId, clerkId }, context));
  }

  sign(): Promise<string> {
    const { visitId } = this;
    const contentHash = this.visit.form?.contentHash ?? '';
    const signed = { visitId, counterId: 'counter-1', contentHash, signature: testSignature };
    return this.#hall.codeOf((context) => signForm(signed, context));
  }

  pay(tenderedFen: number): Promise<string> {
    const { visitId } = this;
    return this.#hall.codeOf((context) => takeVisitCash({ visitId, clerkId, tenderedFen }, context));
  }
}

/** Owes two bills, has 300 yuan of balance and a deposit: most services can be asked for. */
export const richSubscriber: Subscriber = {
  ...testSubscriber,
  planId: 'basic-39',
  balanceFen: 30_000,
  deposits: [{ id: 'deposit-1', purpose: 'equipment', amountFen: 20_000 }],
};

async function mustAll(steps: readonly (() => Promise<string>)[]): Promise<void> {
  for (const step of steps) {
    const code = await step();
    if (code !== 'accepted') throw new Error(`refused: ${code}`);
  }
}

/** A visit in service with the subscriber found and their document checked. */
export async function visiting(subscriber: Subscriber = richSubscriber) {
  const hall = await StoredHall.open();
  const { visitId, ticketId } = await serveUntil(hall, 'serving');
  const acts = new VisitActs(hall, visitId);
  await mustAll([() => acts.find(subscriber), () => acts.check({ number: subscriber.idNumber })]);
  return { hall, acts, visitId, ticketId };
}

/** The same with its bills ordered, and the form signed. */
export async function signedVisit(subscriber: Subscriber = richSubscriber) {
  const begun = await visiting(subscriber);
  const { acts } = begun;
  await mustAll([() => acts.add('bill-payment'), () => acts.show(), () => acts.sign()]);
  return begun;
}
