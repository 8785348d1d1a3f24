import type { RouteName } from '@onehall/protocol';
import type { InventedSubscriber } from '@onehall/simulator';
import { sampleIccid } from '@onehall/testing';
import type { Reply } from '../bench/kit/hall-client.ts';
import type { Commander } from './commander.ts';
import type { Staffed } from './fault-hall.ts';

type Desk = Staffed['counters'][number];

/** What a visit has come to so far, as its people know it: the answers they were given. */
export interface VisitSoFar {
  readonly nth: number;
  readonly person: InventedSubscriber;
  ticketId: string;
  visitId: string;
  /** The newest answer that shows the visit. */
  view: Reply<'showForm'> | null;
  dueFen: number;
  cardFen: number;
  ended: 'paid' | 'left' | null;
}

export interface VisitStep {
  readonly name: RouteName;
  readonly take: (visit: VisitSoFar) => Promise<void>;
}

const signature = {
  width: 600,
  height: 200,
  strokes: [
    [
      [10, 20, 0],
      [40, 60, 12],
      [80, 30, 30],
    ],
  ],
};

/** Every step of a one-stop visit, in order: services of three kinds, two of them with stock, a mixed tender, the papers. */
export class VisitSteps {
  readonly #commander: Commander;
  readonly #kiosk: Staffed['kiosk'];
  readonly #desk: Desk;

  constructor(commander: Commander, kiosk: Staffed['kiosk'], desk: Desk) {
    this.#commander = commander;
    this.#kiosk = kiosk;
    this.#desk = desk;
  }

  /** `leaves`: the customer walks away after signing, before any money. */
  of(leaves: boolean): readonly VisitStep[] {
    const begin = [this.#ticket(), this.#call(), this.#start(), this.#find(), this.#document()];
    const basket = [
      this.#order('bill-payment', () => ({})),
      this.#order('sim-replacement', ({ nth }) => ({ sim: sampleIccid(nth) })),
      this.#order('prepaid-card-sale', ({ nth }) => ({
        card: 'card-50',
        count: 1,
        serials: [`KILL${String(nth).padStart(8, '0')}`],
      })),
    ];
    const form = [this.#form(), this.#sign()];
    if (leaves) return [...begin, ...basket, ...form, this.#leave()];
    return [...begin, ...basket, ...form, ...this.#money(), this.#paper(), this.#finish()];
  }

  #ticket(): VisitStep {
    const more = { categoryIds: ['bills'], mobile: null, language: 'zh' };
    return {
      name: 'issueTicket',
      take: async () => void (await this.#commander.send(this.#kiosk, 'issueTicket', {}, more)),
    };
  }

  #call(): VisitStep {
    return {
      name: 'callNext',
      take: async (visit) => {
        const params = { counterId: this.#desk.id };
        const called = await this.#commander.send(this.#desk.clerk, 'callNext', params);
        visit.ticketId = called?.ticketId ?? '';
        visit.visitId = called?.visitId ?? '';
      },
    };
  }

  #start(): VisitStep {
    return {
      name: 'startServing',
      take: async ({ ticketId }) =>
        void (await this.#commander.send(this.#desk.clerk, 'startServing', { ticketId })),
    };
  }

  /** A command of the clerk on the visit, whose answer shows it. */
  #visit(
    name: 'findSubscriber' | 'checkDocument' | 'addOrder' | 'showForm' | 'offerTender' | 'takeCash',
    body: (visit: VisitSoFar) => object,
  ): VisitStep {
    return {
      name,
      take: async (visit) => {
        const { visitId } = visit;
        const view = await this.#commander.send(this.#desk.clerk, name, { visitId }, body(visit));
        visit.view = view;
        visit.dueFen = view?.totalFen ?? 0;
      },
    };
  }

  #find = () => this.#visit('findSubscriber', ({ person }) => ({ mobile: person.mobile }));
  #document = () =>
    this.#visit('checkDocument', ({ person }) => ({
      documentKind: 'resident-id-card',
      number: person.idNumber,
      validUntil: null,
    }));
  #order = (serviceId: string, fields: (visit: VisitSoFar) => object) =>
    this.#visit('addOrder', (visit) => ({ serviceId, fields: fields(visit) }));
  #form = () => this.#visit('showForm', () => ({}));

  #sign(): VisitStep {
    return {
      name: 'signForm',
      take: async ({ visitId, view }) => {
        const contentHash = view?.form?.contentHash;
        await this.#commander.send(this.#desk.screen, 'signForm', { visitId }, { contentHash, signature });
      },
    };
  }

  #money(): readonly VisitStep[] {
    const confirm: VisitStep = {
      name: 'confirmTender',
      take: async ({ visitId, view, cardFen }) => {
        const tenderId = view?.tenders[0]?.tenderId ?? '';
        const more = { reference: `POS-${cardFen}` };
        await this.#commander.send(this.#desk.clerk, 'confirmTender', { visitId, tenderId }, more);
      },
    };
    const card = this.#visit('offerTender', (visit) => {
      visit.cardFen = Math.floor(visit.dueFen / 2);
      return { kind: 'bank-card', amountFen: visit.cardFen };
    });
    const cash = this.#visit('takeCash', ({ dueFen, cardFen }) => ({ tenderedFen: dueFen - cardFen }));
    const paid: VisitStep = {
      name: cash.name,
      take: async (visit) => {
        await cash.take(visit);
        visit.ended = 'paid';
      },
    };
    return [card, confirm, paid];
  }

  #paper(): VisitStep {
    return {
      name: 'printForm',
      take: async ({ view }) => {
        const documentId = view?.form?.documentId ?? '';
        await this.#commander.send(this.#desk.clerk, 'printForm', { documentId });
      },
    };
  }

  #leave(): VisitStep {
    return {
      name: 'abandonVisit',
      take: async (visit) => {
        const { visitId } = visit;
        await this.#commander.send(this.#desk.clerk, 'abandonVisit', { visitId }, { reason: 'left' });
        visit.ended = 'left';
      },
    };
  }

  #finish(): VisitStep {
    return {
      name: 'finishTicket',
      take: async ({ ticketId }) =>
        void (await this.#commander.send(this.#desk.clerk, 'finishTicket', { ticketId })),
    };
  }
}
