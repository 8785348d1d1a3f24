const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkCharacters = '10X98765432';
const yearMin = 1900;

/** What a resident's identity number says of its holder, or why it is none. A day is 'YYYY-MM-DD'. */
export type IdNumberReading =
  | {
      readonly kind: 'valid';
      /** With a capital X. */
      readonly number: string;
      readonly birthDay: string;
      readonly sex: 'male' | 'female';
    }
  | { readonly kind: 'malformed' | 'no-such-day' | 'wrong-check' };

/** The last character, by the first 17 digits (GB 11643-1999 4.5: ISO 7064 MOD 11-2). */
export function idNumberCheck(first17: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17[at]), 0);
  return checkCharacters.charAt(sum % 11);
}

/**
 * Reads a resident's identity number: region 6, day of birth 8, order 3 (odd: a man), check 1 (GB 11643-1999). Shared by
 * the reader of cards, whose answers it checks, and the scanner, which tells codes apart by it.
 */
export function readIdNumber(text: string): IdNumberReading {
  const number = text.toUpperCase();
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return { kind: 'malformed' };
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)];
  const birthDay = `${year}-${month}-${day}`;
  if (Number(year) < yearMin || !isDay(birthDay)) return { kind: 'no-such-day' };
  if (idNumberCheck(number) !== number[17]) return { kind: 'wrong-check' };
  return { kind: 'valid', number, birthDay, sex: Number(number[16]) % 2 === 1 ? 'male' : 'female' };
}

/** Whether 'YYYY-MM-DD' is a day of the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
