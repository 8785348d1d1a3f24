/** A day as it stands on a document ('20351231', '2035.12.31', '2035-12-31') as 'YYYY-MM-DD'; null: no such day. */
export function readDay(typed: string): string | null {
  const digits = typed.normalize('NFKC').replaceAll(/[\s.\-/年月日]/g, '');
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(digits);
  if (match === null) return null;
  const [, year = '', month = '', day = ''] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists ? `${year}-${month}-${day}` : null;
}

/** A month as it is typed ('202602', '2026-02', '2026年02月') as 'YYYY-MM'; null: no such month. */
export function readMonth(typed: string): string | null {
  const match = /^(\d{4})(0[1-9]|1[0-2])$/.exec(typed.normalize('NFKC').replaceAll(/[\s.\-/年月]/g, ''));
  return match === null ? null : `${match[1]}-${match[2]}`;
}
