/** '1,234.50' as whole fen, built from its digits so that no fraction is rounded; null: no amount of money. */
export function amountOf(written: string): number | null {
  const plain = written.trim().replaceAll(/[,，\s￥¥]/g, '');
  const parts = /^([+-]?)(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain);
  if (parts === null) return null;
  const [, sign = '', yuan = '0', cents = ''] = parts;
  const amount = Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
  return sign === '-' ? -amount : amount;
}

/** '2026-03-01', '2026/3/1' and '20260301' as a business day; null: no day. */
export function dayOf(written: string): string | null {
  const parts = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})/.exec(written.trim());
  if (parts === null) return null;
  const [, year = '', month = '', day = ''] = parts;
  const [monthNumber, dayNumber] = [Number(month), Number(day)];
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > 31) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
