import type { ReplyOf, ReportBody, routes } from '@onehall/protocol';
import { yuan } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { BarChart } from '../../parts/bar-chart.tsx';

interface ReportChartProps {
  readonly chart: NonNullable<ReplyOf<typeof routes.readReport>['chart']>;
  readonly report: ReportBody;
}

/** The report as bars, by the names and kinds of its columns. */
export function ReportChart({ chart, report }: ReportChartProps) {
  const { say } = useManagerText();
  const columns = chart.series.flatMap((id) => report.columns.filter((column) => column.id === id));
  const money = columns[0]?.kind === 'fen';
  return (
    <BarChart
      titles={columns.map(({ title }) => say(title))}
      points={chart.points}
      written={(value) => (money ? yuan(value) : String(value))}
    />
  );
}
