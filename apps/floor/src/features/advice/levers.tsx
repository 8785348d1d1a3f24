import { type FloorView, type PulledLever, routes } from '@onehall/protocol';
import { Button, RefusalNotice, Sheet, useCommand, useNow } from '@onehall/ui';
import { useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { MIN_MS } from '../../lib/standing.ts';
import { useFloorText } from '../../lib/use-floor-text.ts';
import { OwnLever } from './own-lever.tsx';
import { useLeverText } from './use-lever-text.ts';

/** What is done against the peak now, for how much longer, and the way to do more or less. */
export function Levers({ view }: { readonly view: FloorView }) {
  const { t } = useFloorText();
  const now = useNow(5000);
  const [own, setOwn] = useState(false);
  const close = () => setOwn(false);
  return (
    <section className="fl-panel" aria-labelledby="fl-levers">
      <div className="fl-panel-head">
        <h2 id="fl-levers">{t('levers.title')}</h2>
        <Button onClick={() => setOwn(true)}>{t('levers.own')}</Button>
      </div>
      {view.levers.length === 0 ? <p className="oh-muted">{t('levers.none')}</p> : null}
      <ul className="fl-rows" {...scrollable}>
        {view.levers.map((lever) => (
          <li key={lever.leverId}>
            <LeverRow lever={lever} now={now} />
          </li>
        ))}
      </ul>
      {own ? (
        <Sheet className="fl-sheet" title={t('levers.own')} onClose={close}>
          <OwnLever view={view} onClose={close} />
        </Sheet>
      ) : null}
    </section>
  );
}

function LeverRow({ lever, now }: { readonly lever: PulledLever; readonly now: number }) {
  const { t } = useFloorText();
  const { leverSaid, promises } = useLeverText();
  const end = useCommand(routes.endLever);
  return (
    <div className="fl-row">
      <p>
        <strong>{leverSaid(lever)}</strong>
        <small>
          {t('levers.left', { n: Math.max(0, Math.ceil((lever.until - now) / MIN_MS)) })}
          {lever.promisesExpected === null
            ? ''
            : ` · ${t('levers.expected', { promises: promises(lever.promisesExpected) })}`}
        </small>
      </p>
      <Button disabled={end.pending} onClick={() => void end.send({ params: { leverId: lever.leverId } })}>
        {t('levers.end')}
      </Button>
      <RefusalNotice refusal={end.refusal} onClose={end.clear} />
    </div>
  );
}
