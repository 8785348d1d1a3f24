import { type CustomerKey, customerZhCn } from '../../text/customer-zh-cn.ts';

function isKey(key: string): key is CustomerKey {
  return key in customerZhCn;
}

/** The words for whom an agent is to the holder; a relation that is new here is said to be another one. */
export function relationKey(relation: string): CustomerKey {
  const key = `form.relation.${relation}`;
  return isKey(key) ? key : 'form.relation.other';
}
