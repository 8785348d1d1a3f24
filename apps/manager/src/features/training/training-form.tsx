import { routes, type TrainingsBody } from '@onehall/protocol';
import { Button, RefusalNotice, Sheet, useCommand } from '@onehall/ui';
import { type FormEvent, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ChooseMany, Tick } from '../../parts/choose-many.tsx';

interface TrainingFormProps {
  readonly found: TrainingsBody;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A training as it is entered: who took part, what it was for, and until when it counts. */
export function TrainingForm({ found, onClose, onDone }: TrainingFormProps) {
  const { t, say } = useManagerText();
  const record = useCommand(routes.recordTraining);
  const [draft, setDraft] = useState({
    staffIds: [] as string[],
    categoryId: '',
    topic: '',
    heldOn: found.today,
    trainer: '',
    passed: true,
    validUntil: '',
  });
  const [tried, setTried] = useState(false);
  const set = (change: Partial<typeof draft>) => setDraft((was) => ({ ...was, ...change }));
  const { staffIds, topic, trainer, heldOn } = draft;
  const wrong = staffIds.length === 0 || topic.trim().length < 2 || trainer.trim() === '' || heldOn === '';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong || record.pending) return;
    const { categoryId, validUntil, ...rest } = draft;
    const body = { ...rest, categoryId: categoryId || null, validUntil: validUntil || null };
    const answer = await record.send({ body });
    if (answer.kind === 'ok') onDone();
  };
  return (
    <Sheet title={t('trn.record')} onClose={onClose}>
      <form className="mg-act" noValidate aria-label={t('trn.record')} onSubmit={(event) => void send(event)}>
        <ChooseMany
          label={t('trn.who')}
          options={found.people.map(({ person }) => ({
            id: person.staffId,
            name: `${say(person.name)} ${person.workNumber}`,
          }))}
          chosen={staffIds}
          onChange={(chosen) => set({ staffIds: chosen })}
        />
        <label className="oh-field mg-field">
          {t('trn.category')}
          <select value={draft.categoryId} onChange={(event) => set({ categoryId: event.target.value })}>
            <option value="">{t('trn.noCategory')}</option>
            {found.categories.map(({ id, name }) => (
              <option key={id} value={id}>
                {say(name)}
              </option>
            ))}
          </select>
        </label>
        <label className="oh-field mg-field">
          {t('trn.topic')}
          <input maxLength={80} value={topic} onChange={(event) => set({ topic: event.target.value })} />
        </label>
        <label className="oh-field mg-field">
          {t('trn.trainer')}
          <input maxLength={40} value={trainer} onChange={(event) => set({ trainer: event.target.value })} />
        </label>
        <label className="oh-field mg-field">
          {t('trn.heldOn')}
          <input
            type="date"
            max={found.today}
            value={heldOn}
            onChange={(event) => set({ heldOn: event.target.value })}
          />
        </label>
        <label className="oh-field mg-field">
          {t('trn.validUntil')}
          <input
            type="date"
            value={draft.validUntil}
            onChange={(event) => set({ validUntil: event.target.value })}
          />
          <small className="oh-muted">{t('trn.untilHint')}</small>
        </label>
        <Tick label={t('trn.passed')} on={draft.passed} onChange={(passed) => set({ passed })} />
        {tried && wrong ? (
          <p className="mg-risk" role="alert">
            {t('trn.missing')}
          </p>
        ) : null}
        <RefusalNotice refusal={record.refusal} onClose={record.clear} />
        <Button look="main" submit aria-disabled={record.pending}>
          {t('trn.keep')}
        </Button>
      </form>
    </Sheet>
  );
}
