import { type ConsoleView, routes } from '@onehall/protocol';
import { RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { type GivenReason, noReason, reasonWords } from '../../lib/given-reason.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Drawer } from '../../parts/drawer.tsx';
import { DrawerForm } from '../../parts/drawer-form.tsx';
import { DrawerSubmit } from '../../parts/drawer-submit.tsx';
import { ReasonField } from '../../parts/reason-field.tsx';
import type { ConsoleKey } from '../../text/zh-cn.ts';

const reasons = ['unhappy', 'approval', 'how', 'machine', 'safety'].map(
  (one) => `manager.reason.${one}` as ConsoleKey,
);

interface ManagerDrawerProps {
  readonly view: ConsoleView;
  readonly onCalled: () => void;
  readonly onClose: () => void;
}

/** One key, one digit, Enter: the duty manager comes, and knows to whom and why [C15]. */
export function ManagerDrawer({ view, onCalled, onClose }: ManagerDrawerProps) {
  const { t } = useConsoleText();
  const help = useCommand(routes.callForHelp);
  const [given, setGiven] = useState<GivenReason>(noReason);
  const [tried, setTried] = useState(false);
  const run = async () => {
    setTried(true);
    const reason = reasonWords(given, (key) => t(key as ConsoleKey));
    if (reason === null) return;
    const answer = await help.send({ params: { counterId: view.counterId }, body: { reason } });
    if (answer.kind === 'ok') onCalled();
  };
  const number = view.ticket?.number ?? null;
  return (
    <Drawer
      name="manager"
      title={t('manager.title')}
      what={number === null ? t('manager.what') : t('manager.whatTicket', { number })}
      onClose={onClose}
    >
      <DrawerForm onSubmit={run}>
        <ReasonField reasons={reasons} given={given} onChange={setGiven} tried={tried} />
        <RefusalNotice refusal={help.refusal} onClose={help.clear} />
        <div className="cn-drawer-end">
          <DrawerSubmit words="manager.main" busy={help.pending} />
        </div>
      </DrawerForm>
    </Drawer>
  );
}
