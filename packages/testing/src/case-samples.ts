import {
  afterCaseEvent,
  type Case,
  type CaseActor,
  type CaseContact,
  type CaseMove,
  type CaseOpening,
  caseNumber,
  contactOnCase,
  defaultCaseSettings,
  openingClocks,
  takeCaseStep,
} from '@onehall/domain';

export const settings = defaultCaseSettings;
export const hour = 3_600_000;
export const at = 1_772_294_400_000;
export const clerk: CaseActor = { staffId: 'k001', role: 'clerk' };
export const handler: CaseActor = { staffId: 't001', role: 'complaint-handler' };
export const duty: CaseActor = { staffId: 'd001', role: 'duty-manager' };
export const branch: CaseActor = { staffId: 'm001', role: 'branch-manager' };

export function opened(more: Partial<CaseOpening> = {}): Case {
  const kind = more.kind ?? 'complaint';
  const clocks = openingClocks(kind, settings, { vip: more.vip ?? false, outsideDueAt: null, now: at });
  const payload: CaseOpening = {
    caseId: 'case-1',
    by: clerk.staffId,
    ownerId: clerk.staffId,
    number: caseNumber(kind, '2026', 1),
    year: '2026',
    serial: 1,
    kind,
    topic: 'network',
    channel: 'counter',
    visitId: null,
    subjectId: 'party-1',
    recordId: 'record-1',
    anonymous: false,
    vip: false,
    major: false,
    guided: [],
    jobId: null,
    outside: null,
    token: 'token',
    ...clocks,
    ...more,
  };
  return afterCaseEvent(null, { type: 'CaseOpened', payload }, at);
}

export const sorting = { justified: true, causeId: 'coverage' } as const;
export const answer = { act: 'answer', accepted: true, way: 'call', sorting: null, chosen: null } as const;
export const spot = { ...answer, way: 'face', sorting } as const;

export function step(one: Case, move: CaseMove, actor: CaseActor = clerk, now = at + hour): Case {
  const taken = takeCaseStep(one, move, actor, settings, now);
  if (!taken.ok) throw new Error(`${move.act}: ${taken.refusal.code}`);
  const { staffId: by } = actor;
  const payload = { caseId: one.id, by, recordId: null, step: taken.value };
  return afterCaseEvent(one, { type: 'CaseStepTaken', payload }, now);
}

export const steps = (one: Case, moves: readonly CaseMove[], actor = clerk): Case =>
  moves.reduce((now, move) => step(now, move, actor), one);

export const codeOf = (one: Case, move: CaseMove, actor: CaseActor = clerk, now = at + hour) => {
  const taken = takeCaseStep(one, move, actor, settings, now);
  return taken.ok ? 'ok' : taken.refusal.code;
};

export const call: CaseContact = {
  way: 'call',
  outcome: 'reached',
  satisfied: true,
  callBack: true,
  nextContactAt: null,
};

export function contacted(one: Case, contact: Partial<CaseContact> = {}, now = at + hour): Case {
  const kept = contactOnCase(one, { ...call, ...contact }, clerk, settings, now);
  if (!kept.ok) throw new Error(kept.refusal.code);
  const payload = { caseId: one.id, by: clerk.staffId, recordId: null, contact: kept.value };
  return afterCaseEvent(one, { type: 'CaseContacted', payload }, now);
}

export const noteCode = (one: Case, contact: Partial<CaseContact>, actor = clerk) => {
  const kept = contactOnCase(one, { ...call, ...contact }, actor, settings, at + hour);
  return kept.ok ? 'ok' : kept.refusal.code;
};

export const workOrder: readonly CaseMove[] = [
  { act: 'order', departmentId: 'network' },
  { act: 'sign' },
  { act: 'verify', sorting },
  { act: 'dispatch', departmentId: 'network' },
  { act: 'handle' },
];
