import {
  addOrder,
  callNextTicket,
  checkIdentity,
  findSubscriber,
  finishTicket,
  issueTicket,
  type Subscriber,
  showForm,
  signForm,
  signOn,
  startServing,
  takeVisitCash,
} from '@onehall/application';
import type { StoredHall } from './stored-hall.ts';

/** A subscriber who can be nobody, owing 86.40 yuan in two bills. */
export const testSubscriber: Subscriber = {
  id: 'sub-1',
  name: '欧阳静怡',
  mobile: '13900007777',
  idNumber: '110101199003071233',
  classId: 'gold',
  planId: 'p1',
  plan: { zh: '畅享套餐', en: 'Plan' },
  monthlyFeeFen: 4_000,
  balanceFen: 250,
  joinedOn: '2015-06-01',
  contractUntil: null,
  bills: [
    bill('2026-01', [['套餐月费', 4_000]]),
    bill('2026-02', [
      ['套餐月费', 4_000],
      ['短信费', 640],
    ]),
  ],
  customer: { id: 'customer-1', kind: 'personal', residence: 'mainland', blacklisted: false, linesHeld: 1 },
  state: 'active',
  paymentMethod: 'postpaid',
  points: 0,
  featureIds: [],
  deposits: [],
  contract: null,
  products: [],
  accountLines: 1,
  corporateId: null,
};

function bill(month: string, items: readonly (readonly [string, number])[]): Subscriber['bills'][number] {
  return {
    id: `sub-1-${month}`,
    month,
    dueFen: items.reduce((sum, [, amountFen]) => sum + amountFen, 0),
    items: items.map(([zh, amountFen]) => ({ name: { zh, en: zh }, amountFen })),
  };
}

const stages = [
  'issued',
  'called',
  'serving',
  'found',
  'checked',
  'ordered',
  'shown',
  'signed',
  'paid',
  'finished',
] as const;
/** How far a visit is to go. */
export type JobStage = (typeof stages)[number];

export interface JobDone {
  readonly ticketId: string;
  readonly visitId: string;
  readonly number: string;
  /** Empty until the form is shown. */
  readonly contentHash: string;
}

export const testSignature = {
  width: 600,
  height: 200,
  strokes: [
    [
      [1, 2, 0],
      [3, 4, 5],
      [6, 7, 9],
    ],
  ],
};

/** Takes one customer (the only one waiting) through the main job at counter 1, clerk k1, up to a stage. */
export async function serveUntil(stored: StoredHall, stage: JobStage): Promise<JobDone> {
  const clerkId = 'k1';
  const upTo = (one: JobStage) => stages.indexOf(one) <= stages.indexOf(stage);
  const issued = await stored.must((context) =>
    issueTicket(
      {
        categoryIds: ['bills'],
        classId: 'gold',
        subscriberId: testSubscriber.id,
        language: 'zh',
        kioskId: 'kiosk-1',
        printerId: 'ticket-printer',
      },
      context,
    ),
  );
  const { ticketId, number } = issued;
  const visitId = stored.store.queries.ticket(ticketId)?.visitId ?? '';
  let contentHash = '';
  if (upTo('called')) {
    await stored.must((context) => signOn({ counterId: 'counter-1', clerkId }, context));
    await stored.must((context) => callNextTicket({ counterId: 'counter-1', clerkId }, context));
  }
  if (upTo('serving')) await stored.must((context) => startServing({ ticketId, clerkId }, context));
  if (upTo('found')) {
    await stored.must((context) => findSubscriber({ visitId, clerkId, subscriber: testSubscriber }, context));
  }
  if (upTo('checked')) await stored.must((context) => checkIdentity(document(visitId), context));
  if (upTo('ordered')) {
    await stored.must((context) => addOrder({ visitId, clerkId, serviceId: 'bill-payment' }, context));
  }
  if (upTo('shown')) {
    contentHash = (await stored.must((context) => showForm({ visitId, clerkId }, context))).contentHash;
  }
  if (upTo('signed')) {
    const signature = { visitId, counterId: 'counter-1', contentHash, signature: testSignature };
    await stored.must((context) => signForm(signature, context));
  }
  if (upTo('paid')) {
    await stored.must((context) => takeVisitCash({ visitId, clerkId, tenderedFen: 10_000 }, context));
  }
  if (upTo('finished')) await stored.must((context) => finishTicket({ ticketId, clerkId }, context));
  return { ticketId, visitId, number, contentHash };
}

function document(visitId: string) {
  return {
    visitId,
    clerkId: 'k1',
    documentKind: 'resident-id-card',
    number: testSubscriber.idNumber,
    validUntil: null,
    matchesRecord: true,
    subscriberId: testSubscriber.id,
  };
}
