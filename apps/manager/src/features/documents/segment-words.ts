import type { InvoiceSegmentBody } from '@onehall/protocol';

/** '0330… 10000001–10010000': the numbers of a segment, as printed. */
export function rangeOf({ prefix, firstPrinted, lastPrinted }: InvoiceSegmentBody): string {
  const range = firstPrinted === lastPrinted ? firstPrinted : `${firstPrinted}–${lastPrinted}`;
  return prefix === '' ? range : `${prefix} ${range}`;
}

/** What somebody has to see to comes into the eye. */
export function waits({ state }: InvoiceSegmentBody): boolean {
  return state === 'offered' || state === 'disputed' || state === 'returning';
}
