import { type TextTools, useText } from '@onehall/ui';
import type { ConsoleKey } from '../text/zh-cn.ts';

export function useConsoleText(): TextTools<ConsoleKey> {
  return useText<ConsoleKey>();
}
