import { routes } from '@onehall/protocol';
import { useCommand } from '@onehall/ui';
import { useState } from 'react';
import { CommandForm } from '../../lib/command-form.tsx';
import { MinuteChoice } from '../../lib/minute-choice.tsx';
import { useFloorText } from '../../lib/use-floor-text.ts';
import type { CounterFormProps } from './counter-form-props.ts';

/** Asks a clerk on a pause to come back early. */
export function CallBackForm({ card, onBack, onDone }: CounterFormProps) {
  const { t, say } = useFloorText();
  const pull = useCommand(routes.pullLever);
  const [minutes, setMinutes] = useState(30);
  const name = card.clerkName === null ? t('advice.someone') : say(card.clerkName);
  const send = async () => {
    const { counterId } = card;
    const answer = await pull.send({ body: { lever: 'call-back', counterId, minutes, adviceId: null } });
    if (answer.kind === 'ok') onDone(t('card.callBackDone', { name }));
  };
  return (
    <CommandForm
      title={t('card.callBack')}
      what={t('card.callBackWhat', { name })}
      send={t('card.callBack')}
      ready
      command={pull}
      onSend={() => void send()}
      onBack={onBack}
    >
      <MinuteChoice of={[15, 25, 30, 45, 60]} value={minutes} onChange={setMinutes} />
    </CommandForm>
  );
}
