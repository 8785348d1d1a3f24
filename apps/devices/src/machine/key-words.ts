import { type DevicesKey, zhCn } from '../text/zh-cn.ts';

function isKey(key: string): key is DevicesKey {
  return key in zhCn;
}

/** The words on a pad's key: its name in the reader's language, or the digit that stands on it. */
export function keyWords(name: string, t: (key: DevicesKey) => string): string {
  const key = `key.${name}`;
  if (isKey(key)) return t(key);
  return name.replace(/^digit-/, '');
}
