import { type TextTools, useText } from '@onehall/ui';
import type { ManagerKey } from '../text/zh-cn.ts';

export function useManagerText(): TextTools<ManagerKey> {
  return useText<ManagerKey>();
}
