import { createFakeCable, createFakeTimers, type FakeTimers } from '@onehall/device-core';
import {
  createReceiptPrinter,
  createVirtualPrinter,
  type PrintDocument,
  type PrintOutcome,
  paperText,
  type ReceiptPrinter,
  type VirtualPrinter,
} from '@onehall/receipt-printer';

export interface SoakOptions {
  readonly seed: number;
  readonly tickets: number;
  /** false: a clone that can at best process a job. */
  readonly hasProcessId: boolean;
}

export interface SoakReport {
  /** How many tickets ended in which state, a reprint as a ticket of its own. */
  readonly ended: Readonly<Record<PrintOutcome['state'], number>>;
  /** How often which fault struck. */
  readonly struck: Readonly<Record<string, number>>;
  readonly reprints: number;
  /** What must not be, each in words. Empty is the promise. */
  readonly wrong: readonly string[];
  /** Hours of the hall's own time. */
  readonly hours: number;
}

const faultShare = 0.35;
const lineMs = 40;
const failedTriesMax = 3;
const patienceMs = 600_000;
const stepMs = 250;

/** Park and Miller's generator: the same days for the same seed. */
function seeded(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** A ticket as it was asked for, with what is known of it. */
interface Asked {
  readonly mark: string;
  readonly outcome: PrintOutcome;
  /** The line was noisy meanwhile: what is read on the paper may be garbled, since ESC/POS carries no check sum. */
  readonly noisy: boolean;
}

/** What can strike a printer, what it takes to do it, and how it is cured. */
interface Calamity {
  readonly name: string;
  strike(): void;
  cure(): void;
}

function calamitiesOf(
  model: VirtualPrinter,
  cable: { unplug(): void; plug(): void },
  random: () => number,
): readonly Calamity[] {
  const fault = (name: string): Calamity => ({
    name,
    strike: () => model.setFault(name, true),
    cure: () => model.setFault(name, false),
  });
  return [
    ...['paper-out', 'cover-open', 'cutter', 'overheated'].map(fault),
    ...['silent', 'noise', 'babbling', 'half-frames', 'late-answers'].map(fault),
    {
      name: 'paper ends in mid ticket',
      strike: () => model.runOutAfter(1 + Math.floor(random() * 4)),
      cure: () => model.setFault('paper-out', false),
    },
    { name: 'unplugged', strike: () => cable.unplug(), cure: () => cable.plug() },
    { name: 'power cycle', strike: () => model.powerCycle(), cure: () => undefined },
    {
      name: 'unplugged and switched off',
      strike: () => {
        cable.unplug();
        model.powerCycle();
      },
      cure: () => cable.plug(),
    },
    {
      name: 'unrecoverable',
      strike: () => model.setFault('unrecoverable', true),
      cure: () => model.powerCycle(),
    },
    { name: 'feed button', strike: () => model.feedButton(), cure: () => model.feedButton() },
  ];
}

const noisyFaults = ['noise', 'babbling'];

/** One hall's printer for as many tickets as asked, with something going wrong at every third of them. */
class Soak {
  readonly #timers: FakeTimers = createFakeTimers();
  readonly #random: () => number;
  readonly #model: VirtualPrinter;
  readonly #printer: ReceiptPrinter;
  readonly #calamities: readonly Calamity[];
  readonly #pieces: string[] = [];
  readonly #asked: Asked[] = [];
  readonly #struck: Record<string, number> = {};
  #lastPiece = 0;
  #noisy = false;

  constructor(options: SoakOptions) {
    const random = seeded(options.seed);
    this.#random = random;
    this.#model = createVirtualPrinter({
      timers: this.#timers,
      lineMs,
      hasProcessId: options.hasProcessId,
      random,
    });
    const cable = createFakeCable(this.#model);
    this.#calamities = calamitiesOf(this.#model, cable, random);
    this.#printer = createReceiptPrinter({ linkFactory: cable.linkFactory, timers: this.#timers, random });
    // The roll is long, and the model remembers only the newest pieces.
    this.#model.onPaper(() => {
      const newest = this.#model.paper().at(-1);
      if (!newest?.isCut || newest.id <= this.#lastPiece) return;
      this.#lastPiece = newest.id;
      this.#pieces.push(paperText(newest));
    });
  }

  async run(tickets: number): Promise<SoakReport> {
    this.#printer.start();
    await this.#timers.advance(5_000);
    let reprints = 0;
    for (let ticket = 0; ticket < tickets; ticket += 1) {
      const number = numberOf(ticket);
      const outcome = await this.#printUntilSent(number);
      const mayExist = outcome.state === 'unknown' || outcome.state === 'unconfirmed';
      if (!mayExist || this.#random() < 0.5) continue;
      reprints += 1;
      await this.#printUntilSent(`${number} COPY 1`);
    }
    for (const calamity of this.#calamities) calamity.cure();
    await this.#timers.advance(300_000);
    const [hanging] = this.#model.paper().filter((piece) => !piece.isCut);
    if (hanging) this.#pieces.push(paperText(hanging));
    const wrong = [...this.#judge(), ...(this.#printer.readiness().state === 'ready' ? [] : ['not ready'])];
    await this.#printer.stop();
    return {
      ended: this.#ended(),
      struck: this.#struck,
      reprints,
      wrong,
      hours: this.#timers.now() / 3_600_000,
    };
  }

  /** A job of which nothing was sent is tried again as it is, as the server may; any other ends here. */
  async #printUntilSent(mark: string): Promise<PrintOutcome> {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.#print(mark);
      if (outcome.state !== 'failed' || attempt >= failedTriesMax) return outcome;
      await this.#timers.advance(this.#random() * 30_000);
    }
  }

  async #print(mark: string): Promise<PrintOutcome> {
    this.#noisy = this.#isNoisy();
    const calamity = this.#random() < faultShare ? this.#draw() : undefined;
    const cures: (() => void)[] = [];
    if (calamity) {
      cures.push(this.#timers.after(this.#random() * 8 * lineMs, () => this.#strike(calamity)));
    }
    let outcome: PrintOutcome | undefined;
    void this.#printer.print({ jobId: mark, document: documentOf(mark) }).then((ended) => {
      outcome = ended;
    });
    for (let waitedMs = 0; !outcome; waitedMs += stepMs) {
      if (waitedMs > patienceMs) throw new Error(`${mark} has no outcome after ${patienceMs} ms`);
      await this.#timers.advance(stepMs);
    }
    this.#asked.push({ mark, outcome, noisy: this.#noisy || this.#isNoisy() });
    await this.#timers.advance(this.#random() * 300);
    return outcome;
  }

  #draw(): Calamity | undefined {
    return this.#calamities[Math.floor(this.#random() * this.#calamities.length)];
  }

  /** Most is cured within a minute; now and then nobody comes for longer than a job waits. */
  #strike(calamity: Calamity): void {
    this.#struck[calamity.name] = (this.#struck[calamity.name] ?? 0) + 1;
    calamity.strike();
    if (this.#isNoisy()) this.#noisy = true;
    const afterMs = this.#random() < 0.05 ? 150_000 : this.#random() ** 2 * 60_000;
    this.#timers.after(afterMs, () => calamity.cure());
  }

  #isNoisy(): boolean {
    return this.#model.faults().some((fault) => noisyFaults.includes(fault));
  }

  /** The paper itself is the judge: it knows nothing of what the driver believes. */
  #judge(): readonly string[] {
    const all = this.#pieces.join('\n');
    const counts = new Map<string, number>();
    for (const line of all.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1);
    const endings = new Map<string, number>();
    for (const piece of this.#pieces) {
      const ending = piece.split('\n').slice(-3).join('\n');
      endings.set(ending, (endings.get(ending) ?? 0) + 1);
    }
    const wrong: string[] = [];
    const sent = new Map<string, PrintOutcome['state']>();
    for (const { mark, outcome, noisy } of this.#asked) {
      const { begins, ends } = linesOf(mark);
      if ((counts.get(begins) ?? 0) > 1 || (counts.get(ends) ?? 0) > 1)
        wrong.push(`${mark} was printed twice`);
      if (outcome.state !== 'failed') sent.set(mark, outcome.state);
      const isWhole = endings.get(Object.values(linesOf(mark)).join('\n')) === 1;
      const isSaidToBe = outcome.state === 'confirmed' || outcome.state === 'processed';
      if (isSaidToBe && !noisy && !isWhole) wrong.push(`${mark} is ${outcome.state} and not on paper`);
    }
    for (const { mark, outcome } of this.#asked) {
      const isOnPaper = Object.values(linesOf(mark)).some((line) => counts.has(line));
      if (outcome.state === 'failed' && !sent.has(mark) && isOnPaper)
        wrong.push(`${mark} failed and is on paper`);
    }
    return wrong;
  }

  #ended(): Readonly<Record<PrintOutcome['state'], number>> {
    const ended = { confirmed: 0, processed: 0, unconfirmed: 0, unknown: 0, failed: 0 };
    for (const { outcome } of this.#asked) ended[outcome.state] += 1;
    return ended;
  }
}

/** With a check behind it: noise that changes one character must not make one ticket's number another's. */
function numberOf(ticket: number): string {
  return `A${String(ticket).padStart(5, '0')}-${(((ticket + 1) * 40_503) % 65_521).toString(36).padStart(4, '0')}`;
}

function linesOf(mark: string) {
  return { begins: `[${mark} begins]`, middle: `[${mark} goes on]`, ends: `[${mark} ends]` };
}

function documentOf(mark: string): PrintDocument {
  return [
    ...Object.values(linesOf(mark)).map((text) => ({ kind: 'text' as const, text })),
    { kind: 'cut' as const },
  ];
}

/** Prints tickets on a clock of its own, with random faults from a seed, and judges the paper. */
export async function soakPrinter(options: SoakOptions): Promise<SoakReport> {
  return new Soak(options).run(options.tickets);
}
