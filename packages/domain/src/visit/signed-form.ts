import type { BusinessDay } from '../kernel/business-day.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';

/** One version of the form of a visit as it is kept: void ones too, for ever [C3, C16]. */
export interface KeptForm {
  readonly documentId: string;
  readonly visitId: string;
  readonly version: number;
  readonly contentHash: string;
  readonly contentRecordId: string;
  readonly shownAt: number;
  readonly signedAt: number | null;
  readonly signatureHash: string | null;
  readonly signatureRecordId: string | null;
  readonly voidAt: number | null;
}

/** How a form stands: shown and not signed, signed and good, or void by a later change or because the visit ended. */
export type FormStanding = 'shown' | 'signed' | 'void';

export function formStanding(form: Pick<KeptForm, 'signedAt' | 'voidAt'>): FormStanding {
  if (form.voidAt !== null) return 'void';
  return form.signedAt === null ? 'shown' : 'signed';
}

/**
 * The number that stands on the paper: day, ticket and version, as '20261122-A012-1'. Numbers of tickets are unique in
 * a day and a visit has one ticket, so no series of its own can have a gap.
 */
export function formNumber(businessDay: BusinessDay, ticketNumber: string, version: number): string {
  return `${businessDay.replaceAll('-', '')}-${ticketNumber}-${version}`;
}

/** Only what was signed goes on paper, void or not. Refusals: document-unknown, document-unsigned. */
export function mayPrintForm(form: KeptForm | null): Result<KeptForm, Refusal> {
  if (form === null) return refuse('document-unknown');
  return form.signedAt === null ? refuse('document-unsigned') : accept(form);
}
