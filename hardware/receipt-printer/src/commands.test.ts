import { expect, test } from 'vitest';
import { packSegments, processId, processIdRequest } from './commands.ts';

test('process ids are four printable characters, each job another', () => {
  const ids = Array.from({ length: 10_000 }, (_, n) => processId(n));
  expect(new Set(ids).size).toBe(10_000);
  for (const id of ids) expect(id).toMatch(/^[!-~]{4}$/);
  expect(processId(94 ** 4)).toBe(processId(0));
  expect(Buffer.from(processIdRequest('Ab!~')).toString('hex')).toBe('1d284806003030416221' + '7e');
});

test('commands are packed whole, in order, into writes of limited size', () => {
  const segments = [300, 200, 100, 600, 10].map((length, n) => new Uint8Array(length).fill(n));
  expect(packSegments(segments, 512).map((chunk) => chunk.length)).toEqual([500, 100, 600, 10]);
});
