/** Whole fen as a person types yuan ('200', '200.50'), without grouping. */
export function yuanOfFen(fen: number): string {
  if (!Number.isSafeInteger(fen)) return '';
  const whole = Math.floor(fen / 100);
  const rest = fen % 100;
  return rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(2, '0')}`;
}

/** Yuan as typed ('200', '２００.5') in whole fen, worked out on the digits; NaN: no amount. */
export function fenOfYuan(typed: string): number {
  const found = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(typed.normalize('NFKC').trim());
  if (found === null) return Number.NaN;
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}
