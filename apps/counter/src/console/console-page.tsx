import { type ConsoleView, routes } from '@onehall/protocol';
import { Button, CutOffBanner, type LiveState, RefusalNotice, useCommand, yuanSign } from '@onehall/ui';
import { type ReactNode, useState } from 'react';
import { ActionBar } from '../features/actions/action-bar.tsx';
import { ConsoleHeader } from '../features/header/console-header.tsx';
import { HelpOverlay } from '../features/help/help-overlay.tsx';
import { NowPanel } from '../features/now/now-panel.tsx';
import { PausedPage } from '../features/pause/paused-page.tsx';
import { QueueStrip } from '../features/queue-strip/queue-strip.tsx';
import { SubscriberPanel } from '../features/subscriber/subscriber-panel.tsx';
import { TicketNotes } from '../features/ticket-notes/ticket-notes.tsx';
import type { TurnedAway } from '../features/turn-away/turn-away-drawer.tsx';
import { TurnedAwayNotice } from '../features/turn-away/turned-away-notice.tsx';
import { VisitPanel } from '../features/visit/visit-panel.tsx';
import { useKeys } from '../lib/keys.ts';
import { useConsoleText } from '../lib/use-console-text.ts';
import { DeskDrawer } from './desk-drawer.tsx';
import { useDrawer } from './use-drawer.ts';

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
  const drawer = useDrawer(view);
  const [calledAt, setCalledAt] = useState<number | null>(null);
  const [turnedAway, setTurnedAway] = useState<TurnedAway | null>(null);
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
  const called = () => {
    setCalledAt(Date.now());
    drawer.close('manager');
    drawer.close('pause');
  };
  const shown = drawer.name;
  const side =
    shown === null ? (
      <VisitPanel visit={visit} />
    ) : (
      <DeskDrawer
        key={shown}
        name={shown}
        view={view}
        onCalled={called}
        onTurnedAway={setTurnedAway}
        onClose={() => drawer.close(shown)}
      />
    );
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
        {turnedAway === null ? null : (
          <TurnedAwayNotice told={turnedAway} onClose={() => setTurnedAway(null)} />
        )}
        {floatFen === null ? null : (
          <p className="cn-float" role="status">
            <span>{t('signedOn.float', { amount: yuanSign(floatFen) })}</span>
            <Button onClick={onFloatSeen}>{t('signedOn.close')}</Button>
          </p>
        )}
      </div>
      <div>
        <QueueStrip view={view} />
        <ActionBar view={view} open={drawer.name} onOpen={drawer.open} calledAt={calledAt} />
      </div>
      {view.pause === null ? (
        <main className="cn-main">
          <div className="cn-left">
            {view.ticket === null ? null : <TicketNotes ticket={view.ticket} />}
            <SubscriberPanel visit={visit} />
          </div>
          {side}
          <NowPanel view={view} />
        </main>
      ) : (
        <PausedMain view={view} pause={view.pause} side={drawer.name === null ? null : side} />
      )}
      {helpOpen ? <HelpOverlay onClose={() => setHelpOpen(false)} /> : null}
    </div>
  );
}

interface PausedMainProps {
  readonly view: ConsoleView;
  readonly pause: NonNullable<ConsoleView['pause']>;
  readonly side: ReactNode;
}

/** The calm page of a closed counter; whoever was set aside can still be seen to beside it. */
function PausedMain({ view, pause, side }: PausedMainProps) {
  return (
    <main className={side === null ? 'cn-paused' : 'cn-paused cn-paused-side'}>
      {side}
      <PausedPage view={view} pause={pause} />
    </main>
  );
}
