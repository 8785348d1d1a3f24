import type { CaseKind, CaseSettings } from '../hall/case-settings.ts';
import type { StaffRole } from '../hall/hall.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { Case, CaseContact } from './case.ts';
import { countsAs } from './case-kinds.ts';
import { type CaseStep, type CloseOutcome, isOver, leadsOn } from './case-steps.ts';

const hourMs = 3_600_000;
const minuteMs = 60_000;
/** Owner, duty manager, branch manager, and above the hall [D6]. */
export const highestLevel = 3;
/** From here on a case may end though the customer is not content: the branch manager has decided. */
const decidedLevel = 2;

export interface CaseActor {
  readonly staffId: string;
  readonly role: StaffRole;
}

const isManager = ({ role }: CaseActor) => role === 'duty-manager' || role === 'branch-manager';

/** What somebody means to do: a step without what the hall reckons itself. */
export type CaseMove =
  | Exclude<CaseStep, { readonly act: 'dispatch' | 'rework' | 'escalate' | 'close' }>
  | { readonly act: 'dispatch'; readonly departmentId: string }
  | { readonly act: 'rework' }
  | { readonly act: 'escalate' }
  | { readonly act: 'close' };

/** The clocks that a case begins with [D5, D10]; all in epoch ms. */
export function openingClocks(
  kind: CaseKind,
  settings: CaseSettings,
  about: { readonly vip: boolean; readonly outsideDueAt: number | null; readonly now: number },
): Pick<Case, 'recheckLeadMs' | 'contactBy'> & { readonly dueAt: number; readonly nextContactAt: number } {
  const { vip, outsideDueAt, now } = about;
  const own = now + settings.limitHours[kind] * hourMs;
  const dueAt = outsideDueAt === null ? own : Math.min(own, Math.max(outsideDueAt, now));
  return {
    dueAt,
    recheckLeadMs: settings.recheckLeadMinutes * minuteMs,
    contactBy: vip ? now + settings.vipContactHours * hourMs : null,
    nextContactAt: Math.min(now + settings.nextContactHours * hourMs, dueAt),
  };
}

/**
 * Whoever took it answers for it; complaint handlers and managers may help. Refusals, in this order: case-draft,
 * case-closed, case-not-yours.
 */
export function mayWorkOn(one: Case, actor: CaseActor): Result<Case, Refusal> {
  if (one.state === 'draft') return refuse('case-draft');
  if (isOver(one.state)) return refuse('case-closed');
  const helps = isManager(actor) || actor.role === 'complaint-handler';
  return helps || one.ownerId === actor.staffId ? accept(one) : refuse('case-not-yours');
}

/**
 * The next step of a case [D4, D8, D9, D13]. Refusals, in this order: those of mayWorkOn, case-step-not-now (the machine
 * has no such way from here), then those of the step: see each.
 */
export function takeCaseStep(
  one: Case,
  move: CaseMove,
  actor: CaseActor,
  settings: CaseSettings,
  now: number,
): Result<CaseStep, Refusal> {
  const may = mayWorkOn(one, actor);
  if (!may.ok) return may;
  if (!leadsOn(one, move.act)) return refuse('case-step-not-now', { state: one.state });
  const handlersDueAt = (one.dueAt ?? now) - one.recheckLeadMs;
  switch (move.act) {
    case 'answer':
      return answer(one, move);
    case 'order':
      return known(settings, move.departmentId) ? accept(move) : refuse('department-unknown');
    case 'dispatch':
      return known(settings, move.departmentId)
        ? accept({ ...move, dueAt: handlersDueAt })
        : refuse('department-unknown');
    case 'rework':
      return one.departmentId === null
        ? refuse('case-step-not-now', { state: one.state })
        : accept({ ...move, departmentId: one.departmentId, dueAt: handlersDueAt });
    case 'pass':
    case 'refuse':
      return recheck(one, move, actor);
    case 'escalate':
      return one.level >= highestLevel
        ? refuse('case-level-highest')
        : accept({ act: 'escalate', level: one.level + 1, dueAt: now + settings.escalatedHours * hourMs });
    case 'propose':
      return move.options < 2 ? refuse('solutions-too-few') : accept(move);
    case 'approve':
    case 'disapprove':
      if (!isManager(actor)) return refuse('supervisor-needed');
      return one.proposedBy === actor.staffId ? refuse('second-person-needed') : accept(move);
    case 'repair':
      return move.promisedAt > now ? accept(move) : refuse('promise-past');
    case 'hand-back':
      return handBack(one, move);
    case 'close':
      return close(one, actor, settings);
    default:
      return accept(move);
  }
}

const known = (settings: CaseSettings, departmentId: string) =>
  settings.departments.some(({ id }) => id === departmentId);

/**
 * The answer is given to the customer. Refusals, in this order: contact-missing (nobody who could be called or written
 * to), case-unsorted (answered on the spot without a cause), case-needs-order (not accepted on the spot: somebody must
 * look into it), solution-unknown (not one of those that were approved).
 */
function answer(one: Case, move: Extract<CaseStep, { readonly act: 'answer' }>): Result<CaseStep, Refusal> {
  const inWriting = move.way === 'call' || move.way === 'message' || move.way === 'letter';
  if (one.anonymous && inWriting) return refuse('contact-missing');
  if (one.state === 'open') {
    if (move.sorting === null) return refuse('case-unsorted');
    if (!move.accepted) return refuse('case-needs-order');
  }
  const { chosen } = move;
  const picked = chosen !== null && chosen >= 1 && chosen <= one.options;
  if (one.state === 'approved' && move.accepted && !picked) return refuse('solution-unknown');
  return accept(move);
}

/** A record of dissatisfaction is looked at by a supervisor [D9]; everything else by whoever may work on it. */
export function wantsSupervisor(one: Case): boolean {
  return countsAs(one) === 'dissatisfaction';
}

/**
 * Refusals, in this order: supervisor-needed, second-person-needed, case-not-accepted (an answer that the customer does
 * not take is reworked or goes higher), case-step-not-now (a department answers for it: rework).
 */
function recheck(
  one: Case,
  move: Extract<CaseStep, { readonly act: 'pass' | 'refuse' }>,
  actor: CaseActor,
): Result<CaseStep, Refusal> {
  if (wantsSupervisor(one)) {
    if (!isManager(actor)) return refuse('supervisor-needed');
    if (one.ownerId === actor.staffId) return refuse('second-person-needed');
  }
  if (move.act === 'pass')
    return one.accepted === false && one.level < decidedLevel ? refuse('case-not-accepted') : accept(move);
  return one.departmentId === null ? accept(move) : refuse('case-step-not-now', { state: one.state });
}

/** Refusals, in this order: device-missing (none lies here), loan-handset-out. */
function handBack(
  one: Case,
  move: Extract<CaseStep, { readonly act: 'hand-back' }>,
): Result<CaseStep, Refusal> {
  if (one.device.jobId === null || one.device.handedBack) return refuse('device-missing');
  return one.device.loan !== null && !move.loanReturned ? refuse('loan-handset-out') : accept(move);
}

/**
 * How it ends follows from what happened, nobody picks it. Refusals, in this order: device-not-handed-back,
 * case-waits-above (what was sent up has no answer), case-not-satisfied, case-not-called-back.
 */
function close(one: Case, actor: CaseActor, settings: CaseSettings): Result<CaseStep, Refusal> {
  if (one.device.jobId !== null && !one.device.handedBack) return refuse('device-not-handed-back');
  if (one.sentUp?.answeredAt === null) return refuse('case-waits-above');
  const outcome = outcomeOf(one, actor, settings);
  if (outcome !== null) return accept({ act: 'close', outcome });
  return refuse(one.satisfied === false ? 'case-not-satisfied' : 'case-not-called-back');
}

function outcomeOf(one: Case, actor: CaseActor, settings: CaseSettings): CloseOutcome | null {
  if (one.satisfied === true) return 'satisfied';
  if (one.satisfied === false)
    return one.level >= decidedLevel && actor.role === 'branch-manager' ? 'not-accepted' : null;
  if (one.anonymous) return 'anonymous';
  return one.callBackTries >= settings.callBackTries ? 'unreachable' : null;
}

/**
 * A contact with the customer or a department is put on the record [D6, D10]; after closing a note may still be added:
 * a department that answers too late is not lost. Refusals, in this order: those of mayWorkOn (a note on a closed case is
 * none), case-step-not-now (a call-back before there is an answer), next-contact-missing (a bad moment without another),
 * promise-past.
 */
export function contactOnCase(
  one: Case,
  contact: CaseContact,
  actor: CaseActor,
  settings: CaseSettings,
  now: number,
): Result<CaseContact, Refusal> {
  const noteOnly = contact.way === 'note' || contact.way === 'department';
  if (one.state === 'closed' && noteOnly) return accept({ ...contact, nextContactAt: null });
  const may = mayWorkOn(one, actor);
  if (!may.ok) return may;
  if (contact.callBack && one.state !== 'rechecked') return refuse('case-step-not-now', { state: one.state });
  const { nextContactAt } = contact;
  if (contact.outcome === 'bad-moment' && nextContactAt === null) return refuse('next-contact-missing');
  if (nextContactAt !== null && nextContactAt <= now) return refuse('promise-past');
  const asked = contact.callBack && contact.outcome === 'reached';
  return accept({
    ...contact,
    satisfied: asked ? contact.satisfied : null,
    nextContactAt: nextContactAt ?? (noteOnly ? null : now + settings.nextContactHours * hourMs),
  });
}
