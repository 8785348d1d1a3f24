const HOUR_MS = 3_600_000;
/** A week: a promise beyond it is none. */
const HOURS_MAX = 168;

/** The instant until which an answer is promised, from hours as they are typed; null: no such time. */
export function promisedAt(hours: string, now: number): number | null {
  const typed = hours.normalize('NFKC').trim();
  if (!/^\d{1,3}$/.test(typed)) return null;
  const count = Number(typed);
  return count >= 1 && count <= HOURS_MAX ? now + count * HOUR_MS : null;
}

/** A number to call back: a mobile, or a fixed line with its area code; null: none was given. */
export function phoneIn(typed: string): string | null | 'wrong' {
  const plain = typed.normalize('NFKC').replaceAll(/[\s-]/g, '');
  if (plain === '') return null;
  return /^(1[3-9]\d{9}|0\d{2,3}\d{7,8})$/.test(plain) ? plain : 'wrong';
}
