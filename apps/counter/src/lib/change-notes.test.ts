import { describe, expect, it } from 'vitest';
import { adviseChange, likelyTendered, notesFor, sumOf } from './change-notes.ts';

const pieces = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([fen, count]) => ({ fen, count }));

describe('change', () => {
  it('is given in the fewest notes, and adds up', () => {
    expect(notesFor(1400)).toEqual(pieces([1000, 1], [100, 4]));
    expect(notesFor(0)).toEqual([]);
    for (const amount of [1, 99, 1234, 8888, 1_999_999]) expect(sumOf(notesFor(amount))).toBe(amount);
  });

  it('comes out of what the drawer holds, also where the largest note would leave it without small ones', () => {
    const drawer = { notes: pieces([5000, 1], [2000, 3]), complete: true };
    expect(adviseChange(6000, drawer)).toEqual({ notes: pieces([2000, 3]), from: 'drawer' });
    const coins = { notes: pieces([1000, 1], [500, 1], [100, 2]), complete: true };
    expect(adviseChange(1400, coins)).toMatchObject({ from: 'short' });
    expect(adviseChange(700, coins)).toEqual({ notes: pieces([500, 1], [100, 2]), from: 'drawer' });
  });

  it('says that it does not know the drawer where its pieces were not all keyed', () => {
    expect(adviseChange(1400, { notes: pieces([1000, 9]), complete: false }).from).toBe('amount');
    expect(adviseChange(1400, null).from).toBe('amount');
  });

  it('is found in a full drawer without trying every way', () => {
    const full = { notes: pieces([10_000, 200], [5000, 200], [2000, 200], [500, 3]), complete: true };
    expect(adviseChange(999_900, full).from).toBe('short');
    expect(sumOf(adviseChange(999_500, full).notes)).toBe(999_500);
  });

  it('offers the amounts that customers hand over', () => {
    expect(likelyTendered(8600)).toEqual([8600, 9000, 10_000, 20_000]);
    expect(likelyTendered(10_000)).toEqual([10_000, 20_000]);
    expect(likelyTendered(8650)[0]).toBe(8650);
  });
});
