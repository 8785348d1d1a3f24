import { type InspectionFormBody, type InspectionsBody, routes } from '@onehall/protocol';
import { Button, RefusalNotice, Sheet, useCommand } from '@onehall/ui';
import { type FormEvent, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';

interface InspectionSheetProps {
  readonly form: InspectionFormBody;
  readonly found: InspectionsBody;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

type Answer = 'good' | 'bad' | 'not-asked';
interface Draft {
  readonly key: number;
  readonly words: string;
  readonly ownerId: string;
  readonly dueOn: string;
}
const answers = ['good', 'bad', 'not-asked'] as const;

/** A form as it is filled in: how each point was found, and what is to be repaired by whom. */
export function InspectionSheet({ form, found, onClose, onDone }: InspectionSheetProps) {
  const { t, say } = useManagerText();
  const hold = useCommand(routes.holdInspection);
  const [given, setGiven] = useState<Readonly<Record<string, Answer>>>({});
  const [note, setNote] = useState('');
  const [defects, setDefects] = useState<readonly Draft[]>([]);
  const [tried, setTried] = useState(false);
  const missing = form.points.some(({ id }) => given[id] === undefined);
  const unready = defects.some(
    (one) => one.words.trim().length < 2 || one.ownerId === '' || one.dueOn === '',
  );
  const change = (key: number, changed: Partial<Draft>) =>
    setDefects((was) => was.map((one) => (one.key === key ? { ...one, ...changed } : one)));
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing || unready || hold.pending) return;
    const body = {
      answers: form.points.map(({ id }) => ({ pointId: id, answer: given[id] ?? 'not-asked' })),
      note: note.trim(),
      defects: defects.map(({ words, ownerId, dueOn }) => ({ words: words.trim(), ownerId, dueOn })),
    };
    const answer = await hold.send({ params: { formId: form.formId }, body });
    if (answer.kind === 'ok') onDone();
  };
  return (
    <Sheet title={say(form.name)} onClose={onClose}>
      <form className="mg-act" noValidate aria-label={say(form.name)} onSubmit={(event) => void send(event)}>
        {form.points.map(({ id, words }) => (
          <fieldset key={id} className="mg-check-point">
            <legend>{say(words)}</legend>
            {answers.map((one) => (
              <label key={one} className="mg-tick">
                <input
                  type="radio"
                  name={`point-${id}`}
                  checked={given[id] === one}
                  onChange={() => setGiven((was) => ({ ...was, [id]: one }))}
                />
                <span>{t(`ins.answer.${one}`)}</span>
              </label>
            ))}
          </fieldset>
        ))}
        <label className="oh-field mg-field">
          {t('ins.note')}
          <textarea
            rows={3}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
        {defects.map((one, nth) => (
          <DefectFields
            key={one.key}
            nth={nth + 1}
            draft={one}
            found={found}
            onChange={(changed) => change(one.key, changed)}
            onRemove={() => setDefects((was) => was.filter(({ key }) => key !== one.key))}
          />
        ))}
        <Button
          onClick={() =>
            setDefects((was) => [
              ...was,
              { key: (was.at(-1)?.key ?? 0) + 1, words: '', ownerId: '', dueOn: found.today },
            ])
          }
        >
          {t('ins.addDefect')}
        </Button>
        {tried && (missing || unready) ? (
          <p className="mg-risk" role="alert">
            {t(missing ? 'ins.missing' : 'ins.unready')}
          </p>
        ) : null}
        <RefusalNotice refusal={hold.refusal} onClose={hold.clear} />
        <Button look="main" submit aria-disabled={hold.pending}>
          {t('ins.keep')}
        </Button>
      </form>
    </Sheet>
  );
}

interface DefectFieldsProps {
  readonly nth: number;
  readonly draft: Draft;
  readonly found: InspectionsBody;
  readonly onChange: (changed: Partial<Draft>) => void;
  readonly onRemove: () => void;
}

function DefectFields({ nth, draft, found, onChange, onRemove }: DefectFieldsProps) {
  const { t, say } = useManagerText();
  return (
    <fieldset className="mg-check-point">
      <legend>{t('ins.defectNth', { n: nth })}</legend>
      <label className="oh-field mg-field">
        {t('ins.defect')}
        <input
          maxLength={300}
          value={draft.words}
          onChange={(event) => onChange({ words: event.target.value })}
        />
      </label>
      <label className="oh-field mg-field">
        {t('ins.owner')}
        <select value={draft.ownerId} onChange={(event) => onChange({ ownerId: event.target.value })}>
          <option value="">{t('act.choose')}</option>
          {found.staff.map(({ staffId, workNumber, name }) => (
            <option key={staffId} value={staffId}>
              {say(name)} {workNumber}
            </option>
          ))}
        </select>
      </label>
      <label className="oh-field mg-field">
        {t('ins.until')}
        <input
          type="date"
          min={found.today}
          value={draft.dueOn}
          onChange={(event) => onChange({ dueOn: event.target.value })}
        />
      </label>
      <Button className="mg-small" onClick={onRemove}>
        {t('ins.removeDefect', { n: nth })}
      </Button>
    </fieldset>
  );
}
