import type { UnmadeDevice } from '@onehall/protocol';
import { Icon } from '@onehall/ui';
import { hashOf } from '../../lib/place.ts';
import { useDevicesText } from '../../lib/use-devices-text.ts';
import { problemWords } from '../wiring/problems.ts';

/** Devices that are wired and could not be started: what is wrong, and the way to put it right. */
export function Unmade({ devices }: { readonly devices: readonly UnmadeDevice[] }) {
  const { t, say } = useDevicesText();
  return devices.map(({ deviceId, kind, name, problem }) => (
    <section key={deviceId} className="dv-notice dv-notice-ill" aria-label={say(name)}>
      <Icon name="alert" />
      <div className="dv-notice-words" role="status">
        <h3>{t('bench.unmade', { name: say(name), kind: t(`kind.${kind}`) })}</h3>
        <p>{problem === null ? t('bench.unmadeWhat') : t(problemWords(problem))}</p>
      </div>
      <div className="dv-acts">
        <a className="oh-button" href={hashOf({ page: 'wiring', deviceId })}>
          {t('act.wiring')}
        </a>
      </div>
    </section>
  ));
}
