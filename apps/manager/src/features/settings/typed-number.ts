/** A plain number as typed ('30', '０.５'); NaN: none. */
export function numberOf(typed: string): number {
  const plain = typed.normalize('NFKC').trim();
  return /^\d{1,6}(\.\d{1,3})?$/.test(plain) ? Number(plain) : Number.NaN;
}
