import { routes } from '@onehall/protocol';
import { useCommand } from '@onehall/ui';
import { useState } from 'react';
import { Choices } from '../../../lib/choices.tsx';
import { CommandForm } from '../../../lib/command-form.tsx';
import { noReason, ReasonChoice, useReasonWords } from '../../../lib/reason-choice.tsx';
import { useFloorText } from '../../../lib/use-floor-text.ts';
import type { FormProps } from './form-props.ts';

/** To another counter, service or dialect, with the time already waited [Q5]. */
export function MoveForm({ ticket, view, onBack, onDone }: FormProps) {
  const { t, say } = useFloorText();
  const reroute = useCommand(routes.rerouteTicket);
  const words = useReasonWords();
  const counterNow = view.counters.find((one) => one.number === ticket.wants?.counterNumber)?.counterId;
  const [categoryId, setCategoryId] = useState(ticket.categoryId);
  const [counterId, setCounterId] = useState<string | null>(counterNow ?? null);
  const [dialectId, setDialectId] = useState<string | null>(null);
  const [reason, setReason] = useState(noReason);
  const written = words(reason);
  const counters = view.counters.filter((one) => one.categoryIds.includes(categoryId));
  const moved = categoryId !== ticket.categoryId || counterId !== (counterNow ?? null) || dialectId !== null;
  const send = async () => {
    if (written === null) return;
    const answer = await reroute.send({
      params: { ticketId: ticket.ticketId },
      body: {
        categoryId: categoryId === ticket.categoryId ? null : categoryId,
        counterId,
        dialectId,
        alsoCategoryIds: null,
        reason: written,
      },
    });
    if (answer.kind === 'ok') onDone(t('move.done', { number: ticket.number }));
  };
  return (
    <CommandForm
      title={t('act.move')}
      what={t('move.what')}
      send={t('move.send')}
      ready={written !== null && moved}
      command={reroute}
      onSend={() => void send()}
      onBack={onBack}
    >
      <Choices
        legend={t('move.service')}
        value={categoryId}
        onChange={(next) => {
          setCategoryId(next);
          setCounterId(null);
        }}
        choices={view.categories.map((one) => ({ value: one.id, label: say(one.name) }))}
      />
      <Choices<string | null>
        legend={t('move.counter')}
        value={counterId}
        onChange={setCounterId}
        choices={[
          { value: null, label: t('move.anyCounter') },
          ...counters.map((one) => ({
            value: one.counterId,
            label: t('counters.number', { number: one.number }),
            note: t(`counter.${one.state}`),
          })),
        ]}
      />
      {view.dialects.length === 0 ? null : (
        <Choices<string | null>
          legend={t('move.dialect')}
          value={dialectId}
          onChange={setDialectId}
          choices={[
            {
              value: null,
              label: t(ticket.wants?.dialect == null ? 'move.anyDialect' : 'move.sameDialect'),
            },
            ...view.dialects.map((one) => ({ value: one.id, label: say(one.name) })),
          ]}
        />
      )}
      <ReasonChoice for_="move" value={reason} onChange={setReason} />
    </CommandForm>
  );
}
