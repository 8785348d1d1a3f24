import { describe, expect, it } from 'vitest';
import { ceilingOf, drawBand } from './band-drawing.ts';

const frame = { left: 0, right: 60, top: 0, bottom: 40 };
const point = (inMin: number, low: number, mid: number, high: number) => ({
  inMin,
  band: { low, mid, high },
});

describe('the band of the next hour', () => {
  it('has room for the highest wait and for the target', () => {
    expect(ceilingOf([point(0, 1, 2, 3)], 30)).toBe(40);
    expect(ceilingOf([point(0, 1, 2, 52)], 30)).toBe(60);
    expect(ceilingOf([], null)).toBe(5);
    expect(ceilingOf([point(0, 1, 2, 400)], null)).toBe(420);
  });

  it('draws P10 to P90 as an area, the median as a line, the target in its place', () => {
    const drawn = drawBand([point(0, 0, 10, 20), point(60, 10, 20, 40)], 30, frame);
    expect(drawn.area).toBe('M0 20L60 0L60 30L0 40Z');
    expect(drawn.median).toBe('M0 30L60 20');
    expect(drawn.targetY).toBe(10);
    expect(drawn.ticksX.map((one) => one.inMin)).toEqual([0, 60]);
  });

  it('leaves a gap where nothing is known', () => {
    const gap = { inMin: 30, band: null };
    const points = [point(0, 0, 1, 2), point(15, 0, 1, 2), gap, point(45, 0, 1, 2), point(60, 0, 1, 2)];
    expect(drawBand(points, null, frame).area.split('Z').filter(Boolean)).toHaveLength(2);
    expect(drawBand([gap], null, frame)).toMatchObject({ area: '', median: '', targetY: null });
  });
});
