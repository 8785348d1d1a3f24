import type { CounterCard, FloorView } from '@onehall/protocol';
import { Button, clockTime, Sheet, TicketNumber, useZone } from '@onehall/ui';
import { type ReactNode, useState } from 'react';
import { Done } from '../../lib/done.tsx';
import { useFloorText } from '../../lib/use-floor-text.ts';
import { AllowPauseForm } from './allow-pause-form.tsx';
import { CallBackForm } from './call-back-form.tsx';
import type { CounterFormProps } from './counter-form-props.ts';
import { MendedForm, MendForm } from './mend-forms.tsx';
import { ReleaseForm } from './release-form.tsx';
import { useMendingWords } from './use-mending-words.ts';

const forms = {
  'call-back': CallBackForm,
  pause: AllowPauseForm,
  release: ReleaseForm,
  mend: MendForm,
  mended: MendedForm,
} as const satisfies Record<string, (props: CounterFormProps) => ReactNode>;
type CounterAction = keyof typeof forms;

interface CounterSheetProps {
  readonly card: CounterCard;
  readonly view: FloorView;
  readonly onClose: () => void;
}

/** One counter, and what a manager may do there. */
export function CounterSheet({ card, view, onClose }: CounterSheetProps) {
  const { t } = useFloorText();
  const [action, setAction] = useState<CounterAction | null>(null);
  const [done, setDone] = useState<ReactNode>(null);
  const Form = action === null ? null : forms[action];
  return (
    <Sheet className="fl-sheet" title={t('card.title', { number: card.number })} onClose={onClose}>
      {done === null ? null : <Done onClose={() => setDone(null)}>{done}</Done>}
      {Form === null ? (
        <Overview
          card={card}
          view={view}
          onAction={(next) => {
            setDone(null);
            setAction(next);
          }}
        />
      ) : (
        <Form
          card={card}
          onBack={() => setAction(null)}
          onDone={(said) => {
            setDone(said);
            setAction(null);
          }}
        />
      )}
    </Sheet>
  );
}

interface OverviewProps {
  readonly card: CounterCard;
  readonly view: FloorView;
  readonly onAction: (action: CounterAction) => void;
}

function Overview({ card, view, onAction }: OverviewProps) {
  const { t, say } = useFloorText();
  const zone = useZone();
  const words = useMendingWords();
  const services = view.categories.filter((one) => card.categoryIds.includes(one.id));
  return (
    <>
      <dl className="fl-facts">
        <div>
          <dt>{t('card.state')}</dt>
          <dd>
            {card.pause === null
              ? t(`counter.${card.state}`)
              : `${t(`pause.${card.pause.kind}`)} · ${t('counters.back', { time: clockTime(card.pause.until, zone) })}`}
          </dd>
        </div>
        {card.mending === null ? null : (
          <div className="fl-facts-wide">
            <dt>{t('card.mending')}</dt>
            <dd>
              {t('card.mendingSince', {
                time: clockTime(card.mending.since, zone),
                reason: words(card.mending),
              })}
            </dd>
          </div>
        )}
        {card.clerkName === null ? null : (
          <div>
            <dt>{t('card.clerk')}</dt>
            <dd>
              {say(card.clerkName)} · {card.clerkWorkNumber}
            </dd>
          </div>
        )}
        {card.ticketNumber === null ? null : (
          <div>
            <dt>{t('card.ticket')}</dt>
            <dd>
              <TicketNumber number={card.ticketNumber} />
            </dd>
          </div>
        )}
        <div className="fl-facts-wide">
          <dt>{t('card.services')}</dt>
          <dd>{services.map((one) => say(one.name)).join(' · ')}</dd>
        </div>
      </dl>
      {card.clerkId === null ? <p className="oh-muted">{t('card.nothing')}</p> : null}
      <Actions card={card} onAction={onAction} />
    </>
  );
}

interface ActionsProps {
  readonly card: CounterCard;
  readonly onAction: (action: CounterAction) => void;
}

function Actions({ card, onAction }: ActionsProps) {
  const { t } = useFloorText();
  const busy = card.ticketNumber !== null;
  const staffed = card.clerkId !== null;
  const mayPause = staffed && card.pause === null && card.mending === null;
  return (
    <section className="fl-actions" aria-label={t('sheet.actions')}>
      {mayPause ? (
        <Button icon="clock" disabled={busy} onClick={() => onAction('pause')}>
          {t('card.pause')}
        </Button>
      ) : null}
      {staffed && card.pause !== null ? (
        <Button icon="back" onClick={() => onAction('call-back')}>
          {t('card.callBack')}
        </Button>
      ) : null}
      {card.mending === null ? (
        <Button icon="alert" onClick={() => onAction('mend')}>
          {t('card.mend')}
        </Button>
      ) : (
        <Button icon="check" onClick={() => onAction('mended')}>
          {t('card.mended')}
        </Button>
      )}
      {staffed ? (
        <Button icon="cross" onClick={() => onAction('release')}>
          {t('card.release')}
        </Button>
      ) : null}
      {busy && mayPause ? <p className="oh-muted">{t('card.pauseBusy')}</p> : null}
    </section>
  );
}
