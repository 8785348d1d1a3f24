import { type BenchKey, zhCn } from '../text/zh-cn.ts';

function isKey(key: string): key is BenchKey {
  return key in zhCn;
}

/** The words for a fault of a virtual device; null: it has none yet, and is called by its id. */
export function faultWords(
  fault: string,
): { readonly key: BenchKey; readonly vars: { readonly unit: string } } | null {
  // A bus names the unit that is dead: `dead-3`.
  const unit = /^dead(?:-unit)?-(\d+)$/.exec(fault)?.[1];
  if (unit !== undefined) return { key: 'fault.dead-one', vars: { unit } };
  const key = `fault.${fault}`;
  return isKey(key) ? { key, vars: { unit: '' } } : null;
}
