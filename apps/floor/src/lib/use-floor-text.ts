import type { RunningKey } from '@onehall/ui';
import { type TextTools, useText } from '@onehall/ui';
import type { AroundKey } from '../text/around-zh-cn.ts';
import type { DutyKey } from '../text/duty-zh-cn.ts';
import type { TicketKey } from '../text/ticket-zh-cn.ts';
import type { FloorKey } from '../text/zh-cn.ts';

export type AnyFloorKey = FloorKey | TicketKey | DutyKey | AroundKey | RunningKey;

export function useFloorText(): TextTools<AnyFloorKey> {
  return useText<AnyFloorKey>();
}
