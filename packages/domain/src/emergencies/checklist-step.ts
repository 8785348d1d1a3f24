import type { ChecklistStep, StepMeasure, StepOwner } from '../hall/checklist.ts';

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
