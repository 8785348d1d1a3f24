import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { Text } from '../kernel/text.ts';

/** Documents of a mainland resident that the counter accepts today [C5]; both carry the GB 11643 number. */
export const documentKinds: readonly { readonly id: string; readonly name: Text }[] = [
  { id: 'resident-id-card', name: { zh: '居民身份证', en: 'Resident ID card' } },
  { id: 'temporary-id-card', name: { zh: '临时居民身份证', en: 'Temporary resident ID card' } },
];

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkCharacters = '10X98765432';
const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The check character of the first 17 digits (GB 11643-1999, ISO 7064 MOD 11-2). */
export function idNumberCheckCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return checkCharacters.charAt(sum % 11);
}

function isCalendarDate(year: number, month: number, day: number): boolean {
  const last = daysIn[month - 1];
  if (last === undefined || day < 1 || day > last) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return !(month === 2 && day === 29 && !leap);
}

/**
 * A resident's identity number, normalised (x → X, no spaces). Refusals: id-number-malformed (length, letters, a date
 * of birth that does not exist), id-number-checksum.
 */
export function readIdNumber(input: string): Result<string, Refusal> {
  const number = input.replaceAll(/\s/g, '').toUpperCase();
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return refuse('id-number-malformed', { length: number.length });
  const year = Number(number.slice(6, 10));
  if (year < 1900 || !isCalendarDate(year, Number(number.slice(10, 12)), Number(number.slice(12, 14)))) {
    return refuse('id-number-malformed', { length: number.length });
  }
  if (idNumberCheckCharacter(number.slice(0, 17)) !== number.charAt(17)) return refuse('id-number-checksum');
  return accept(number);
}

/**
 * Checks the document that the customer shows [C5]. `today` and `validUntil` are days of the hall's calendar;
 * `matches` tells whether the number is the one on record. Refusals, in this order: document-kind-unknown,
 * id-number-malformed, id-number-checksum, document-expired, identity-mismatch.
 */
export function checkDocument(
  shown: { readonly documentKind: string; readonly number: string; readonly validUntil: string | null },
  today: string,
  matches: (number: string) => boolean,
): Result<string, Refusal> {
  if (!documentKinds.some((kind) => kind.id === shown.documentKind)) {
    return refuse('document-kind-unknown', { documentKind: shown.documentKind });
  }
  const number = readIdNumber(shown.number);
  if (!number.ok) return number;
  if (shown.validUntil !== null && shown.validUntil < today) {
    return refuse('document-expired', { validUntil: shown.validUntil });
  }
  if (!matches(number.value)) return refuse('identity-mismatch');
  return accept(number.value);
}
