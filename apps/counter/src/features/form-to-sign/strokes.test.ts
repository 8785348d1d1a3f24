import type { PointGroup } from 'signature_pad';
import { describe, expect, it } from 'vitest';
import { fitted, strokesOf } from './strokes.ts';

const ink = { dotSize: 1, minWidth: 1, maxWidth: 2, penColor: '#000', velocityFilterWeight: 0.7 };
const point = (x: number, y: number, time: number) => ({ x, y, time, pressure: 0.5 });
const drawn: PointGroup[] = [
  { ...ink, compositeOperation: 'source-over', points: [point(10, 20, 5000), point(30.26, 40, 5016)] },
  { ...ink, compositeOperation: 'source-over', points: [point(50, 60, 5400)] },
];

describe('the strokes of a signature', () => {
  it('count their time from the first point', () => {
    expect(strokesOf(drawn, { width: 600, height: 200 })).toEqual({
      width: 600,
      height: 200,
      strokes: [
        [
          [10, 20, 0],
          [30.3, 40, 16],
        ],
        [[50, 60, 400]],
      ],
    });
  });

  it('are nothing when nothing was drawn', () => {
    expect(strokesOf([], { width: 600, height: 200 })).toBeNull();
  });

  it('keep their shape when the field changes size', () => {
    const wider = fitted(drawn, { width: 600, height: 200 }, { width: 1200, height: 100 });
    expect(wider[0]?.points[0]).toMatchObject({ x: 20, y: 10 });
    expect(wider[1]?.points[0]).toMatchObject({ x: 100, y: 30 });
  });
});
