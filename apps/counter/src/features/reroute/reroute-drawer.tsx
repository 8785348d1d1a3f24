import { type ConsoleView, routes } from '@onehall/protocol';
import { RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { type GivenReason, noReason, reasonWords } from '../../lib/given-reason.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Drawer } from '../../parts/drawer.tsx';
import { DrawerForm } from '../../parts/drawer-form.tsx';
import { DrawerSubmit } from '../../parts/drawer-submit.tsx';
import { Field } from '../../parts/field.tsx';
import { ReasonField } from '../../parts/reason-field.tsx';
import type { ConsoleKey } from '../../text/zh-cn.ts';
import { countersFor } from './counters-for.ts';

const reasons = ['wrong-service', 'not-here', 'colleague', 'device'].map(
  (one) => `reroute.reason.${one}` as ConsoleKey,
);

interface RerouteDrawerProps {
  readonly view: ConsoleView;
  readonly ticket: NonNullable<ConsoleView['ticket']>;
  readonly onClose: () => void;
}

/** Another counter or service, with the time already waited [Q5]. */
export function RerouteDrawer({ view, ticket, onClose }: RerouteDrawerProps) {
  const { t } = useConsoleText();
  const reroute = useCommand(routes.rerouteTicket);
  const [categoryId, setCategoryId] = useState<string | null>(null);
  const [counterId, setCounterId] = useState<string | null>(null);
  const [given, setGiven] = useState<GivenReason>(noReason);
  const [tried, setTried] = useState(false);
  const nowhere = categoryId === null && counterId === null;
  const run = async () => {
    setTried(true);
    const reason = reasonWords(given, (key) => t(key as ConsoleKey));
    if (reason === null || nowhere) return;
    const body = { categoryId, counterId, dialectId: null, alsoCategoryIds: null, reason };
    const answer = await reroute.send({ params: { ticketId: ticket.ticketId }, body });
    if (answer.kind === 'ok') onClose();
  };
  const chooseCategory = (id: string | null) => {
    setCategoryId(id);
    if (!countersFor(view.otherCounters, id).some((one) => one.counterId === counterId)) setCounterId(null);
  };
  return (
    <Drawer
      name="reroute"
      title={t('reroute.title', { number: ticket.number })}
      what={t('reroute.what')}
      onClose={onClose}
    >
      <DrawerForm onSubmit={run}>
        <Target
          view={view}
          categoryId={categoryId}
          counterId={counterId}
          onCategory={chooseCategory}
          onCounter={setCounterId}
          problem={tried && nowhere ? t('reroute.nowhere') : null}
        />
        <ReasonField reasons={reasons} given={given} onChange={setGiven} tried={tried} />
        <RefusalNotice refusal={reroute.refusal} onClose={reroute.clear} />
        <div className="cn-drawer-end">
          <DrawerSubmit words="reroute.main" busy={reroute.pending} />
        </div>
      </DrawerForm>
    </Drawer>
  );
}

interface TargetProps {
  readonly view: ConsoleView;
  readonly categoryId: string | null;
  readonly counterId: string | null;
  readonly onCategory: (id: string | null) => void;
  readonly onCounter: (id: string | null) => void;
  readonly problem: string | null;
}

function Target({ view, categoryId, counterId, onCategory, onCounter, problem }: TargetProps) {
  const { t, say } = useConsoleText();
  const orNull = (value: string) => (value === '' ? null : value);
  return (
    <div className="cn-two-fields">
      <Field label={t('reroute.category')} problem={problem}>
        {(field) => (
          <select
            {...field}
            value={categoryId ?? ''}
            onChange={(event) => onCategory(orNull(event.target.value))}
          >
            <option value="">{t('reroute.sameCategory')}</option>
            {view.categories.map((one) => (
              <option key={one.id} value={one.id}>
                {say(one.name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('reroute.counter')}>
        {(field) => (
          <select
            {...field}
            value={counterId ?? ''}
            onChange={(event) => onCounter(orNull(event.target.value))}
          >
            <option value="">{t('reroute.anyCounter')}</option>
            {countersFor(view.otherCounters, categoryId).map((one) => (
              <option key={one.counterId} value={one.counterId}>
                {t(one.open ? 'reroute.counterName' : 'reroute.counterClosed', { number: one.number })}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
