import type { SignatureBody } from '@onehall/protocol';
import type { PointGroup } from 'signature_pad';

export interface FieldSize {
  readonly width: number;
  readonly height: number;
}

const STROKES_MAX = 200;
const POINTS_MAX = 4000;

/** What the pad holds as the wire's strokes: [x, y, ms since the first point]. null: nothing drawn. */
export function strokesOf(groups: readonly PointGroup[], size: FieldSize): SignatureBody | null {
  const began = Math.min(...groups.flatMap((group) => group.points.map((point) => point.time)));
  const strokes = groups
    .filter((group) => group.points.length > 0)
    .slice(0, STROKES_MAX)
    .map((group) =>
      group.points
        .slice(0, POINTS_MAX)
        .map((point): [number, number, number] => [
          Math.round(point.x * 10) / 10,
          Math.round(point.y * 10) / 10,
          Math.max(0, Math.round(point.time - began)),
        ]),
    );
  return strokes.length === 0 ? null : { ...size, strokes };
}

/** The same strokes in a field of another size: the window changed while somebody signed. */
export function fitted(groups: readonly PointGroup[], from: FieldSize, to: FieldSize): PointGroup[] {
  const x = from.width === 0 ? 1 : to.width / from.width;
  const y = from.height === 0 ? 1 : to.height / from.height;
  return groups.map((group) => ({
    ...group,
    points: group.points.map((point) => ({ ...point, x: point.x * x, y: point.y * y })),
  }));
}
