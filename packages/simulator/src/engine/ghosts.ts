import type { CounterPlan, HallModel } from './model.ts';
import type { OrderRule, RuleTicket } from './rule.ts';

/** The ticket that a free counter is about to call; null: nobody that it serves waits. */
export interface Choice {
  readonly ticket: RuleTicket;
  readonly value: number;
  /** The counter is there for this ticket's class first. */
  readonly dedicated: boolean;
}

/**
 * Ghosts: tickets that stand in the same queue as the real ones and are never served. When one would be called, its
 * wait is written down and it is gone; nobody waits longer for it, so that all of them ride along in one future [Q1].
 */
export class Ghosts {
  /** By ghost: how long until it would have been called, ms; NaN: not yet. */
  readonly waitsMs: Float64Array;
  private readonly tickets: readonly RuleTicket[];
  private readonly model: HallModel;
  private readonly rule: OrderRule;
  private present: number[] = [];
  private next = 0;

  /** `tickets` by arrival. */
  constructor(tickets: readonly RuleTicket[], model: HallModel, rule: OrderRule) {
    this.tickets = tickets;
    this.model = model;
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

  /** A free counter decides: every ghost that would be called instead of its choice is gone. */
  decide(plan: CounterPlan, choice: Choice | null, now: number): void {
    this.present = this.present.filter((index) => {
      const ghost = this.tickets[index];
      if (!ghost || plan.serves[ghost.cell] !== 1 || !this.wins(ghost, plan, choice, now)) return true;
      this.waitsMs[index] = now - ghost.arrivedAt;
      return false;
    });
  }

  private wins(ghost: RuleTicket, plan: CounterPlan, choice: Choice | null, now: number): boolean {
    if (!choice) return true;
    if (this.rule.dedication && plan.dedicated) {
      const dedicated = plan.dedicated[this.model.cells[ghost.cell]?.classIndex ?? 0] === 1;
      if (dedicated !== choice.dedicated) return dedicated;
    }
    const value = this.rule.valueOf(ghost, now);
    return value > choice.value || (value === choice.value && ghost.arrivedAt < choice.ticket.arrivedAt);
  }
}
