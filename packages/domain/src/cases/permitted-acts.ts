import type { CaseSettings } from '../hall/case-settings.ts';
import type { Case } from './case.ts';
import { type CaseActor, type CaseMove, takeCaseStep } from './case-decisions.ts';
import { type CaseAct, caseActs } from './case-steps.ts';

/** Each act with the best that could be said with it: whether it is possible at all is asked with that. */
function bestOf(act: CaseAct, departmentId: string, now: number): CaseMove {
  const sorting = { justified: false, causeId: 'other' } as const;
  switch (act) {
    case 'answer':
      return { act, accepted: true, way: 'face', sorting, chosen: 1 };
    case 'verify':
      return { act, sorting };
    case 'order':
    case 'dispatch':
      return { act, departmentId };
    case 'propose':
      return { act, options: 2 };
    case 'decide':
      return { act, warranty: 'in', loan: null };
    case 'repair':
      return { act, place: 'own', centre: '', promisedAt: now + 1 };
    case 'mend':
      return { act, mended: true, parts: [] };
    case 'hand-back':
      return { act, loanReturned: true };
    default:
      return { act };
  }
}

/** The steps that this person can take now, and no others: what a screen offers. */
export function permittedActs(one: Case, actor: CaseActor, settings: CaseSettings, now: number): CaseAct[] {
  const departmentId = settings.departments[0]?.id ?? '';
  return caseActs.filter((act) => takeCaseStep(one, bestOf(act, departmentId, now), actor, settings, now).ok);
}
