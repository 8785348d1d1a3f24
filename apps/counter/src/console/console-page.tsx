import { type ConsoleView, routes } from '@onehall/protocol';
import { Button, CutOffBanner, type LiveState, RefusalNotice, useCommand, yuanSign } from '@onehall/ui';
import { useState } from 'react';
import { ConsoleHeader } from '../features/header/console-header.tsx';
import { HelpOverlay } from '../features/help/help-overlay.tsx';
import { NowPanel } from '../features/now/now-panel.tsx';
import { QueueStrip } from '../features/queue-strip/queue-strip.tsx';
import { SubscriberPanel } from '../features/subscriber/subscriber-panel.tsx';
import { VisitPanel } from '../features/visit/visit-panel.tsx';
import { useKeys } from '../lib/keys.ts';
import { useConsoleText } from '../lib/use-console-text.ts';

interface ConsolePageProps {
  readonly live: LiveState<'console'>;
  readonly view: ConsoleView;
  readonly floatFen: number | null;
  readonly onFloatSeen: () => void;
  readonly onSignedOff: () => void;
}

/** The whole desk on one page: who waits, who is here, what is being done, and the one next thing to do. */
export function ConsolePage({ live, view, floatFen, onFloatSeen, onSignedOff }: ConsolePageProps) {
  const { t } = useConsoleText();
  const [helpOpen, setHelpOpen] = useState(false);
  const signOff = useCommand(routes.signOff);
  const visit = view.ticket?.state === 'serving' ? view.visit : null;
  const maySignOff = view.ticket === null && !signOff.pending;
  const leave = async () => {
    const answer = await signOff.send({ params: { counterId: view.counterId } });
    if (answer.kind === 'ok') onSignedOff();
  };
  useKeys([
    { key: 'F1', run: () => setHelpOpen((was) => !was) },
    { key: 'O', enabled: maySignOff, run: () => void leave() },
  ]);
  return (
    <div className="cn-page">
      <div className="cn-top">
        <ConsoleHeader
          view={view}
          connection={live.connection}
          maySignOff={maySignOff}
          onSignOff={() => void leave()}
          onHelp={() => setHelpOpen(true)}
        />
        <CutOffBanner live={live} />
        <RefusalNotice refusal={signOff.refusal} onClose={signOff.clear} />
        {floatFen === null ? null : (
          <p className="cn-float" role="status">
            <span>{t('signedOn.float', { amount: yuanSign(floatFen) })}</span>
            <Button onClick={onFloatSeen}>{t('signedOn.close')}</Button>
          </p>
        )}
      </div>
      <QueueStrip view={view} />
      <main className="cn-main">
        <SubscriberPanel visit={visit} />
        <VisitPanel visit={visit} />
        <NowPanel view={view} />
      </main>
      {helpOpen ? <HelpOverlay onClose={() => setHelpOpen(false)} /> : null}
    </div>
  );
}
