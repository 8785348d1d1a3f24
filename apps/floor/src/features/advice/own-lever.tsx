import { type FloorView, type LeverKindBody, routes } from '@onehall/protocol';
import { clockTime, useCommand, useZone } from '@onehall/ui';
import { useState } from 'react';
import { Choices } from '../../lib/choices.tsx';
import { CommandForm } from '../../lib/command-form.tsx';
import { Done } from '../../lib/done.tsx';
import { MinuteChoice } from '../../lib/minute-choice.tsx';
import { useFloorText } from '../../lib/use-floor-text.ts';
import { placesFor, wholeHall } from './lever-words.ts';

const kinds = ['open-counter', 'lend-counter', 'call-back', 'hold-breaks', 'divert-bills'] as const;

interface OwnLeverProps {
  readonly view: FloorView;
  readonly onClose: () => void;
}

/** A measure that nobody advised: the manager's own idea. */
export function OwnLever({ view, onClose }: OwnLeverProps) {
  const { t, say } = useFloorText();
  const zone = useZone();
  const pull = useCommand(routes.pullLever);
  const [lever, setLever] = useState<LeverKindBody>('open-counter');
  const [counterId, setCounterId] = useState<string | null>(null);
  const [minutes, setMinutes] = useState(30);
  const [until, setUntil] = useState<number | null>(null);
  const everywhere = wholeHall.includes(lever);
  const places = placesFor(lever, view.counters);
  const send = async () => {
    const answer = await pull.send({ body: { lever, counterId, minutes, adviceId: null } });
    if (answer.kind === 'ok') setUntil(answer.value.until);
  };
  if (until !== null)
    return <Done onClose={onClose}>{t('pulled.done', { time: clockTime(until, zone) })}</Done>;
  return (
    <CommandForm
      send={t('own.send')}
      ready={everywhere || counterId !== null}
      command={pull}
      onSend={() => void send()}
      onBack={onClose}
    >
      <Choices<LeverKindBody>
        legend={t('own.kind')}
        value={lever}
        onChange={(next) => {
          setLever(next);
          setCounterId(null);
        }}
        choices={kinds.map((one) => ({ value: one, label: t(`own.${one}`) }))}
      />
      {everywhere ? null : places.length === 0 ? (
        <p>{t('own.nowhere')}</p>
      ) : (
        <Choices<string | null>
          legend={t('own.counter')}
          value={counterId}
          onChange={setCounterId}
          choices={places.map((one) => ({
            value: one.counterId,
            label: t('counters.number', { number: one.number }),
            note: one.clerkName === null ? say(one.zone) : say(one.clerkName),
          }))}
        />
      )}
      <MinuteChoice of={[15, 25, 30, 45, 60]} value={minutes} onChange={setMinutes} />
    </CommandForm>
  );
}
