import { routes } from '@onehall/protocol';
import { useCommand } from '@onehall/ui';
import { useState } from 'react';
import { CommandForm } from '../../lib/command-form.tsx';
import { Done } from '../../lib/done.tsx';
import { useFloorText } from '../../lib/use-floor-text.ts';
import { Digits } from './digits.tsx';
import type { ToolProps } from './tool-props.ts';

/** A lost ticket once more, found by the mobile number it was taken with. */
export function ReprintForm({ onClose }: ToolProps) {
  const { t } = useFloorText();
  const reprint = useCommand(routes.reprintTicket);
  const [mobile, setMobile] = useState('');
  const [found, setFound] = useState<{ number: string; printed: boolean } | null>(null);
  const send = async () => {
    const answer = await reprint.send({ body: { mobile } });
    if (answer.kind === 'ok') setFound({ number: answer.value.number, printed: answer.value.print !== null });
  };
  if (found !== null) {
    return (
      <Done onClose={onClose}>
        <p>{t(found.printed ? 'desk.reprinted' : 'desk.reprintedNoPaper', { number: found.number })}</p>
      </Done>
    );
  }
  return (
    <CommandForm
      what={t('desk.reprintWhat')}
      send={t('desk.reprint')}
      ready={/^1[3-9]\d{9}$/.test(mobile)}
      command={reprint}
      onSend={() => void send()}
      onBack={onClose}
    >
      <Digits label={t('desk.mobile')} length={11} value={mobile} onChange={setMobile} />
    </CommandForm>
  );
}
