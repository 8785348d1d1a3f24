import type { InvoiceSegmentBody } from '@onehall/protocol';

/** The numbers of a segment, as printed. */
export function rangeOf({ prefix, firstPrinted, lastPrinted }: InvoiceSegmentBody): string {
  const range = firstPrinted === lastPrinted ? firstPrinted : `${firstPrinted}–${lastPrinted}`;
  return prefix === '' ? range : `${prefix} ${range}`;
}
