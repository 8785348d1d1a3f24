import type { DevicesView, DeviceView } from '@onehall/protocol';
import { Button, Icon } from '@onehall/ui';
import { useState } from 'react';
import { useDevicesText } from '../../lib/use-devices-text.ts';
import { draftOf } from './draft.ts';
import { TakeOut } from './take-out.tsx';
import { WiringForm } from './wiring-form.tsx';

interface WiringPageProps {
  readonly view: DevicesView;
  readonly device: Pick<DeviceView, 'deviceId' | 'name' | 'serves' | 'wiring'>;
}

/** Where one device hangs and whom it serves. What is being typed stays, whatever else happens in the hall. */
export function WiringPage({ view, device }: WiringPageProps) {
  const { t } = useDevicesText();
  const [kept, setKept] = useState(() => draftOf(device.wiring));
  const [round, setRound] = useState(0);
  return (
    <>
      {round === 0 ? null : (
        <p className="dv-saved" role="status">
          <Icon name="check" />
          {t('wiring.saved')}
        </p>
      )}
      <WiringForm
        key={round}
        view={view}
        of={device.wiring}
        first={kept}
        send={t('wiring.save')}
        onSaved={(saved) => {
          setKept(draftOf(saved));
          setRound(round + 1);
        }}
        beside={(changed, undo) => (changed ? <Button onClick={undo}>{t('wiring.undo')}</Button> : null)}
      />
      <TakeOut device={device} />
    </>
  );
}
