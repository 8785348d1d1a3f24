import type { Chooser } from './chooser.ts';
import type { CounterPlan } from './model.ts';
import type { OrderRule, RuleTicket } from './rule.ts';

/**
 * Ghosts: tickets that stand in the same queue as the real ones and are never served. When one would be called, its
 * wait is written down and it is gone; nobody waits longer for it, so that all of them ride along in one future [Q1].
 */
export class Ghosts {
  /** By ghost: how long until it would have been called, ms; NaN: not yet. */
  readonly waitsMs: Float64Array;
  private readonly tickets: readonly RuleTicket[];
  private readonly chooser: Chooser;
  private readonly rule: OrderRule;
  private readonly present: number[] = [];
  private next = 0;

  /** `tickets` by arrival. */
  constructor(tickets: readonly RuleTicket[], chooser: Chooser, rule: OrderRule) {
    this.tickets = tickets;
    this.chooser = chooser;
    this.rule = rule;
    this.waitsMs = new Float64Array(tickets.length).fill(Number.NaN);
  }

  get anyLeft(): boolean {
    return this.present.length > 0 || this.next < this.tickets.length;
  }

  get anyPresent(): boolean {
    return this.present.length > 0;
  }

  get nextArrivesAt(): number {
    return this.tickets[this.next]?.arrivedAt ?? Number.POSITIVE_INFINITY;
  }

  arrive(now: number): void {
    while (this.nextArrivesAt <= now) {
      this.present.push(this.next);
      this.next += 1;
    }
  }

  /** A free counter has just chosen: every ghost that would be called instead is gone. */
  decide(plan: CounterPlan, now: number): void {
    let kept = 0;
    for (const index of this.present) {
      const ghost = this.tickets[index];
      if (ghost && plan.serves[ghost.cell] === 1 && this.wins(ghost, plan, now)) {
        this.waitsMs[index] = now - ghost.arrivedAt;
      } else {
        this.present[kept] = index;
        kept += 1;
      }
    }
    this.present.length = kept;
  }

  /** Ghosts came after every ticket that waited before them: of equal values the real one goes first. */
  private wins(ghost: RuleTicket, plan: CounterPlan, now: number): boolean {
    const { chooser, rule } = this;
    if (chooser.index < 0) return true;
    if (rule.dedication && plan.dedicated) {
      const dedicated = chooser.isDedicated(plan, ghost.cell);
      if (dedicated !== chooser.dedicated) return dedicated;
    }
    return rule.valueOf(ghost, now) > chooser.value;
  }
}
