import type { DeviceView } from '@onehall/protocol';
import { clockTime, Icon, useZone } from '@onehall/ui';
import { findingOf, toneOf } from '../../lib/finding.ts';
import { hashOf } from '../../lib/place.ts';
import { useDevicesText } from '../../lib/use-devices-text.ts';
import { useKindAndPlace } from '../../lib/use-kind-and-place.ts';
import { Face } from '../../machine/face.tsx';
import { Faults } from '../../machine/faults.tsx';
import { LastExchange } from '../../machine/traffic.tsx';

export function cardId(deviceId: string): string {
  return `card-${deviceId}`;
}

/** One machine on the bench: what it shows, how it is, what its line said last, and what can be broken. */
export function BenchCard({ device }: { readonly device: DeviceView }) {
  const { t, say } = useDevicesText();
  const kindAndPlace = useKindAndPlace();
  const zone = useZone();
  const finding = findingOf(device);
  const tone = toneOf(finding);
  const id = cardId(device.deviceId);
  return (
    <article id={id} className="dv-card" aria-labelledby={`${id}-name`}>
      <header>
        <h3 id={`${id}-name`}>
          <a className="dv-card-name" href={hashOf({ page: 'device', deviceId: device.deviceId })}>
            {say(device.name)}
          </a>
        </h3>
        <span className="oh-muted">{kindAndPlace(device)}</span>
      </header>
      <p className={`dv-state dv-state-${tone}`} role="status">
        <Icon name={tone === 'ill' ? 'alert' : 'check'} />
        <span>
          {t(`is.${finding}`)} <small>{t('device.since', { time: clockTime(device.since, zone) })}</small>
        </span>
        {device.fault === null ? null : <span className="dv-chip">{t('bench.reported')}</span>}
      </p>
      <Face device={device} />
      {device.virtual === null ? null : <Faults deviceId={device.deviceId} faults={device.virtual.faults} />}
      <LastExchange traffic={device.traffic} />
      <p className="dv-more">
        <a href={hashOf({ page: 'device', deviceId: device.deviceId })}>
          {t('bench.more')}
          <Icon name="right" />
        </a>
      </p>
    </article>
  );
}
