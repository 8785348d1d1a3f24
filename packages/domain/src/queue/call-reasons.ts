/**
 * The values that decided a call, kept with it so that it can be explained later [Q2]: a screen turns them into plain
 * words. Minutes are rounded to a tenth; values of the index to four digits.
 */
export interface CallReasons {
  readonly value: number;
  /** Minutes until the promise runs out; negative: late. */
  readonly slackMin: number;
  /** Tickets that this counter might have called. */
  readonly candidates: number;
  /** A counter kept for a class took one of that class first. */
  readonly dedicated: boolean;
  /** Past the firm cap: nobody waits beyond it while others on time are served. */
  readonly pastCap: boolean;
  readonly runnerUp: {
    readonly number: string;
    readonly value: number;
    readonly slackMin: number;
  } | null;
}
