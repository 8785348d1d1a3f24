import { type RunningEmergency, routes } from '@onehall/protocol';
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { RefusalNotice } from '../components/notices.tsx';
import { clockTime } from '../format/clock.ts';
import { useCommand } from '../server/use-command.ts';
import { useZone } from '../server/use-hall.ts';
import { useText } from '../text/use-text.ts';
import { Announcement } from './announcement.tsx';
import { EmergencyStep } from './emergency-step.tsx';
import { EndEmergency } from './end-emergency.tsx';
import { MassOperations } from './mass-operations.tsx';
import { isGuideRole, isManagerRole, type OnDutyRole } from './on-duty.ts';

interface EmergencyChecklistProps {
  readonly emergency: RunningEmergency;
  readonly role: OnDutyRole;
  readonly onBack: () => void;
  readonly onDone?: () => void;
}

/** One that runs: its steps, what customers are told, and what is done to the whole hall. */
export function EmergencyChecklist({ emergency, role, onBack, onDone = () => {} }: EmergencyChecklistProps) {
  const { t } = useText();
  const zone = useZone();
  const [ending, setEnding] = useState(false);
  const { steps, drill, kind, startedAt, startedBy, emergencyId } = emergency;
  const done = steps.filter(({ mark }) => mark !== null).length;
  if (ending)
    return <EndEmergency emergencyId={emergencyId} onBack={() => setEnding(false)} onDone={onDone} />;
  return (
    <div className="oh-emergency">
      <div className="oh-emergency-head">
        <h3>
          {drill ? <mark className="oh-emergency-mark">{t('emergency.drill')}</mark> : null}
          {t(`emergency.kind.${kind}`)}
        </h3>
        <span className="oh-muted">
          {t('emergency.since', { time: clockTime(startedAt, zone), by: startedBy })}
        </span>
        <strong>{t('emergency.progress', { done, all: steps.length })}</strong>
        <Button icon="back" onClick={onBack}>
          {t('common.back')}
        </Button>
        {isGuideRole(role) ? <Button onClick={() => setEnding(true)}>{t('emergency.end')}</Button> : null}
      </div>
      <ol className="oh-emergency-steps" aria-label={t('emergency.steps')}>
        {steps.map((step) => (
          <EmergencyStep
            key={step.stepId}
            emergencyId={emergencyId}
            step={step}
            role={role}
            onDone={onDone}
          />
        ))}
      </ol>
      {role === 'auditor' ? null : <Note emergencyId={emergencyId} onDone={onDone} />}
      {isGuideRole(role) ? <Announcement emergency={emergency} onDone={onDone} /> : null}
      {isManagerRole(role) ? <MassOperations emergency={emergency} onDone={onDone} /> : null}
    </div>
  );
}

function Note({ emergencyId, onDone }: { readonly emergencyId: string; readonly onDone: () => void }) {
  const { t } = useText();
  const note = useCommand(routes.noteEmergency);
  const [words, setWords] = useState('');
  const [kept, setKept] = useState(false);
  const add = async () => {
    if (words.trim().length < 2) return;
    const answer = await note.send({ params: { emergencyId }, body: { note: words } });
    if (answer.kind !== 'ok') return;
    setWords('');
    setKept(true);
    onDone();
  };
  return (
    <form
      className="oh-emergency-note"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label>
        <span>{t('emergency.note')}</span>
        <input
          value={words}
          maxLength={120}
          autoComplete="off"
          onChange={(event) => {
            setWords(event.target.value);
            setKept(false);
          }}
        />
      </label>
      <Button submit disabled={note.pending || words.trim().length < 2}>
        {t('emergency.noteAdd')}
      </Button>
      <span role="status" className="oh-muted">
        {kept ? t('emergency.noted') : ''}
      </span>
      <RefusalNotice refusal={note.refusal} onClose={note.clear} />
    </form>
  );
}
