import { type ConsoleView, routes, type WaitingTicket } from '@onehall/protocol';
import { Button, clockTime, EmptyState, RefusalNotice, useCommand, useNow, useZone } from '@onehall/ui';
import { useState } from 'react';
import { useKeys } from '../../lib/keys.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Drawer } from '../../parts/drawer.tsx';
import { DrawerSubmit } from '../../parts/drawer-submit.tsx';
import { PeopleList } from '../../parts/people-list.tsx';
import { type AsideMove, movesOf } from './aside-moves.ts';

interface AsideDrawerProps {
  readonly view: ConsoleView;
  readonly onClose: () => void;
}

const words = {
  'to-counter': 'aside.toCounter',
  'to-queue': 'aside.toQueue',
  'is-back': 'aside.isBack',
} as const satisfies Record<AsideMove, string>;

/** Whoever was set aside goes on, and whoever missed the call is back: nobody takes a new ticket for it [Q5]. */
export function AsideDrawer({ view, onClose }: AsideDrawerProps) {
  const { t } = useConsoleText();
  const resume = useCommand(routes.resumeTicket);
  const back = useCommand(routes.returnTicket);
  const [picked, setPicked] = useState<string | null>(null);
  const { aside } = view;
  const chosen = aside.find((one) => one.ticketId === picked) ?? aside[0] ?? null;
  const free = view.ticket === null && view.pause === null;
  const moves = chosen === null ? [] : movesOf(chosen, free);
  const pending = resume.pending || back.pending;
  const run = async (move: AsideMove | undefined) => {
    if (chosen === null || move === undefined || pending) return;
    const params = { ticketId: chosen.ticketId };
    const answer =
      move === 'is-back'
        ? await back.send({ params })
        : await resume.send({ params, body: { to: move === 'to-counter' ? 'counter' : 'queue' } });
    if (answer.kind === 'ok') onClose();
  };
  const second = moves[1];
  useKeys([{ key: 'G', enabled: second !== undefined, run: () => void run(second) }]);
  return (
    <Drawer name="aside" title={t('aside.title')} what={t('aside.what')} onClose={onClose}>
      {chosen === null ? (
        <EmptyState icon="people" title={t('aside.none')} />
      ) : (
        <form
          className="cn-drawer-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void run(moves[0]);
          }}
        >
          <PeopleList
            legend={t('aside.list')}
            tickets={aside}
            chosenId={chosen.ticketId}
            onChoose={setPicked}
            end={(one) => <State ticket={one} />}
          />
          <RefusalNotice refusal={resume.refusal} onClose={resume.clear} />
          <RefusalNotice refusal={back.refusal} onClose={back.clear} />
          {chosen.state === 'held' && !free ? <p className="oh-muted">{t('aside.busy')}</p> : null}
          <div className="cn-drawer-end">
            {moves[0] === undefined ? null : <DrawerSubmit words={words[moves[0]]} busy={pending} />}
            {second === undefined ? null : (
              <Button aria-disabled={pending} onClick={() => void run(second)}>
                {t(words[second])} <kbd>G</kbd>
              </Button>
            )}
          </div>
        </form>
      )}
    </Drawer>
  );
}

const REDRAW_MS = 5000;

function State({ ticket }: { readonly ticket: WaitingTicket }) {
  const { t } = useConsoleText();
  const zone = useZone();
  const now = useNow(REDRAW_MS);
  const until = ticket.returnUntil;
  return (
    <>
      {t(ticket.state === 'held' ? 'aside.held' : 'aside.noShow')}
      {until === null ? null : (
        <small className={until < now ? 'cn-people-late' : ''}>
          {t(until < now ? 'aside.over' : 'aside.until', { time: clockTime(until, zone) })}
        </small>
      )}
    </>
  );
}
