import type { IndicatorBody, ReplyOf, routes } from '@onehall/protocol';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useFigure, useOf, Verdict } from './figure-words.tsx';
import { drawMarks } from './mark-drawing.ts';

type Points = ReplyOf<typeof routes.readIndicator>['points'];

const width = 1100;
const height = 230;
const frame = { left: 76, right: width - 90, top: 16, bottom: 190 };
/** So many days fit below. */
const namesMost = 16;
const size = 6;

interface MarkChartProps {
  readonly indicator: IndicatorBody;
  readonly points: Points;
}

/** '03-01', or '03-01 – 03-07' of a week or month. */
export const pointName = ({ from, to }: { readonly from: string; readonly to: string }) =>
  from === to ? from.slice(5) : `${from.slice(5)} – ${to.slice(5)}`;

/** How it went, with the target drawn in: a full dot kept it, a hollow square did not. The table behind says the same. */
export function MarkChart({ indicator, points }: MarkChartProps) {
  const { t, say } = useManagerText();
  const figure = useFigure();
  const { unit, target, aim, name } = indicator;
  const most = unit === 'share' ? 100 : unit === 'score' ? 5 : Number.POSITIVE_INFINITY;
  const drawn = drawMarks(
    points.map((one) => one.figure),
    { target: aim === null ? null : target, most, frame },
  );
  const line = drawn.marks.flatMap((mark) => (mark === null ? [] : [`${mark.x},${mark.y}`])).join(' ');
  const every = Math.ceil(points.length / namesMost);
  const room = (frame.right - frame.left) / Math.max(points.length, 1);
  return (
    <figure className="mg-ind-chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('ind.chart', { name: say(name) })}>
        {drawn.ticks.map(({ value, y }) => (
          <g key={value}>
            <line className="mg-ind-grid" x1={frame.left} x2={frame.right} y1={y} y2={y} />
            <text x={frame.left - 8} y={y + 4} textAnchor="end">
              {figure(unit, value)}
            </text>
          </g>
        ))}
        {drawn.targetY === null ? null : (
          <g className="mg-ind-target">
            <line x1={frame.left} x2={frame.right} y1={drawn.targetY} y2={drawn.targetY} />
            <text x={frame.right + 6} y={drawn.targetY + 4}>
              {t('ind.target')}
            </text>
          </g>
        )}
        <polyline className="mg-ind-line" points={line} />
        {points.map((point, nth) => (
          <Mark key={point.from} mark={drawn.marks[nth] ?? null} missed={point.verdict === 'missed'}>
            {`${pointName(point)} ${figure(unit, point.figure)}`}
          </Mark>
        ))}
        {points.map((point, nth) =>
          nth % every === 0 ? (
            <text key={point.from} x={frame.left + room * (nth + 0.5)} y={height - 14} textAnchor="middle">
              {point.from.slice(5)}
            </text>
          ) : null,
        )}
      </svg>
    </figure>
  );
}

interface MarkProps {
  readonly mark: { readonly x: number; readonly y: number } | null;
  readonly missed: boolean;
  readonly children: string;
}

function Mark({ mark, missed, children }: MarkProps) {
  if (mark === null) return null;
  const { x, y } = mark;
  return missed ? (
    <rect className="mg-ind-missed-mark" x={x - size} y={y - size} width={size * 2} height={size * 2}>
      <title>{children}</title>
    </rect>
  ) : (
    <circle className="mg-ind-kept-mark" cx={x} cy={y} r={size - 1}>
      <title>{children}</title>
    </circle>
  );
}

/** The figures of the picture. */
export function PointsTable({ indicator, points }: MarkChartProps) {
  const { t } = useManagerText();
  const figure = useFigure();
  const restsOn = useOf();
  const { unit } = indicator;
  return (
    <details className="mg-ind-points">
      <summary>{t('ind.points')}</summary>
      <section className="mg-scroll" {...scrollable} aria-label={t('ind.points')}>
        <table className="mg-table">
          <thead>
            <tr>
              <th scope="col">{t('ind.days')}</th>
              <th scope="col" className="mg-right">
                {t('ind.figure')}
              </th>
              <th scope="col" className="mg-right">
                {t('ind.rests')}
              </th>
              <th scope="col">{t('ind.verdict')}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((one) => (
              <tr key={one.from}>
                <th scope="row">{pointName(one)}</th>
                <td className="mg-right oh-number">{figure(unit, one.figure)}</td>
                <td className="mg-right oh-number">{restsOn(unit, one)}</td>
                <td>
                  <Verdict verdict={one.verdict} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
