import type { Random } from '../random.ts';

/** Standard normal distribution function (Abramowitz and Stegun 26.2.17, error below 1e-7). */
export function normalShareBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    0.39894228 *
    Math.exp((-z * z) / 2) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z > 0 ? 1 - tail : tail;
}

/** The z below which this share lies (Abramowitz and Stegun 26.2.23, error below 5e-4: far below that of any mean). */
export function normalAt(share: number): number {
  if (share > 0.5) return -normalAt(1 - share);
  const t = Math.sqrt(-2 * Math.log(Math.max(share, 1e-12)));
  const top = 2.515517 + t * (0.802853 + t * 0.010328);
  const bottom = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return top / bottom - t;
}

/** The chance that a service of this mean and variation lasts longer than so many minutes. */
export function lastsLonger(minutes: number, mean: number, cv: number): number {
  if (minutes <= 0) return 1;
  const variance = Math.log(1 + cv * cv);
  if (variance === 0) return minutes < mean ? 1 : 0;
  return 1 - normalShareBelow((Math.log(minutes / mean) + variance / 2) / Math.sqrt(variance));
}

/** What may still be left of a service that has lasted `elapsed` minutes: log-normal, given that it lasted so long. */
export function residualMinutes(random: Random, elapsed: number, mean: number, cv: number): number {
  const variance = Math.log(1 + cv * cv);
  if (variance === 0) return Math.max(0, mean - elapsed);
  const spread = Math.sqrt(variance);
  const left = random() * lastsLonger(elapsed, mean, cv);
  const total = mean * Math.exp(-spread * normalAt(left) - variance / 2);
  return Math.max(0, total - elapsed);
}
