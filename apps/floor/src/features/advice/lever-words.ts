import type { CounterCard, LeverKindBody } from '@onehall/protocol';
import type { DutyKey } from '../../text/duty-zh-cn.ts';

const counts = [2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** How many promises, in words that do not pretend to know a tenth of one; `count` where the language has a word. */
export function promisesWords(kept: number): {
  readonly key: DutyKey;
  readonly n: number;
  readonly count: DutyKey | null;
} {
  if (kept < 0.75) return { key: 'promises.less', n: 0, count: null };
  const n = Math.max(1, Math.round(kept));
  const spoken = counts.find((one) => one === n);
  const count = spoken === undefined ? null : (`count.${spoken}` as const);
  return { key: n === 1 ? 'promises.one' : 'promises.many', n, count };
}

/** Levers of the whole hall; the others are pulled at a counter. */
export const wholeHall: readonly LeverKindBody[] = ['hold-breaks', 'divert-bills'];

const fits: Readonly<Record<LeverKindBody, (card: CounterCard) => boolean>> = {
  'open-counter': (card) => card.clerkId === null,
  'lend-counter': (card) => card.dedicated.length > 0 && card.lentUntil === null,
  'call-back': (card) => card.pause !== null,
  'hold-breaks': () => false,
  'divert-bills': () => false,
};

/** Where a lever can be pulled now: what the hall would refuse is not offered. */
export function placesFor(lever: LeverKindBody, counters: readonly CounterCard[]): readonly CounterCard[] {
  return counters.filter(fits[lever]);
}

/** How a pulled advice went: done, done by a colleague, out of date; anything else is an ordinary refusal. */
export type Outcome =
  | { readonly kind: 'done'; readonly until: number }
  | { readonly kind: 'already'; readonly until: number | null }
  | { readonly kind: 'old' };

/** A refusal that is no trouble: somebody was quicker, or the hall has moved on. */
export function calmOutcome(
  code: string,
  facts: Readonly<Record<string, string | number | boolean | null>>,
): Outcome | null {
  const until = facts['until'];
  if (code === 'lever-pulled-already')
    return { kind: 'already', until: typeof until === 'number' ? until : null };
  return code === 'advice-unknown' ? { kind: 'old' } : null;
}
