/** Thrown inside an order's transaction: nothing of it stays, and the reason is the answer. */
export class Rejection extends Error {
  override readonly name = 'Rejection';
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/** Holds, or the order is rejected with this reason. */
export function mustHold(condition: boolean, reason: string): asserts condition {
  if (!condition) throw new Rejection(reason);
}
