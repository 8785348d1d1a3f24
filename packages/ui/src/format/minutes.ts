import type { MinutesRange } from '@onehall/protocol';
import type { CommonKey } from '../text/common.zh.ts';

/** Which words fit a range of minutes: never a false '0–0', never '8–8'. */
export function minutesText(range: MinutesRange | null): {
  key: CommonKey;
  vars: { low: number; high: number };
} {
  if (range === null) return { key: 'common.minutesUnknown', vars: { low: 0, high: 0 } };
  const vars = { low: range.low, high: range.high };
  if (range.high === 0) return { key: 'common.minutesNow', vars };
  return { key: range.low === range.high ? 'common.minutesSame' : 'common.minutes', vars };
}
