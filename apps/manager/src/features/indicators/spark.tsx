import type { IndicatorBody } from '@onehall/protocol';
import { drawMarks } from './mark-drawing.ts';

const frame = { left: 2, right: 118, top: 3, bottom: 25 };

/** How it went within the period, at a glance; the figures stand behind the name. */
export function Spark({ indicator }: { readonly indicator: IndicatorBody }) {
  const { points, target, unit } = indicator;
  if (points.filter((value) => value !== null).length < 2) return null;
  const most = unit === 'share' ? 100 : unit === 'score' ? 5 : Number.POSITIVE_INFINITY;
  const { marks, targetY } = drawMarks(points, { target, most, frame });
  const line = marks.flatMap((mark) => (mark === null ? [] : [`${mark.x.toFixed(1)},${mark.y.toFixed(1)}`]));
  return (
    <svg className="mg-spark" viewBox="0 0 120 28" aria-hidden="true" focusable="false">
      {targetY === null ? null : (
        <line className="mg-spark-target" x1={frame.left} x2={frame.right} y1={targetY} y2={targetY} />
      )}
      <polyline points={line.join(' ')} />
    </svg>
  );
}
