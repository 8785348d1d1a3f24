import { strict as assert } from 'node:assert';
import type { Raster } from '../print-document.ts';
import { rasterOf } from './picture.ts';

/** A point of a pen's way, in the signer's own units: y grows downwards. */
export interface StrokePoint {
  readonly x: number;
  readonly y: number;
}

/** A signature: the ways of the pen between touching down and lifting off. */
export type Strokes = readonly (readonly StrokePoint[])[];

export interface StrokesSize {
  readonly widthDots: number;
  readonly heightDots: number;
  /** Thickness of the line in dots; a pen's line on paper is about 4. */
  readonly penDots?: number;
}

const pointsMax = 20_000;

/** A signature in ink: scaled to fit, both ways alike, and set in the middle. No strokes leave the paper white. */
export function rasterOfStrokes(strokes: Strokes, size: StrokesSize): Raster {
  const points = strokes.flat();
  assert(points.length <= pointsMax, `a signature has at most ${pointsMax} points`);
  const { widthDots, heightDots, penDots = 4 } = size;
  const inked = new Uint8Array(widthDots * heightDots);
  const place = placer(points, { widthDots, heightDots, penDots });
  for (const stroke of strokes) {
    let from: StrokePoint | undefined;
    for (const point of stroke) {
      const to = place(point);
      draw(inked, { widthDots, heightDots, radius: penDots / 2 }, from ?? to, to);
      from = to;
    }
  }
  return rasterOf(widthDots, heightDots, (x, y) => inked[y * widthDots + x] === 1);
}

function placer(
  points: readonly StrokePoint[],
  size: Required<StrokesSize>,
): (point: StrokePoint) => StrokePoint {
  const range = (values: readonly number[]) => {
    const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
    const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
    return { low, span: Math.max(high - low, 0) };
  };
  const xs = range(points.map((point) => point.x));
  const ys = range(points.map((point) => point.y));
  const room = { x: size.widthDots - size.penDots, y: size.heightDots - size.penDots };
  // A dot or a straight line has no extent of its own in one direction.
  const scale = Math.min(room.x / (xs.span || 1), room.y / (ys.span || 1));
  const start = {
    x: (size.widthDots - xs.span * scale) / 2,
    y: (size.heightDots - ys.span * scale) / 2,
  };
  return ({ x, y }) => ({ x: start.x + (x - xs.low) * scale, y: start.y + (y - ys.low) * scale });
}

/** A round pen set down at every half dot of the way. */
function draw(
  inked: Uint8Array,
  pen: { readonly widthDots: number; readonly heightDots: number; readonly radius: number },
  from: StrokePoint,
  to: StrokePoint,
): void {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) * 2));
  for (let step = 0; step <= steps; step += 1) {
    const at = (a: number, b: number) => a + ((b - a) * step) / steps;
    setDown(inked, pen, { x: at(from.x, to.x), y: at(from.y, to.y) });
  }
}

function setDown(
  inked: Uint8Array,
  pen: { readonly widthDots: number; readonly heightDots: number; readonly radius: number },
  middle: StrokePoint,
): void {
  const { widthDots, heightDots, radius } = pen;
  for (let y = Math.floor(middle.y - radius); y <= middle.y + radius; y += 1) {
    for (let x = Math.floor(middle.x - radius); x <= middle.x + radius; x += 1) {
      const isInside = x >= 0 && y >= 0 && x < widthDots && y < heightDots;
      if (isInside && Math.hypot(x + 0.5 - middle.x, y + 0.5 - middle.y) <= radius)
        inked[y * widthDots + x] = 1;
    }
  }
}
