import { assert } from '../kernel/assert.ts';
import type { Case, CaseContact, CaseEvent, CaseOpening } from './case.ts';
import { type CaseStep, caseTransitions } from './case-steps.ts';

const noDevice: Case['device'] = {
  jobId: null,
  warranty: null,
  loan: null,
  loanReturned: false,
  promisedAt: null,
  handedBack: false,
};

const nothingYet = {
  number: '',
  topic: 'other',
  subjectId: null,
  recordId: null,
  anonymous: true,
  vip: false,
  major: false,
  dueAt: null,
  recheckLeadMs: 0,
  contactBy: null,
  firstContactAt: null,
  nextContactAt: null,
  level: 0,
  departmentId: null,
  departmentDueAt: null,
  reworks: 0,
  justified: null,
  causeId: null,
  answeredAt: null,
  accepted: null,
  options: 0,
  proposedBy: null,
  callBackTries: 0,
  satisfied: null,
  device: noDevice,
  outside: null,
  sentUp: null,
  afterCareAt: null,
  closedAt: null,
  outcome: null,
  noticed: {},
  notices: 0,
} as const;

/**
 * A case after one more event: the only place that says what an event means. The tables are written with it, a rebuild
 * runs it again, and the properties are proved on it. `at`: the event's instant.
 */
export function afterCaseEvent(before: Case | null, event: CaseEvent, at: number): Case {
  switch (event.type) {
    case 'CaseDrafted':
      return drafted(event.payload, at);
    case 'CaseOpened':
      return opened(before, event.payload, at);
    case 'CaseDropped':
      return { ...known(before), state: 'dropped', closedAt: at };
    case 'CaseStepTaken':
      return afterStep(known(before), event.payload, at);
    case 'CaseContacted':
      return afterContact(known(before), event.payload.contact, at);
    case 'CaseReassigned':
      return reassigned(known(before), event.payload.to);
    case 'CaseContactAsked': {
      const one = known(before);
      return { ...one, askedAt: at, nextContactAt: Math.min(one.nextContactAt ?? at, at) };
    }
    case 'CaseMarkedMajor':
      return { ...known(before), major: true };
    case 'CaseSentUp':
      return { ...known(before), sentUp: { ...event.payload.to, answeredAt: null } };
    case 'CaseAnsweredFromUp': {
      const one = known(before);
      return { ...one, sentUp: one.sentUp && { ...one.sentUp, answeredAt: at } };
    }
    case 'CaseAfterCarePlanned':
      return { ...known(before), afterCareAt: event.payload.nextAt };
    case 'CaseClockPassed': {
      const one = known(before);
      const { clock, at: wasFor, notice } = event.payload;
      const noticed = { ...one.noticed, [clock]: wasFor };
      return { ...one, noticed, notices: one.notices + (notice === null ? 0 : 1) };
    }
    case 'CaseWordsAdded':
    case 'CaseLookedUp':
      return known(before);
  }
}

function known(before: Case | null): Case {
  assert(before !== null, 'every other event is of a case that was drafted or opened');
  return before;
}

/** Whoever takes a case that nobody had is its first owner [D1]. */
function reassigned(before: Case, to: string): Case {
  return { ...before, ownerId: to, firstOwnerId: before.firstOwnerId ?? to };
}

type Draft = Extract<CaseEvent, { type: 'CaseDrafted' }>['payload'];

function drafted({ caseId, kind, channel, visitId, ticketId, ownerId }: Draft, at: number): Case {
  const same = { id: caseId, kind, channel, visitId, ticketId, ownerId, firstOwnerId: ownerId };
  return { ...nothingYet, ...same, state: 'draft', openedAt: at };
}

function opened(before: Case | null, opening: CaseOpening, at: number): Case {
  const { caseId, by: _by, year: _year, serial: _serial, guided: _guided, token: _token, ...rest } = opening;
  const { jobId, ...facts } = rest;
  const inPerson = facts.channel === 'counter' || facts.channel === 'desk' || facts.channel === 'call';
  return {
    ...nothingYet,
    ...facts,
    id: caseId,
    state: 'open',
    ticketId: before?.ticketId ?? null,
    firstOwnerId: facts.ownerId,
    openedAt: at,
    // Whoever stands before us, or is on the line, has been contacted.
    firstContactAt: inPerson ? at : null,
    device: { ...noDevice, jobId },
  };
}

type StepPayload = Extract<CaseEvent, { type: 'CaseStepTaken' }>['payload'];

function afterStep(before: Case, { by, step }: StepPayload, at: number): Case {
  const moved: Case = { ...before, state: caseTransitions[step.act].to };
  const device = deviceAfter(before.device, step);
  switch (step.act) {
    case 'answer': {
      // Face to face the customer has said at once whether that is right: it need not be asked by telephone.
      const satisfied = step.way === 'face' ? step.accepted : null;
      const said = { answeredAt: at, accepted: step.accepted, satisfied, callBackTries: 0 };
      return { ...moved, ...said, ...step.sorting, firstContactAt: before.firstContactAt ?? at };
    }
    case 'order':
      return { ...moved, departmentId: step.departmentId };
    case 'verify':
      return { ...moved, ...step.sorting };
    case 'dispatch':
      return { ...moved, departmentId: step.departmentId, departmentDueAt: step.dueAt };
    case 'rework': {
      const asked = { departmentId: step.departmentId, departmentDueAt: step.dueAt };
      return { ...moved, ...asked, ...unanswered, reworks: before.reworks + 1 };
    }
    case 'refuse':
      return { ...moved, ...unanswered };
    case 'escalate':
      return { ...moved, ...unanswered, level: step.level, dueAt: step.dueAt };
    case 'propose':
      return { ...moved, options: step.options, proposedBy: by };
    case 'decide':
    case 'repair':
      return { ...moved, device };
    case 'hand-back':
      // Whoever signs for the device takes it as it is.
      return { ...moved, device, satisfied: before.satisfied ?? true };
    case 'close':
      return { ...moved, closedAt: at, outcome: step.outcome, nextContactAt: null };
    default:
      return moved;
  }
}

/** What was said before does not count for the answer that is looked for now. */
const unanswered = { answeredAt: null, accepted: null, satisfied: null, callBackTries: 0 } as const;

function deviceAfter(device: Case['device'], step: CaseStep): Case['device'] {
  switch (step.act) {
    case 'decide':
      return { ...device, warranty: step.warranty, loan: step.loan };
    case 'repair':
      return { ...device, promisedAt: step.promisedAt };
    case 'hand-back':
      return { ...device, handedBack: true, loanReturned: step.loanReturned };
    default:
      return device;
  }
}

function afterContact(before: Case, contact: CaseContact, at: number): Case {
  const withCustomer = contact.way !== 'department' && contact.way !== 'note';
  const inVain = contact.callBack && contact.outcome === 'no-answer';
  return {
    ...before,
    firstContactAt: withCustomer ? (before.firstContactAt ?? at) : before.firstContactAt,
    nextContactAt: contact.nextContactAt ?? before.nextContactAt,
    callBackTries: before.callBackTries + (inVain ? 1 : 0),
    satisfied: contact.satisfied ?? before.satisfied,
  };
}
