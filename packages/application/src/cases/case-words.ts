import { type Case, type CaseActor, type Hall, workingStaff } from '@onehall/domain';
import type { CommandContext, PersonalRecord } from '../decision.ts';

/** What a customer said, and who they are: sealed under their own key. */
export interface CaseRecord {
  readonly content: string;
  readonly expectation: string;
  /** '' and null: nobody left a name. */
  readonly name: string;
  readonly mobile: string | null;
}

/** Words of a step or a contact; of a proposal, each solution. */
export interface CaseWords {
  readonly words: string;
  readonly options?: readonly string[];
}

/** A staff member as the decisions know them; one who has left the hall may do nothing. */
export function actorIn(hall: Hall, staffId: string): CaseActor {
  const working = workingStaff(hall).find(({ id }) => id === staffId);
  return { staffId, role: working?.role ?? 'technician' };
}

/** Words of a case, to be sealed with its customer's; null: nothing was said. */
export function sealWords(
  one: Pick<Case, 'id' | 'subjectId'>,
  said: CaseWords,
  context: Pick<CommandContext, 'newId'>,
): PersonalRecord | null {
  if (said.words === '' && (said.options ?? []).length === 0) return null;
  return { recordId: context.newId(), subjectId: one.subjectId ?? caseSubject(one.id), content: said };
}

/** The subject of a case whose customer has no line here: a key of its own. */
export const caseSubject = (caseId: string): string => `case-${caseId}`;

/** What was said of it; null: nothing, or the key has been destroyed. */
export function recordOfCase(
  one: Pick<Case, 'recordId'>,
  { state }: { readonly state: Pick<CommandContext['state'], 'personalRecord'> },
): CaseRecord | null {
  return one.recordId === null ? null : (state.personalRecord(one.recordId) as CaseRecord | null);
}
