import { useFloorText } from '../../lib/use-floor-text.ts';
import { type BandPoint, drawBand } from './band-drawing.ts';

const WIDTH = 330;
const HEIGHT = 168;
const frame = { left: 34, right: 318, top: 14, bottom: 140 };

interface BandChartProps {
  readonly who: 'general' | 'vip';
  readonly points: readonly BandPoint[];
  readonly targetMin: number | null;
}

/** One group's waits over the next hour against its promise. */
export function BandChart({ who, points, targetMin }: BandChartProps) {
  const { t } = useFloorText();
  const drawn = drawBand(points, targetMin, frame);
  return (
    <figure className={`fl-chart fl-chart-${who}`}>
      <figcaption>
        {t(`forecast.${who}`)}
        {targetMin === null ? null : <span>{t('forecast.target', { n: targetMin })}</span>}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={useChartWords(who, points)}>
        {drawn.ticksY.map(({ minutes, y }) => (
          <g key={minutes}>
            <line className="fl-chart-grid" x1={frame.left} x2={frame.right} y1={y} y2={y} />
            <text x={frame.left - 6} y={y + 4} textAnchor="end">
              {minutes}
            </text>
          </g>
        ))}
        <path className="fl-chart-area" d={drawn.area} />
        <path className="fl-chart-median" d={drawn.median} />
        {drawn.targetY === null ? null : (
          <line
            className="fl-chart-target"
            x1={frame.left}
            x2={frame.right}
            y1={drawn.targetY}
            y2={drawn.targetY}
          />
        )}
        {drawn.ticksX.map(({ inMin, x }, index) => (
          <text
            key={inMin}
            x={x}
            y={HEIGHT - 8}
            textAnchor={index === 0 ? 'start' : index === drawn.ticksX.length - 1 ? 'end' : 'middle'}
          >
            {inMin === 0 ? t('forecast.now') : `+${inMin}`}
          </text>
        ))}
      </svg>
    </figure>
  );
}

/** The chart in one sentence: its beginning and its end. */
function useChartWords(who: 'general' | 'vip', points: readonly BandPoint[]): string {
  const { t } = useFloorText();
  const known = points.flatMap(({ inMin, band }) => (band === null ? [] : [{ inMin, band }]));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return t(`forecast.${who}`);
  return t('forecast.chart', {
    who: t(`forecast.${who}`),
    low: Math.floor(first.band.low),
    high: Math.ceil(first.band.high),
    n: last.inMin,
    low2: Math.floor(last.band.low),
    high2: Math.ceil(last.band.high),
  });
}
