import type { DeviceView } from '@onehall/protocol';
import { useDevicesText } from '../../lib/use-devices-text.ts';
import { countSentences, timeWords } from './count-words.ts';

/** What the line counted since the service started, a sentence each. */
export function Counts({ device }: { readonly device: DeviceView }) {
  const { t } = useDevicesText();
  const lost = timeWords(device.statistics.lostMs);
  return (
    <section className="dv-panel" aria-labelledby="dv-counts">
      <h2 id="dv-counts">{t('count.title')}</h2>
      <ul className="dv-counts">
        {countSentences(device.statistics, t(lost.key, lost.vars)).map(({ key, vars }) => (
          <li key={`${key} ${vars['name'] ?? ''}`}>{t(key, vars)}</li>
        ))}
      </ul>
    </section>
  );
}
