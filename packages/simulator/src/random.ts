/** A source of numbers in [0, 1), the same for the same seed on every machine. */
export type Random = () => number;

/** Mulberry32 (T. Ettinger): 32 bits of state, good enough for halls, no cryptography. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(random: Random, list: readonly T[]): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new RangeError('nothing to pick from');
  return one;
}

/** A whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** Exponential with the given mean: the time between two arrivals of a steady stream. */
export function exponential(random: Random, mean: number): number {
  return -Math.log(1 - random()) * mean;
}

/** Standard normal (Box and Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Log-normal with the given mean and coefficient of variation: how long a service takes. */
export function logNormal(random: Random, mean: number, cv: number): number {
  const variance = Math.log(1 + cv * cv);
  return mean * Math.exp(Math.sqrt(variance) * normal(random) - variance / 2);
}

/** A factor of mean 1 and the given coefficient of variation, gamma distributed (Marsaglia and Tsang): how a rate strays. */
export function strayingFactor(random: Random, cv: number): number {
  if (cv <= 0) return 1;
  const shape = 1 / cv ** 2;
  const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v <= 0 || Math.log(1 - random()) >= x ** 2 / 2 + d - d * v + d * Math.log(v)) continue;
    // A shape below 1 is drawn one higher and scaled down.
    return (d * v * (shape < 1 ? random() ** (1 / shape) : 1)) / shape;
  }
}

/** The place of one of the shares, each as likely as its share says. */
export function placeByShare(random: Random, shares: readonly number[]): number {
  let left = random() * shares.reduce((sum, share) => sum + share, 0);
  for (let place = 0; place < shares.length; place += 1) {
    left -= shares[place] ?? 0;
    if (left < 0) return place;
  }
  return shares.length - 1;
}
