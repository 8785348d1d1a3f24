import type { ReplyOf, ReportBody, routes } from '@onehall/protocol';
import { yuan } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { drawChart } from './chart-drawing.ts';

type Chart = NonNullable<ReplyOf<typeof routes.readReport>['chart']>;

const width = 1100;
const height = 190;
const frame = { left: 92, right: width - 8, top: 10, bottom: 160 };
/** So many names fit below. */
const namesMost = 14;

interface ReportChartProps {
  readonly chart: Chart;
  readonly report: ReportBody;
}

/**
 * The report as bars; the table below says the same to whoever does not see it. Drawn here rather than by a library:
 * bars and a scale are all there is to see, in the colours of the theme, and one series is filled where another is
 * outlined, so that nobody needs to tell colours apart.
 */
export function ReportChart({ chart, report }: ReportChartProps) {
  const { t, say } = useManagerText();
  const columns = chart.series.flatMap((id) => report.columns.filter((column) => column.id === id));
  const money = columns[0]?.kind === 'fen';
  const { points } = chart;
  if (points.length < 2 || points.every(({ values }) => values.every((value) => value === 0))) return null;
  const { zeroY, ticks, bars } = drawChart(points, frame);
  const every = Math.ceil(points.length / namesMost);
  const room = (frame.right - frame.left) / points.length;
  const written = (value: number) => (money ? yuan(value) : String(value));
  const titles = columns.map(({ title }) => say(title));
  return (
    <figure className="mg-report-chart">
      <figcaption>
        {titles.map((title, nth) => (
          <span key={title} className={`mg-report-key mg-report-series-${nth}`}>
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
            <line className="mg-report-grid" x1={frame.left} x2={frame.right} y1={y} y2={y} />
            <text x={frame.left - 8} y={y + 4} textAnchor="end">
              {written(value)}
            </text>
          </g>
        ))}
        {bars.map((bar) => (
          <rect
            key={`${bar.point} ${bar.series}`}
            className={`mg-report-bar mg-report-series-${bar.series}`}
            x={bar.x}
            y={bar.y}
            width={bar.width}
            height={bar.height}
          >
            <title>{`${say(points[bar.point]?.name ?? { zh: '', en: '' })} ${titles[bar.series] ?? ''} ${written(points[bar.point]?.values[bar.series] ?? 0)}`}</title>
          </rect>
        ))}
        <line className="mg-report-zero" x1={frame.left} x2={frame.right} y1={zeroY} y2={zeroY} />
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
