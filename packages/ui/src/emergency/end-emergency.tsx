import { routes } from '@onehall/protocol';
import { useId, useState } from 'react';
import { Button } from '../components/button.tsx';
import { RefusalNotice } from '../components/notices.tsx';
import { useCommand } from '../server/use-command.ts';
import { useText } from '../text/use-text.ts';

interface EndEmergencyProps {
  readonly emergencyId: string;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** It is over, and this came of it: what still stands is lifted with it. */
export function EndEmergency({ emergencyId, onBack, onDone }: EndEmergencyProps) {
  const { t } = useText();
  const id = useId();
  const end = useCommand(routes.endEmergency);
  const [outcome, setOutcome] = useState('');
  const send = async () => {
    const answer = await end.send({ params: { emergencyId }, body: { outcome } });
    if (answer.kind === 'ok') onDone();
  };
  return (
    <form
      className="oh-emergency"
      onSubmit={(event) => {
        event.preventDefault();
        if (outcome.trim().length >= 2) void send();
      }}
    >
      <h3>{t('emergency.endTitle')}</h3>
      <p className="oh-muted">{t('emergency.endWhat')}</p>
      <label className="oh-emergency-words" htmlFor={id}>
        <span>{t('emergency.outcome')}</span>
        <textarea
          id={id}
          rows={3}
          maxLength={300}
          value={outcome}
          onChange={(event) => setOutcome(event.target.value)}
        />
      </label>
      <div className="oh-emergency-acts">
        <Button look="main" submit disabled={end.pending || outcome.trim().length < 2}>
          {t('emergency.endNow')}
        </Button>
        <Button onClick={onBack}>{t('emergency.back')}</Button>
      </div>
      <RefusalNotice refusal={end.refusal} onClose={end.clear} />
    </form>
  );
}
