import type { DeviceView } from '@onehall/protocol';
import type { ReactNode } from 'react';
import { plainAddress } from '../../lib/plain-address.ts';
import { useDevicesText } from '../../lib/use-devices-text.ts';

/** What it is, where it hangs, and how its line stands in the words of the machine. */
export function Facts({ device }: { readonly device: DeviceView }) {
  const { t, say } = useDevicesText();
  const { reason, wiring } = device;
  return (
    <section className="dv-panel" aria-labelledby="dv-facts">
      <h2 id="dv-facts">{t('facts.title')}</h2>
      <dl className="dv-facts">
        <Fact label={t('facts.serves')}>{say(device.serves)}</Fact>
        {wiring.stopsCounter ? <Fact label={t('facts.stops')}>{t('facts.stopsCounter')}</Fact> : null}
        <Fact label={t('facts.address')}>
          {plainAddress(device.address)} · {t(`transport.${device.transport}`)}
        </Fact>
        <Fact label={t('facts.line')}>{t(`line.${device.line}`)}</Fact>
        <Fact label={t('facts.does')}>
          {t(`state.${device.state}`)} · {t(`health.${device.health}`)}
        </Fact>
        <Fact label={t('facts.identity')}>
          {device.identity === null ? (
            <span className="oh-muted">{t('facts.noIdentity')}</span>
          ) : (
            <span lang="en">{device.identity}</span>
          )}
        </Fact>
        <Fact label={t('facts.model')}>
          {wiring.model === null ? t('facts.usual') : <span lang="en">{wiring.model}</span>}
        </Fact>
        {reason === null ? null : (
          <Fact label={t('facts.reason')}>
            <span lang="en">{reason}</span>
          </Fact>
        )}
      </dl>
    </section>
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
