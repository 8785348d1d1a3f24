import type { RuleTicket } from './rule.ts';

/** A customer of a simulated day or future: what the hall sees of them, and what it learns only later. */
export interface Customer extends RuleTicket {
  /** From when the wait is counted: the arrival, or an appointment's time. */
  readonly countedFrom: number;
  /** At a counter of speed 1. */
  readonly serviceMs: number;
  /** After so long they are gone, and only the call finds out; 0: they never came. */
  readonly patienceMs: number;
  /** In [0, 1): the same customers follow a diversion in every run. */
  readonly diverts: number;
}

/** Lines by class and category. Tickets are known by their place in the list of customers. */
export class CellQueues {
  private readonly lines: number[][];
  private readonly heads: Int32Array;
  private readonly customers: readonly Customer[];
  waiting = 0;

  constructor(cells: number, customers: readonly Customer[]) {
    this.lines = Array.from({ length: cells }, () => []);
    this.heads = new Int32Array(cells);
    this.customers = customers;
  }

  push(index: number): void {
    const cell = this.customers[index]?.cell ?? 0;
    this.lines[cell]?.push(index);
    this.waiting += 1;
  }

  /** The oldest of a line; -1: nobody. */
  oldest(cell: number): number {
    return this.lines[cell]?.[this.heads[cell] ?? 0] ?? -1;
  }

  /** The oldest that is still on time, when the oldest of all is late; -1: nobody, or it is the oldest of all. */
  oldestOnTime(cell: number, now: number): number {
    const line = this.lines[cell] ?? [];
    const dueAt = (place: number) => this.customers[line[place] ?? -1]?.dueAt ?? Number.POSITIVE_INFINITY;
    let low = this.heads[cell] ?? 0;
    if (dueAt(low) >= now) return -1;
    let high = line.length;
    low += 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (dueAt(middle) >= now) high = middle;
      else low = middle + 1;
    }
    return line[low] ?? -1;
  }

  /** Takes a ticket out of its line, wherever it stands near the head. */
  take(index: number): void {
    const cell = this.customers[index]?.cell ?? 0;
    const line = this.lines[cell] ?? [];
    const head = this.heads[cell] ?? 0;
    const place = line.indexOf(index, head);
    if (place < 0) throw new RangeError(`ticket ${index} does not wait`);
    line.copyWithin(head + 1, head, place);
    this.heads[cell] = head + 1;
    this.waiting -= 1;
  }

  /** Everybody who waits, line by line. */
  all(): number[] {
    return this.lines.flatMap((line, cell) => line.slice(this.heads[cell]));
  }
}
