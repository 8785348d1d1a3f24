import { type TextTools, useText } from '@onehall/ui';
import type { DevicesKey } from '../text/zh-cn.ts';

export function useDevicesText(): TextTools<DevicesKey> {
  return useText<DevicesKey>();
}
