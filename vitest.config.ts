import { defineConfig } from 'vitest/config';

/** Projects of one group run side by side; the next group begins when it has ended: browsers need the machine. */
const group = (groupOrder: number) => ({ sequence: { groupOrder } });

/** Long enough for a busy machine: a limit says that something hangs, never how fast it should be. */
const node = { environment: 'node' as const, testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // Every core: much of a test is waiting for a line, a disk or a browser.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...node,
          name: 'unit',
          ...group(0),
          include: ['{packages,hardware,apps}/**/*.test.ts', 'tests/tidy.test.ts'],
        },
      },
      { test: { ...node, ...group(0), name: 'integration', include: ['tests/integration/**/*.test.ts'] } },
      {
        test: {
          ...node,
          ...group(1),
          name: 'hardware',
          include: ['tests/hardware/**/*.test.ts'],
          fileParallelism: false,
        },
      },
      {
        test: {
          ...node,
          name: 'faults',
          ...group(2),
          include: ['tests/faults/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 240_000,
        },
      },
      {
        test: {
          ...node,
          name: 'e2e',
          ...group(3),
          // Looks at one screen in several sizes and languages side by side: most of a look is waiting.
          maxConcurrency: 3,
          include: ['tests/screens/**/*.test.ts', 'tests/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
