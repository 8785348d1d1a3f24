import { routes } from '@onehall/protocol';
import { useCommand } from '@onehall/ui';
import { useState } from 'react';
import { Choices } from '../../lib/choices.tsx';
import { CommandForm } from '../../lib/command-form.tsx';
import { Done } from '../../lib/done.tsx';
import { Booked, type ChosenSlot, SlotChoice } from '../../lib/slot-choice.tsx';
import { useFloorText } from '../../lib/use-floor-text.ts';
import type { ToolProps } from './tool-props.ts';

/** A time for somebody who would rather come another day [Q4]. */
export function BookForm({ view, onClose }: ToolProps) {
  const { t, say } = useFloorText();
  const book = useCommand(routes.bookAppointment);
  const [categoryId, setCategoryId] = useState('');
  const [slot, setSlot] = useState<ChosenSlot | null>(null);
  const [mobile, setMobile] = useState('');
  const [booked, setBooked] = useState<{ code: string; slotAt: number } | null>(null);
  const papers = view.categories.find((one) => one.id === categoryId)?.papers ?? [];
  const numberFits = mobile === '' || /^1[3-9]\d{9}$/.test(mobile);
  const send = async () => {
    if (slot === null) return;
    const answer = await book.send({ body: { categoryId, ...slot, mobile: mobile === '' ? null : mobile } });
    if (answer.kind === 'ok') setBooked(answer.value);
  };
  if (booked !== null) {
    return (
      <Done onClose={onClose}>
        <p>{t('desk.tell')}</p>
        <Booked {...booked} />
        {papers.length === 0 ? null : (
          <div className="fl-bring">
            <h4>{t('desk.papers')}</h4>
            <ul>
              {papers.map((paper) => (
                <li key={paper.zh}>{say(paper)}</li>
              ))}
            </ul>
          </div>
        )}
      </Done>
    );
  }
  return (
    <CommandForm
      what={t('desk.bookWhat')}
      send={t('desk.book')}
      ready={slot !== null && numberFits}
      command={book}
      onSend={() => void send()}
      onBack={onClose}
    >
      <Choices
        legend={t('desk.service')}
        value={categoryId}
        onChange={(next) => {
          setCategoryId(next);
          setSlot(null);
        }}
        choices={view.categories.map((one) => ({ value: one.id, label: say(one.name) }))}
      />
      {categoryId === '' ? null : (
        <>
          <SlotChoice key={categoryId} categoryId={categoryId} value={slot} onChange={setSlot} />
          <label className="oh-field">
            {t('desk.mobileAny')}
            <input
              inputMode="numeric"
              autoComplete="off"
              value={mobile}
              maxLength={11}
              onChange={(event) => setMobile(event.target.value.replaceAll(/\D/g, ''))}
            />
          </label>
        </>
      )}
    </CommandForm>
  );
}
