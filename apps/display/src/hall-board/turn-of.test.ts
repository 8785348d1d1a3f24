import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownNow, turnOf } from './turn-of.ts';

const a = { id: 'a', seconds: 10 };
const b = { id: 'b', seconds: 5 };

describe('slides of a board [E6]', () => {
  test('follow one another by the clock, each as long as it was given', () => {
    const at = (second: number) => turnOf([a, b], second * 1000)?.id;
    expect([0, 9, 10, 14, 15, 25].map(at)).toEqual(['a', 'a', 'b', 'b', 'a', 'b']);
    expect(turnOf([], 1)).toBeUndefined();
  });

  test('always have somebody’s turn, whatever their times and the instant', () => {
    const turns = fc.array(fc.record({ seconds: fc.integer({ min: 1, max: 60 }) }), { minLength: 1 });
    fc.assert(
      fc.property(turns, fc.nat(), (slides, at) => {
        expect(slides).toContain(turnOf(slides, at));
      }),
    );
  });

  const dated = { zones: [], fromAt: 100, untilAt: 200 };
  test('come and go at their instants, though nobody tells the board', () => {
    const shown = (at: number) => shownNow([dated], null, at).length;
    expect([99, 100, 199, 200].map(shown)).toEqual([0, 1, 1, 0]);
    expect(shownNow([{ ...dated, untilAt: null }], null, 9_999)).toHaveLength(1);
  });

  test('of a zone stand there, and on the board of the whole hall', () => {
    const vip = { ...dated, zones: ['贵宾区'] };
    expect(shownNow([vip, dated], 'A区', 150)).toEqual([dated]);
    expect(shownNow([vip, dated], '贵宾区', 150)).toEqual([vip, dated]);
    expect(shownNow([vip, dated], null, 150)).toEqual([vip, dated]);
  });
});
