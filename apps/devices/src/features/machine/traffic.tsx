import type { DeviceView } from '@onehall/protocol';
import { clockSeconds, useZone } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useDevicesText } from '../../lib/use-devices-text.ts';

/** Bytes in and out with what they mean, the newest where the eye is. */
export function Traffic({ traffic }: { readonly traffic: DeviceView['traffic'] }) {
  const { t } = useDevicesText();
  const zone = useZone();
  const newest = traffic.map((one, index) => ({ ...one, key: `${one.at} ${index}` })).reverse();
  return (
    <div className="dv-traffic">
      <h3>{t('device.traffic')}</h3>
      {newest.length === 0 ? (
        <p className="oh-muted">{t('device.noTraffic')}</p>
      ) : (
        <ol {...scrollable} aria-label={t('device.traffic')}>
          {newest.map((one) => (
            <li key={one.key} className={`dv-bytes-${one.direction}`}>
              <span className="dv-bytes-when">
                {one.direction === 'out' ? '→' : '←'} {t(`device.${one.direction}`)}{' '}
                {clockSeconds(one.at, zone)}
              </span>
              <span lang="en">{one.meaning}</span>
              <code>{one.hex}</code>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
