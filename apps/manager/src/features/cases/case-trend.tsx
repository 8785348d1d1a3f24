import type { CaseTrend as Trend } from '@onehall/protocol';
import { EmptyState } from '@onehall/ui';
import { useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { BarChart } from '../../parts/bar-chart.tsx';

const all = 'all';
const ways = ['byKind', 'byCause', 'byDepartment', 'byClerk'] as const;

/** How cases went over a year [D7]: bars of all or of one group, and a table with the figures of every group. */
export function CaseTrend({ trend }: { readonly trend: Trend }) {
  const { t, say } = useManagerText();
  const [way, setWay] = useState<(typeof ways)[number]>('byKind');
  const [picked, setPicked] = useState(all);
  const groups = trend[way];
  const rows = [
    { id: all, name: t('case.trendAll'), cases: trend.cases },
    ...groups.map(({ id, name, cases }) => ({
      id: `of ${id ?? ''}`,
      name: name === null ? t('case.unknown') : say(name),
      cases,
    })),
  ];
  // Another month read has other groups: what is no longer there shows all.
  const shown = rows.find(({ id }) => id === picked) ?? rows[0];
  return (
    <section className="mg-case-trend" aria-labelledby="mg-case-trend">
      <div className="mg-case-trend-head">
        <h3 id="mg-case-trend">{t('case.trend')}</h3>
        <label className="oh-field mg-field">
          {t('case.trendBy')}
          <select
            value={way}
            onChange={(event) => {
              setWay(ways.find((one) => one === event.target.value) ?? 'byKind');
              setPicked(all);
            }}
          >
            {ways.map((one) => (
              <option key={one} value={one}>
                {t(`case.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="oh-field mg-field">
          {t('case.trendOf')}
          <select value={shown?.id} onChange={(event) => setPicked(event.target.value)}>
            {rows.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      {shown === undefined || trend.cases.every((count) => count === 0) ? (
        <EmptyState icon="paper" title={t('case.trendNone')} what={t('case.trendNoneWhat')} />
      ) : (
        <>
          <BarChart
            titles={[shown.name]}
            points={trend.months.map((month, at) => ({
              name: { zh: month, en: month },
              values: [shown.cases[at] ?? 0],
            }))}
            written={String}
          />
          <TrendTable months={trend.months} rows={rows} shown={shown.id} title={t(`case.${way}`)} />
        </>
      )}
    </section>
  );
}

interface TrendTableProps {
  readonly months: readonly string[];
  readonly rows: readonly { readonly id: string; readonly name: string; readonly cases: readonly number[] }[];
  readonly shown: string;
  readonly title: string;
}

function TrendTable({ months, rows, shown, title }: TrendTableProps) {
  return (
    <div className="mg-scroll mg-case-trend-table" {...scrollable}>
      <table className="mg-table">
        <caption className="mg-case-caption">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            {months.map((month) => (
              <th key={month} scope="col" className="mg-right oh-number">
                {month}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, cases }) => (
            <tr key={id} className={id === shown ? 'mg-case-trend-shown' : undefined}>
              <th scope="row">{name}</th>
              {months.map((month, at) => (
                <td key={month} className="mg-right oh-number">
                  {cases[at] ?? 0}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
