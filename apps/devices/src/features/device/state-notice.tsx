import { type DeviceView, routes } from '@onehall/protocol';
import { Button, clockTime, Icon, RefusalNotice, useCommand, useZone } from '@onehall/ui';
import { useState } from 'react';
import { type Finding, findingOf, toneOf } from '../../lib/finding.ts';
import { hashOf } from '../../lib/place.ts';
import { plainAddress } from '../../lib/plain-address.ts';
import { useDevicesText } from '../../lib/use-devices-text.ts';

/** What it is, what to do, and the two things that can be done from here. */
export function StateNotice({ device }: { readonly device: DeviceView }) {
  const { t } = useDevicesText();
  const zone = useZone();
  const finding = findingOf(device);
  const tone = toneOf(finding);
  const { address } = device.wiring;
  // The path as it was typed; a virtual port has none, a network printer its address and port.
  const where = address.kind === 'serial' ? address.path : plainAddress(device.address);
  return (
    <section className={`dv-notice dv-notice-${tone}`} aria-labelledby="dv-notice">
      <Icon name={tone === 'ill' ? 'alert' : 'check'} />
      <div className="dv-notice-words" role="status">
        <h3 id="dv-notice">
          {t(`is.${finding}`)} <small>{t('device.since', { time: clockTime(device.since, zone) })}</small>
        </h3>
        <p>{t(`do.${finding}`, { address: where })}</p>
      </div>
      <Acts device={device} finding={finding} />
    </section>
  );
}

/** Where its wiring may be what is wrong. */
const wiringFindings: readonly Finding[] = ['path-missing', 'not-a-terminal', 'unreachable', 'no-answer'];

interface ActsProps {
  readonly device: DeviceView;
  readonly finding: Finding;
}

function Acts({ device, finding }: ActsProps) {
  const { t } = useDevicesText();
  const test = useCommand(routes.testDevice);
  const retry = useCommand(routes.retryDevice);
  const [done, setDone] = useState<'act.tested' | 'act.retried' | null>(null);
  const params = { deviceId: device.deviceId };
  const { address } = device.wiring;
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
      {address.kind === 'printer' && finding === 'printer-down' ? (
        <a className="oh-button" href={hashOf({ page: 'device', deviceId: address.printerId })}>
          {t('act.printer')}
        </a>
      ) : null}
      {wiringFindings.includes(finding) ? (
        <a className="oh-button" href={hashOf({ page: 'wiring', deviceId: device.deviceId })}>
          {t('act.wiring')}
        </a>
      ) : null}
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
