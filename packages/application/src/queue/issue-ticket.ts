import {
  accept,
  doesCategory,
  findCategory,
  findClass,
  type HallEvent,
  hallDayOf,
  issuesTickets,
  type Language,
  type MinutesRange,
  type Refusal,
  type Result,
  refuse,
  type ServiceCategory,
  ticketNumber,
  wallClock,
} from '@onehall/domain';
import { placesOnDuty } from '../counter/places.ts';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { mayGiveTickets } from '../emergencies/run-emergency.ts';
import { previewWait } from './preview-wait.ts';

export interface IssueTicket {
  /** What the customer wants, the main one first: one visit, one ticket, whatever they need [Q5]. */
  readonly categoryIds: readonly string[];
  readonly classId: string;
  readonly subscriberId: string | null;
  readonly language: Language;
  readonly kioskId: string | null;
  /** The printer to print on; null where it is not ready: the number and QR code are shown instead. */
  readonly printerId: string | null;
  /** Wishes to be served in this dialect [Q14]. */
  readonly dialectId?: string | null;
  /** The range that the futures give; null: it is calculated from means. */
  readonly told?: MinutesRange | null;
  /** The appointment it answers, and when its waiting begins. */
  readonly appointment?: { readonly id: string; readonly waitFrom: number } | null;
  /** Given by a person, who answers for it while tickets are stopped [E5]; absent: by a kiosk, which then gives none. */
  readonly byHand?: { readonly by: string; readonly reason: string } | null;
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

/** More services than this are better talked over with a guide. */
const categoriesMost = 4;

/**
 * Whether somebody on duty can do it: the counter has it and its clerk is trained for it [E8]. Before the first clerk
 * has signed on every service of the hall counts: the hall opens with people at the door. With a class, a counter that is
 * kept for others and does not lend itself out does not count.
 */
export function isAvailable(
  categoryId: string,
  context: Pick<CommandContext, 'hall' | 'now' | 'state'>,
  classId: string | null = null,
): boolean {
  const onDuty = placesOnDuty(context);
  if (onDuty.length === 0) return context.hall.counters.some((one) => one.categoryIds.includes(categoryId));
  return onDuty.some((place) =>
    classId === null ? place.categoryIds.includes(categoryId) : doesCategory(place, { categoryId, classId }),
  );
}

/** Refusals, in this order: category-unknown, category-unavailable, hall-closed. */
export function mayIssue(
  categoryId: string,
  context: Pick<CommandContext, 'hall' | 'now' | 'state'>,
  classId: string | null = null,
): Result<ServiceCategory, Refusal> {
  const { hall, now } = context;
  const category = findCategory(hall, categoryId);
  if (!category) return refuse('category-unknown', { categoryId });
  if (!isAvailable(category.id, context, classId))
    return refuse('category-unavailable', { categoryId: category.id });
  if (!issuesTickets(hall.hours, wallClock(now, hall.zone).minuteOfDay, hall.queue.lastTicketMinutes))
    return refuse('hall-closed');
  return accept(category);
}

/**
 * Issues a ticket [Q1] and asks for its print in the same transaction. Refusals, in this order: tickets-stopped (unless
 * somebody gives it by hand), too-many-services, for
 * each service category-unknown, category-unavailable (nobody on duty does it), hall-closed; dialect-unknown.
 */
export function issueTicket(command: IssueTicket, context: CommandContext): Decision<IssuedTicket> {
  const { hall, now, state } = context;
  const { byHand = null } = command;
  const stopped = mayGiveTickets(context);
  if (!stopped.ok && byHand === null) return stopped;
  const wanted = wantedCategories(command, context);
  if (!wanted.ok) return wanted;
  const [category, ...also] = wanted.value;
  const customerClass = findClass(hall, command.classId) ?? findClass(hall, 'general');
  if (!customerClass || !category) return refuse('category-unavailable', { classId: command.classId });
  const businessDay = hallDayOf(now, hall);
  const sequence = state.lastSequence(businessDay, category.prefix) + 1;
  const number = ticketNumber(category.prefix, sequence);
  const means = previewWait({ categoryId: category.id, classId: customerClass.id }, context);
  const wait = { peopleAhead: means.peopleAhead, range: means.range && (command.told ?? means.range) };
  const waitFrom = command.appointment?.waitFrom ?? now;
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
        dueAt: waitFrom + customerClass.waitTargetMin * minuteMs,
        waitFrom,
        needs: {
          counterId: null,
          dialectId: command.dialectId ?? null,
          alsoCategoryIds: also.map((one) => one.id),
        },
        appointmentId: command.appointment?.id ?? null,
      },
    },
  ];
  const emergencyId = stopped.ok ? null : (state.standing('stop-tickets')?.emergencyId ?? null);
  if (emergencyId !== null && byHand !== null)
    events.push({ type: 'TicketGivenByHand', payload: { emergencyId, ticketId, number, ...byHand } });
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

function wantedCategories(command: IssueTicket, context: CommandContext): Result<ServiceCategory[], Refusal> {
  const ids = [...new Set(command.categoryIds)];
  if (ids.length > categoriesMost) return refuse('too-many-services', { most: categoriesMost });
  const wanted: ServiceCategory[] = [];
  for (const id of ids) {
    const may = mayIssue(id, context, command.classId);
    if (!may.ok) return may;
    wanted.push(may.value);
  }
  const { dialectId = null } = command;
  const spoken = dialectId === null || context.hall.queue.dialects.some((one) => one.id === dialectId);
  return spoken ? accept(wanted) : refuse('dialect-unknown', { dialectId });
}
