import type { AlertBody } from '@onehall/protocol';
import { type FloorKey, zhCn } from '../../text/zh-cn.ts';

function isKey(key: string): key is FloorKey {
  return key in zhCn;
}

/** The sentence of an alert: what happened and what to do, with the facts it came with. */
export function alertWords(alert: AlertBody): {
  readonly key: FloorKey;
  readonly reason: FloorKey;
  readonly vars: { readonly score: number; readonly minutes: number; readonly wish: string };
} {
  const { facts } = alert;
  const reason = `reason.${String(facts['reason'] ?? '')}`;
  const numberOf = (name: string, otherwise: number) => {
    const fact = facts[name];
    return typeof fact === 'number' ? fact : otherwise;
  };
  return {
    key: keyOf(alert),
    reason: isKey(reason) ? reason : 'reason.other',
    vars: {
      score: numberOf('score', 1),
      minutes: numberOf('minutes', 30),
      wish: String(facts['reason'] ?? ''),
    },
  };
}

function keyOf({ kind, facts }: AlertBody): FloorKey {
  if (kind === 'print-unknown' && facts['state'] === 'failed') return 'alert.print-failed';
  if (kind === 'counter-wanted' && facts['lever'] === 'call-back') return 'alert.clerk-wanted';
  if (kind === 'help-wanted' && typeof facts['reason'] === 'string') return 'alert.help-at-counter';
  if (kind === 'emergency-open' && facts['why'] === 'closing') return 'alert.emergency-at-closing';
  return `alert.${kind}`;
}

/** People before machines: who is unhappy, who asks for help, an open cash drawer, what keeps promises, then the rest. */
const ranks: readonly AlertBody['kind'][] = [
  'low-rating',
  'help-wanted',
  'drawer-open',
  'counter-wanted',
  'promises-at-risk',
];
const rankOf = ({ kind }: AlertBody) => (ranks.includes(kind) ? ranks.indexOf(kind) : ranks.length);

/** Which alerts stand open and which are behind "more"; a bad rating always stands open [Q12]. */
export function arrangeAlerts(
  alerts: readonly AlertBody[],
  shown: number,
): { readonly first: readonly AlertBody[]; readonly rest: readonly AlertBody[] } {
  const sorted = [...alerts].sort((a, b) => rankOf(a) - rankOf(b));
  const open = Math.max(shown, alerts.filter((one) => one.kind === 'low-rating').length);
  return { first: sorted.slice(0, open), rest: sorted.slice(open) };
}
