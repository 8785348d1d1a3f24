/** One line, equal clerks, customers who may walk away: M/M/n+M in closed form. Rates a minute. */
export interface ErlangA {
  readonly arrivals: number;
  /** Services a minute of one clerk. */
  readonly services: number;
  /** Walking away, a minute of one who waits; 0: nobody does, and then the clerks must be enough. */
  readonly leaving: number;
  readonly clerks: number;
}

const steps = 2_000;

/**
 * The chance that somebody who comes now would be called within `minutes` if they stayed (Erlang-A, after Mandelbaum and
 * Zeltyn; without walking away it is Erlang-C). 0 where clerks can never keep up and nobody leaves.
 */
export function calledWithin(hall: ErlangA, minutes: number): number {
  const { arrivals, services, leaving, clerks } = hall;
  if (clerks === 0) return 0;
  if (arrivals === 0) return 1;
  const capacity = clerks * services;
  if (leaving === 0 && capacity <= arrivals) return 0;
  const exponent = (x: number) => {
    const stayed = leaving === 0 ? x : (1 - Math.exp(-leaving * x)) / leaving;
    return arrivals * stayed - capacity * x;
  };
  // The integrand rises to where as many leave as come too much, and falls as exp(-capacity x) from there.
  const peak = leaving === 0 || capacity >= arrivals ? 0 : Math.log(arrivals / capacity) / leaving;
  const top = exponent(peak);
  const end = Math.max(peak, minutes) + 40 / Math.max(capacity - arrivals, capacity * 0.2) + 4 * peak;
  const inner = (from: number) => simpson((x) => Math.exp(exponent(x) - top), from, Math.max(end, from));
  const whole = inner(0);
  const beyond = inner(minutes);
  // Sum of (a^j / j!) / (a^(n-1) / (n-1)!), from the last term back.
  const offered = arrivals / services;
  let term = 1;
  let idle = 1;
  for (let j = clerks - 1; j > 0; j -= 1) {
    term *= j / offered;
    idle += term;
  }
  return 1 - (arrivals * beyond) / (idle * Math.exp(-top) + arrivals * whole);
}

function simpson(f: (x: number) => number, from: number, to: number): number {
  const width = (to - from) / steps;
  if (width <= 0) return 0;
  let sum = f(from) + f(to);
  for (let n = 1; n < steps; n += 1) sum += f(from + n * width) * (n % 2 === 0 ? 2 : 4);
  return (sum * width) / 3;
}

/** The fewest clerks that call this share within so many minutes, at most `most`. */
export function clerksByErlangA(
  hall: Omit<ErlangA, 'clerks'>,
  minutes: number,
  share: number,
  most: number,
): number {
  if (hall.arrivals === 0) return 0;
  for (let clerks = 1; clerks < most; clerks += 1)
    if (calledWithin({ ...hall, clerks }, minutes) >= share) return clerks;
  return most;
}
