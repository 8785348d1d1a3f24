import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';

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

/** The birthday within a resident's identity number that `readIdNumber` has accepted. */
export function birthDayOf(idNumber: string): string {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
}

const uscAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const uscWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/** The check character of the first 17 of a unified social credit code (GB 32100-2015, MOD 31). */
export function creditCodeCheckCharacter(first17: string): string {
  const sum = uscWeights.reduce(
    (total, weight, index) => total + weight * uscAlphabet.indexOf(first17.charAt(index)),
    0,
  );
  return uscAlphabet.charAt((31 - (sum % 31)) % 31);
}

/** An organisation's unified social credit code, normalised. Refusals: id-number-malformed, id-number-checksum. */
export function readCreditCode(input: string): Result<string, Refusal> {
  const code = input.replaceAll(/\s/g, '').toUpperCase();
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code))
    return refuse('id-number-malformed', { length: code.length });
  if (creditCodeCheckCharacter(code.slice(0, 17)) !== code.charAt(17)) return refuse('id-number-checksum');
  return accept(code);
}
