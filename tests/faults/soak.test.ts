import { afterAll, expect, test } from 'vitest';
import { removeTemporaryFolders } from '../bench/kit/bench-hall.ts';
import { endServers } from '../bench/kit/server-process.ts';
import { soakHall } from './soak.ts';

afterAll(() => {
  endServers();
  removeTemporaryFolders();
});

// The long form is a command: npm run soak.
test('a hall whose devices fail all the time goes on, and is whole when they are mended', async () => {
  const seed = Number(process.env['ONEHALL_SEED'] ?? 7);
  const report = await soakHall({ minutes: 0.35, seed, customersPerHour: 1_200, speed: 20 });
  expect(report).toMatchObject({ stuck: [], problem: null });
  expect(report.faults).toBeGreaterThan(3);
  expect(report.tickets).toBeGreaterThan(0);
});
