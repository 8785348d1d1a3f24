import { type ReplyOf, routes } from '@onehall/protocol';
import { TicketNumber, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { CommandForm } from '../../lib/command-form.tsx';
import { Done } from '../../lib/done.tsx';
import { useFloorText } from '../../lib/use-floor-text.ts';
import type { ToolProps } from './tool-props.ts';

/** Somebody who was sent home is back with the number of that day [E5]: a priority ticket, once. */
export function PromiseForm({ onClose }: ToolProps) {
  const { t, language } = useFloorText();
  const redeem = useCommand(routes.redeemPromise);
  const [businessDay, setDay] = useState('');
  const [number, setNumber] = useState('');
  const [issued, setIssued] = useState<ReplyOf<typeof routes.redeemPromise> | null>(null);
  const send = async () => {
    const answer = await redeem.send({
      body: { businessDay, number: number.trim().toUpperCase(), language },
    });
    if (answer.kind === 'ok') setIssued(answer.value);
  };
  if (issued !== null) {
    return (
      <Done onClose={onClose}>
        <p className="fl-issued">
          {t('promise.done', { number: '' })} <TicketNumber number={issued.number} />
        </p>
      </Done>
    );
  }
  return (
    <CommandForm
      what={t('promise.what')}
      send={t('promise.redeem')}
      ready={/^\d{4}-\d{2}-\d{2}$/.test(businessDay) && number.trim() !== ''}
      command={redeem}
      onSend={() => void send()}
      onBack={onClose}
    >
      <label className="oh-field">
        {t('promise.day')}
        <input type="date" value={businessDay} onChange={(event) => setDay(event.target.value)} />
      </label>
      <label className="oh-field">
        {t('promise.number')}
        <input
          value={number}
          maxLength={10}
          autoComplete="off"
          onChange={(event) => setNumber(event.target.value)}
        />
      </label>
    </CommandForm>
  );
}
