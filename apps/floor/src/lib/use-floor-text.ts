import { type TextTools, useText } from '@onehall/ui';
import type { FloorKey } from '../text/zh-cn.ts';

export function useFloorText(): TextTools<FloorKey> {
  return useText<FloorKey>();
}
