import { type ConsoleView, routes } from '@onehall/protocol';
import { Button, duration, RefusalNotice, TicketNumber, useCommand, useNow } from '@onehall/ui';
import { useKeys } from '../../lib/keys.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { useHold } from '../../lib/use-hold.ts';
import { StepForm } from './step-form.tsx';

type Ticket = NonNullable<ConsoleView['ticket']>;

interface ArriveStepProps {
  readonly ticket: Ticket;
  readonly counterNumber: string;
}

/** Called: the customer comes, is called again, or is marked a no-show when the hall's rule allows it. */
export function ArriveStep({ ticket, counterNumber }: ArriveStepProps) {
  const { t } = useConsoleText();
  const start = useCommand(routes.startServing);
  const hold = useHold();
  const params = { ticketId: ticket.ticketId };
  const begin = async () => hold.after(await start.send({ params }));
  const now = useNow();
  return (
    <StepForm
      step="arrive"
      title={t('arrive.title', { number: ticket.number })}
      phrase={{ words: 'say.arrive', vars: { number: ticket.number, counter: counterNumber } }}
      main={{ words: 'arrive.main', busy: start.pending || hold.held }}
      refusal={start.refusal}
      onClear={start.clear}
      onMain={() => void begin()}
      besides={<NotHere ticket={ticket} now={now} />}
    >
      <p className="cn-hero">
        <TicketNumber number={ticket.number} />
        <small>
          {t('arrive.since', { time: duration(now - ticket.lastCalledAt) })}
          {ticket.recalls === 0 ? '' : ` · ${t('arrive.recalls', { n: ticket.recalls })}`}
        </small>
      </p>
    </StepForm>
  );
}

function NotHere({ ticket, now }: { readonly ticket: Ticket; readonly now: number }) {
  const { t } = useConsoleText();
  const recall = useCommand(routes.recallTicket);
  const noShow = useCommand(routes.markNoShow);
  const params = { ticketId: ticket.ticketId };
  const seconds =
    ticket.noShowFrom === null ? null : Math.max(0, Math.ceil((ticket.noShowFrom - now) / 1000));
  const mayNoShow = seconds === 0 && !noShow.pending;
  const again = () => void recall.send({ params });
  const gone = () => void noShow.send({ params });
  useKeys([
    { key: 'R', enabled: !recall.pending, run: again },
    { key: 'N', enabled: mayNoShow, run: gone },
  ]);
  const why =
    seconds === null
      ? t('arrive.noShowRecallFirst')
      : seconds > 0
        ? t('arrive.noShowIn', { n: seconds })
        : t('arrive.noShowReady');
  return (
    <>
      <Button icon="sound" disabled={recall.pending} onClick={again} data-testid="recall">
        {t('arrive.recall')} <kbd>R</kbd>
      </Button>
      <Button disabled={!mayNoShow} onClick={gone} aria-describedby="cn-no-show" data-testid="no-show">
        {t('arrive.noShow')} <kbd>N</kbd>
      </Button>
      <p id="cn-no-show" className="oh-muted">
        {why}
      </p>
      <RefusalNotice refusal={recall.refusal} onClose={recall.clear} />
      <RefusalNotice refusal={noShow.refusal} onClose={noShow.clear} />
    </>
  );
}
