/** What stands for "another reason, in words" in a list of reasons. */
export const OTHER = 'other';

/** A reason as it was chosen from a list, or written. */
export interface GivenReason {
  readonly chosen: string | null;
  readonly written: string;
}

export const noReason: GivenReason = { chosen: null, written: '' };

/** Why the reason cannot be sent yet; null: it can. */
export function reasonProblem({ chosen, written }: GivenReason): 'missing' | 'unwritten' | null {
  if (chosen === null) return 'missing';
  if (chosen !== OTHER) return null;
  const length = written.trim().length;
  return length >= 2 && length <= 120 ? null : 'unwritten';
}

/** The reason in the words that are kept; null while there is none. */
export function reasonWords(given: GivenReason, wordsOf: (chosen: string) => string): string | null {
  if (given.chosen === null || reasonProblem(given) !== null) return null;
  return given.chosen === OTHER ? given.written.trim() : wordsOf(given.chosen);
}
