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

const machines = ['printer', 'display', 'drawer', 'reader', 'scanner'] as const;

interface MendDrawerProps {
  readonly view: ConsoleView;
  readonly onClose: () => void;
}

/** A device is broken: the counter stops, and says so to everybody [C9]. Only machines that this counter has are offered. */
export function MendDrawer({ view, onClose }: MendDrawerProps) {
  const { t, both } = useConsoleText();
  const stop = useCommand(routes.stopForMending);
  const [given, setGiven] = useState<GivenReason>(noReason);
  const [tried, setTried] = useState(false);
  const reasons: ConsoleKey[] = [
    ...machines.filter((one) => view.devices[one] !== null).map((one) => `mend.reason.${one}` as const),
    'mend.reason.computer',
  ];
  const run = async () => {
    setTried(true);
    // What is kept is one language: boards and reports read it too.
    const reason = reasonWords(given, (key) => both(key as ConsoleKey).zh);
    if (reason === null) return;
    const params = { counterId: view.counterId };
    const answer = await stop.send({ params, body: { deviceId: null, reason } });
    if (answer.kind === 'ok') onClose();
  };
  return (
    <Drawer name="mend" title={t('mend.title')} what={t('mend.what')} onClose={onClose}>
      <DrawerForm onSubmit={run}>
        <ReasonField reasons={reasons} given={given} onChange={setGiven} tried={tried} />
        <RefusalNotice refusal={stop.refusal} onClose={stop.clear} />
        <div className="cn-drawer-end">
          <DrawerSubmit words="mend.main" busy={stop.pending} />
        </div>
      </DrawerForm>
    </Drawer>
  );
}
