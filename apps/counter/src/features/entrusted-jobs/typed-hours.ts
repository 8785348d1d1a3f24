/** Whole hours from now, 1 to 720 (a month); null: something else was typed. */
export function readHours(typed: string): number | null {
  const plain = typed.normalize('NFKC').trim();
  const hours = /^\d{1,3}$/.test(plain) ? Number(plain) : 0;
  return hours >= 1 && hours <= 720 ? hours : null;
}
