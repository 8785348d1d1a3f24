import { type ConsoleView, routes } from '@onehall/protocol';
import { Button, CutOffBanner, type LiveState, RefusalNotice, useCommand, yuanSign } from '@onehall/ui';
import { type ReactNode, useState } from 'react';
import { ActionBar } from '../features/actions/action-bar.tsx';
import { AroundKeys, type AroundName } from '../features/around/around-keys.tsx';
import { JobsDrawer } from '../features/entrusted-jobs/jobs-drawer.tsx';
import { ConsoleHeader } from '../features/header/console-header.tsx';
import { HelpOverlay } from '../features/help/help-overlay.tsx';
import { KnowledgeDrawer } from '../features/knowledge/knowledge-drawer.tsx';
import { MendingPage } from '../features/mending/mending-page.tsx';
import { MendingStrip } from '../features/mending/mending-strip.tsx';
import { NowPanel } from '../features/now/now-panel.tsx';
import { PausedPage } from '../features/pause/paused-page.tsx';
import { PreAccepted } from '../features/pre-accepted/pre-accepted.tsx';
import { QueueStrip } from '../features/queue-strip/queue-strip.tsx';
import { ReadingStrip } from '../features/reading/reading-strip.tsx';
import { SubscriberPanel } from '../features/subscriber/subscriber-panel.tsx';
import { TicketNotes } from '../features/ticket-notes/ticket-notes.tsx';
import type { TurnedAway } from '../features/turn-away/turn-away-drawer.tsx';
import { TurnedAwayNotice } from '../features/turn-away/turned-away-notice.tsx';
import { VisitPanel } from '../features/visit/visit-panel.tsx';
import { focusNow } from '../lib/focus-now.ts';
import { useKeys } from '../lib/keys.ts';
import { Phrases } from '../lib/phrases.tsx';
import { Reading } from '../lib/reading.tsx';
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
  const [around, setAround] = useState<AroundName | null>(null);
  const openAround = (name: AroundName | null) => {
    drawer.open(null);
    setAround(name);
    if (name === null) focusNow();
  };
  const openDrawer: typeof drawer.open = (name) => {
    setAround(null);
    drawer.open(name);
  };
  const serviceId = serviceInHand(visit);
  const stopped = stoppedPage(view);
  const side =
    around !== null && shown === null ? (
      <AroundDrawer name={around} visit={visit} serviceId={serviceId} onClose={() => openAround(null)} />
    ) : shown === null ? (
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
    <Phrases serviceId={serviceId} ticketId={view.ticket?.ticketId ?? null}>
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
          {view.mending === null || view.ticket === null ? null : (
            <MendingStrip counterId={view.counterId} mending={view.mending} />
          )}
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
          <ActionBar view={view} open={drawer.name} onOpen={openDrawer} calledAt={calledAt} />
          {view.reading === null ? null : <ReadingStrip reading={view.reading} visit={visit} />}
        </div>
        {stopped === null ? (
          <main className="cn-main">
            <div className="cn-left">
              {view.ticket === null ? null : <TicketNotes ticket={view.ticket} />}
              {visit === null ? null : <PreAccepted key={visit.visitId} visit={visit} />}
              <SubscriberPanel visit={visit} />
              <AroundKeys view={view} open={around} onOpen={openAround} />
            </div>
            {side}
            <Reading reading={view.reading}>
              <NowPanel view={view} />
            </Reading>
          </main>
        ) : (
          <StoppedMain side={drawer.name === null ? null : side}>{stopped}</StoppedMain>
        )}
        {helpOpen ? <HelpOverlay onClose={() => setHelpOpen(false)} /> : null}
      </div>
    </Phrases>
  );
}

/** The last service of the basket; before there is one, the first that the guide has taken down. */
function serviceInHand(visit: ConsoleView['visit']): string | null {
  return visit?.orders.at(-1)?.serviceId ?? visit?.preAccepted?.services[0]?.serviceId ?? null;
}

interface AroundDrawerProps {
  readonly name: AroundName;
  readonly visit: ConsoleView['visit'];
  readonly serviceId: string | null;
  readonly onClose: () => void;
}

function AroundDrawer({ name, visit, serviceId, onClose }: AroundDrawerProps) {
  return name === 'knowledge' ? (
    <KnowledgeDrawer serviceId={serviceId} onClose={onClose} />
  ) : (
    <JobsDrawer visit={visit} onClose={onClose} />
  );
}

/** What stands in place of the desk: the counter is mended, or closed for a while; null: it works. */
function stoppedPage(view: ConsoleView): ReactNode {
  if (view.mending !== null && view.ticket === null) {
    return <MendingPage view={view} mending={view.mending} />;
  }
  return view.pause === null ? null : <PausedPage view={view} pause={view.pause} />;
}

interface StoppedMainProps {
  readonly side: ReactNode;
  readonly children: ReactNode;
}

/** The calm page of a counter that stands still; whoever was set aside can still be seen to beside it. */
function StoppedMain({ side, children }: StoppedMainProps) {
  return (
    <main className={side === null ? 'cn-paused' : 'cn-paused cn-paused-side'}>
      {side}
      {children}
    </main>
  );
}
