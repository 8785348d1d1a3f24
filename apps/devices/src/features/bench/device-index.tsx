import type { DeviceView } from '@onehall/protocol';
import { Icon } from '@onehall/ui';
import { useState } from 'react';
import { findingOf, isWell, toneOf } from '../../lib/finding.ts';
import { kinds } from '../../lib/kinds.ts';
import { hashOf } from '../../lib/place.ts';
import { scrollable } from '../../lib/scrollable.ts';
import { useDevicesText } from '../../lib/use-devices-text.ts';

interface DeviceIndexProps {
  readonly devices: readonly DeviceView[];
  readonly currentId: string | null;
  readonly onBench: boolean;
}

/** All machines in a few lines: which one needs a look is seen without scrolling the bench. */
export function DeviceIndex({ devices, currentId, onBench }: DeviceIndexProps) {
  const { t } = useDevicesText();
  const [onlyIll, setOnlyIll] = useState(false);
  const ill = devices.filter((one) => !isWell(one));
  // The device that is looked at stays in the list, well or not.
  const shown = onlyIll ? devices.filter((one) => ill.includes(one) || one.deviceId === currentId) : devices;
  return (
    <nav className="dv-panel dv-index" aria-labelledby="dv-list">
      <h2 id="dv-list">{t('bench.list')}</h2>
      <p className={ill.length === 0 ? 'dv-kept' : 'dv-risk'} role="status">
        {ill.length === 0
          ? t('bench.allWell')
          : `${t('bench.ill', { n: ill.length })} · ${t('bench.well', { n: devices.length - ill.length })}`}
      </p>
      <fieldset className="oh-switch" aria-label={t('bench.filter')}>
        {([false, true] as const).map((one) => (
          <button
            key={String(one)}
            type="button"
            aria-pressed={onlyIll === one}
            onClick={() => setOnlyIll(one)}
          >
            {t(one ? 'bench.onlyIll' : 'bench.all')}
          </button>
        ))}
      </fieldset>
      <div className="dv-list" {...scrollable}>
        {onlyIll && shown.length === 0 ? <p className="oh-muted">{t('bench.noneIll')}</p> : null}
        {kinds.map((kind) => {
          const ofKind = shown.filter((one) => one.kind === kind);
          return ofKind.length === 0 ? null : (
            <section key={kind} aria-label={t(`kind.${kind}`)}>
              <h3>{t(`kind.${kind}`)}</h3>
              <ul>
                {ofKind.map((one) => (
                  <li key={one.deviceId}>
                    <Line device={one} current={one.deviceId === currentId} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      <p className="dv-index-end">
        <a className="oh-button" href={hashOf({ page: 'bench' })} aria-current={onBench ? 'page' : undefined}>
          {t('bench.open')}
        </a>
        <a className="oh-button" href={hashOf({ page: 'new', kind: null })}>
          {t('bench.add')}
        </a>
      </p>
    </nav>
  );
}

function Line({ device, current }: { readonly device: DeviceView; readonly current: boolean }) {
  const { t, say } = useDevicesText();
  const well = isWell(device);
  const finding = findingOf(device);
  return (
    <a
      href={hashOf({ page: 'device', deviceId: device.deviceId })}
      className={well ? '' : 'dv-risk'}
      aria-current={current ? 'page' : undefined}
    >
      <Icon name={well ? 'check' : 'alert'} />
      <span>
        {say(device.name)}
        {toneOf(finding) === 'well' ? null : <small>{t(`is.${finding}`)}</small>}
        {device.fault === null ? null : <small>{t('bench.reported')}</small>}
      </span>
    </a>
  );
}
