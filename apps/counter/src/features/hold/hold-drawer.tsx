import { type ConsoleView, routes } from '@onehall/protocol';
import { RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { type GivenReason, noReason, reasonWords } from '../../lib/given-reason.ts';
import { readMinutes } from '../../lib/typed-minutes.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Drawer } from '../../parts/drawer.tsx';
import { DrawerForm } from '../../parts/drawer-form.tsx';
import { DrawerSubmit } from '../../parts/drawer-submit.tsx';
import { MinutesField } from '../../parts/minutes-field.tsx';
import { ReasonField } from '../../parts/reason-field.tsx';
import type { ConsoleKey } from '../../text/zh-cn.ts';

const reasons = ['papers', 'money', 'call', 'form'].map((one) => `hold.reason.${one}` as ConsoleKey);
const USUAL_MINUTES = '10';

interface HoldDrawerProps {
  readonly ticket: NonNullable<ConsoleView['ticket']>;
  readonly onClose: () => void;
}

/** The customer fetches something first: the desk is free, the ticket keeps its place in time [Q5]. */
export function HoldDrawer({ ticket, onClose }: HoldDrawerProps) {
  const { t } = useConsoleText();
  const hold = useCommand(routes.holdTicket);
  const [given, setGiven] = useState<GivenReason>(noReason);
  const [typed, setTyped] = useState(USUAL_MINUTES);
  const [tried, setTried] = useState(false);
  const run = async () => {
    setTried(true);
    const reason = reasonWords(given, (key) => t(key as ConsoleKey));
    const minutes = readMinutes(typed);
    if (reason === null || minutes === null) return;
    const answer = await hold.send({ params: { ticketId: ticket.ticketId }, body: { reason, minutes } });
    if (answer.kind === 'ok') onClose();
  };
  return (
    <Drawer
      name="hold"
      title={t('hold.title', { number: ticket.number })}
      what={t('hold.what')}
      onClose={onClose}
    >
      <DrawerForm onSubmit={run}>
        <ReasonField reasons={reasons} given={given} onChange={setGiven} tried={tried} />
        <MinutesField label={t('hold.minutes')} typed={typed} onChange={setTyped} />
        <RefusalNotice refusal={hold.refusal} onClose={hold.clear} />
        <div className="cn-drawer-end">
          <DrawerSubmit words="hold.main" busy={hold.pending} />
        </div>
      </DrawerForm>
    </Drawer>
  );
}
