/** How many futures a forecast usually rests on. */
export const futuresUsual = 40;

export interface ForesightOrder {
  readonly seed: number;
  readonly futures?: number;
}

/** A wait, minutes: nine of ten futures lie above P10, and nine of ten below P90. */
export interface WaitBand {
  readonly p10Min: number;
  readonly p50Min: number;
  readonly p90Min: number;
}

/** A wait from now on, and the share of futures in which the promise is broken [Q2]. */
export interface WaitForecast extends WaitBand {
  readonly missChance: number;
}

/** A wait in minutes. Who was not called before the future ended waits at least to its end. */
export function waitMinutes(waitMs: number, atLeastMin: number): number {
  return Number.isNaN(waitMs) ? atLeastMin : Math.max(0, waitMs / 60_000);
}

/** Quantiles of the waits of all futures; null of none. */
export function waitBand(waits: ArrayLike<number>): WaitBand | null {
  if (waits.length === 0) return null;
  const sorted = Float64Array.from(waits).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p10Min: at(0.1), p50Min: at(0.5), p90Min: at(0.9) };
}

/** The same, with how many exceed the limit. */
export function waitForecast(waits: Float64Array, limitMin: number): WaitForecast | null {
  const band = waitBand(waits);
  return band && { ...band, missChance: waits.filter((wait) => wait > limitMin).length / waits.length };
}
