import { vi } from 'vitest';

/** Comes back when the condition holds; fails the test when it does not hold in half a minute. */
export async function until(condition: () => boolean): Promise<void> {
  await vi.waitFor(
    () => {
      if (!condition()) throw new Error(`still waiting for: ${condition.toString()}`);
    },
    { timeout: 30_000, interval: 5 },
  );
}
