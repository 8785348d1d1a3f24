import { encodeAnswer, type SamAnswer } from './frames.ts';

/** Longest answer that names no person: the SAM's own number. */
const harmlessBytesMax = 16;
const headBytes = 10;

/**
 * An answer as a log may see it: of one that carries a card, only head, length and status. What is no whole frame is not
 * shown at all, since it may be half a card.
 */
export function maskedAnswer({ status, data }: SamAnswer): Uint8Array {
  const bytes = encodeAnswer(status, data);
  return data.length > harmlessBytesMax ? bytes.subarray(0, headBytes) : bytes;
}
