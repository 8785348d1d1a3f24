import {
  catalogue,
  type Hall,
  type PhraseKind,
  type PhraseStep,
  phraseKindOf,
  phraseKinds,
  phraseStepNames,
  phraseSteps,
  type Text,
} from '@onehall/domain';
import { phrasesEn, rowsEn } from './phrases-en.ts';
import { phrasesZh, rowsZh } from './phrases-zh.ts';

/** A phrase as it counts now. */
export interface PhraseEntry {
  readonly id: string;
  /** A row of the table, or a service with words of its own. */
  readonly owner: string;
  readonly step: PhraseStep;
  readonly words: Text;
  /** What it is without a manager's change; null: a service that had no words of its own. */
  readonly usual: Text | null;
  readonly may: readonly string[];
  readonly must: readonly string[];
}

/** The words that come with the program for a row and step; null: the row says what every row says. */
function usualOf(kind: PhraseKind, step: PhraseStep): Text | null {
  if (kind === 'any') return { zh: phrasesZh[step], en: phrasesEn[step] };
  const [zh, en] = [rowsZh[kind]?.[step], rowsEn[kind]?.[step]];
  return zh === undefined || en === undefined ? null : { zh, en };
}

/** Every phrase that has words of its own [C8]: those that come with the program, and what managers have written. */
export function phrasesOf(hall: Pick<Hall, 'phrases'>): PhraseEntry[] {
  const written = hall.phrases ?? {};
  const owners = [...phraseKinds, ...catalogue.map((one) => one.id)];
  return owners.flatMap((owner) =>
    phraseStepNames.flatMap((step): PhraseEntry[] => {
      const id = `${owner}.${step}`;
      const kind = phraseKinds.find((one) => one === owner);
      const usual = kind === undefined ? null : usualOf(kind, step);
      const words = written[id] ?? usual;
      if (words === null) return [];
      return [{ id, owner, step, words, usual, ...phraseSteps[step] }];
    }),
  );
}

/** Which row each service follows. */
export function phraseRows(): Record<string, PhraseKind> {
  return Object.fromEntries(catalogue.map(({ id }) => [id, phraseKindOf(id)]));
}
