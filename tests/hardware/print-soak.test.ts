import { expect, test } from 'vitest';
import { soakPrinter } from './print-soak.ts';

/** Whatever strikes, each ticket ends with a word for it, and the word is true of the paper. */
test.each([
  { seed: 1, hasProcessId: true },
  { seed: 2, hasProcessId: true },
  { seed: 3, hasProcessId: false },
])('three hundred tickets with faults of seed $seed, process ids $hasProcessId', async (options) => {
  const report = await soakPrinter({ ...options, tickets: 300 });
  expect(report.wrong).toEqual([]);
  const { ended, struck } = report;
  // It proves something only where things did go wrong, in every way there is.
  expect(Object.keys(struck).length).toBe(15);
  expect(ended[options.hasProcessId ? 'confirmed' : 'processed']).toBeGreaterThan(150);
  expect(ended.unknown).toBeGreaterThan(0);
  expect(ended.failed).toBeGreaterThan(0);
  expect(report.reprints).toBeGreaterThan(0);
});
