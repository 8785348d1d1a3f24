import { type PauseKindBody, routes } from '@onehall/protocol';
import { clockTime, useCommand, useZone } from '@onehall/ui';
import { useState } from 'react';
import { Choices } from '../../lib/choices.tsx';
import { CommandForm } from '../../lib/command-form.tsx';
import { MinuteChoice } from '../../lib/minute-choice.tsx';
import { noReason, ReasonChoice, useReasonWords } from '../../lib/reason-choice.tsx';
import { MIN_MS } from '../../lib/standing.ts';
import { useFloorText } from '../../lib/use-floor-text.ts';
import type { CounterFormProps } from './counter-form-props.ts';

const kinds = ['break', 'meal', 'errand', 'training'] as const;

/** A pause against the forecast, with a reason that is kept [Q7]. */
export function AllowPauseForm({ card, onBack, onDone }: CounterFormProps) {
  const { t } = useFloorText();
  const zone = useZone();
  const allow = useCommand(routes.allowPause);
  const words = useReasonWords();
  const [kind, setKind] = useState<PauseKindBody>('break');
  const [minutes, setMinutes] = useState(15);
  const [reason, setReason] = useState(noReason);
  const written = words(reason);
  const send = async () => {
    if (written === null) return;
    const params = { counterId: card.counterId };
    const answer = await allow.send({ params, body: { kind, minutes, reason: written } });
    if (answer.kind !== 'ok') return;
    const time = clockTime(Date.now() + minutes * MIN_MS, zone);
    onDone(t('card.pauseDone', { number: card.number, time }));
  };
  return (
    <CommandForm
      title={t('card.pause')}
      what={t('card.pauseWhat')}
      send={t('card.pauseSend')}
      ready={written !== null}
      command={allow}
      onSend={() => void send()}
      onBack={onBack}
    >
      <Choices<PauseKindBody>
        legend={t('breaks.kind')}
        value={kind}
        onChange={setKind}
        choices={kinds.map((one) => ({ value: one, label: t(`pause.${one}`) }))}
      />
      <MinuteChoice of={[5, 10, 15, 20, 30, 45]} value={minutes} onChange={setMinutes} />
      <ReasonChoice for_="pause" value={reason} onChange={setReason} />
    </CommandForm>
  );
}
