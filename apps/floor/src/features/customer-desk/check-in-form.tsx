import { type ReplyOf, routes } from '@onehall/protocol';
import { MinutesRange, TicketNumber, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { CommandForm } from '../../lib/command-form.tsx';
import { Done } from '../../lib/done.tsx';
import { useFloorText } from '../../lib/use-floor-text.ts';
import { Digits } from './digits.tsx';
import type { ToolProps } from './tool-props.ts';

/** Here for an appointment: the code, and the ticket it becomes [Q4]. */
export function CheckInForm({ onClose }: ToolProps) {
  const { t, language, say } = useFloorText();
  const checkIn = useCommand(routes.checkIn);
  const [code, setCode] = useState('');
  const [issued, setIssued] = useState<ReplyOf<typeof routes.checkIn> | null>(null);
  const send = async () => {
    const answer = await checkIn.send({ body: { code, language } });
    if (answer.kind === 'ok') setIssued(answer.value);
  };
  if (issued !== null) {
    return (
      <Done onClose={onClose}>
        <p>{t(issued.late ? 'desk.checkedInLate' : 'desk.checkedIn')}</p>
        <p className="fl-issued">
          <TicketNumber number={issued.number} /> {say(issued.categoryName)}{' '}
          <MinutesRange range={issued.range} />
        </p>
      </Done>
    );
  }
  return (
    <CommandForm
      send={t('desk.check-in')}
      ready={code.length === 6}
      command={checkIn}
      onSend={() => void send()}
      onBack={onClose}
    >
      <Digits label={t('desk.code')} length={6} value={code} onChange={setCode} />
    </CommandForm>
  );
}
