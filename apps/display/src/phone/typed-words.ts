/** The most characters that the hall takes. */
export const wordsMost = 200;

/** As the hall takes it: on one line, without what cannot be shown, and no longer than it may be. */
export function typedWords(typed: string): string {
  return typed
    .replaceAll(/\r?\n/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '')
    .slice(0, wordsMost);
}
