import { type RefusalKey, refusalsZh } from './refusals.zh.ts';

const known: ReadonlySet<string> = new Set(Object.keys(refusalsZh));

export function isRefusalKey(key: string): key is RefusalKey {
  return known.has(key);
}

/** The text key for a refusal code; a code that this screen does not know yet still gets a sentence. */
export function refusalKey(code: string): RefusalKey {
  const key = `refusal.${code}`;
  return isRefusalKey(key) ? key : 'refusal.unknown';
}
