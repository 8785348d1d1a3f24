import type { InvoiceCount, InvoiceNumber, InvoiceSegment } from '@onehall/domain';

/** What commands may ask of numbered invoices [M3]. */
export interface InvoiceState {
  invoiceSegment(segmentId: string): InvoiceSegment | null;
  /** The segment a clerk's next payment takes its number from: the first one accepted that has blank plain ones. */
  currentInvoiceSegment(clerkId: string): InvoiceSegment | null;
  /** Whether numbers of this range are registered already, whatever became of them. */
  invoiceRangeTaken(prefix: string, first: number, last: number): boolean;
  /** The segment a printed number belongs to. */
  invoiceSegmentOf(prefix: string, number: number): InvoiceSegment | null;
  /** What has become of a number; null: it is blank, or not registered. */
  invoiceNumber(prefix: string, number: number): InvoiceNumber | null;
  /** The number that stands for a payment; null: it has none, or that is void. */
  invoiceNumberOfVisit(visitId: string): InvoiceNumber | null;
  /** Segments with blank paper in the stock room, offered and disputed ones too. */
  invoiceStock(): InvoiceSegment[];
  /** What is laid before a clerk and not accepted, and what they have given back and nobody has signed for. */
  openInvoiceOffersOf(clerkId: string): InvoiceSegment[];
  invoiceCount(countId: string): InvoiceCount | null;
}
