import type { KioskView, PrintJobBody, PrintState } from '@onehall/protocol';
import type { IssuedTicket } from './flow.ts';

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
export function printingOf(ticket: IssuedTicket, view: KioskView | null): Printing {
  if (ticket.print === null) return 'photo';
  const ours = view?.prints.filter((one) => one.ticketId === ticket.ticketId) ?? [];
  const newest = ours.reduce<PrintJobBody>((best, one) => (one.copy >= best.copy ? one : best), ticket.print);
  return told[newest.state];
}
