/** What was typed as a whole number; null: it is none. */
export function wholeOf(typed: string): number | null {
  return /^\d{1,12}$/.test(typed.trim()) ? Number(typed.trim()) : null;
}

/** Yuan as typed, in fen: '86', '86.5', '86.50'; null: it is no amount above zero. */
export function fenOf(typed: string): number | null {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(typed.trim().replaceAll(',', ''));
  if (match === null) return null;
  const [, whole = '0', part = ''] = match;
  const fen = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return fen > 0 ? fen : null;
}
