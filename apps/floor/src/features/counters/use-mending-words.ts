import type { CounterCard } from '@onehall/protocol';
import { useReasonSaid } from '../../lib/reason-choice.tsx';
import { useFloorText } from '../../lib/use-floor-text.ts';
import { type FloorKey, zhCn } from '../../text/zh-cn.ts';

type Mending = NonNullable<CounterCard['mending']>;

function isKey(key: string): key is FloorKey {
  return key in zhCn;
}

/** Which device is mended and why; a reason that a device told by itself ('cutter') in words. */
export function useMendingWords(): (mending: Mending) => string {
  const { t, say } = useFloorText();
  const said = useReasonSaid();
  return ({ deviceName, reason }) => {
    const key = `mending.${reason}`;
    const why = isKey(key) ? t(key) : said(reason);
    return deviceName === null ? why : t('mending.device', { name: say(deviceName), reason: why });
  };
}
