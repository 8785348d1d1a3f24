import type { FloorView, WaitingTicket } from '@onehall/protocol';
import { Button, type IconName, Sheet, TicketNumber, useNow } from '@onehall/ui';
import { type ReactNode, useRef, useState } from 'react';
import { Done } from '../../lib/done.tsx';
import { useFloorText } from '../../lib/use-floor-text.ts';
import { type Action, actionsFor } from './actions.ts';
import { Facts } from './facts.tsx';
import { ActionForm } from './forms/action-form.tsx';
import { Why } from './why.tsx';

const icons: Readonly<Record<Action, IconName>> = {
  back: 'check',
  courtesy: 'up',
  class: 'people',
  move: 'right',
  preAccept: 'right',
  prepare: 'paper',
  'self-service': 'external',
  hold: 'clock',
  papers: 'back',
  left: 'person',
  cancel: 'cross',
};

interface TicketSheetProps {
  readonly ticketId: string;
  readonly view: FloorView;
  readonly onClose: () => void;
}

/** One ticket: what it is, why it waits, what can be done; each action asks, does, and says what now holds. */
export function TicketSheet({ ticketId, view, onClose }: TicketSheetProps) {
  const { t } = useFloorText();
  const [action, setAction] = useState<Action | null>(null);
  const [done, setDone] = useState<ReactNode>(null);
  const ticket = [...view.waiting, ...view.aside].find((one) => one.ticketId === ticketId);
  const last = useRef(ticket);
  if (ticket !== undefined) last.current = ticket;
  const known = last.current;
  // The hall may take the ticket away before its answer is here: the form stays until then.
  const shown = action === null ? ticket : known;
  const finish = (said: ReactNode) => {
    setDone(said);
    setAction(null);
  };
  return (
    <Sheet
      className="fl-sheet"
      onClose={onClose}
      title={
        <span className="fl-sheet-title">
          <i className={`fl-shape fl-shape-${known?.group ?? 'general'}`} aria-hidden="true" />
          <span className="oh-hidden">{t('sheet.title')}</span> <TicketNumber number={known?.number ?? ''} />
        </span>
      }
    >
      {done === null ? null : (
        <Done onClose={ticket === undefined ? onClose : () => setDone(null)}>{done}</Done>
      )}
      {shown === undefined && done === null ? (
        <Done onClose={onClose}>{t('sheet.gone', { number: known?.number ?? '' })}</Done>
      ) : null}
      {shown === undefined ? null : action === null ? (
        <Overview
          ticket={shown}
          view={view}
          onAction={(next) => {
            setDone(null);
            setAction(next);
          }}
        />
      ) : (
        <ActionForm
          action={action}
          ticket={shown}
          view={view}
          onBack={() => setAction(null)}
          onDone={finish}
        />
      )}
    </Sheet>
  );
}

interface OverviewProps {
  readonly ticket: WaitingTicket;
  readonly view: FloorView;
  readonly onAction: (action: Action) => void;
}

function Overview({ ticket, view, onAction }: OverviewProps) {
  const { t } = useFloorText();
  const now = useNow(5000);
  return (
    <>
      <Facts ticket={ticket} view={view} now={now} />
      <Why ticketId={ticket.ticketId} />
      <section className="fl-actions" aria-label={t('sheet.actions')}>
        {actionsFor(ticket, view).map((action) => (
          <Button key={action} icon={icons[action]} onClick={() => onAction(action)}>
            {t(`act.${action}`)}
          </Button>
        ))}
      </section>
    </>
  );
}
