import { type CaseMonthGroup, routes } from '@onehall/protocol';
import { EmptyState, RefusalNotice } from '@onehall/ui';
import { useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { CaseTrend } from './case-trend.tsx';

/** What a month of cases teaches [D7]: by kind, cause, department and clerk, beside the month before, and how the year to it went. */
export function CaseMonth({ today }: { readonly today: string }) {
  const { t } = useManagerText();
  const [month, setMonth] = useState(today.slice(0, 7));
  const { found, refusal, read } = useRead(routes.readCaseMonth, { month });
  return (
    <>
      <label className="oh-field mg-field mg-case-find">
        {t('case.month')}
        <input
          type="month"
          max={today.slice(0, 7)}
          value={month}
          onChange={(event) => {
            if (event.target.value !== '') setMonth(event.target.value);
          }}
        />
      </label>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {found === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {found === null ? null : (
        <>
          <p role="status">{t('case.monthSum', { n: found.cases, before: found.before })}</p>
          <div className="mg-case-months mg-scroll" {...scrollable}>
            <Groups title={t('case.byKind')} groups={found.byKind} />
            <Groups title={t('case.byCause')} groups={found.byCause} />
            <Groups title={t('case.byDepartment')} groups={found.byDepartment} />
            <Groups title={t('case.byClerk')} groups={found.byClerk} />
            <CaseTrend trend={found.trend} />
          </div>
        </>
      )}
    </>
  );
}

function Groups({ title, groups }: { readonly title: string; readonly groups: readonly CaseMonthGroup[] }) {
  const { t, say } = useManagerText();
  const most = Math.max(1, ...groups.map((one) => one.cases));
  if (groups.length === 0) return null;
  return (
    <table className="mg-table">
      <caption className="mg-case-caption">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{t('case.cases')}</th>
          <th scope="col" className="mg-right">
            {t('case.before')}
          </th>
          <th scope="col" className="mg-right">
            {t('case.late')}
          </th>
          <th scope="col" className="mg-right">
            {t('case.rework')}
          </th>
          <th scope="col" className="mg-right">
            {t('case.raised')}
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map((one) => (
          <tr key={one.name?.zh ?? ''}>
            <th scope="row">{one.name === null ? t('case.unknown') : say(one.name)}</th>
            <td>
              <span className="mg-case-bar" style={{ inlineSize: `${(one.cases / most) * 8}rem` }} />{' '}
              <span className="oh-number">{one.cases}</span>
            </td>
            <td className="mg-right oh-number">{one.before}</td>
            <td className="mg-right oh-number">{one.late}</td>
            <td className="mg-right oh-number">{one.reworks}</td>
            <td className="mg-right oh-number">{one.escalated}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
