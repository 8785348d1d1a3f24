import { routes } from '@onehall/protocol';
import { EmptyState, RefusalNotice, useSignedIn } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { PartTabs } from '../../parts/part-tabs.tsx';
import { DayLists } from './day-lists.tsx';
import { Inspections } from './inspections.tsx';
import { Meetings } from './meetings.tsx';
import './checks.css';

const parts = ['lists', 'meeting', 'inspections'] as const;

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
        {current === 'inspections' ? null : <OfToday part={current} mayAct={mayAct} />}
      </div>
    </section>
  );
}

interface OfTodayProps {
  readonly part: 'lists' | 'meeting';
  readonly mayAct: boolean;
}

function OfToday({ part, mayAct }: OfTodayProps) {
  const { t } = useManagerText();
  const { found, refusal, read } = useRead(routes.readChecks, { businessDay: 'today' });
  const again = () => void read();
  return (
    <>
      <RefusalNotice refusal={refusal} onRetry={again} />
      {found === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {found === null ? null : part === 'lists' ? (
        <DayLists checks={found} mayAct={mayAct} onDone={again} />
      ) : (
        <Meetings checks={found} mayAct={mayAct} onDone={again} />
      )}
    </>
  );
}
