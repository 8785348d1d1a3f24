/** How long to wait and when to give a line a rest. All in ms. */
export interface RetryPolicy {
  readonly firstDelayMs: number;
  readonly delayMsMax: number;
  /** A missing path is looked for more often, since looking is cheap and a replug should be noticed at once. */
  readonly absentDelayMsMax: number;
  readonly lossesMax: number;
  readonly lossWindowMs: number;
  readonly quarantineMs: number;
  readonly probeMsMax: number;
}

export const defaultRetryPolicy: RetryPolicy = {
  firstDelayMs: 250,
  delayMsMax: 15_000,
  absentDelayMsMax: 1_000,
  lossesMax: 5,
  lossWindowMs: 60_000,
  quarantineMs: 60_000,
  probeMsMax: 20_000,
};

/** The wait before attempt `failures + 1`: doubling, capped, and spread over its upper half so that lines do not march in step. */
export function retryDelayMs(
  policy: RetryPolicy,
  attempt: { readonly failures: number; readonly absent: boolean; readonly random: number },
): number {
  const cap = attempt.absent ? policy.absentDelayMsMax : policy.delayMsMax;
  const doubled = policy.firstDelayMs * 2 ** Math.min(attempt.failures, 30);
  return Math.round(Math.min(cap, doubled) * (0.5 + attempt.random / 2));
}

/** The losses still inside the window that ends now. */
export function recentLosses(
  policy: RetryPolicy,
  lossesAt: readonly number[],
  now: number,
): readonly number[] {
  return lossesAt.filter((at) => now - at < policy.lossWindowMs);
}
