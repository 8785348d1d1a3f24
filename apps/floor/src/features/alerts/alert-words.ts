import type { AlertBody } from '@onehall/protocol';
import { type FloorKey, zhCn } from '../../text/zh-cn.ts';

function isKey(key: string): key is FloorKey {
  return key in zhCn;
}

/** The sentence of an alert: what happened and what to do, with the facts it came with. */
export function alertWords(alert: AlertBody): { key: FloorKey; reason: FloorKey; score: number } {
  const { facts, kind } = alert;
  const reason = `reason.${String(facts['reason'] ?? '')}`;
  const score = typeof facts['score'] === 'number' ? facts['score'] : 1;
  const failed = kind === 'print-unknown' && facts['state'] === 'failed';
  return {
    key: failed ? 'alert.print-failed' : `alert.${kind}`,
    reason: isKey(reason) ? reason : 'reason.other',
    score,
  };
}
