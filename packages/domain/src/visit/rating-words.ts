import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { Visit } from './visit.ts';

/** The most characters (UTF-16) of the words beside a rating. */
export const ratingWordsMost = 200;

/** Control characters, halves of a character, and what turns the direction of writing: none of it is said by anybody. */
const unprintable = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/**
 * What a customer may add in words to the rating that they gave, once; the words without the blanks around them.
 * Refusals, in this order: rating-missing (nobody has rated yet), rating-words-given, words-missing, words-too-long
 * {most}, words-unprintable (a line break is one too).
 */
export function mayAddRatingWords(
  visit: Pick<Visit, 'rating' | 'ratingWordsId'>,
  words: string,
): Result<string, Refusal> {
  if (visit.rating === null) return refuse('rating-missing');
  if (visit.ratingWordsId !== null) return refuse('rating-words-given');
  const said = words.trim();
  if (said === '') return refuse('words-missing');
  if (said.length > ratingWordsMost) return refuse('words-too-long', { most: ratingWordsMost });
  return unprintable.test(said) ? refuse('words-unprintable') : accept(said);
}
