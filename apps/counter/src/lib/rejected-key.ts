import { type RejectedKey, rejectedZhCn } from '../text/rejected-zh-cn.ts';

function isKey(key: string): key is RejectedKey {
  return key in rejectedZhCn;
}

/** The sentence for what the billing system answered; a reason of a newer one still gets a sentence. */
export function rejectedKey(reason: string): RejectedKey {
  const key = `rejected.${reason}`;
  return isKey(key) ? key : 'rejected.other';
}
