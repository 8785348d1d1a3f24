export type IdNumberProblem = 'length' | 'digits' | 'date' | 'checksum';

/** What is wrong with a citizen identity number (GB 11643): eighteen characters, a day that exists, MOD 11-2 check. */
export function idNumberProblem(number: string): IdNumberProblem | null {
  if (number.length !== 18) return 'length';
  if (!/^\d{17}[\dX]$/.test(number)) return 'digits';
  if (!isDay(birthDateIn(number))) return 'date';
  return idCheckCharacter(number.slice(0, 17)) === number[17] ? null : 'checksum';
}

/** The last character, from the seventeen before it. */
export function idCheckCharacter(first17: string): string {
  const sum = [...first17].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0);
  return '10X98765432'[sum % 11] ?? '';
}

/** 'YYYY-MM-DD', as the number has it. */
export function birthDateIn(number: string): string {
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
}

/** The seventeenth digit: odd is male. */
export function sexIn(number: string): 'male' | 'female' {
  return Number(number[16]) % 2 === 1 ? 'male' : 'female';
}

/** Whether a day is in the calendar, whatever its year. */
export function isDay(day: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!found) return false;
  const [year = 0, month = 0, date = 0] = found.slice(1).map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return date >= 1 && date <= (days[month - 1] ?? 0);
}
