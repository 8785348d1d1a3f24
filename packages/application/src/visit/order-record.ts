import type { FieldValues, OrderDetail, ServiceOrder } from '@onehall/domain';
import type { CommandContext } from '../decision.ts';

/** What is sealed of an order beside its payload: its lines on the form, and what was entered, to change it by. */
export interface OrderRecord {
  readonly details: readonly OrderDetail[];
  readonly values: FieldValues;
}

type Reader = { readonly state: Pick<CommandContext['state'], 'personalRecord'> };

/** The record of an order. Early versions kept the lines alone; of a destroyed key nothing is left. */
export function orderRecord(order: Pick<ServiceOrder, 'detailsRecordId'>, { state }: Reader): OrderRecord {
  const kept = state.personalRecord(order.detailsRecordId) as OrderRecord | readonly OrderDetail[] | null;
  if (kept === null) return { details: [], values: {} };
  return 'details' in kept ? kept : { details: kept, values: {} };
}
