import type { ChecklistStep, MassOperation, StepMeasure, StepOwner } from '../hall/checklist.ts';

/** A step in both languages. */
export function step(
  id: string,
  owner: StepOwner,
  zh: string,
  en: string,
  measure?: StepMeasure,
): ChecklistStep {
  const plain = { id, owner, text: { zh, en } };
  return measure === undefined ? plain : { ...plain, measure };
}

/** A step that is one of the measures for the whole hall. */
export function measure(
  operation: MassOperation,
  ...words: readonly [id: string, owner: StepOwner, zh: string, en: string, seen?: StepMeasure]
): ChecklistStep {
  return { ...step(...words), operation };
}
