import { yearsBetween } from '../kernel/calendar.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import { type DocumentKind, documentsFor, findDocumentKind, type Residence, wouldDo } from './documents.ts';
import { birthDayOf, readCreditCode, readIdNumber } from './id-number.ts';

/** From this age a person acts alone; the younger ones come with a guardian. */
export const adultAge = 18;

/** What the card reader read or the clerk typed. */
export interface ShownDocument {
  readonly documentKind: string;
  readonly number: string;
  /** 'YYYY-MM-DD'; null: long-term, or a document that bears no end. */
  readonly validUntil: string | null;
}

const shapes: Readonly<Record<'passport' | 'permit' | 'certificate', RegExp>> = {
  passport: /^[A-Z0-9]{6,12}$/,
  permit: /^[A-Z0-9]{8,11}$/,
  certificate: /^[A-Z0-9()]{4,20}$/,
};

/**
 * The number of a document, normalised (capitals, no spaces, no hyphens). Refusals: id-number-malformed,
 * id-number-checksum.
 */
export function readDocumentNumber(kind: DocumentKind, input: string): Result<string, Refusal> {
  if (kind.number === 'resident') return readIdNumber(input);
  if (kind.number === 'credit-code') return readCreditCode(input);
  const number = input.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();
  return shapes[kind.number].test(number)
    ? accept(number)
    : refuse('id-number-malformed', { length: number.length });
}

/** The holder's birthday where the document tells it. */
export function birthDayFrom(kind: DocumentKind, number: string): string | null {
  return kind.number === 'resident' ? birthDayOf(number) : null;
}

/** Whether a person is under age on a day; an unknown birthday is an adult's until somebody says otherwise. */
export function isMinor(birthDay: string | null, today: string): boolean {
  return birthDay !== null && yearsBetween(birthDay, today) < adultAge;
}

/**
 * Reads a document by itself, for somebody who is not on record yet. Refusals, in this order: document-kind-unknown,
 * document-not-for-customer, id-number-malformed, id-number-checksum, document-expired. Each says which would do.
 */
export function readDocument(
  shown: ShownDocument,
  today: string,
  residence: Residence | null,
): Result<{ readonly kind: DocumentKind; readonly number: string }, Refusal> {
  const { documentKind, validUntil } = shown;
  const kind = findDocumentKind(documentKind);
  if (kind === undefined) {
    return refuse('document-kind-unknown', { documentKind, wouldDo: wouldDo(residence) });
  }
  if (residence !== null && !documentsFor(residence).includes(kind)) {
    return refuse('document-not-for-customer', { documentKind, residence, wouldDo: wouldDo(residence) });
  }
  const number = readDocumentNumber(kind, shown.number);
  if (!number.ok) return number;
  if (kind.expires && validUntil !== null && validUntil < today) {
    return refuse('document-expired', { validUntil, wouldDo: wouldDo(kind.residence) });
  }
  return accept({ kind, number: number.value });
}

/**
 * Checks the document that the customer shows [C5] against the record. `today` and `validUntil` are days of the hall's
 * calendar; `matches` tells whether the number is the one on record. Refusals: those of readDocument, then
 * identity-mismatch.
 */
export function checkDocument(
  shown: ShownDocument,
  today: string,
  matches: (number: string) => boolean,
  residence: Residence | null = null,
): Result<string, Refusal> {
  const read = readDocument(shown, today, residence);
  if (!read.ok) return read;
  const { kind, number } = read.value;
  if (!matches(number)) return refuse('identity-mismatch', { wouldDo: wouldDo(kind.residence) });
  return accept(number);
}
