import type { DeviceView } from '@onehall/protocol';
import { clockTime, Icon, useZone } from '@onehall/ui';
import type { ReactNode } from 'react';
import { isWell, readinessKey } from '../../lib/health.ts';
import { useDevicesText } from '../../lib/use-devices-text.ts';
import { Faults } from './faults.tsx';
import { Glass } from './glass.tsx';
import { PaperStack } from './paper.tsx';
import { Traffic } from './traffic.tsx';

/** One machine on the bench: what it shows on the left, what its line says on the right. */
export function DeviceCard({ device }: { readonly device: DeviceView }) {
  const { t, say } = useDevicesText();
  const { virtual } = device;
  return (
    <article id={device.deviceId} className="dv-card" aria-labelledby={`${device.deviceId}-name`}>
      <header className="dv-card-head">
        <h2 id={`${device.deviceId}-name`}>{say(device.name)}</h2>
        <span className="oh-muted">{t('device.serves', { name: say(device.serves) })}</span>
        <LineState device={device} />
      </header>
      <div className={`dv-machine dv-machine-${device.kind}`}>
        {virtual === null ? <Icon name={device.kind === 'receipt-printer' ? 'printer' : 'ticket'} /> : null}
        {virtual !== null && device.kind === 'receipt-printer' ? <PaperStack paper={virtual.paper} /> : null}
        {virtual !== null && device.kind === 'line-display' ? <Glass lines={virtual.glass} /> : null}
      </div>
      <div className="dv-beside">
        <p className={device.line === 'online' ? 'oh-muted' : 'dv-do'}>{t(`do.${device.line}`)}</p>
        <Facts device={device} />
        {virtual === null ? (
          <p className="oh-muted">{t('device.real')}</p>
        ) : (
          <Faults deviceId={device.deviceId} faults={virtual.faults} />
        )}
        <Traffic traffic={device.traffic} />
      </div>
    </article>
  );
}

function LineState({ device }: { readonly device: DeviceView }) {
  const { t } = useDevicesText();
  const zone = useZone();
  const well = isWell(device);
  return (
    <span className={well ? 'dv-state dv-kept' : 'dv-state dv-risk'} role="status">
      <Icon name={well ? 'check' : 'alert'} />
      {t(`line.${device.line}`)}
      <small>{t('device.since', { time: clockTime(device.since, zone) })}</small>
    </span>
  );
}

function Facts({ device }: { readonly device: DeviceView }) {
  const { t } = useDevicesText();
  const { readiness, reason } = device;
  return (
    <dl className="dv-facts">
      {readiness === null ? null : (
        <Fact label={t('device.readiness')}>
          <span className={readiness.state === 'ready' ? '' : 'dv-risk'}>{t(readinessKey(readiness))}</span>
        </Fact>
      )}
      <Fact label={t('device.address')}>
        {device.address} · {t(`transport.${device.transport}`)}
      </Fact>
      {reason === null ? null : (
        <Fact label={t('device.reason')}>
          <span lang="en">{reason}</span>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
