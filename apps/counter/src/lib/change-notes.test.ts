import { describe, expect, it } from 'vitest';
import { likelyTendered, notesFor } from './change-notes.ts';

describe('change', () => {
  it('is given in the fewest notes, and adds up', () => {
    expect(notesFor(1400)).toEqual([
      { fen: 1000, count: 1 },
      { fen: 100, count: 4 },
    ]);
    expect(notesFor(0)).toEqual([]);
    for (const amount of [1, 99, 1234, 8888, 1_999_999]) {
      expect(notesFor(amount).reduce((sum, one) => sum + one.fen * one.count, 0)).toBe(amount);
    }
  });

  it('offers the amounts that customers hand over', () => {
    expect(likelyTendered(8600)).toEqual([8600, 9000, 10_000, 20_000]);
    expect(likelyTendered(10_000)).toEqual([10_000, 20_000]);
    expect(likelyTendered(8650)[0]).toBe(8650);
  });
});
