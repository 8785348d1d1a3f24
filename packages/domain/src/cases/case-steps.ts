import type { CaseKind } from '../hall/case-settings.ts';
import type { CaseCause } from './case-kinds.ts';

/**
 * Where a case stands. `draft`: begun by a ticket, a rating or the phone page, and not read back yet. From `ordered` to
 * `handled` it is a work order [D4]; from `investigating` to `approved` an escalated case [D13]; from `tested` to
 * `repaired` a device [D8].
 */
export type CaseState =
  | 'draft'
  | 'open'
  | 'ordered'
  | 'signed'
  | 'verified'
  | 'handling'
  | 'handled'
  | 'answered'
  | 'rechecked'
  | 'investigating'
  | 'proposed'
  | 'approved'
  | 'tested'
  | 'decided'
  | 'repairing'
  | 'repaired'
  | 'closed'
  | 'dropped';

/** How the answer was given to the customer; a letter in the suggestion book stands open to all. */
export type AnswerWay = 'face' | 'call' | 'message' | 'letter' | 'book';

export type CloseOutcome = 'satisfied' | 'unreachable' | 'not-accepted' | 'anonymous';

/** Whether a repair is free: within its warranty, past it, or lost by misuse (三包) [D8]. */
export type Warranty = 'in' | 'out' | 'void';

/** What was found when it was sorted, or verified later [D3]. */
export interface Sorting {
  readonly justified: boolean;
  readonly causeId: CaseCause;
}

/** One step as it is taken: what it must say, beside its words, which lie sealed. */
export type CaseStep =
  | {
      readonly act: 'answer';
      readonly accepted: boolean;
      readonly way: AnswerWay;
      readonly sorting: Sorting | null;
      /** Of an escalated case: which of the approved solutions the customer took, from 1. */
      readonly chosen: number | null;
    }
  | { readonly act: 'order'; readonly departmentId: string }
  | { readonly act: 'sign' }
  | { readonly act: 'verify'; readonly sorting: Sorting }
  | { readonly act: 'dispatch'; readonly departmentId: string; readonly dueAt: number }
  | { readonly act: 'handle' }
  | { readonly act: 'rework'; readonly departmentId: string; readonly dueAt: number }
  | { readonly act: 'pass' }
  | { readonly act: 'refuse' }
  | { readonly act: 'escalate'; readonly level: number; readonly dueAt: number }
  | { readonly act: 'propose'; readonly options: number }
  | { readonly act: 'approve' }
  | { readonly act: 'disapprove' }
  | { readonly act: 'test' }
  | { readonly act: 'decide'; readonly warranty: Warranty; readonly loan: string | null }
  | {
      readonly act: 'repair';
      readonly place: 'own' | 'centre';
      readonly centre: string;
      readonly promisedAt: number;
    }
  | { readonly act: 'mend'; readonly mended: boolean; readonly parts: readonly string[] }
  | { readonly act: 'hand-back'; readonly loanReturned: boolean }
  | { readonly act: 'close'; readonly outcome: CloseOutcome };

export type CaseAct = CaseStep['act'];

interface Transition {
  readonly from: readonly CaseState[];
  readonly to: CaseState;
  /** Kinds that take it; absent: all. */
  readonly kinds?: readonly CaseKind[];
}

const atWork: readonly CaseState[] = [
  'open',
  'ordered',
  'signed',
  'verified',
  'handling',
  'handled',
  'answered',
  'rechecked',
];

/** Every way from one state to the next; there is no other. All kinds share it, a device has four steps of its own. */
export const caseTransitions: Readonly<Record<CaseAct, Transition>> = {
  answer: { from: ['open', 'handled', 'approved', 'repaired'], to: 'answered' },
  order: { from: ['open'], to: 'ordered' },
  sign: { from: ['ordered'], to: 'signed' },
  verify: { from: ['signed'], to: 'verified' },
  dispatch: { from: ['verified'], to: 'handling' },
  handle: { from: ['handling'], to: 'handled' },
  rework: { from: ['handled', 'answered', 'rechecked'], to: 'handling' },
  pass: { from: ['answered'], to: 'rechecked' },
  refuse: { from: ['answered'], to: 'ordered' },
  escalate: { from: [...atWork, 'approved'], to: 'investigating' },
  propose: { from: ['investigating'], to: 'proposed' },
  approve: { from: ['proposed'], to: 'approved' },
  disapprove: { from: ['proposed'], to: 'investigating' },
  test: { from: ['open'], to: 'tested', kinds: ['repair'] },
  decide: { from: ['tested'], to: 'decided', kinds: ['repair'] },
  repair: { from: ['decided'], to: 'repairing', kinds: ['repair'] },
  mend: { from: ['decided', 'repairing'], to: 'repaired', kinds: ['repair'] },
  'hand-back': { from: ['rechecked'], to: 'rechecked', kinds: ['repair'] },
  close: { from: ['rechecked'], to: 'closed' },
};
export const caseActs = Object.keys(caseTransitions) as readonly CaseAct[];

/** Whether the machine has this way; who may take it, and with what, the decisions say. */
export function leadsOn(one: { readonly state: CaseState; readonly kind: CaseKind }, act: CaseAct): boolean {
  const { from, kinds } = caseTransitions[act];
  return from.includes(one.state) && (kinds === undefined || kinds.includes(one.kind));
}

export const isOver = (state: CaseState): boolean => state === 'closed' || state === 'dropped';
