import { type CounterCard, type PauseKindBody, routes } from '@onehall/protocol';
import { clockTime, useCommand, useZone } from '@onehall/ui';
import { useState } from 'react';
import { Choices } from '../../lib/choices.tsx';
import { CommandForm } from '../../lib/command-form.tsx';
import { MinuteChoice } from '../../lib/minute-choice.tsx';
import { MIN_MS } from '../../lib/standing.ts';
import { useFloorText } from '../../lib/use-floor-text.ts';

const kinds = ['break', 'meal', 'errand', 'training'] as const;
const offsetsMin = [10, 20, 30, 45, 60, 90, 120];
const STEP_MS = 5 * MIN_MS;

interface PlanBreakProps {
  readonly counters: readonly CounterCard[];
  readonly onClose: () => void;
}

/** A break for somebody who is signed on, at a round time within two hours. */
export function PlanBreak({ counters, onClose }: PlanBreakProps) {
  const { t, say } = useFloorText();
  const zone = useZone();
  const plan = useCommand(routes.planBreak);
  const [from] = useState(() => Math.ceil(Date.now() / STEP_MS) * STEP_MS);
  const [clerkId, setClerkId] = useState('');
  const [kind, setKind] = useState<PauseKindBody>('break');
  const [startsAt, setStartsAt] = useState(from + 10 * MIN_MS);
  const [minutes, setMinutes] = useState(15);
  const clerks = counters.flatMap((card) =>
    card.clerkId === null || card.clerkName === null
      ? []
      : [
          {
            value: card.clerkId,
            label: say(card.clerkName),
            note: t('counters.number', { number: card.number }),
          },
        ],
  );
  const send = async () => {
    const answer = await plan.send({ body: { clerkId, kind, startsAt, minutes } });
    if (answer.kind === 'ok') onClose();
  };
  return (
    <CommandForm
      what={t(clerks.length === 0 ? 'breaks.nobody' : 'breaks.what')}
      send={t('breaks.send')}
      ready={clerkId !== ''}
      command={plan}
      onSend={() => void send()}
      onBack={onClose}
    >
      {clerks.length === 0 ? null : (
        <Choices legend={t('breaks.clerk')} value={clerkId} onChange={setClerkId} choices={clerks} />
      )}
      <Choices<PauseKindBody>
        legend={t('breaks.kind')}
        value={kind}
        onChange={setKind}
        choices={kinds.map((one) => ({ value: one, label: t(`pause.${one}`) }))}
      />
      <Choices
        legend={t('breaks.start')}
        value={startsAt}
        onChange={setStartsAt}
        choices={offsetsMin.map((one) => {
          const at = from + one * MIN_MS;
          return { value: at, label: clockTime(at, zone) };
        })}
      />
      <MinuteChoice of={[10, 15, 20, 30, 45, 60]} value={minutes} onChange={setMinutes} />
    </CommandForm>
  );
}
