import { vi } from 'vitest';

/** Comes back when the condition holds; fails the test when it does not hold in ten seconds. */
export async function until(condition: () => boolean): Promise<void> {
  await vi.waitFor(
    () => {
      if (!condition()) throw new Error(`still waiting for: ${condition.toString()}`);
    },
    { timeout: 10_000, interval: 5 },
  );
}
