import { routes } from '@onehall/protocol';
import { useCommand } from '@onehall/ui';
import { useState } from 'react';
import { Choices } from '../../../lib/choices.tsx';
import { CommandForm } from '../../../lib/command-form.tsx';
import { noReason, ReasonChoice, useReasonWords } from '../../../lib/reason-choice.tsx';
import { useFloorText } from '../../../lib/use-floor-text.ts';
import type { FormProps } from './form-props.ts';

/** Courtesy priority for elderly and disabled customers and those with small children [Q10]. */
export function CourtesyForm({ ticket, view, onBack, onDone }: FormProps) {
  const { t, say } = useFloorText();
  const change = useCommand(routes.changeTicketClass);
  const words = useReasonWords();
  const [reason, setReason] = useState(noReason);
  const written = words(reason);
  const courtesy = view.classes.find((one) => one.id === view.courtesyClassId);
  const name = courtesy === undefined ? '' : say(courtesy.name);
  const send = async () => {
    if (written === null || courtesy === undefined) return;
    const answer = await change.send({
      params: { ticketId: ticket.ticketId },
      body: { classId: courtesy.id, reason: written },
    });
    if (answer.kind === 'ok') onDone(t('courtesy.done', { number: ticket.number, name }));
  };
  return (
    <CommandForm
      title={t('act.courtesy')}
      what={t('courtesy.what', { name })}
      send={t('courtesy.send')}
      ready={written !== null}
      command={change}
      onSend={() => void send()}
      onBack={onBack}
    >
      <ReasonChoice for_="courtesy" value={reason} onChange={setReason} />
    </CommandForm>
  );
}

/** Another class and its promise: a card shown late, a slip of the kiosk. */
export function ClassForm({ ticket, view, onBack, onDone }: FormProps) {
  const { t, say } = useFloorText();
  const change = useCommand(routes.changeTicketClass);
  const words = useReasonWords();
  const [classId, setClassId] = useState('');
  const [reason, setReason] = useState(noReason);
  const written = words(reason);
  const chosen = view.classes.find((one) => one.id === classId);
  const send = async () => {
    if (written === null || chosen === undefined) return;
    const answer = await change.send({
      params: { ticketId: ticket.ticketId },
      body: { classId: chosen.id, reason: written },
    });
    if (answer.kind === 'ok') onDone(t('courtesy.done', { number: ticket.number, name: say(chosen.name) }));
  };
  return (
    <CommandForm
      title={t('act.class')}
      what={t('move.what')}
      send={t('class.send')}
      ready={written !== null && chosen !== undefined}
      command={change}
      onSend={() => void send()}
      onBack={onBack}
    >
      <Choices
        legend={t('class.choose')}
        value={classId}
        onChange={setClassId}
        choices={view.classes
          .filter((one) => one.id !== ticket.classId)
          .map((one) => ({
            value: one.id,
            label: say(one.name),
            note: t('class.target', { n: one.waitTargetMin }),
          }))}
      />
      <ReasonChoice for_="class" value={reason} onChange={setReason} />
    </CommandForm>
  );
}
