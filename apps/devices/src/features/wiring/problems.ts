import type { Refusal } from '@onehall/ui';
import { type WiringKey, wiringZhCn } from '../../text/wiring-zh-cn.ts';

/** The part of the page that a refusal of the hall belongs to. */
export type WiringPart = 'address' | 'posts' | 'fallbackId' | 'device' | 'other';
const parts: readonly WiringPart[] = ['address', 'posts', 'fallbackId', 'device'];

function isKey(key: string): key is WiringKey {
  return key in wiringZhCn;
}

/** What the hall says is wrong with the wiring, and where; null: it is another refusal. */
export function settingProblem(
  refusal: Refusal | null,
): { readonly part: WiringPart; readonly words: WiringKey } | null {
  if (refusal?.code !== 'setting-invalid') return null;
  const { field, problem } = refusal.facts;
  return { part: parts.find((one) => one === field) ?? 'other', words: problemWords(String(problem)) };
}

/** The words for a kebab word of the wiring rules. */
export function problemWords(problem: string): WiringKey {
  const key = `problem.${problem}`;
  return isKey(key) ? key : 'problem.other';
}
