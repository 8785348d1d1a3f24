import type { WaitingTicket } from '@onehall/protocol';
import { rangeLeft } from './standing.ts';
import { useFloorText } from './use-floor-text.ts';

/** When a ticket will be called, in words: a range, or what there is to say without one. */
export function useRangeWords(): (estimate: WaitingTicket['estimate'], now: number) => string {
  const { t } = useFloorText();
  return (estimate, now) => {
    const range = rangeLeft(estimate, now);
    if (range === null) return t('minutes.unknown');
    if (range.high === 0) return t('minutes.now');
    return t(range.low === range.high ? 'minutes.same' : 'minutes.range', range);
  };
}
