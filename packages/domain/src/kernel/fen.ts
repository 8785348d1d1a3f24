import { assert } from './assert.ts';

declare const fenBrand: unique symbol;
/** Money: a whole number of fen (1/100 yuan), negative allowed. Never a float. */
export type Fen = number & { readonly [fenBrand]: true };

/** Brands an integer as fen. A fraction or an unsafe integer is a bug at the edge that let it in. */
export function fen(amount: number): Fen {
  assert(Number.isSafeInteger(amount), `money must be a safe integer of fen, not ${amount}`);
  return amount as Fen;
}

export function addFen(...amounts: readonly Fen[]): Fen {
  return fen(amounts.reduce<number>((sum, amount) => sum + amount, 0));
}

export function subtractFen(minuend: Fen, subtrahend: Fen): Fen {
  return fen(minuend - subtrahend);
}

/** '86.00': yuan with two decimals, built from integers so that no fraction is ever rounded. */
export function formatYuan(amount: Fen): string {
  const digits = Math.abs(amount).toString().padStart(3, '0');
  const sign = amount < 0 ? '-' : '';
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
