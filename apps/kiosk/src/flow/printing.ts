import type { KioskView, PrintJobBody, PrintState } from '@onehall/protocol';

/** What the customer is told: it prints, take it, or there will be no paper. */
export type Printing = 'printing' | 'take' | 'photo';

const told: Readonly<Record<PrintState, Printing>> = {
  queued: 'printing',
  sending: 'printing',
  confirmed: 'take',
  processed: 'take',
  unconfirmed: 'photo',
  unknown: 'photo',
  failed: 'photo',
};

/** By what the printer itself said last about this ticket, never by hope. */
export function printingOf(print: PrintJobBody | null, view: KioskView | null): Printing {
  if (print === null) return 'photo';
  const prints = view?.prints ?? [];
  const ticketId = prints.find((one) => one.jobId === print.jobId)?.ticketId;
  const ours = prints.filter((one) => one.ticketId === ticketId);
  const newest = ours.reduce<PrintJobBody>((best, one) => (one.copy >= best.copy ? one : best), print);
  return told[newest.state];
}
