/** Whole minutes as typed ('30', '３０'), from 1 to `max`; null: no such number. */
export function readMinutes(typed: string, max = 240): number | null {
  const plain = typed.normalize('NFKC').trim();
  if (!/^\d{1,3}$/.test(plain)) return null;
  const minutes = Number(plain);
  return minutes >= 1 && minutes <= max ? minutes : null;
}
