import { describe, expect, it } from 'vitest';
import { movesOf } from './aside-moves.ts';

describe('a ticket that is set aside', () => {
  it('goes on at a free counter, or in the queue', () => {
    expect(movesOf({ state: 'held' }, true)).toEqual(['to-counter', 'to-queue']);
    expect(movesOf({ state: 'held' }, false)).toEqual(['to-queue']);
  });
  it('waits again after a missed call', () =>
    expect(movesOf({ state: 'noShow' }, true)).toEqual(['is-back']));
  it('has nothing to be done once it moved on', () =>
    expect(movesOf({ state: 'waiting' }, true)).toEqual([]));
});
