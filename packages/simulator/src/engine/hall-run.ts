import { Chooser } from './chooser.ts';
import { beginDueBreaks, type CounterState, freshCounter, isFree, nextChangeAt } from './counter-state.ts';
import { Ghosts } from './ghosts.ts';
import type { CounterPlan, HallModel } from './model.ts';
import { CellQueues, type Customer } from './queues.ts';
import type { OrderRule, RuleTicket } from './rule.ts';

/** A diversion: this share of the customers who come until then, in these cells, goes to a machine instead [Q8]. */
export interface Diversion {
  readonly until: number;
  readonly share: number;
  readonly cells: Uint8Array;
}

export interface CounterFound {
  readonly busyUntil: number;
  readonly awayUntil: number;
}

export interface HallStart {
  readonly model: HallModel;
  readonly rule: OrderRule;
  readonly startsAt: number;
  readonly counters: readonly CounterPlan[];
  /** By arrival; those who came before `startsAt` wait already. */
  readonly customers: readonly Customer[];
  /** Adds the next customer to `customers`, if there is one: futures are drawn as far as they are run. */
  readonly drawNext?: () => void;
  /** By counter: until when a customer is there, or the clerk away, as the run begins; -Infinity: not. */
  readonly found?: readonly CounterFound[];
  /** What a counter loses on a ticket whose owner is gone. */
  readonly noShowMs: number;
  readonly ghosts?: readonly RuleTicket[];
  /** How much longer than usual services take that begin then; default 1. */
  readonly slowness?: (now: number) => number;
  /** Called every `controlMs` while there is somebody to serve. */
  readonly control?: (run: HallRun) => void;
  readonly controlMs?: number;
  /** Called before a customer joins the line. */
  readonly onArrival?: (run: HallRun, index: number) => void;
}

const never = Number.POSITIVE_INFINITY;

/**
 * A hall whose clock jumps from event to event: services end, breaks begin, customers arrive, and free counters call
 * by the order rule. The same start gives the same run. Outcomes are by place in the list of customers.
 */
export class HallRun {
  readonly start: HallStart;
  readonly counters: CounterState[];
  readonly queues: CellQueues;
  readonly ghosts: Ghosts;
  /** When a customer was called; NaN: not (yet). Lists by customer grow as customers come. */
  readonly startedAt: number[] = [];
  /** What a call took, ms; the counter that called, by place. */
  readonly tookMs: number[] = [];
  readonly counterOf: number[] = [];
  /** 1: gone when called. 2: diverted. */
  readonly lost: number[] = [];
  now: number;
  arrived = 0;
  diversion: Diversion | null = null;
  private readonly chooser: Chooser;
  private nextControlAt: number;

  constructor(start: HallStart) {
    const { customers, model, startsAt } = start;
    this.start = start;
    this.now = startsAt;
    this.counters = start.counters.map((plan, index) => {
      const counter = freshCounter(plan);
      const found = start.found?.[index];
      return found ? { ...counter, ...found, busy: found.busyUntil > startsAt } : counter;
    });
    this.queues = new CellQueues(model.cells.length, customers);
    this.chooser = new Chooser(model, start.rule, this.queues, customers);
    this.ghosts = new Ghosts(start.ghosts ?? [], this.chooser, start.rule);
    this.nextControlAt = start.control ? startsAt + (start.controlMs ?? 0) : never;
  }

  /** Runs until nothing happens any more, the time is up, or `enough` says so. */
  run(until = never, enough: () => boolean = () => false): void {
    while (this.arrived < this.start.customers.length && this.arrivalAt() <= this.now) this.join();
    this.ghosts.arrive(this.now);
    for (const counter of this.counters) beginDueBreaks(counter, this.now);
    this.callAll();
    while (!enough()) {
      const at = this.nextEventAt();
      if (at > until || at === never) return;
      this.step(at);
    }
  }

  /** One more counter from now on, e.g. a spare one that was opened. */
  addCounter(plan: CounterPlan): void {
    this.counters.push(freshCounter(plan));
  }

  private arrivalAt(): number {
    if (this.arrived === this.start.customers.length) this.start.drawNext?.();
    return this.start.customers[this.arrived]?.arrivedAt ?? never;
  }

  private nextEventAt(): number {
    let at = Math.min(this.arrivalAt(), this.ghosts.nextArrivesAt);
    for (const counter of this.counters) at = Math.min(at, nextChangeAt(counter, this.now));
    const idle = this.queues.waiting === 0 && this.arrivalAt() === never;
    return idle ? at : Math.min(at, this.nextControlAt);
  }

  private step(at: number): void {
    this.now = at;
    for (const counter of this.counters) {
      if (counter.busy && counter.busyUntil <= at) {
        counter.busy = false;
        counter.customer = -1;
      }
      beginDueBreaks(counter, at);
    }
    while (this.arrivalAt() <= at) this.join();
    this.ghosts.arrive(at);
    if (this.nextControlAt <= at) {
      this.start.control?.(this);
      this.nextControlAt = at + (this.start.controlMs ?? never);
    }
    this.callAll();
  }

  private join(): void {
    const index = this.arrived;
    const customer = this.start.customers[index];
    this.arrived += 1;
    this.startedAt.push(Number.NaN);
    this.tookMs.push(0);
    this.counterOf.push(-1);
    this.lost.push(0);
    const { diversion } = this;
    if (customer && diversion && customer.arrivedAt > this.start.startsAt) {
      const diverted = customer.arrivedAt < diversion.until && customer.diverts < diversion.share;
      if (diverted && diversion.cells[customer.cell] === 1) {
        this.lost[index] = 2;
        return;
      }
    }
    this.start.onArrival?.(this, index);
    this.queues.push(index);
  }

  /** Lets free counters call until none of them finds anybody. */
  private callAll(): void {
    const { chooser, ghosts } = this;
    while (this.queues.waiting > 0 || ghosts.anyPresent) {
      let best: CounterState | null = null;
      let bestIndex = -1;
      let bestRank = never;
      for (const counter of this.counters) {
        if (!isFree(counter, this.now)) continue;
        const found = chooser.choose(counter.plan, this.now);
        if (ghosts.anyPresent) ghosts.decide(counter.plan, this.now);
        const rank = found ? rankOf(counter.plan, chooser.dedicated) : never;
        if (rank >= bestRank) continue;
        best = counter;
        bestIndex = chooser.index;
        bestRank = rank;
      }
      if (!best) return;
      this.call(best, bestIndex);
    }
  }

  private call(counter: CounterState, index: number): void {
    const customer = this.start.customers[index];
    if (!customer) throw new RangeError(`no customer ${index}`);
    this.queues.take(index);
    const gone = this.now - customer.arrivedAt >= customer.patienceMs;
    const slowness = this.start.slowness?.(this.now) ?? 1;
    const took = gone ? this.start.noShowMs : (customer.serviceMs * slowness) / counter.plan.speed;
    this.startedAt[index] = this.now;
    this.tookMs[index] = took;
    this.lost[index] = gone ? 1 : 0;
    this.counterOf[index] = this.counters.indexOf(counter);
    counter.busy = true;
    counter.customer = index;
    counter.since = this.now;
    counter.busyUntil = this.now + took;
    counter.workedMs += took;
  }
}

/** Of several free counters the one kept for this class calls first, then the one that can do least; low is first. */
function rankOf(plan: CounterPlan, dedicated: boolean): number {
  const dedication = plan.dedicated ? (dedicated ? 0 : 2) : 1;
  return dedication * 10_000 + plan.cells.length;
}
