import { describe, expect, it } from 'vitest';
import { drawMarks } from './mark-drawing.ts';

const frame = { left: 0, right: 100, top: 0, bottom: 100 };

describe('marks on a scale', () => {
  it('lie from below to above with their target among them, and a gap where there was nothing', () => {
    const { marks, ticks, targetY } = drawMarks([90, null, 96], { target: 95, most: 100, frame });
    expect(marks[1]).toBeNull();
    const [first, , last] = marks;
    expect(first?.y).toBeGreaterThan(targetY ?? 0);
    expect(last?.y).toBeLessThan(targetY ?? 0);
    expect(first?.x).toBeLessThan(last?.x ?? 0);
    for (const { y } of ticks) {
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(100);
    }
  });

  it('never go past where the scale ends, nor below nought', () => {
    const { ticks } = drawMarks([100, 100], { target: 100, most: 100, frame });
    expect(ticks.at(-1)?.value).toBe(100);
    expect(drawMarks([0, 0.1], { target: null, most: 100, frame }).ticks[0]?.value).toBe(0);
  });

  it('have a scale even where there is nothing to draw', () => {
    const { ticks, marks, targetY } = drawMarks([null], { target: null, most: 100, frame });
    expect(ticks.length).toBeGreaterThan(1);
    expect(marks).toEqual([null]);
    expect(targetY).toBeNull();
  });

  it('keep every mark within the frame, whatever is counted', () => {
    for (const values of [[1], [0], [4.5, 4.6], [1_000, 3], [99.99, 100]]) {
      const { marks } = drawMarks(values, { target: null, most: Number.POSITIVE_INFINITY, frame });
      for (const mark of marks) {
        expect(mark?.y).toBeGreaterThanOrEqual(0);
        expect(mark?.y).toBeLessThanOrEqual(100);
      }
    }
  });
});
