import { type TextTools, useText } from '@onehall/ui';
import type { DutyKey } from '../text/duty-zh-cn.ts';
import type { TicketKey } from '../text/ticket-zh-cn.ts';
import type { FloorKey } from '../text/zh-cn.ts';

export type AnyFloorKey = FloorKey | TicketKey | DutyKey;

export function useFloorText(): TextTools<AnyFloorKey> {
  return useText<AnyFloorKey>();
}
