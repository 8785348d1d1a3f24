import { type ConsoleView, type PauseKindBody, routes } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useKeys } from '../../lib/keys.ts';
import { readMinutes } from '../../lib/typed-minutes.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Choices } from '../../parts/choices.tsx';
import { Drawer } from '../../parts/drawer.tsx';
import { DrawerForm } from '../../parts/drawer-form.tsx';
import { DrawerSubmit } from '../../parts/drawer-submit.tsx';
import { MinutesField } from '../../parts/minutes-field.tsx';

/** Each kind with the minutes it usually takes. */
const usualMinutes = { break: 10, meal: 30, errand: 15, training: 30, fault: 30 } as const satisfies Record<
  PauseKindBody,
  number
>;
const kinds = Object.keys(usualMinutes) as PauseKindBody[];

interface PauseDrawerProps {
  readonly view: ConsoleView;
  readonly onCalled: () => void;
  readonly onClose: () => void;
}

/** Closing the counter for a while [Q7]: refused with the forecast while it would break promises. */
export function PauseDrawer({ view, onCalled, onClose }: PauseDrawerProps) {
  const { t } = useConsoleText();
  const pause = useCommand(routes.pauseCounter);
  const planned = view.nextBreak;
  const [kind, setKind] = useState<PauseKindBody>(planned?.kind ?? 'break');
  const [typed, setTyped] = useState(String(planned?.minutes ?? usualMinutes.break));
  const minutes = readMinutes(typed);
  const params = { counterId: view.counterId };
  const run = async () => {
    if (minutes === null) return;
    const answer = await pause.send({ params, body: { kind, minutes } });
    if (answer.kind === 'ok') onClose();
  };
  const choose = (next: PauseKindBody) => {
    setKind(next);
    setTyped(String(usualMinutes[next]));
    pause.clear();
  };
  const mayAsk = pause.refusal?.code === 'pause-breaks-promises';
  return (
    <Drawer name="pause" title={t('pause.title')} what={t('pause.what')} onClose={onClose}>
      <DrawerForm onSubmit={run}>
        <Choices
          legend={t('pause.kind')}
          choices={kinds.map((value) => ({ value, label: t(`pause.${value}`) }))}
          value={kind}
          onChange={choose}
        />
        <MinutesField label={t('pause.minutes')} typed={typed} onChange={setTyped} />
        <RefusalNotice refusal={pause.refusal} />
        <div className="cn-drawer-end">
          {mayAsk ? (
            <AskManager
              counterId={view.counterId}
              reason={t('pause.askReason', { kind: t(`pause.${kind}`), n: minutes ?? 0 })}
              onCalled={onCalled}
            />
          ) : null}
          <DrawerSubmit words="pause.main" busy={pause.pending} look={mayAsk ? 'quiet' : 'main'} />
        </div>
      </DrawerForm>
    </Drawer>
  );
}

interface AskManagerProps {
  readonly counterId: string;
  readonly reason: string;
  readonly onCalled: () => void;
}

/** The next step of whoever was refused and must go: the duty manager may allow it, with a reason that is kept. */
function AskManager({ counterId, reason, onCalled }: AskManagerProps) {
  const { t } = useConsoleText();
  const help = useCommand(routes.callForHelp);
  const ask = async () => {
    if (help.pending) return;
    const answer = await help.send({ params: { counterId }, body: { reason } });
    if (answer.kind === 'ok') onCalled();
  };
  useKeys([{ key: 'K', run: () => void ask() }]);
  return (
    <>
      <RefusalNotice refusal={help.refusal} onClose={help.clear} />
      <Button look="main" className="cn-main-button" disabled={help.pending} onClick={() => void ask()}>
        {t('pause.ask')} <kbd>K</kbd>
      </Button>
    </>
  );
}
