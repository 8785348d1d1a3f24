import { type RunningEmergency, routes } from '@onehall/protocol';
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { RefusalNotice } from '../components/notices.tsx';
import { clockTime } from '../format/clock.ts';
import { useCommand } from '../server/use-command.ts';
import { useZone } from '../server/use-hall.ts';
import { useText } from '../text/use-text.ts';
import { maySeeTo, type OnDutyRole } from './on-duty.ts';

type Step = RunningEmergency['steps'][number];

interface EmergencyStepProps {
  readonly emergencyId: string;
  readonly step: Step;
  readonly role: OnDutyRole;
  readonly onDone: () => void;
}

/** One step: what to do, for whom, and who did it when. */
export function EmergencyStep({ emergencyId, step, role, onDone }: EmergencyStepProps) {
  const { t, say } = useText();
  const mark = useCommand(routes.markEmergencyStep);
  const [skipping, setSkipping] = useState(false);
  const [why, setWhy] = useState('');
  const mine = maySeeTo(role, step.owner);
  const send = async (wish: 'done' | 'skipped' | null, note = '') => {
    const answer = await mark.send({
      params: { emergencyId, stepId: step.stepId },
      body: { mark: wish, note },
    });
    if (answer.kind !== 'ok') return;
    setSkipping(false);
    setWhy('');
    onDone();
  };
  return (
    <li className={`oh-emergency-step ${step.mark === null ? '' : 'oh-emergency-step-marked'}`}>
      <span className="oh-emergency-tick" aria-hidden="true">
        {step.mark === null ? null : <Icon name={step.mark === 'skipped' ? 'right' : 'check'} />}
      </span>
      <div className="oh-emergency-what">
        <p>{say(step.text)}</p>
        <p className="oh-muted">
          <span>{t(`emergency.owner.${step.owner}`)}</span>
          <Marked step={step} />
        </p>
      </div>
      {mine && step.mark === null && !skipping ? (
        <div className="oh-emergency-acts">
          <Button look="main" disabled={mark.pending} onClick={() => void send('done')}>
            {t('emergency.tick')}
          </Button>
          <Button look="plain" onClick={() => setSkipping(true)}>
            {t('emergency.skip')}
          </Button>
        </div>
      ) : null}
      {mine && step.mark !== null ? (
        <Button look="plain" disabled={mark.pending} onClick={() => void send(null)}>
          {t('emergency.undo')}
        </Button>
      ) : null}
      {skipping && step.mark === null ? (
        <form
          className="oh-emergency-note"
          onSubmit={(event) => {
            event.preventDefault();
            if (why.trim() !== '') void send('skipped', why.trim());
          }}
        >
          <label>
            <span>{t('emergency.skipWhy')}</span>
            <input
              value={why}
              maxLength={120}
              autoComplete="off"
              onChange={(event) => setWhy(event.target.value)}
            />
          </label>
          <Button submit disabled={mark.pending || why.trim() === ''}>
            {t('emergency.skip')}
          </Button>
          <Button look="plain" onClick={() => setSkipping(false)}>
            {t('common.cancel')}
          </Button>
        </form>
      ) : null}
      <RefusalNotice refusal={mark.refusal} onClose={mark.clear} />
    </li>
  );
}

function Marked({ step }: { readonly step: Step }) {
  const { t } = useText();
  const zone = useZone();
  const { mark, markedAt, markedBy, note, measured } = step;
  if (mark === null || markedAt === null) return measured ? <span>{t('emergency.measured')}</span> : null;
  const time = clockTime(markedAt, zone);
  return (
    <>
      <strong>
        {mark === 'measured'
          ? t('emergency.seen', { time })
          : t('emergency.markedBy', { time, by: markedBy ?? '' })}
      </strong>
      {mark === 'skipped' ? <span>{t('emergency.skipped', { note })}</span> : <span>{note}</span>}
    </>
  );
}
