import { type EmergencyKindBody, type RunningEmergency, routes } from '@onehall/protocol';
import { useState } from 'react';
import { Icon } from '../components/icon.tsx';
import { RefusalNotice } from '../components/notices.tsx';
import { useCommand } from '../server/use-command.ts';
import { useText } from '../text/use-text.ts';
import { clerkKinds, isCounterRole, type OnDutyRole } from './on-duty.ts';

interface EmergencyStartProps {
  readonly running: readonly RunningEmergency[];
  readonly role: OnDutyRole;
  readonly onOpen: (emergencyId: string) => void;
  readonly onDone?: () => void;
}

const kinds: readonly EmergencyKindBody[] = [
  'billing',
  'network',
  'power',
  'crowd',
  'fire',
  'illness',
  'security',
  'press',
];

/** A tile for each kind: one tap starts it, or opens the one that runs. */
export function EmergencyStart({ running, role, onOpen, onDone }: EmergencyStartProps) {
  const { t } = useText();
  const start = useCommand(routes.startEmergency);
  const [drill, setDrill] = useState(false);
  const counter = isCounterRole(role);
  // Whoever only reads opens what runs, and starts nothing.
  const starts = (kind: EmergencyKindBody) => role !== 'auditor' && (!counter || clerkKinds.includes(kind));
  const tap = async (kind: EmergencyKindBody) => {
    const here = running.find((one) => one.kind === kind);
    if (here !== undefined) {
      onOpen(here.emergencyId);
      return;
    }
    const answer = await start.send({ body: { kind, drill } });
    if (answer.kind === 'ok') {
      onOpen(answer.value.emergencyId);
      setDrill(false);
      onDone?.();
    }
    // Somebody else was quicker: theirs is the one to go on with.
    const other = answer.kind === 'refused' ? answer.facts['emergencyId'] : null;
    if (typeof other === 'string') onOpen(other);
  };
  return (
    <div className="oh-emergency">
      <p className="oh-muted">
        {t(role === 'auditor' && running.length === 0 ? 'emergency.none' : 'emergency.start')}
      </p>
      {counter ? null : (
        <label className={`oh-emergency-drill ${drill ? 'oh-emergency-drill-on' : ''}`}>
          <input type="checkbox" checked={drill} onChange={(event) => setDrill(event.target.checked)} />
          <span>{drill ? t('emergency.drillOn') : t('emergency.drill')}</span>
        </label>
      )}
      <RefusalNotice refusal={start.refusal} onClose={start.clear} />
      <ul className="oh-emergency-kinds">
        {kinds
          .filter((kind) => starts(kind) || running.some((one) => one.kind === kind))
          .map((kind) => {
            const here = running.find((one) => one.kind === kind);
            return (
              <li key={kind}>
                <button
                  type="button"
                  className={`oh-emergency-kind ${here === undefined ? '' : 'oh-emergency-kind-on'}`}
                  disabled={start.pending}
                  onClick={() => void tap(kind)}
                >
                  <Icon name={here === undefined ? 'alert' : 'clock'} />
                  <span>{t(`emergency.kind.${kind}`)}</span>
                  {here === undefined ? null : (
                    <small>{here.drill ? t('emergency.drill') : t('emergency.isRunning')}</small>
                  )}
                </button>
              </li>
            );
          })}
      </ul>
    </div>
  );
}
