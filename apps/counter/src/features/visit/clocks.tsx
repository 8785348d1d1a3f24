import { routes, type VisitView } from '@onehall/protocol';
import { Button, duration, Icon, RefusalNotice, useCommand, useNow } from '@onehall/ui';
import { useRef } from 'react';
import { useKeys } from '../../lib/keys.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { clockState, type OneClock, unexplained } from './clock-state.ts';

const causes = [
  'billing-slow',
  'device-fault',
  'complicated-request',
  'papers-missing',
  'customer-undecided',
  'training',
  'many-items',
] as const;

interface ClocksProps {
  readonly visit: VisitView;
  /** The name of a service, as far as the page knows it. */
  readonly nameOf: (serviceId: string) => string;
}

/** The clock of the service in hand [Q2], and why one took longer than it may: asked once, without stopping the work. */
export function Clocks({ visit, nameOf }: ClocksProps) {
  const now = useNow();
  const running = visit.clocks.find((one) => one.endedAt === null) ?? null;
  const late = unexplained(visit.clocks, now);
  return (
    <>
      {running === null || visit.payment !== null ? null : (
        <RunningClock clock={running} now={now} name={nameOf(running.serviceId)} />
      )}
      {late === null ? null : (
        <AskCause key={late.clockId} visitId={visit.visitId} clock={late} name={nameOf(late.serviceId)} />
      )}
    </>
  );
}

interface RunningClockProps {
  readonly clock: OneClock;
  readonly now: number;
  readonly name: string;
}

function RunningClock({ clock, now, name }: RunningClockProps) {
  const { t } = useConsoleText();
  const time = duration(Math.max(0, now - clock.startedAt)).padStart(5, '0');
  if (clock.purpose === 'selling')
    return <p className="cn-chip cn-visit-clock">{t('clock.selling', { time })}</p>;
  const state = clockState(clock, now);
  const look = state === 'in-time' ? '' : state === 'warn' ? 'cn-chip-wait' : 'cn-chip-over';
  return (
    <p className={`cn-chip cn-visit-clock ${look}`} role="timer" data-clock={state}>
      <Icon name={state === 'in-time' ? 'clock' : 'alert'} />
      {t('clock.service', { name, time })}
      {state === 'in-time' ? null : <b>{t(`clock.${state}`)}</b>}
    </p>
  );
}

interface AskCauseProps {
  readonly visitId: string;
  readonly clock: OneClock;
  readonly name: string;
}

/** Past ten minutes the cause is kept with the service; a digit says it while the focus is here. */
function AskCause({ visitId, clock, name }: AskCauseProps) {
  const { t } = useConsoleText();
  const explain = useCommand(routes.explainOverrun);
  const place = useRef<HTMLFieldSetElement>(null);
  useKeys([{ key: 'V', run: () => place.current?.querySelector('button')?.focus() }]);
  const say = (cause: (typeof causes)[number]) =>
    void explain.send({ params: { visitId, clockId: clock.clockId }, body: { cause } });
  return (
    <fieldset
      ref={place}
      className="cn-why"
      onKeyDown={(event) => {
        const cause = causes[Number(event.key) - 1];
        if (cause === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        say(cause);
      }}
    >
      <legend>
        {t('clock.why', { name })} <kbd>V</kbd>
      </legend>
      {causes.map((cause, index) => (
        <Button key={cause} disabled={explain.pending} onClick={() => say(cause)}>
          {t(`cause.${cause}`)} <kbd>{index + 1}</kbd>
        </Button>
      ))}
      <RefusalNotice refusal={explain.refusal} onClose={explain.clear} />
    </fieldset>
  );
}
