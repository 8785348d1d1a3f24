import { routes } from '@onehall/protocol';
import { RefusalNotice, useCommand } from '@onehall/ui';
import { useDevicesText } from '../lib/use-devices-text.ts';
import { faultWords } from './fault-words.ts';

interface FaultsProps {
  readonly deviceId: string;
  readonly faults: readonly { readonly id: string; readonly on: boolean }[];
}

/** Breaks the virtual machine and mends it; a pressed button is a fault that is on. */
export function Faults({ deviceId, faults }: FaultsProps) {
  const { t } = useDevicesText();
  const setFault = useCommand(routes.setFault);
  const wordsFor = (fault: string) => {
    const words = faultWords(fault);
    return words === null ? fault : t(words.key, words.vars);
  };
  return (
    <fieldset className="dv-faults">
      <legend>{t('device.faults')}</legend>
      {faults.map((fault) => (
        <button
          key={fault.id}
          type="button"
          className="oh-button"
          aria-pressed={fault.on}
          onClick={() =>
            void setFault.send({ params: { deviceId }, body: { fault: fault.id, on: !fault.on } })
          }
        >
          {wordsFor(fault.id)}
        </button>
      ))}
      <RefusalNotice refusal={setFault.refusal} onClose={setFault.clear} />
    </fieldset>
  );
}
