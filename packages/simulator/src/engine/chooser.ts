import type { CounterPlan, HallModel } from './model.ts';
import type { CellQueues, Customer } from './queues.ts';
import type { OrderRule } from './rule.ts';

/**
 * Whom a free counter would call: of two tickets a line, the oldest and the oldest still on time, as the hall itself
 * asks. The answer stands in the fields: a hall of the futures decides a hundred thousand times a second.
 */
export class Chooser {
  /** The ticket chosen, by place in the list of customers; -1: nobody that the counter serves waits. */
  index = -1;
  value = 0;
  /** The counter is there for this ticket's class first. */
  dedicated = false;
  private readonly rule: OrderRule;
  private readonly queues: CellQueues;
  private readonly customers: readonly Customer[];
  private readonly classOf: Int16Array;

  constructor(model: HallModel, rule: OrderRule, queues: CellQueues, customers: readonly Customer[]) {
    this.rule = rule;
    this.queues = queues;
    this.customers = customers;
    this.classOf = Int16Array.from(model.cells, (cell) => cell.classIndex);
  }

  isDedicated(plan: CounterPlan, cell: number): boolean {
    return plan.dedicated !== null && plan.dedicated[this.classOf[cell] ?? 0] === 1;
  }

  choose(plan: CounterPlan, now: number): boolean {
    this.index = -1;
    for (const cell of plan.cells) {
      const oldest = this.queues.oldest(cell);
      if (oldest < 0) continue;
      const dedicated = this.isDedicated(plan, cell);
      if (this.rule.dedication && this.index >= 0 && dedicated !== this.dedicated) {
        if (!dedicated) continue;
        this.index = -1;
      }
      this.weigh(oldest, dedicated, now);
      const onTime = this.queues.oldestOnTime(cell, now);
      if (onTime >= 0) this.weigh(onTime, dedicated, now);
    }
    return this.index >= 0;
  }

  /** Of equal values the earlier arrival goes first; customers are listed by arrival. */
  private weigh(index: number, dedicated: boolean, now: number): void {
    const ticket = this.customers[index];
    if (!ticket) return;
    const value = this.rule.valueOf(ticket, now);
    if (this.index >= 0 && (value < this.value || (value === this.value && index > this.index))) return;
    this.index = index;
    this.value = value;
    this.dedicated = dedicated;
  }
}
