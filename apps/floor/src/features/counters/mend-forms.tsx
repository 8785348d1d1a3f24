import { routes } from '@onehall/protocol';
import { useCommand } from '@onehall/ui';
import { useState } from 'react';
import { CommandForm } from '../../lib/command-form.tsx';
import { noReason, ReasonChoice, useReasonWords } from '../../lib/reason-choice.tsx';
import { useFloorText } from '../../lib/use-floor-text.ts';
import type { CounterFormProps } from './counter-form-props.ts';

/** A device fault stops the counter until it is mended [C9]; the reason is kept and shown. */
export function MendForm({ card, onBack, onDone }: CounterFormProps) {
  const { t } = useFloorText();
  const stop = useCommand(routes.stopForMending);
  const words = useReasonWords();
  const [chosen, setChosen] = useState(noReason);
  const { counterId, number } = card;
  const reason = words(chosen);
  const send = async () => {
    if (reason === null) return;
    const answer = await stop.send({ params: { counterId }, body: { deviceId: null, reason } });
    if (answer.kind === 'ok') onDone(t('card.mendDone', { number }));
  };
  return (
    <CommandForm
      title={t('card.mend')}
      what={t('card.mendWhat', { number })}
      send={t('card.mendSend')}
      ready={reason !== null}
      command={stop}
      onSend={() => void send()}
      onBack={onBack}
    >
      <ReasonChoice for_="mend" value={chosen} onChange={setChosen} />
    </CommandForm>
  );
}

/** It works again; asked once more, for customers will be called there. */
export function MendedForm({ card, onBack, onDone }: CounterFormProps) {
  const { t } = useFloorText();
  const end = useCommand(routes.endMending);
  const { counterId, number } = card;
  const send = async () => {
    const answer = await end.send({ params: { counterId } });
    if (answer.kind === 'ok') onDone(t('card.mendedDone', { number }));
  };
  return (
    <CommandForm
      title={t('card.mended')}
      what={t('card.mendedWhat', { number })}
      send={t('card.mendedSend')}
      ready
      command={end}
      onSend={() => void send()}
      onBack={onBack}
    />
  );
}
