import { describe, expect, it } from 'vitest';
import { boardState } from './board-state.ts';

describe('what a counter says of itself', () => {
  it('tells a closed hall from a counter that nobody is on', () => {
    expect(boardState({ state: 'closed', pause: null, open: false })).toEqual({
      state: 'after-hours',
      shut: true,
    });
    expect(boardState({ state: 'closed', pause: null, open: true })).toEqual({ state: 'closed', shut: true });
  });

  it('tells a pause from a fault', () => {
    expect(boardState({ state: 'paused', pause: 'meal', open: true }).state).toBe('paused');
    expect(boardState({ state: 'paused', pause: 'fault', open: true }).state).toBe('device-fault');
    expect(boardState({ state: 'closed', pause: 'meal', open: true }).state).toBe('paused');
    expect(boardState({ state: 'serving', pause: 'fault', open: true })).toEqual({
      state: 'serving',
      shut: false,
    });
  });
});
