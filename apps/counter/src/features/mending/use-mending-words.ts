import type { ConsoleView } from '@onehall/protocol';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { mendingReasonKey } from './reason-words.ts';

type Mending = NonNullable<ConsoleView['mending']>;

/** Which device and why, in one sentence. */
export function useMendingWords(): (mending: Mending) => string {
  const { t, say } = useConsoleText();
  return ({ deviceName, reason }) => {
    const key = mendingReasonKey(reason);
    const why = key === null ? reason : t(key);
    return deviceName === null ? why : t('mending.device', { name: say(deviceName), reason: why });
  };
}
