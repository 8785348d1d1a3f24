import type { DeviceView } from '@onehall/protocol';
import { useDevicesText } from './use-devices-text.ts';

/** What a device is and whom it serves, in one line: 'Receipt printer · for counter 3'. */
export function useKindAndPlace(): (device: DeviceView) => string {
  const { t, say } = useDevicesText();
  return ({ kind, serves, wiring }) => {
    const place = wiring.posts.length === 0 ? say(serves) : t('device.serves', { name: say(serves) });
    return `${t(`kind.${kind}`)} · ${place}`;
  };
}
