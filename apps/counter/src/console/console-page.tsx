import { type ConsoleView, routes } from '@onehall/protocol';
import { Button, CutOffBanner, type LiveState, RefusalNotice, useCommand, yuanSign } from '@onehall/ui';
import { type ReactNode, useState } from 'react';
import { ActionBar } from '../features/actions/action-bar.tsx';
import type { ActionName } from '../features/actions/actions.ts';
import { VisitActions } from '../features/actions/visit-actions.tsx';
import { AroundKeys, type AroundName } from '../features/around/around-keys.tsx';
import { ConsoleHeader } from '../features/header/console-header.tsx';
import { HelpOverlay } from '../features/help/help-overlay.tsx';
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
import type { PartyMode } from '../lib/party-mode.ts';
import { Phrases } from '../lib/phrases.tsx';
import { Reading } from '../lib/reading.tsx';
import { useConsoleText } from '../lib/use-console-text.ts';
import { AroundDrawer } from './around-drawer.tsx';
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
  const [orderId, setOrderId] = useState<string | null>(null);
  const [partyMode, setPartyMode] = useState<PartyMode | null>(null);
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
  const [around, setAround] = useState<AroundName | null>(null);
  const openAround = (name: AroundName | null) => {
    drawer.open(null);
    setAround(name);
    if (name === null) focusNow();
  };
  const open = (name: ActionName | null) => {
    setAround(null);
    setPartyMode(null);
    drawer.open(name);
  };
  const change = (changed: string) => {
    setAround(null);
    setOrderId(changed);
    drawer.open('change');
  };
  const party = (mode: PartyMode) => {
    setAround(null);
    setPartyMode(mode);
    drawer.open('party');
  };
  const shown = drawer.name;
  const stopped = stoppedPage(view);
  const serviceId = serviceInHand(visit);
  const side =
    around !== null && shown === null ? (
      <AroundDrawer
        name={around}
        visit={visit}
        ticketNumber={view.ticket?.number ?? null}
        serviceId={serviceId}
        onClose={() => openAround(null)}
      />
    ) : shown === null ? (
      <VisitPanel visit={visit} tools={<VisitActions view={view} onOpen={open} />} onChange={change} />
    ) : (
      <DeskDrawer
        key={shown}
        name={shown}
        view={view}
        orderId={orderId}
        partyMode={partyMode}
        onParty={party}
        onCalled={called}
        onTurnedAway={setTurnedAway}
        onClose={() => drawer.close(shown)}
      />
    );
  return (
    <Phrases serviceId={serviceId} ticketId={view.ticket?.ticketId ?? null}>
      <Reading reading={view.reading}>
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
            <ActionBar view={view} open={drawer.name} onOpen={open} calledAt={calledAt} />
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
              <NowPanel view={view} onAdd={() => open('add')} onParty={party} />
            </main>
          ) : (
            <StoppedMain side={drawer.name === null ? null : side}>{stopped}</StoppedMain>
          )}
          {helpOpen ? (
            <HelpOverlay judicialReferral={view.judicialReferral} onClose={() => setHelpOpen(false)} />
          ) : null}
        </div>
      </Reading>
    </Phrases>
  );
}

/** The service that words and knowledge are about: the newest order, or what was asked for at the tablet. */
function serviceInHand(visit: ConsoleView['visit']): string | null {
  return visit?.orders.at(-1)?.serviceId ?? visit?.preAccepted?.services[0]?.serviceId ?? null;
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
