import type { DeviceView } from '@onehall/protocol';
import { Icon } from '@onehall/ui';
import { isWell, readinessKey } from '../../lib/health.ts';
import { useDevicesText } from '../../lib/use-devices-text.ts';

/** All machines in a few lines: which one needs a look is seen without scrolling the bench. */
export function DeviceIndex({ devices }: { readonly devices: readonly DeviceView[] }) {
  const { t, say } = useDevicesText();
  const ill = devices.filter((one) => !isWell(one)).length;
  if (devices.length === 0) return null;
  return (
    <nav className="dv-panel" aria-labelledby="dv-list">
      <h2 id="dv-list">{t('bench.list')}</h2>
      <p className={ill === 0 ? 'dv-kept' : 'dv-risk'} role="status">
        {ill === 0
          ? t('bench.allWell')
          : `${t('bench.ill', { n: ill })} · ${t('bench.well', { n: devices.length - ill })}`}
      </p>
      <ul className="dv-list">
        {devices.map((one) => (
          <li key={one.deviceId}>
            <a href={`#${one.deviceId}`} className={isWell(one) ? '' : 'dv-risk'}>
              <Icon name={isWell(one) ? 'check' : 'alert'} />
              <span>{say(one.name)}</span>
              <small>
                {one.line === 'online' && one.readiness !== null
                  ? t(readinessKey(one.readiness))
                  : t(`line.${one.line}`)}
              </small>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
