import {
  accept,
  businessDayOf,
  findCategory,
  findClass,
  findCounter,
  type HallEvent,
  issuesTickets,
  type Language,
  type Refusal,
  type Result,
  refuse,
  type ServiceCategory,
  ticketNumber,
  wallClock,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { previewWait } from './preview-wait.ts';

export interface IssueTicket {
  readonly categoryId: string;
  readonly classId: string;
  readonly subscriberId: string | null;
  readonly language: Language;
  readonly kioskId: string | null;
  /** The printer to print on; null where it is not ready: the number and QR code are shown instead. */
  readonly printerId: string | null;
}

export interface IssuedTicket {
  readonly ticketId: string;
  readonly number: string;
  readonly followToken: string;
  readonly peopleAhead: number;
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly issuedAt: number;
  readonly printJobId: string | null;
}

const minuteMs = 60_000;

/**
 * Whether somebody on duty can do it. Before the first clerk has signed on every service of the hall counts: the hall
 * opens with people at the door.
 */
export function isAvailable(categoryId: string, context: Pick<CommandContext, 'hall' | 'state'>): boolean {
  const { hall, state } = context;
  const onDuty = state.sessions().map((session) => findCounter(hall, session.counterId));
  const counters = onDuty.length === 0 ? hall.counters : onDuty;
  return counters.some((counter) => counter?.categoryIds.includes(categoryId));
}

/** Refusals, in this order: category-unknown, category-unavailable, hall-closed. */
export function mayIssue(
  categoryId: string,
  context: Pick<CommandContext, 'hall' | 'now' | 'state'>,
): Result<ServiceCategory, Refusal> {
  const { hall, now } = context;
  const category = findCategory(hall, categoryId);
  if (!category) return refuse('category-unknown', { categoryId });
  if (!isAvailable(category.id, context)) return refuse('category-unavailable', { categoryId: category.id });
  if (!issuesTickets(hall.hours, wallClock(now, hall.zone).minuteOfDay)) return refuse('hall-closed');
  return accept(category);
}

/**
 * Issues a ticket [Q1] and asks for its print in the same transaction. Refusals, in this order: category-unknown,
 * category-unavailable (nobody on duty does it), hall-closed.
 */
export function issueTicket(command: IssueTicket, context: CommandContext): Decision<IssuedTicket> {
  const { hall, now, state } = context;
  const may = mayIssue(command.categoryId, context);
  if (!may.ok) return may;
  const category = may.value;
  const customerClass = findClass(hall, command.classId) ?? findClass(hall, 'general');
  if (!customerClass) return refuse('category-unavailable', { classId: command.classId });
  const businessDay = businessDayOf(now, hall.zone);
  const sequence = state.lastSequence(businessDay, category.prefix) + 1;
  const number = ticketNumber(category.prefix, sequence);
  const wait = previewWait({ categoryId: category.id, classId: customerClass.id }, context);
  const ticketId = context.newId();
  const followToken = context.newToken();
  const events: HallEvent[] = [
    {
      type: 'TicketIssued',
      payload: {
        ticketId,
        visitId: context.newId(),
        number,
        prefix: category.prefix,
        sequence,
        businessDay,
        categoryId: category.id,
        classId: customerClass.id,
        group: customerClass.group,
        language: command.language,
        subscriberId: command.subscriberId,
        kioskId: command.kioskId,
        followToken,
        ...wait,
        dueAt: now + customerClass.waitTargetMin * minuteMs,
      },
    },
  ];
  const printJobId = command.printerId === null ? null : context.newId();
  if (printJobId !== null && command.printerId !== null) {
    events.push({
      type: 'PrintQueued',
      payload: {
        jobId: printJobId,
        deviceId: command.printerId,
        slip: 'ticket',
        subjectId: ticketId,
        copy: 0,
      },
    });
  }
  return decided(events, { ticketId, number, followToken, ...wait, issuedAt: now, printJobId });
}
