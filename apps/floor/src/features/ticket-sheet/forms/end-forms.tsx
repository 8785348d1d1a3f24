import { routes } from '@onehall/protocol';
import { useCommand } from '@onehall/ui';
import { useState } from 'react';
import { CommandForm } from '../../../lib/command-form.tsx';
import { noReason, ReasonChoice, useReasonWords } from '../../../lib/reason-choice.tsx';
import { useFloorText } from '../../../lib/use-floor-text.ts';
import type { FormProps } from './form-props.ts';

/** To the machine that does it quicker [Q8]. */
export function SelfServiceForm({ ticket, onBack, onDone }: FormProps) {
  const { t, say } = useFloorText();
  const abandon = useCommand(routes.abandonTicket);
  const send = async () => {
    const params = { ticketId: ticket.ticketId };
    const answer = await abandon.send({ params, body: { reason: 'self-service' } });
    if (answer.kind === 'ok') onDone(t('self.done', { number: ticket.number }));
  };
  return (
    <CommandForm
      title={t('act.self-service')}
      what={t('self.what', { service: say(ticket.categoryName) })}
      send={t('self.send')}
      ready
      command={abandon}
      onSend={() => void send()}
      onBack={onBack}
    />
  );
}

export function LeftForm({ ticket, onBack, onDone }: FormProps) {
  const { t } = useFloorText();
  const abandon = useCommand(routes.abandonTicket);
  const send = async () => {
    const params = { ticketId: ticket.ticketId };
    const answer = await abandon.send({ params, body: { reason: 'left' } });
    if (answer.kind === 'ok') onDone(t('left.done', { number: ticket.number }));
  };
  return (
    <CommandForm
      title={t('act.left')}
      what={t('left.what')}
      send={t('left.send')}
      ready
      command={abandon}
      onSend={() => void send()}
      onBack={onBack}
    />
  );
}

export function CancelForm({ ticket, onBack, onDone }: FormProps) {
  const { t } = useFloorText();
  const cancel = useCommand(routes.cancelTicket);
  const words = useReasonWords();
  const [reason, setReason] = useState(noReason);
  const written = words(reason);
  const send = async () => {
    if (written === null) return;
    const params = { ticketId: ticket.ticketId };
    const answer = await cancel.send({ params, body: { reason: written } });
    if (answer.kind === 'ok') onDone(t('cancel.done', { number: ticket.number }));
  };
  return (
    <CommandForm
      title={t('act.cancel')}
      what={t('cancel.what')}
      send={t('cancel.send')}
      ready={written !== null}
      command={cancel}
      onSend={() => void send()}
      onBack={onBack}
    >
      <ReasonChoice for_="cancel" value={reason} onChange={setReason} />
    </CommandForm>
  );
}
