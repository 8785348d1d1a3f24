import { type Slot, slotsOf, wallInstant } from '@onehall/domain';
import type { CommandContext } from '../decision.ts';

type Context = Pick<CommandContext, 'hall' | 'now' | 'state'>;

/** Appointments a slot that the simulator says the hall can keep; null: it has not said yet, and the setting counts. */
export type Capacity = number | null;

const minuteMs = 60_000;

/** The slots of a business day ('YYYY-MM-DD') for a category [Q4]; none outside the days that may be booked. */
export function slotsFor(
  question: { readonly businessDay: string; readonly categoryId: string; readonly capacity: Capacity },
  { hall, now, state }: Context,
): Slot[] {
  const { appointments, lastTicketMinutes } = hall.queue;
  const { opensMinute, closesMinute } = hall.hours;
  const opensAt = wallInstant(question.businessDay, opensMinute, hall.zone);
  if (opensAt === null || opensAt > now + appointments.daysAhead * 24 * 60 * minuteMs) return [];
  return slotsOf({
    opensAt,
    lastAt: opensAt + (closesMinute - lastTicketMinutes - opensMinute) * minuteMs,
    now,
    settings: appointments,
    capacity: question.capacity,
    taken: state.slotsTaken(question.businessDay, question.categoryId),
    takenOfAll: state.slotsTaken(question.businessDay, null),
  });
}
