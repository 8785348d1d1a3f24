import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { CaseCause, CaseTopic } from './case-kinds.ts';

/** What is worth knowing of a case when it is over [D7]: in the clerk's words, about the matter and about nobody. */
export interface CaseLesson {
  readonly lessonId: string;
  /** null: written down from experience. */
  readonly caseId: string | null;
  readonly topic: CaseTopic;
  readonly causeId: CaseCause;
  readonly problem: string;
  readonly solution: string;
}

export type CaseLessonEvent =
  | { readonly type: 'CaseLessonKept'; readonly payload: CaseLesson & { readonly by: string } }
  | {
      readonly type: 'CaseLessonWithdrawn';
      readonly payload: { readonly lessonId: string; readonly by: string; readonly reason: string };
    };

/** A mobile or landline number, or an identity number with or without its check letter. */
const tellsWho = /\d[\d\s-]{5,}\d/;

/**
 * The library lies open to every counter and in the journal for ever, so nothing in it may lead to a person. Refusal:
 * lesson-names-somebody (a run of seven digits and more).
 */
export function checkLesson<L extends { readonly problem: string; readonly solution: string }>(
  lesson: L,
): Result<L, Refusal> {
  const plain = `${lesson.problem}\n${lesson.solution}`.normalize('NFKC');
  return tellsWho.test(plain) ? refuse('lesson-names-somebody') : accept(lesson);
}
