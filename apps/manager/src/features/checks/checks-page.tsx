import { routes } from '@onehall/protocol';
import { EmptyState, RefusalNotice, useSignedIn } from '@onehall/ui';
import { useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { PartTabs } from '../../parts/part-tabs.tsx';
import { CheckDay } from './check-day.tsx';
import { DayLists } from './day-lists.tsx';
import { Inspections } from './inspections.tsx';
import { Meetings } from './meetings.tsx';
import { OwnChecks } from './own-checks.tsx';
import './checks.css';

const parts = ['lists', 'meeting', 'inspections', 'own'] as const;

/** Lists before and after hours, the meeting before the shift [E9], inspections and repairs [E10]. */
export function ChecksPage({ part }: { readonly part: string }) {
  const { t } = useManagerText();
  const { staff } = useSignedIn();
  const current = parts.find((one) => one === part) ?? 'lists';
  const mayAct = staff.role !== 'auditor';
  return (
    <section className="mg-panel mg-fill" aria-labelledby="mg-checks">
      <div className="mg-panel-head">
        <h2 id="mg-checks">{t('chk.title')}</h2>
        <p className="oh-muted">{t(`chk.what.${current}`)}</p>
      </div>
      <PartTabs
        page="checks"
        label={t('chk.title')}
        current={current}
        parts={parts.map((id) => ({ id, name: t(`chk.part.${id}`) }))}
      />
      <div className="mg-scroll" {...scrollable}>
        {current === 'inspections' ? <Inspections mayAct={mayAct} /> : null}
        {current === 'own' ? <OwnChecks mayAct={mayAct} /> : null}
        {current === 'lists' || current === 'meeting' ? <OfDay part={current} mayAct={mayAct} /> : null}
      </div>
    </section>
  );
}

interface OfDayProps {
  readonly part: 'lists' | 'meeting';
  readonly mayAct: boolean;
}

function OfDay({ part, mayAct }: OfDayProps) {
  const { t } = useManagerText();
  const [day, setDay] = useState('today');
  const { found, refusal, read } = useRead(routes.readChecks, { businessDay: day });
  // What is over is read, and changed by nobody.
  const mayChange = mayAct && found !== null && found.day === found.today;
  const again = () => void read();
  return (
    <>
      <RefusalNotice refusal={refusal} onRetry={again} />
      {found === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {found === null ? null : <CheckDay checks={found} onChange={setDay} />}
      {found === null ? null : part === 'lists' ? (
        <DayLists checks={found} mayAct={mayChange} onDone={again} />
      ) : (
        <Meetings checks={found} mayAct={mayChange} onDone={again} />
      )}
    </>
  );
}
