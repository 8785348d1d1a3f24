/** The most that one payment may be, in fen: what the wire accepts. */
export const TENDERED_MAX_FEN = 99_999_999;

export type YuanInput =
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'too-much' }
  | { readonly kind: 'amount'; readonly fen: number };

/** Reads what a clerk types ('100', '86.5', '１００。５０') into whole fen, digit by digit: never through a fraction. */
export function readYuan(typed: string): YuanInput {
  const plain = typed
    .normalize('NFKC')
    .replaceAll(/[\s,，￥¥]/g, '')
    .replace('。', '.');
  if (plain === '') return { kind: 'empty' };
  const match = /^(\d+)(?:\.(\d{0,2}))?$/.exec(plain);
  if (match === null) return { kind: 'wrong' };
  const [, whole = '0', cents = ''] = match;
  if (whole.length > 8) return { kind: 'too-much' };
  const fen = Number(whole) * 100 + Number(cents.padEnd(2, '0'));
  return fen > TENDERED_MAX_FEN ? { kind: 'too-much' } : { kind: 'amount', fen };
}

/** '86.50' or '100': as a clerk would type it. */
export function typedYuan(fen: number): string {
  const cents = fen % 100;
  const whole = String(Math.trunc(fen / 100));
  return cents === 0 ? whole : `${whole}.${String(cents).padStart(2, '0')}`;
}
