import type { TextBody } from '@onehall/protocol';
import { useManagerText } from '../lib/use-manager-text.ts';
import { drawChart } from './bar-drawing.ts';
import './bar-chart.css';

const width = 1100;
const height = 190;
const frame = { left: 92, right: width - 8, top: 10, bottom: 160 };
/** So many names fit below. */
const namesMost = 14;

interface BarChartProps {
  /** One for each series. */
  readonly titles: readonly string[];
  readonly points: readonly { readonly name: TextBody; readonly values: readonly number[] }[];
  readonly written: (value: number) => string;
}

/**
 * Figures as bars; the table below says the same to whoever does not see it. Drawn here rather than by a library: bars
 * and a scale are all there is to see, in the colours of the theme, and one series is filled where another is outlined,
 * so that nobody needs to tell colours apart. Nothing but noughts: no chart.
 */
export function BarChart({ titles, points, written }: BarChartProps) {
  const { t, say } = useManagerText();
  if (points.length < 2 || points.every(({ values }) => values.every((value) => value === 0))) return null;
  const { zeroY, ticks, bars } = drawChart(points, frame);
  const every = Math.ceil(points.length / namesMost);
  const room = (frame.right - frame.left) / points.length;
  return (
    <figure className="mg-bars">
      <figcaption>
        {titles.map((title, nth) => (
          <span key={title} className={`mg-bars-key mg-bars-series-${nth}`}>
            {title}
          </span>
        ))}
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('rep.chart', { what: titles.join(' · '), n: points.length })}
      >
        {ticks.map(({ value, y }) => (
          <g key={value}>
            <line className="mg-bars-grid" x1={frame.left} x2={frame.right} y1={y} y2={y} />
            <text x={frame.left - 8} y={y + 4} textAnchor="end">
              {written(value)}
            </text>
          </g>
        ))}
        {bars.map((bar) => (
          <rect
            key={`${bar.point} ${bar.series}`}
            className={`mg-bars-column mg-bars-series-${bar.series}`}
            x={bar.x}
            y={bar.y}
            width={bar.width}
            height={bar.height}
          >
            <title>{`${say(points[bar.point]?.name ?? { zh: '', en: '' })} ${titles[bar.series] ?? ''} ${written(points[bar.point]?.values[bar.series] ?? 0)}`}</title>
          </rect>
        ))}
        <line className="mg-bars-zero" x1={frame.left} x2={frame.right} y1={zeroY} y2={zeroY} />
        {points.map(({ name }, nth) =>
          nth % every === 0 ? (
            <text key={name.zh} x={frame.left + room * (nth + 0.5)} y={height - 10} textAnchor="middle">
              {shortened(say(name), (room * every) / 8)}
            </text>
          ) : null,
        )}
      </svg>
    </figure>
  );
}

/** Days without their year, and names as long as there is room; the whole name stands in the table. */
function shortened(name: string, most: number): string {
  const text = /^\d{4}-\d{2}-\d{2}$/.test(name) ? name.slice(5) : name;
  let wide = 0;
  const letters = [...text];
  const cut = letters.findIndex((letter) => {
    wide += letter > '\u2E7F' ? 1.8 : 1;
    return wide > most;
  });
  return cut === -1 ? text : `${letters.slice(0, Math.max(cut - 1, 1)).join('')}…`;
}
