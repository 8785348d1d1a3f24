import type { TextBody } from '@onehall/protocol';
import type { Vars } from '@onehall/ui';
import type { HallPhrases } from './phrases.tsx';

/** The service's own words, else those of its row, else what is said at this step of any service; null: none. */
export function phraseAt(
  phrases: Pick<HallPhrases, 'words' | 'rows'>,
  serviceId: string | null,
  step: string,
): TextBody | null {
  const row = serviceId === null ? null : (phrases.rows[serviceId] ?? null);
  for (const owner of [serviceId, row, 'any']) {
    const found = owner === null ? undefined : phrases.words.get(`${owner}.${step}`);
    if (found !== undefined) return found.words;
  }
  return null;
}

/** The phrase with its facts; null where one is missing: half a sentence is not said. */
export function filledIn(words: string, vars: Vars): string | null {
  let missing = false;
  const text = words.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = vars[name];
    if (value === undefined || value === '') missing = true;
    return String(value ?? '');
  });
  return missing ? null : text;
}
