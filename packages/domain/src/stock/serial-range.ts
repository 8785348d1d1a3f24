import { luhnDigit } from '../catalogue/serial-number.ts';
import type { StockKind } from '../catalogue/service-definition.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import { isSerialOf } from './stock-article.ts';

export interface SerialRange {
  readonly first: string;
  readonly last: string;
}

/** More than a carton: a range that is longer has a slip in it. */
export const rangeMost = 2_000;

/** A serial number as letters that stay, a number that is counted, and what follows from them. */
function partsOf(kind: StockKind, serial: string) {
  // The last digit of a SIM card is worked out from the others, so the number before it is what is counted.
  const counted = kind === 'sim' ? serial.slice(0, -1) : serial;
  const digits = /\d+$/.exec(counted)?.[0] ?? '';
  return { head: counted.slice(0, counted.length - digits.length), digits };
}

/**
 * Every serial number of a range as it is printed on a carton, first and last included. Handsets have none: their
 * numbers do not follow each other. Refusals: serial-range-wrong {first} (not of this kind, of two series, backwards, or
 * longer than 2,000).
 */
export function serialsOfRange(kind: StockKind, { first, last }: SerialRange): Result<string[], Refusal> {
  const wrong = refuse('serial-range-wrong', { first });
  if (kind === 'handset' || !isSerialOf(kind, first) || !isSerialOf(kind, last)) return wrong;
  const [from, to] = [partsOf(kind, first), partsOf(kind, last)];
  if (from.head !== to.head || from.digits === '' || from.digits.length !== to.digits.length) return wrong;
  const [start, end] = [BigInt(from.digits), BigInt(to.digits)];
  if (end < start || end - start >= BigInt(rangeMost)) return wrong;
  return accept(
    Array.from({ length: Number(end - start) + 1 }, (_, index) => {
      const counted = from.head + (start + BigInt(index)).toString().padStart(from.digits.length, '0');
      return kind === 'sim' ? counted + luhnDigit(counted) : counted;
    }),
  );
}
