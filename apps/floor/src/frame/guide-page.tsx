import type { FloorView } from '@onehall/protocol';
import { useState } from 'react';
import { Advice } from '../features/advice/advice.tsx';
import { Alerts } from '../features/alerts/alerts.tsx';
import { Aside } from '../features/aside/aside.tsx';
import { Counters } from '../features/counters/counters.tsx';
import { PromiseLine } from '../features/promise-line/promise-line.tsx';
import { WaitingList } from '../features/waiting-list/waiting-list.tsx';
import { useFloorText } from '../lib/use-floor-text.ts';

const looks = ['line', 'list', 'aside'] as const;
type Look = (typeof looks)[number];

interface GuidePageProps {
  readonly view: FloorView;
  readonly manages: boolean;
  readonly openTicketId: string | null;
  readonly onOpen: (ticketId: string) => void;
}

/** Who needs help, what helps the hall, the counters, and everybody who waits. */
export function GuidePage({ view, manages, openTicketId, onOpen }: GuidePageProps) {
  const [look, setLook] = useState<Look>('line');
  const { waiting } = view;
  return (
    <>
      <Alerts alerts={view.alerts} shown={2} />
      <Advice advice={view.advice} manages={manages} />
      <Counters view={view} manages={manages} />
      <section className="fl-queue" aria-labelledby="fl-queue">
        <QueueHead look={look} aside={view.aside.length} onChange={setLook} />
        {look === 'line' ? (
          <PromiseLine
            waiting={waiting}
            total={view.waitingTotal}
            courtesyClassId={view.courtesyClassId}
            openTicketId={openTicketId}
            onOpen={onOpen}
          />
        ) : null}
        {look === 'list' ? <WaitingList view={view} onOpen={onOpen} /> : null}
        {look === 'aside' ? <Aside aside={view.aside} onOpen={onOpen} /> : null}
      </section>
    </>
  );
}

interface QueueHeadProps {
  readonly look: Look;
  readonly aside: number;
  readonly onChange: (look: Look) => void;
}

function QueueHead({ look, aside, onChange }: QueueHeadProps) {
  const { t } = useFloorText();
  return (
    <div className="fl-queue-head">
      <h2 id="fl-queue">{t(`${look}.title`)}</h2>
      <fieldset className="oh-switch" aria-label={t('queue.view')}>
        {looks.map((one) => (
          <button key={one} type="button" aria-pressed={look === one} onClick={() => onChange(one)}>
            {t(`queue.${one}`, { n: aside })}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
