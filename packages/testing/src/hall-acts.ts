import {
  abandonTicket,
  type CommandContext,
  callNextTicket,
  finishTicket,
  holdTicket,
  type IssueTicket,
  issueTicket,
  markNoShow,
  recallTicket,
  signOn,
  startServing,
} from '@onehall/application';
import { defaultQueueSettings, type Hall, type QueueSettings, type StaffMember } from '@onehall/domain';
import type { StoredHall } from './stored-hall.ts';
import { testHall } from './test-hall.ts';

/** A plain ticket for paying a bill, unless the test says otherwise. */
export const issuing =
  (change: Partial<IssueTicket> = {}) =>
  (context: CommandContext) =>
    issueTicket(
      {
        categoryIds: ['bills'],
        classId: 'general',
        subscriberId: null,
        language: 'zh',
        kioskId: null,
        printerId: null,
        ...change,
      },
      context,
    );

/** Clerk k<nth> at counter-<nth>. */
export const signingOn = (nth: number) => (context: CommandContext) =>
  signOn({ counterId: `counter-${nth}`, clerkId: `k${nth}` }, context);

export const calling = (nth: number) => (context: CommandContext) =>
  callNextTicket({ counterId: `counter-${nth}`, clerkId: `k${nth}` }, context);

const atCounter =
  (decide: typeof startServing) =>
  (ticketId: string, nth = 1) =>
  (context: CommandContext) =>
    decide({ ticketId, clerkId: `k${nth}` }, context);

export const starting = atCounter(startServing);
export const recalling = atCounter(recallTicket);
export const finishing = atCounter(finishTicket);
export const missing = atCounter(markNoShow);

export const holding =
  (ticketId: string, minutes = 10, clerkId: string | null = null) =>
  (context: CommandContext) =>
    holdTicket({ ticketId, reason: 'a paper', minutes, clerkId }, context);

export const leaving = (ticketId: string) => (context: CommandContext) =>
  abandonTicket({ ticketId, reason: 'left' }, context);

/** Issues a plain ticket, signs clerk k1 on at counter 1 and calls it there. */
export async function calledAtOne(hall: StoredHall, change: Partial<IssueTicket> = {}) {
  const issued = await hall.must(issuing(change));
  await hall.must(signingOn(1));
  await hall.must(calling(1));
  return issued;
}

/** Called in vain at counter 1: recalled once, and long enough waited for. */
export async function missedAtOne(hall: StoredHall, change: Partial<IssueTicket> = {}) {
  const issued = await calledAtOne(hall, change);
  await hall.must(recalling(issued.ticketId));
  hall.clock.pass(20_000);
  await hall.must(missing(issued.ticketId));
  return issued;
}

/** The rules of the test hall, but these. */
export const queueWith = (change: Partial<QueueSettings>): Pick<Hall, 'queue'> => ({
  queue: { ...defaultQueueSettings, ...change },
});

/** The clerks of the test hall; those named have other skills than all. */
export function staffWith(skills: Readonly<Record<string, StaffMember['skills']>>): Pick<Hall, 'staff'> {
  return { staff: testHall().staff.map((one) => ({ ...one, skills: skills[one.id] ?? one.skills })) };
}

/** The counters of the test hall, some of them otherwise. */
export function countersWith(
  changes: Readonly<Record<string, Partial<Hall['counters'][number]>>>,
): Pick<Hall, 'counters'> {
  return { counters: testHall().counters.map((one) => ({ ...one, ...changes[one.id] })) };
}
