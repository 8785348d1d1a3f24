import { routes } from '@onehall/protocol';
import { useCommand } from '@onehall/ui';
import { useState } from 'react';
import { CommandForm } from '../../../lib/command-form.tsx';
import { MinuteChoice } from '../../../lib/minute-choice.tsx';
import { noReason, ReasonChoice, useReasonWords } from '../../../lib/reason-choice.tsx';
import { useFloorText } from '../../../lib/use-floor-text.ts';
import type { FormProps } from './form-props.ts';

/** The customer steps out for a while and keeps the place in time. */
export function HoldForm({ ticket, onBack, onDone }: FormProps) {
  const { t } = useFloorText();
  const hold = useCommand(routes.holdTicket);
  const words = useReasonWords();
  const [reason, setReason] = useState(noReason);
  const [minutes, setMinutes] = useState(10);
  const written = words(reason);
  const send = async () => {
    if (written === null) return;
    const params = { ticketId: ticket.ticketId };
    const answer = await hold.send({ params, body: { reason: written, minutes } });
    if (answer.kind === 'ok') onDone(t('hold.done', { number: ticket.number, n: minutes }));
  };
  return (
    <CommandForm
      title={t('act.hold')}
      what={t('hold.what')}
      send={t('hold.send')}
      ready={written !== null}
      command={hold}
      onSend={() => void send()}
      onBack={onBack}
    >
      <ReasonChoice for_="hold" value={reason} onChange={setReason} />
      <MinuteChoice of={[5, 10, 15, 20, 30]} value={minutes} onChange={setMinutes} />
    </CommandForm>
  );
}
