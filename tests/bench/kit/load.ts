export interface Load {
  readonly latenciesMs: readonly number[];
  readonly seconds: number;
  readonly perSecond: number;
}

/** Times one piece of work. */
export async function timed<T>(work: () => Promise<T>, latenciesMs: number[]): Promise<T> {
  const start = performance.now();
  const result = await work();
  latenciesMs.push(performance.now() - start);
  return result;
}

/**
 * A closed loop: `clients` at once, each starting its next piece of work when the last one is done, `total` in all.
 * The work says itself what of it is timed.
 */
export async function closedLoop(
  clients: number,
  total: number,
  work: (client: number, latenciesMs: number[]) => Promise<void>,
): Promise<Load> {
  const latenciesMs: number[] = [];
  let left = total;
  const start = performance.now();
  const run = async (client: number) => {
    while (left > 0) {
      left -= 1;
      await work(client, latenciesMs);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => run(client)));
  const seconds = (performance.now() - start) / 1_000;
  return { latenciesMs, seconds, perSecond: latenciesMs.length / seconds };
}
