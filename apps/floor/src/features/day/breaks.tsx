import { type FloorView, routes } from '@onehall/protocol';
import { Button, clockTime, RefusalNotice, Sheet, useCommand, useZone } from '@onehall/ui';
import { useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useFloorText } from '../../lib/use-floor-text.ts';
import { PlanBreak } from './plan-break.tsx';

/** Breaks that the futures know of, and how often each slid. */
export function Breaks({ view }: { readonly view: FloorView }) {
  const { t } = useFloorText();
  const [planning, setPlanning] = useState(false);
  const close = () => setPlanning(false);
  return (
    <section className="fl-panel" aria-labelledby="fl-breaks">
      <div className="fl-panel-head">
        <h2 id="fl-breaks">{t('breaks.title')}</h2>
        <Button onClick={() => setPlanning(true)}>{t('breaks.plan')}</Button>
      </div>
      {view.breaks.length === 0 ? <p className="oh-muted">{t('breaks.none')}</p> : null}
      <ul className="fl-rows" {...scrollable}>
        {view.breaks.map((one) => (
          <li key={one.breakId}>
            <BreakRow planned={one} />
          </li>
        ))}
      </ul>
      {planning ? (
        <Sheet className="fl-sheet" title={t('breaks.plan')} onClose={close}>
          <PlanBreak counters={view.counters} onClose={close} />
        </Sheet>
      ) : null}
    </section>
  );
}

function BreakRow({ planned }: { readonly planned: FloorView['breaks'][number] }) {
  const { t, say } = useFloorText();
  const zone = useZone();
  const cancel = useCommand(routes.cancelBreak);
  const { moved } = planned;
  return (
    <div className="fl-row">
      <p>
        <strong>
          {say(planned.clerkName)} · {t(`pause.${planned.kind}`)}
        </strong>
        <small>
          {t('breaks.at', { time: clockTime(planned.startsAt, zone), n: planned.minutes })}
          {moved === 0 ? '' : ` · ${t(moved === 1 ? 'breaks.movedOnce' : 'breaks.moved', { n: moved })}`}
        </small>
      </p>
      <Button
        disabled={cancel.pending}
        onClick={() => void cancel.send({ params: { breakId: planned.breakId } })}
      >
        {t('breaks.cancel')}
      </Button>
      <RefusalNotice refusal={cancel.refusal} onClose={cancel.clear} />
    </div>
  );
}
