import { expect, test } from 'vitest';
import { CallsToSay } from './calls-to-say.ts';

const call = (seq: number) => ({
  seq,
  at: seq,
  ticketNumber: `A00${seq}`,
  counterId: 'c',
  counterNumber: '1',
});
const seqs = (calls: readonly { seq: number }[]) => calls.map((one) => one.seq);

test('without speakers in the hall the board says every call at once', () => {
  expect(seqs(new CallsToSay().arrived([call(5), call(6)], 0))).toEqual([5, 6]);
});

test('while the speakers speak it says nothing, and takes over from the call that they missed', () => {
  const calls = new CallsToSay();
  expect(calls.arrived([call(5)], null)).toEqual([]);
  expect(calls.arrived([call(6), call(7)], null)).toEqual([]);
  expect(seqs(calls.release(6))).toEqual([6, 7]);
  expect(calls.release(6)).toEqual([]);
  expect(seqs(calls.arrived([call(8)], 6))).toEqual([8]);
});

test('it holds the newest dozen at most', () => {
  const calls = new CallsToSay();
  for (let seq = 1; seq <= 20; seq += 1) calls.arrived([call(seq)], null);
  expect(seqs(calls.release(1))).toEqual([9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
});
