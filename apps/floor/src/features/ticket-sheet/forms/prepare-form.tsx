import { routes } from '@onehall/protocol';
import { useCommand } from '@onehall/ui';
import { useState } from 'react';
import { CommandForm } from '../../../lib/command-form.tsx';
import { useFloorText } from '../../../lib/use-floor-text.ts';
import type { FormProps } from './form-props.ts';

/** The guide looks at the papers and notes the wish while the customer waits [Q8, Q10]. */
export function PrepareForm({ ticket, view, onBack, onDone }: FormProps) {
  const { t, say } = useFloorText();
  const prepare = useCommand(routes.prepareTicket);
  const papers = view.categories.find((one) => one.id === ticket.categoryId)?.papers ?? [];
  const [seen, setSeen] = useState<readonly number[]>(ticket.prepared?.papersSeen ?? []);
  const [note, setNote] = useState(ticket.prepared?.note ?? '');
  const send = async () => {
    const params = { ticketId: ticket.ticketId };
    const papersSeen = [...seen].sort((a, b) => a - b);
    const answer = await prepare.send({ params, body: { papersSeen, note: note.trim() } });
    if (answer.kind === 'ok') onDone(t('prepare.done', { number: ticket.number }));
  };
  return (
    <CommandForm
      title={t('act.prepare')}
      what={t(papers.length === 0 ? 'prepare.none' : 'prepare.what')}
      send={t('prepare.send')}
      ready
      command={prepare}
      onSend={() => void send()}
      onBack={onBack}
    >
      {papers.length === 0 ? null : (
        <fieldset className="fl-checks">
          <legend>{t('prepare.papers')}</legend>
          {papers.map((paper, index) => (
            <label key={paper.zh}>
              <input
                type="checkbox"
                checked={seen.includes(index)}
                onChange={(event) =>
                  setSeen(event.target.checked ? [...seen, index] : seen.filter((one) => one !== index))
                }
              />
              <span>{say(paper)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <label className="oh-field">
        {t('prepare.note')}
        <input value={note} maxLength={200} onChange={(event) => setNote(event.target.value)} />
      </label>
    </CommandForm>
  );
}
