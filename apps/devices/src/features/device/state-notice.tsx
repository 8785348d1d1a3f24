import { type DeviceView, routes } from '@onehall/protocol';
import { Button, clockTime, Icon, RefusalNotice, useCommand, useZone } from '@onehall/ui';
import { useState } from 'react';
import { findingOf, toneOf } from '../../lib/finding.ts';
import { hashOf } from '../../lib/place.ts';
import { useDevicesText } from '../../lib/use-devices-text.ts';

/** What it is, what to do, and the two things that can be done from here. */
export function StateNotice({ device }: { readonly device: DeviceView }) {
  const { t } = useDevicesText();
  const zone = useZone();
  const finding = findingOf(device);
  const tone = toneOf(finding);
  const { address } = device.wiring;
  // The path as it was typed; a virtual port has none, a network printer its address and port.
  const where = address.kind === 'serial' ? address.path : device.address.replace(/ \(.*\)$/, '');
  return (
    <section className={`dv-notice dv-notice-${tone}`} aria-labelledby="dv-notice">
      <Icon name={tone === 'ill' ? 'alert' : 'check'} />
      <div className="dv-notice-words" role="status">
        <h3 id="dv-notice">
          {t(`is.${finding}`)} <small>{t('device.since', { time: clockTime(device.since, zone) })}</small>
        </h3>
        <p>{t(`do.${finding}`, { address: where })}</p>
        {address.kind === 'printer' && finding === 'printer-down' ? (
          <p>
            <a href={hashOf({ page: 'device', deviceId: address.printerId })}>{t('facts.address')}</a>
          </p>
        ) : null}
      </div>
      <Acts device={device} />
    </section>
  );
}

function Acts({ device }: { readonly device: DeviceView }) {
  const { t } = useDevicesText();
  const test = useCommand(routes.testDevice);
  const retry = useCommand(routes.retryDevice);
  const [done, setDone] = useState<'act.tested' | 'act.retried' | null>(null);
  const params = { deviceId: device.deviceId };
  const again = device.line === 'online' || device.transport === 'printer' ? null : retry;
  const run = async (
    { send }: typeof test | typeof retry,
    said: NonNullable<typeof done>,
    other: { clear: () => void },
  ) => {
    setDone(null);
    other.clear();
    const answer = await send({ params });
    if (answer.kind === 'ok') setDone(said);
  };
  return (
    <div className="dv-acts">
      {again === null ? null : (
        <Button look="main" disabled={retry.pending} onClick={() => void run(retry, 'act.retried', test)}>
          {t('act.retry')}
        </Button>
      )}
      <Button disabled={test.pending} onClick={() => void run(test, 'act.tested', retry)}>
        {t('act.test')}
      </Button>
      {done === null ? null : <p role="status">{t(done)}</p>}
      <RefusalNotice refusal={test.refusal} onClose={test.clear} />
      <RefusalNotice refusal={retry.refusal} onClose={retry.clear} />
    </div>
  );
}
