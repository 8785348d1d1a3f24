import type { Text } from '../kernel/text.ts';

/**
 * What is done to the whole hall at once, each by an act of its own. `refund-promise` cannot be taken back: what was
 * promised to customers in writing stands.
 */
export type MassOperation = 'close-counters' | 'stop-tickets' | 'refund-promise';

/** What can befall a hall [E5]: one checklist each. */
export type EmergencyKind =
  | 'billing'
  | 'network'
  | 'power'
  | 'crowd'
  | 'fire'
  | 'illness'
  | 'security'
  | 'press';

/** In the order in which the tiles stand: what a hall meets most often first. */
export const emergencyKinds: readonly EmergencyKind[] = [
  'billing',
  'network',
  'power',
  'crowd',
  'fire',
  'illness',
  'security',
  'press',
];

/** Who sees to a step: a manager may do any of them, a guide theirs and everybody's. */
export type StepOwner = 'manager' | 'guide' | 'anyone';

/** What the hall itself can see: the step is ticked by it, with the moment at which it became so. */
export type StepMeasure = 'billing-answers' | 'devices-online' | 'drawers-counted';

export interface ChecklistStep {
  readonly id: string;
  readonly text: Text;
  readonly owner: StepOwner;
  readonly measure?: StepMeasure | undefined;
  /** What this step does to the whole hall; absent: nothing, as in lists of earlier programs. */
  readonly operation?: MassOperation | undefined;
}

/** What is done, in its order, and what customers are told while it lasts. */
export interface Checklist {
  readonly steps: readonly ChecklistStep[];
  /** Proposed words for boards, kiosk and phones. */
  readonly announcement: Text;
}

/** As a hall has set it over the usual ones; a kind that it says nothing of keeps the usual one. */
export type EmergencySettings = Partial<Readonly<Record<EmergencyKind, Checklist>>>;

/** A list of this length is still read in a hurry. */
export const stepsMost = 20;

/** What is wrong with a checklist; null: nothing. Shapes and lengths are the protocol's. */
export function checklistProblem({
  steps,
  announcement,
}: Checklist): { field: string; problem: string } | null {
  if (steps.length === 0) return { field: 'steps', problem: 'empty' };
  if (steps.length > stepsMost) return { field: 'steps', problem: 'too-many' };
  if (new Set(steps.map(({ id }) => id)).size < steps.length) return { field: 'steps', problem: 'doubled' };
  const wordless = [announcement, ...steps.map(({ text }) => text)].some(
    ({ zh, en }) => zh.trim() === '' || en.trim() === '',
  );
  return wordless ? { field: 'text', problem: 'empty' } : null;
}
