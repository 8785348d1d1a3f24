import { describe, expect, it } from 'vitest';
import { overWords } from './over-words.ts';

const words = (state: Parameters<typeof overWords>[0]['state'], returnUntil: number | null = null) =>
  overWords({ state, returnUntil }, 1000);

describe('what the phone says of a ticket', () => {
  it('tells whoever missed the call until when they may come back, and when that is over', () => {
    expect(words('noShow', 2000)?.what).toBe('phone.noShowUntil');
    expect(words('noShow', 1000)?.what).toBe('phone.noShowWhat');
    expect(words('noShow')?.what).toBe('phone.noShowWhat');
  });

  it('tells whose number is kept by when to be back', () => {
    expect(words('held', 2000)?.what).toBe('phone.heldUntil');
    expect(words('held', 900)?.what).toBe('phone.heldWhat');
  });

  it('has words for every end, and none while the ticket waits or is called', () => {
    expect(['waiting', 'called'].map((state) => words(state as 'waiting'))).toEqual([null, null]);
    const ends = ['serving', 'abandoned', 'cancelled', 'finished'] as const;
    expect(ends.map((state) => words(state)?.title)).toEqual([
      'phone.serving',
      'phone.abandoned',
      'phone.cancelled',
      'phone.finished',
    ]);
  });
});
