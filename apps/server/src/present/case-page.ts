import { type Case, type CaseState, isOver } from '@onehall/domain';
import type { CasePage } from '@onehall/protocol';
import type { ServerParts } from '../parts.ts';

/** The customer's own page of a case. */
export const casePath = (token: string): string => `/c/${token}`;

const received: ReadonlySet<CaseState> = new Set(['open', 'ordered']);
const answered: ReadonlySet<CaseState> = new Set(['answered', 'rechecked']);

function stageOf({ state }: Case): CasePage['stage'] {
  if (isOver(state)) return 'closed';
  if (received.has(state)) return 'received';
  return answered.has(state) ? 'answered' : 'looking';
}

/** Nothing personal and no words: the paper may lie on the floor [D10]. null: no case has this token. */
export function presentCasePage(parts: ServerParts, token: string): CasePage | null {
  const { state } = parts.store;
  const caseId = state.caseIdByToken(token);
  const one = caseId === null ? null : state.hallCase(caseId);
  if (one === null) return null;
  const stage = stageOf(one);
  const { jobId, promisedAt, handedBack } = one.device;
  const code = jobId === null ? null : (state.entrustedJob(jobId)?.code ?? null);
  return {
    hallName: parts.hall.name,
    number: one.number,
    kind: one.kind,
    openedAt: one.openedAt,
    stage,
    nextContactAt: one.nextContactAt,
    answerBy: stage === 'closed' || one.answeredAt !== null ? null : one.dueAt,
    device: code === null || handedBack ? null : { code, promisedAt, ready: one.state === 'repaired' },
    askedAt: one.askedAt ?? null,
    mayAsk: stage !== 'closed' && !one.anonymous,
  };
}
