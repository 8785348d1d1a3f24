import { defineConfig } from 'vitest/config';

const node = { environment: 'node' as const, testTimeout: 20_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { ...node, name: 'unit', include: ['{packages,hardware,apps}/**/*.test.ts', 'tests/tidy.test.ts'] } },
      { test: { ...node, name: 'integration', include: ['tests/integration/**/*.test.ts'] } },
      { test: { ...node, name: 'hardware', include: ['tests/hardware/**/*.test.ts'], fileParallelism: false } },
      {
        test: { ...node, name: 'faults', include: ['tests/faults/**/*.test.ts'], fileParallelism: false, testTimeout: 240_000 },
      },
      {
        test: {
          ...node,
          name: 'e2e',
          include: ['tests/screens/**/*.test.ts', 'tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
