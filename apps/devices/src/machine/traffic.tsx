import type { DeviceView } from '@onehall/protocol';
import { clockSeconds, useZone } from '@onehall/ui';
import { scrollable } from '../lib/scrollable.ts';
import { useDevicesText } from '../lib/use-devices-text.ts';

/** Bytes in and out with what they mean, the newest where the eye is. */
export function Traffic({ traffic }: { readonly traffic: DeviceView['traffic'] }) {
  const { t } = useDevicesText();
  const newest = traffic.map((one, index) => ({ ...one, key: `${one.at} ${index}` })).reverse();
  return (
    <section className="dv-traffic dv-panel">
      <h2>{t('traffic.title')}</h2>
      {newest.length === 0 ? (
        <p className="oh-muted">{t('traffic.none')}</p>
      ) : (
        <ol {...scrollable} aria-label={t('traffic.title')}>
          {newest.map(({ key, ...one }) => (
            <li key={key} className={`dv-bytes-${one.direction}`}>
              <Exchange one={one} />
              <code>{one.hex}</code>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** The newest bytes in one line, beside the machine. */
export function LastExchange({ traffic }: { readonly traffic: DeviceView['traffic'] }) {
  const { t } = useDevicesText();
  const last = traffic.at(-1);
  if (last === undefined) return <p className="dv-last oh-muted">{t('traffic.none')}</p>;
  return (
    <p className={`dv-last dv-bytes-${last.direction}`}>
      <Exchange one={last} />
    </p>
  );
}

function Exchange({ one }: { readonly one: DeviceView['traffic'][number] }) {
  const { t } = useDevicesText();
  const zone = useZone();
  return (
    <>
      <span className="dv-bytes-when">
        {one.direction === 'out' ? '→' : '←'} {t(`device.${one.direction}`)} {clockSeconds(one.at, zone)}
      </span>{' '}
      <span lang="en">{one.meaning}</span>
    </>
  );
}
