import {
  afterCaseEvent,
  type CaseEvent,
  type CaseKind,
  type CaseTopic,
  type HallEvent,
  isOver,
  refuse,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { openingOf } from './open-case.ts';

/** Whoever did it: the holder of a ticket or of a case's page, whose name nobody has checked. */
const customer = 'customer';
const hourMs = 3_600_000;
const writtenMost = 3;
const askAgainMs = 2 * hourMs;

export interface WriteToHall {
  readonly followToken: string;
  /** What needs nobody before us to be taken down. */
  readonly kind: Extract<CaseKind, 'complaint' | 'fault' | 'suggestion'>;
  readonly topic: CaseTopic;
  readonly content: string;
  readonly expectation: string;
  readonly contact: { readonly name: string; readonly mobile: string } | null;
}

/**
 * The holder of a ticket writes on their phone [D2]. The case has its number and its clocks at once, and nobody's name:
 * the floor is told, and whoever takes it answers for it [D1]. Refusals, in this order: ticket-unknown, cases-too-many
 * (three of this ticket are open), contact-missing (only a suggestion may have no name).
 */
export function writeToHall(
  command: WriteToHall,
  context: CommandContext,
): Decision<{ number: string; token: string }> {
  const found = context.state.ticketIdByToken(command.followToken);
  const ticket = found === null ? null : context.state.ticket(found);
  if (ticket === null) return refuse('ticket-unknown');
  const ticketId = ticket.id;
  if (context.state.casesWrittenFor(ticketId) >= writtenMost) return refuse('cases-too-many');
  const { kind, topic, contact, content, expectation } = command;
  if (contact === null && kind !== 'suggestion') return refuse('contact-missing');
  const [caseId, recordId] = [context.newId(), context.newId()];
  const { visitId } = ticket;
  const drafted: CaseEvent = {
    type: 'CaseDrafted',
    payload: { caseId, by: customer, kind, channel: 'page', visitId, ticketId, ownerId: null },
  };
  const opening = openingOf(
    { kind, topic, channel: 'page', visitId, major: false, outside: null, guided: [], by: customer },
    {
      ...{ caseId, recordId, ticketId, jobId: null, ownerId: null },
      who: { subjectId: null, name: contact?.name ?? '', mobile: contact?.mobile ?? null },
    },
    context,
  );
  const opened: CaseEvent = { type: 'CaseOpened', payload: opening };
  const { name, mobile } = contact ?? { name: '', mobile: null };
  return decided(
    [drafted, opened, alert('case-arrived', { caseId, number: opening.number }, context)],
    { number: opening.number, token: opening.token },
    [{ recordId, subjectId: opening.subjectId, content: { content, expectation, name, mobile } }],
  );
}

function alert(
  kind: 'case-arrived' | 'case-contact',
  facts: { readonly caseId: string; readonly number: string },
  context: CommandContext,
): HallEvent {
  return { type: 'AlertRaised', payload: { alertId: context.newId(), kind, source: facts.number, facts } };
}

/**
 * The customer asks on the page of their case to be called: its next contact is now, and the floor is told [D10]. Refusals, in this order:
 * case-unknown, case-closed, contact-missing (nobody left a number), case-asked-already (within two hours).
 */
export function askCaseContact(
  command: { readonly token: string },
  context: CommandContext,
): Decision<{ nextContactAt: number }> {
  const caseId = context.state.caseIdByToken(command.token);
  const one = caseId === null ? null : context.state.hallCase(caseId);
  if (one === null) return refuse('case-unknown');
  if (isOver(one.state)) return refuse('case-closed');
  if (one.anonymous) return refuse('contact-missing');
  if (one.askedAt !== undefined && context.now - one.askedAt < askAgainMs)
    return refuse('case-asked-already');
  const event: CaseEvent = { type: 'CaseContactAsked', payload: { caseId: one.id, by: customer } };
  const after = afterCaseEvent(one, event, context.now);
  const told =
    context.state.openAlert('case-contact', one.number) === null
      ? [alert('case-contact', { caseId: one.id, number: one.number }, context)]
      : [];
  return decided([event, ...told], { nextContactAt: after.nextContactAt ?? context.now });
}
