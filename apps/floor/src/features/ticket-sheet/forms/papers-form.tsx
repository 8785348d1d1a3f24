import { routes } from '@onehall/protocol';
import { useCommand } from '@onehall/ui';
import { useState } from 'react';
import { CommandForm } from '../../../lib/command-form.tsx';
import { Booked, type ChosenSlot, SlotChoice } from '../../../lib/slot-choice.tsx';
import { useFloorText } from '../../../lib/use-floor-text.ts';
import type { FormProps } from './form-props.ts';

/** Turned away for want of papers: the list, and a time to come back without queueing again [Q13]. */
export function PapersForm({ ticket, view, onBack, onDone }: FormProps) {
  const { t, say } = useFloorText();
  const turnAway = useCommand(routes.turnAway);
  const [slot, setSlot] = useState<ChosenSlot | null>(null);
  const papers = view.categories.find((one) => one.id === ticket.categoryId)?.papers ?? [];
  const missing = papers.filter((_, index) => !ticket.prepared?.papersSeen.includes(index));
  const bring = missing.length === 0 ? papers : missing;
  const list =
    bring.length === 0 ? null : (
      <div className="fl-bring">
        <h4>{t('papers.bring')}</h4>
        <ul>
          {bring.map((paper) => (
            <li key={paper.zh}>{say(paper)}</li>
          ))}
        </ul>
      </div>
    );
  const send = async () => {
    if (slot === null) return;
    const answer = await turnAway.send({ params: { ticketId: ticket.ticketId }, body: slot });
    if (answer.kind !== 'ok') return;
    onDone(
      <>
        <p>{t('papers.done', { number: ticket.number })}</p>
        <Booked code={answer.value.code} slotAt={answer.value.slotAt} />
        {list}
      </>,
    );
  };
  return (
    <CommandForm
      title={t('act.papers')}
      what={t('papers.what')}
      send={t('papers.send')}
      ready={slot !== null}
      command={turnAway}
      onSend={() => void send()}
      onBack={onBack}
    >
      {list}
      <SlotChoice categoryId={ticket.categoryId} value={slot} onChange={setSlot} />
    </CommandForm>
  );
}
