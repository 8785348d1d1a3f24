import { type ConsoleView, routes, type WaitingTicket } from '@onehall/protocol';
import { EmptyState, RefusalNotice, useCommand, useNow } from '@onehall/ui';
import { useState } from 'react';
import { type GivenReason, noReason, reasonWords } from '../../lib/given-reason.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Drawer } from '../../parts/drawer.tsx';
import { DrawerForm } from '../../parts/drawer-form.tsx';
import { DrawerSubmit } from '../../parts/drawer-submit.tsx';
import { PeopleList } from '../../parts/people-list.tsx';
import { ReasonField } from '../../parts/reason-field.tsx';
import type { ConsoleKey } from '../../text/zh-cn.ts';
import { chosenOf, findWaiting } from './find-waiting.ts';

const reasons = ['special-help', 'short-matter', 'came-back', 'complaint'].map(
  (one) => `chosen.reason.${one}` as ConsoleKey,
);

interface ChosenDrawerProps {
  readonly view: ConsoleView;
  readonly onClose: () => void;
}

/** A ticket out of the order of the rule, with a reason that is kept [Q5]. */
export function ChosenDrawer({ view, onClose }: ChosenDrawerProps) {
  const { t } = useConsoleText();
  const call = useCommand(routes.callChosen);
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState<string | null>(null);
  const [given, setGiven] = useState<GivenReason>(noReason);
  const [tried, setTried] = useState(false);
  const shown = findWaiting(view.queue, typed);
  const chosen = chosenOf(shown, picked, typed);
  const busy = view.ticket !== null;
  const run = async () => {
    setTried(true);
    const reason = reasonWords(given, (key) => t(key as ConsoleKey));
    if (busy || chosen === null || reason === null) return;
    const body = { ticketId: chosen.ticketId, reason };
    const answer = await call.send({ params: { counterId: view.counterId }, body });
    if (answer.kind === 'ok') onClose();
  };
  return (
    <Drawer name="chosen" title={t('chosen.title')} what={t('chosen.what')} onClose={onClose}>
      {view.queue.length === 0 ? (
        <EmptyState icon="people" title={t('chosen.none')} />
      ) : (
        <DrawerForm onSubmit={run}>
          <label className="cn-field cn-find-row">
            {t('chosen.find')}
            <input
              data-first
              maxLength={8}
              spellCheck={false}
              autoComplete="off"
              placeholder={t('chosen.findHint')}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </label>
          <PeopleList
            legend={t('chosen.list')}
            tickets={shown}
            chosenId={chosen?.ticketId ?? null}
            onChoose={setPicked}
            end={(one) => <Left ticket={one} isNext={one.number === view.nextNumber} />}
            problem={
              shown.length === 0 ? t('chosen.noMatch') : tried && chosen === null ? t('chosen.pick') : null
            }
          />
          <ReasonField reasons={reasons} given={given} onChange={setGiven} tried={tried} />
          <RefusalNotice refusal={call.refusal} onClose={call.clear} />
          <div className="cn-drawer-end">
            {busy ? <p className="oh-muted">{t('chosen.busy')}</p> : null}
            <DrawerSubmit words="chosen.main" busy={call.pending} disabled={busy} />
          </div>
        </DrawerForm>
      )}
    </Drawer>
  );
}

const REDRAW_MS = 5000;

function Left({ ticket, isNext }: { readonly ticket: WaitingTicket; readonly isNext: boolean }) {
  const { t } = useConsoleText();
  const minutes = (ticket.dueAt - useNow(REDRAW_MS)) / 60_000;
  return (
    <>
      {minutes < 0 ? (
        <span className="cn-people-late">{t('chosen.late', { n: Math.ceil(-minutes) })}</span>
      ) : (
        t('chosen.left', { n: Math.floor(minutes) })
      )}
      {isNext ? <small>{t('chosen.next')}</small> : null}
    </>
  );
}
