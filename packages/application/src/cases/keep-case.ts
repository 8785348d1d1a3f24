import {
  type Case,
  type CaseContact,
  caseSettingsOf,
  contactOnCase,
  type HallEvent,
  isOver,
  mayWorkOn,
  type OtherSide,
  type Refusal,
  type Result,
  refuse,
  workingStaff,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided, type PersonalRecord } from '../decision.ts';
import { actorIn, sealWords } from './case-words.ts';
import { majorAlert } from './open-case.ts';
import { alertOver } from './step-case.ts';

interface OfCase {
  readonly caseId: string;
  readonly by: string;
}

type Answer = Decision<{ caseId: string }>;
type Kept = { readonly event: HallEvent; readonly record?: PersonalRecord | null };

/** Refusals: case-unknown, those of `keep`. */
function onCase(
  { caseId }: OfCase,
  context: CommandContext,
  keep: (one: Case) => Result<Kept, Refusal>,
): Answer {
  const one = context.state.hallCase(caseId);
  if (one === null) return refuse('case-unknown');
  const kept = keep(one);
  if (!kept.ok) return kept;
  const { event, record = null } = kept.value;
  return decided([event], { caseId }, record === null ? [] : [record]);
}

const keptAs = (event: HallEvent, record: PersonalRecord | null = null): Result<Kept, Refusal> => ({
  ok: true,
  value: { event, record },
});

/** Every contact is on the record [D6]. Refusals: case-unknown, words-missing, those of contactOnCase. */
export function noteCaseContact(
  command: OfCase & { readonly contact: CaseContact; readonly words: string },
  context: CommandContext,
): Answer {
  const { by, words } = command;
  return onCase(command, context, (one) => {
    if (words === '') return refuse('words-missing');
    const settings = caseSettingsOf(context.hall);
    const contact = contactOnCase(one, command.contact, actorIn(context.hall, by), settings, context.now);
    if (!contact.ok) return contact;
    const record = sealWords(one, { words }, context);
    const recordId = record?.recordId ?? null;
    return keptAs(
      { type: 'CaseContacted', payload: { caseId: one.id, by, recordId, contact: contact.value } },
      record,
    );
  });
}

/**
 * Another answers for it from now on: its owner has left, or is away. The figures remember that the first one did not
 * keep it [D1]. Refusals: case-unknown, those of mayWorkOn, staff-unknown, case-owner-unchanged.
 */
export function reassignCase(
  command: OfCase & { readonly to: string; readonly reason: string },
  context: CommandContext,
): Answer {
  const { by, to, reason } = command;
  const one = context.state.hallCase(command.caseId);
  if (one === null) return refuse('case-unknown');
  const may = mayWorkOn(one, actorIn(context.hall, by));
  if (!may.ok) return may;
  const role = workingStaff(context.hall).find(({ id }) => id === to)?.role;
  if (role === undefined || !owners.has(role)) return refuse('staff-unknown');
  if (one.ownerId === to) return refuse('case-owner-unchanged');
  const reassigned: HallEvent = { type: 'CaseReassigned', payload: { caseId: one.id, by, to, reason } };
  return decided([reassigned, ...alertOver('case-arrived', one.number, by, context)], { caseId: one.id });
}

/** Whoever takes a case that came from a customer's phone answers for it [D1]. Refusals: case-unknown, case-draft, case-closed, case-owned. */
export function takeCase(command: OfCase, context: CommandContext): Answer {
  const { by } = command;
  const one = context.state.hallCase(command.caseId);
  if (one === null) return refuse('case-unknown');
  if (one.state === 'draft') return refuse('case-draft');
  if (isOver(one.state)) return refuse('case-closed');
  if (one.ownerId !== null) return refuse('case-owned');
  const payload = { caseId: one.id, by, to: by, reason: '' };
  const taken: HallEvent = { type: 'CaseReassigned', payload };
  return decided([taken, ...alertOver('case-arrived', one.number, by, context)], { caseId: one.id });
}

/** Those who speak with customers and can answer for a case. */
const owners: ReadonlySet<string> = new Set(['clerk', 'complaint-handler', 'duty-manager', 'branch-manager']);

/** It has become a major one: the manager hears of it at once. Refusals: case-unknown, those of mayWorkOn, case-major-already. */
export function markCaseMajor(command: OfCase, context: CommandContext): Answer {
  const one = context.state.hallCase(command.caseId);
  if (one === null) return refuse('case-unknown');
  const may = mayWorkOn(one, actorIn(context.hall, command.by));
  if (!may.ok) return may;
  if (one.major) return refuse('case-major-already');
  const marked: HallEvent = { type: 'CaseMarkedMajor', payload: command };
  return decided([marked, ...majorAlert({ ...one, major: true }, context)], { caseId: one.id });
}

/** It is sent up, under their number and with their deadline [D11]. Refusals: case-unknown, those of mayWorkOn, case-waits-above. */
export function sendCaseUp(command: OfCase & { readonly to: OtherSide }, context: CommandContext): Answer {
  const { by, to } = command;
  return onCase(command, context, (one) => {
    const may = mayWorkOn(one, actorIn(context.hall, by));
    if (!may.ok) return may;
    if (one.sentUp?.answeredAt === null) return refuse('case-waits-above');
    return keptAs({ type: 'CaseSentUp', payload: { caseId: one.id, by, to } });
  });
}

/** Their reply is here. Refusals: case-unknown, those of mayWorkOn, case-not-sent-up, words-missing. */
export function answerFromAbove(
  command: OfCase & { readonly words: string },
  context: CommandContext,
): Answer {
  const { by, words } = command;
  return onCase(command, context, (one) => {
    const may = mayWorkOn(one, actorIn(context.hall, by));
    if (!may.ok) return may;
    if (one.sentUp?.answeredAt !== null) return refuse('case-not-sent-up');
    const record = sealWords(one, { words }, context);
    if (record === null) return refuse('words-missing');
    return keptAs(
      { type: 'CaseAnsweredFromUp', payload: { caseId: one.id, by, recordId: record.recordId } },
      record,
    );
  });
}

/**
 * The customer is looked after when it is over [D14]: what was done, and when next; null: that was the last time.
 * Refusals: case-unknown, case-not-closed, words-missing, promise-past.
 */
export function planAfterCare(
  command: OfCase & { readonly nextAt: number | null; readonly words: string },
  context: CommandContext,
): Answer {
  const { by, words, nextAt } = command;
  return onCase(command, context, (one) => {
    if (one.state !== 'closed') return refuse('case-not-closed');
    const record = sealWords(one, { words }, context);
    if (record === null) return refuse('words-missing');
    if (nextAt !== null && nextAt <= context.now) return refuse('promise-past');
    const payload = { caseId: one.id, by, nextAt, recordId: record.recordId };
    return keptAs({ type: 'CaseAfterCarePlanned', payload }, record);
  });
}

/** Each look at a customer's words is journalled, and apart from it each at their name and number [C12]. Refusals: case-unknown, contact-missing. */
export function lookAtCase(
  command: OfCase & { readonly what: 'record' | 'contact' },
  context: CommandContext,
): Answer {
  return onCase(command, context, (one) => {
    if (command.what === 'contact' && (one.anonymous || one.recordId === null))
      return refuse('contact-missing');
    return keptAs({ type: 'CaseLookedUp', payload: command });
  });
}
