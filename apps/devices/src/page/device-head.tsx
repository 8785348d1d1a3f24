import type { DeviceView } from '@onehall/protocol';
import { Icon } from '@onehall/ui';
import { hashOf } from '../lib/place.ts';
import { useDevicesText } from '../lib/use-devices-text.ts';
import { useKindAndPlace } from '../lib/use-kind-and-place.ts';

interface DeviceHeadProps {
  readonly device: DeviceView;
  readonly page: 'device' | 'wiring';
}

/** Which device this page is about, the way back, and its two pages. */
export function DeviceHead({ device, page }: DeviceHeadProps) {
  const { t, say } = useDevicesText();
  const kindAndPlace = useKindAndPlace();
  const { deviceId } = device;
  const pages = [
    ['device', 'page.state'],
    ['wiring', 'page.wiring'],
  ] as const;
  return (
    <header className="dv-device-head">
      <a className="oh-button" href={hashOf({ page: 'bench' })}>
        <Icon name="back" />
        <span>{t('page.back')}</span>
      </a>
      <h2>
        {say(device.name)}
        <small className="oh-muted">{kindAndPlace(device)}</small>
      </h2>
      <nav className="dv-tabs" aria-label={say(device.name)}>
        {pages.map(([name, words]) => (
          <a
            key={name}
            href={hashOf({ page: name, deviceId })}
            aria-current={name === page ? 'page' : undefined}
          >
            {t(words)}
          </a>
        ))}
      </nav>
    </header>
  );
}
