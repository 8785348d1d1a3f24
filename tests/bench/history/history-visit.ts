import type { FormContent } from '@onehall/application';
import { type Hall, noNeeds, ticketNumber } from '@onehall/domain';
import { hashOfContent } from '@onehall/storage-sqlite';
import { type HistoryBook, staffAt } from './history-book.ts';
import { cardId, type Desk, type Ordered, totalOf, writePayment, writePrinted } from './history-till.ts';

export interface VisitPlan {
  readonly hall: Hall;
  readonly businessDay: string;
  /** Which ticket of the day it is, from 1. */
  readonly nth: number;
  readonly startsAt: number;
  /** From the ticket to the goodbye. */
  readonly lengthMs: number;
  readonly desk: Desk;
}

const cardFen = 5_000;
const subscribers = 20_000;
const kiosk = { actor: 'device:kiosk', terminal: 'kiosk/kiosk-1' };
const terms = [{ zh: '本人已核对以上内容。', en: 'I have checked all of the above.' }];

/** One visit: each step at its time, by whom it is done. */
class VisitHistory {
  readonly #book: HistoryBook;
  readonly #plan: VisitPlan;
  readonly #ids: { ticketId: string; visitId: string; number: string };
  readonly #place: { counterId: string; counterNumber: string; clerkId: string };
  readonly #subscriberId: string;
  #done = 0;

  constructor(book: HistoryBook, plan: VisitPlan) {
    this.#book = book;
    this.#plan = plan;
    book.now = plan.startsAt;
    const { counter, clerk } = plan.desk;
    this.#ids = { ticketId: book.newId(), visitId: book.newId(), number: ticketNumber('A', plan.nth) };
    this.#place = { counterId: counter.id, counterNumber: counter.number, clerkId: clerk.id };
    this.#subscriberId = `sub-${1 + Math.floor(book.random() * subscribers)}`;
  }

  get #clerk() {
    return staffAt(this.#plan.desk.clerk.id, this.#plan.desk.counter.id);
  }

  /** A tenth of the visit later. */
  #later(): void {
    this.#done += 1;
    this.#book.now = this.#plan.startsAt + Math.floor((this.#plan.lengthMs * this.#done) / 10);
  }

  issue(): void {
    const { businessDay, nth } = this.#plan;
    writePrinted(this.#book, kiosk, { ids: this.#ids, slip: 'ticket', deviceId: 'ticket-printer-1' }, [
      {
        type: 'TicketIssued',
        payload: {
          ...this.#ids,
          prefix: 'A',
          sequence: nth,
          businessDay,
          categoryId: 'bills',
          classId: nth % 20 === 0 ? 'gold' : 'general',
          group: nth % 20 === 0 ? 'vip' : 'general',
          language: 'zh',
          subscriberId: null,
          kioskId: 'kiosk-1',
          followToken: this.#book.newId(),
          peopleAhead: nth % 7,
          range: { low: 2, high: 9 },
          dueAt: this.#book.now + 1_800_000,
          waitFrom: this.#book.now,
          needs: noNeeds,
          appointmentId: null,
        },
      },
    ]);
  }

  /** false: nobody came, and the ticket ends with the day. */
  call(): boolean {
    this.#later();
    const facts = { ...this.#ids, ...this.#place };
    const why = {
      value: 0.1878,
      slackMin: 30,
      candidates: 4,
      dedicated: false,
      pastCap: false,
      runnerUp: null,
    };
    this.#book.write(this.#clerk, 'callNext', {
      events: [{ type: 'TicketCalled', payload: { ...facts, jump: null, why } }],
      answer: this.#ids,
    });
    this.#later();
    if (this.#plan.nth % 25 === 0) {
      const returnUntil = this.#book.now + 1_800_000;
      this.#book.write(this.#clerk, 'noShow', {
        events: [{ type: 'TicketNoShow', payload: { ...facts, returnUntil } }],
      });
      return false;
    }
    this.#book.write(this.#clerk, 'startServing', { events: [{ type: 'ServiceStarted', payload: facts }] });
    return true;
  }

  identify(): void {
    const { visitId } = this.#ids;
    const subscriberId = this.#subscriberId;
    const cardRecordId = this.#book.newId();
    const card = { maskedName: '王*', maskedMobile: '138****0001', maskedDocument: '1101**********0011' };
    this.#later();
    this.#book.write(this.#clerk, 'findSubscriber', {
      events: [
        { type: 'SubscriberLookedUp', payload: { purpose: 'visit', subscriberId, visitId } },
        {
          type: 'SubscriberFound',
          payload: { visitId, subscriberId, classId: 'general', cardRecordId },
        },
      ],
      records: [{ recordId: cardRecordId, subjectId: subscriberId, content: card }],
    });
    this.#later();
    this.#book.write(this.#clerk, 'checkDocument', {
      events: [
        {
          type: 'IdentityChecked',
          payload: {
            visitId,
            subscriberId,
            documentKind: 'resident-id-card',
            by: 'document',
            actsAs: 'holder',
            relation: null,
            agentRecordId: null,
          },
        },
      ],
    });
  }

  order(): Ordered[] {
    const { random } = this.#book;
    this.#later();
    const topUpFen = 1_000 + Math.floor(random() * 20) * 500 + Math.floor(random() * 10) * 10;
    const label = { zh: '预存金额', en: 'Prepayment' };
    const wanted: Omit<Ordered, 'orderId'>[] = [
      {
        serviceId: 'prepayment',
        prices: [{ account: 'operator', amountFen: topUpFen, label }],
        serial: null,
      },
    ];
    const serial = random() < 0.4 ? this.#plan.desk.cards.shift() : undefined;
    if (serial !== undefined) {
      const cards = { account: 'sales', amountFen: cardFen, label: { zh: '有价卡', en: 'Cards' } } as const;
      wanted.push({ serviceId: 'prepaid-card-sale', prices: [cards], serial });
    }
    return wanted.map((one) => this.#add(one));
  }

  #add(wanted: Omit<Ordered, 'orderId'>): Ordered {
    const { visitId } = this.#ids;
    const { serviceId, prices, serial } = wanted;
    const [orderId, detailsRecordId] = [this.#book.newId(), this.#book.newId()];
    const amountFen = prices.reduce((sum, one) => sum + one.amountFen, 0);
    const stock = serial === null ? [] : [{ kind: 'prepaid-card', goodsId: cardId, serial } as const];
    this.#book.write(this.#clerk, 'addOrder', {
      events: [
        {
          type: 'ServiceBegun',
          payload: {
            clockId: this.#book.newId(),
            purpose: 'service',
            serviceId,
            startedAt: this.#book.now,
            visitId,
          },
        },
        {
          type: 'OrderAdded',
          payload: {
            visitId,
            orderId,
            serviceId,
            subscriberId: this.#subscriberId,
            billIds: [],
            amountFen,
            detailsRecordId,
            prices,
            stock,
            approval: null,
            limited: null,
          },
        },
      ],
      records: [
        {
          recordId: detailsRecordId,
          subjectId: this.#subscriberId,
          content: { details: [], values: { amount: amountFen } },
        },
      ],
    });
    return { ...wanted, orderId };
  }

  sign(orders: readonly Ordered[]): void {
    const { visitId, number } = this.#ids;
    const subjectId = this.#subscriberId;
    const [documentId, contentRecordId, signatureRecordId] = [
      this.#book.newId(),
      this.#book.newId(),
      this.#book.newId(),
    ];
    const { hall, businessDay, desk } = this.#plan;
    const content: FormContent = {
      hall: hall.name,
      visitId,
      ticketNumber: number,
      businessDay,
      clerkWorkNumber: desk.clerk.workNumber,
      customer: { name: '王*', mobile: '138****0001', document: '居民身份证 1101**********0011' },
      agent: null,
      lines: orders.map(({ prices }) => ({
        title: prices[0]?.label ?? { zh: '', en: '' },
        amountFen: prices.reduce((sum, one) => sum + one.amountFen, 0),
        details: [],
      })),
      totalFen: totalOf(orders),
      payoutFen: 0,
      settlement: 'net',
      terms,
    };
    const contentHash = hashOfContent(content);
    this.#later();
    this.#book.write(this.#clerk, 'showForm', {
      events: [
        { type: 'FormShown', payload: { visitId, documentId, version: 1, contentHash, contentRecordId } },
      ],
      records: [{ recordId: contentRecordId, subjectId, content }],
    });
    const strokes = [Array.from({ length: 20 }, (_, nth) => [20 + nth * 9, 100 + (nth % 5) * 12, nth * 16])];
    const signature = { width: 600, height: 200, strokes };
    const signatureHash = hashOfContent({ documentId, contentHash, signature });
    this.#later();
    this.#book.write(
      { actor: 'device:customer-screen', terminal: `customer-screen/${desk.counter.id}` },
      'signForm',
      {
        events: [
          {
            type: 'FormSigned',
            payload: { visitId, documentId, contentHash, signatureHash, signatureRecordId },
          },
        ],
        records: [{ recordId: signatureRecordId, subjectId, content: signature }],
      },
    );
  }

  pay(orders: readonly Ordered[]): void {
    this.#later();
    writePayment(this.#book, { ids: this.#ids, desk: this.#plan.desk, orders });
  }

  goodbye(): void {
    const { visitId } = this.#ids;
    this.#later();
    if (this.#plan.nth % 3 === 0)
      this.#book.write({ actor: 'device:customer-screen', terminal: 'customer-screen' }, 'rateVisit', {
        events: [{ type: 'VisitRated', payload: { visitId, score: 3 + (this.#plan.nth % 3) } }],
      });
    this.#book.write(this.#clerk, 'finishTicket', {
      events: [{ type: 'TicketFinished', payload: { ...this.#ids, ...this.#place } }],
    });
  }
}

/** A customer from the kiosk to the goodbye; one of twenty-five does not come when called. */
export function writeVisit(book: HistoryBook, plan: VisitPlan): void {
  const visit = new VisitHistory(book, plan);
  visit.issue();
  if (!visit.call()) return;
  visit.identify();
  const orders = visit.order();
  visit.sign(orders);
  visit.pay(orders);
  visit.goodbye();
}
