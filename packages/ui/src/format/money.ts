/** '86.00' from 8600, by whole numbers only. */
export function yuan(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const whole = Math.abs(fen);
  const cents = String(whole % 100).padStart(2, '0');
  const digits = String(Math.trunc(whole / 100)).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}${digits}.${cents}`;
}

/** '￥86.00' */
export function yuanSign(fen: number): string {
  return fen < 0 ? `-￥${yuan(-fen)}` : `￥${yuan(fen)}`;
}
