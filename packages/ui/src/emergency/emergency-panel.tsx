import type { RunningEmergency } from '@onehall/protocol';
import { useState } from 'react';
import { useSignedIn } from '../gates/sign-in-gate.tsx';
import { EmergencyChecklist } from './emergency-checklist.tsx';
import { EmergencyStart } from './emergency-start.tsx';

export interface EmergencyPanelProps {
  readonly running: readonly RunningEmergency[];
  /** After any act: pages that are not live read again. */
  readonly onDone?: () => void;
}

/** The emergencies of the hall [E5]: tiles that start a checklist with one tap, and the one that is open. */
export function EmergencyPanel({ running, onDone }: EmergencyPanelProps) {
  const { staff } = useSignedIn();
  const [chosen, setChosen] = useState<string | null>(null);
  const only = running.length === 1 ? (running[0]?.emergencyId ?? null) : null;
  const [closed, setClosed] = useState(false);
  const openId = chosen ?? (closed ? null : only);
  const open = running.find(({ emergencyId }) => emergencyId === openId);
  if (open !== undefined) {
    return (
      <EmergencyChecklist
        key={open.emergencyId}
        emergency={open}
        role={staff.role}
        onBack={() => {
          setChosen(null);
          setClosed(true);
        }}
        {...(onDone === undefined ? {} : { onDone })}
      />
    );
  }
  return (
    <EmergencyStart
      running={running}
      role={staff.role}
      onOpen={setChosen}
      {...(onDone === undefined ? {} : { onDone })}
    />
  );
}
