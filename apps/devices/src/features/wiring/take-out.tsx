import { type DeviceView, routes } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { hashOf } from '../../lib/place.ts';
import { useDevicesText } from '../../lib/use-devices-text.ts';
import { settingProblem } from './problems.ts';

/** Takes a device out of the hall, asked once more where it was pressed. */
export function TakeOut({
  device,
}: {
  readonly device: Pick<DeviceView, 'deviceId' | 'name' | 'serves' | 'wiring'>;
}) {
  const { t, say } = useDevicesText();
  const wire = useCommand(routes.wireDevice);
  const [asking, setAsking] = useState(false);
  const told = settingProblem(wire.refusal);
  const go = async () => {
    const answer = await wire.send({ params: { deviceId: device.deviceId }, body: { device: null } });
    if (answer.kind === 'ok') window.location.hash = hashOf({ page: 'bench' });
  };
  if (!asking) {
    return (
      <p className="dv-take-out">
        <Button onClick={() => setAsking(true)}>{t('wiring.takeOut')}</Button>
      </p>
    );
  }
  return (
    <div className="dv-take-out dv-panel">
      <p>{t('wiring.takeOutWhat', { name: say(device.name), place: say(device.serves) })}</p>
      {told === null ? null : (
        <p className="dv-problem" role="alert">
          {t(told.words)}
        </p>
      )}
      <RefusalNotice refusal={told === null ? wire.refusal : null} onClose={wire.clear} />
      <p className="dv-words-end">
        <Button disabled={wire.pending} onClick={() => void go()}>
          {t('wiring.takeOutSure')}
        </Button>
        <Button
          look="plain"
          onClick={() => {
            wire.clear();
            setAsking(false);
          }}
        >
          {t('wiring.takeOutNo')}
        </Button>
      </p>
    </div>
  );
}
