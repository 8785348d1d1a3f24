import { type TextTools, useText } from '@onehall/ui';
import type { CustomerKey } from '../text/customer-zh-cn.ts';

export function useCustomerText(): TextTools<CustomerKey> {
  return useText<CustomerKey>();
}
