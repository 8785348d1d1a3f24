import type { KioskView, PrintJobBody, PrintState, TextBody } from '@onehall/protocol';

/** What the customer is told: it prints, take it, take it at another printer, or there will be no paper. */
export type Printing = 'printing' | 'take' | 'elsewhere' | 'photo';

const told: Readonly<Record<PrintState, Printing>> = {
  queued: 'printing',
  sending: 'printing',
  confirmed: 'take',
  processed: 'take',
  unconfirmed: 'photo',
  unknown: 'photo',
  failed: 'photo',
};

interface Print extends PrintJobBody {
  readonly elsewhere: TextBody | null;
}

/** The newest print of this ticket, and where another printer has taken it over. */
function newestOf(print: PrintJobBody, view: KioskView | null): Print {
  const prints = view?.prints ?? [];
  const ticketId = prints.find((one) => one.jobId === print.jobId)?.ticketId;
  const ours: readonly Print[] = prints.filter((one) => one.ticketId === ticketId);
  return ours.reduce((best, one) => (one.copy >= best.copy ? one : best), { ...print, elsewhere: null });
}

/** By what the printer itself said last about this ticket, never by hope. */
export function printingOf(print: PrintJobBody | null, view: KioskView | null): Printing {
  if (print === null) return 'photo';
  const newest = newestOf(print, view);
  const said = told[newest.state];
  return newest.elsewhere === null || said === 'photo' ? said : 'elsewhere';
}

/** Where the printer stands that took the ticket over; null: it comes out here, or not at all. */
export function placeOf(print: PrintJobBody | null, view: KioskView | null): TextBody | null {
  return print === null ? null : newestOf(print, view).elsewhere;
}
