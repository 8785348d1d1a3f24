import { routes } from '@onehall/protocol';
import { useCommand } from '@onehall/ui';
import { CommandForm } from '../../../lib/command-form.tsx';
import { useFloorText } from '../../../lib/use-floor-text.ts';
import type { FormProps } from './form-props.ts';

/** Whoever was aside or missed the call is here again. */
export function BackForm({ ticket, onBack, onDone }: FormProps) {
  const { t } = useFloorText();
  const resume = useCommand(routes.resumeTicket);
  const comeBack = useCommand(routes.returnTicket);
  const held = ticket.state === 'held';
  const send = async () => {
    const params = { ticketId: ticket.ticketId };
    const answer = held
      ? await resume.send({ params, body: { to: 'queue' } })
      : await comeBack.send({ params });
    if (answer.kind === 'ok') onDone(t('back.done', { number: ticket.number }));
  };
  return (
    <CommandForm
      title={t('act.back')}
      what={t('move.what')}
      send={t('aside.back')}
      ready
      command={held ? resume : comeBack}
      onSend={() => void send()}
      onBack={onBack}
    />
  );
}
