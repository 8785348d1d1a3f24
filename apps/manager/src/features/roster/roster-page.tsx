import { useEffect, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { PartTabs } from '../../parts/part-tabs.tsx';
import { AttendancePart } from './attendance-part.tsx';
import { ContractsPart } from './contracts-part.tsx';
import { InputsPart } from './inputs-part.tsx';
import { MonthPart } from './month-part.tsx';
import { ReplayPart } from './replay-part.tsx';
import { RequestsPart } from './requests-part.tsx';
import { RulesPart } from './rules-part.tsx';
import './roster.css';

const parts = ['month', 'requests', 'attendance', 'inputs', 'replay', 'contracts', 'rules'] as const;

/** Who works when [E1]: the month with its forecast, requests, sign-ons beside the plan, and what it is made from. */
export function RosterPage({ part, today }: { readonly part: string; readonly today: string }) {
  const { t } = useManagerText();
  const current = parts.find((one) => one === part) ?? 'month';
  const [monthSeen, setMonthSeen] = useState(current === 'month');
  useEffect(() => {
    if (current === 'month') setMonthSeen(true);
  }, [current]);
  return (
    <section className="mg-panel mg-fill" aria-labelledby="mg-roster">
      <div className="mg-panel-head">
        <h2 id="mg-roster">{t('ros.title')}</h2>
        <PartTabs
          page="roster"
          label={t('ros.parts')}
          parts={parts.map((id) => ({ id, name: t(`ros.part.${id}`) }))}
          current={current}
        />
      </div>
      {monthSeen ? (
        // What is being edited there stays while somebody looks something up beside it.
        <div className="mg-roster-month" hidden={current !== 'month'}>
          <MonthPart today={today} shown={current === 'month'} />
        </div>
      ) : null}
      {current === 'requests' ? <RequestsPart /> : null}
      {current === 'attendance' ? <AttendancePart today={today} /> : null}
      {current === 'inputs' ? <InputsPart today={today} /> : null}
      {current === 'replay' ? <ReplayPart today={today} /> : null}
      {current === 'contracts' ? <ContractsPart today={today} /> : null}
      {current === 'rules' ? <RulesPart today={today} /> : null}
    </section>
  );
}
