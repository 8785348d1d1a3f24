import type { InventedSubscriber } from '@onehall/simulator';
import type { Commander } from './commander.ts';
import type { Staffed } from './fault-hall.ts';

const waitingMax = 14;
const bringsChangeFen = 10_000;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

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

type Desk = Staffed['counters'][number];

/** Customers who take tickets, clerks who serve them and take their money, until told to stop. */
export class BusyHall {
  readonly #commander: Commander;
  readonly #random: () => number;
  readonly #people: InventedSubscriber[];
  #stopping = false;
  #waiting = 0;
  paidFen = 0;
  payments = 0;

  constructor(commander: Commander, random: () => number, people: readonly InventedSubscriber[]) {
    this.#commander = commander;
    this.#random = random;
    this.#people = [...people];
  }

  /** Resolves when everybody has finished what they were at, after `stop`. */
  async run({ kiosk, counters }: Staffed): Promise<void> {
    const kiosks = Array.from({ length: 2 }, () => this.#customers(kiosk));
    await Promise.all([...kiosks, ...counters.map((desk) => this.#clerk(desk))]);
  }

  stop(): void {
    this.#stopping = true;
  }

  async #customers(kiosk: Desk['clerk']): Promise<void> {
    while (!this.#stopping) {
      await pause(60 + this.#random() * 240);
      if (this.#waiting >= waitingMax) continue;
      const more = { categoryIds: ['bills'], mobile: null, language: this.#random() < 0.5 ? 'zh' : 'en' };
      await this.#commander.send(kiosk, 'issueTicket', {}, more);
      this.#waiting += 1;
    }
  }

  async #clerk(desk: Desk): Promise<void> {
    const { clerk, id } = desk;
    while (!this.#stopping) {
      const params = { counterId: id };
      const called = await this.#commander.send(clerk, 'callNext', params, {}, 'nobody-waiting');
      if (called === null) {
        await pause(40);
        continue;
      }
      this.#waiting -= 1;
      await this.#commander.send(clerk, 'startServing', { ticketId: called.ticketId });
      if (this.#random() < 0.8) await this.#payBill(desk, called.visitId);
      await this.#commander.send(clerk, 'finishTicket', { ticketId: called.ticketId });
    }
  }

  async #payBill({ clerk, screen }: Desk, visitId: string): Promise<void> {
    const person = this.#people.shift();
    if (!person) return;
    const params = { visitId };
    const send = this.#commander.send.bind(this.#commander);
    await send(clerk, 'findSubscriber', params, { mobile: person.mobile });
    const document = { documentKind: 'resident-id-card', number: person.idNumber, validUntil: null };
    await send(clerk, 'checkDocument', params, document);
    await send(clerk, 'addOrder', params, { serviceId: 'bill-payment' });
    const shown = await send(clerk, 'showForm', params);
    await send(screen, 'signForm', params, { contentHash: shown?.form?.contentHash, signature });
    const dueFen = shown?.totalFen ?? 0;
    const tenderedFen = Math.ceil(dueFen / bringsChangeFen) * bringsChangeFen;
    const paid = await send(clerk, 'takeCash', params, { tenderedFen });
    this.paidFen += paid?.payment?.dueFen ?? 0;
    this.payments += 1;
    if (this.#random() < 0.5) await send(screen, 'rateVisit', params, { score: 5 });
  }
}
