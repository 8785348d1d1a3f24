import type { Counter } from '../hall/hall.ts';
import type { RosteredPerson } from './roster-rules.ts';
import type { RosterShift } from './roster-shift.ts';

/** Who sits where on one day, and what is served there. */
export interface Seat {
  readonly counterId: string;
  readonly shift: RosterShift;
  readonly categoryIds: readonly string[];
}

/**
 * Gives everybody of a day a counter for their whole shift: those who can do least choose first, each takes the free
 * counter where most of what they can do is done. Whoever finds none free is left out.
 */
export function seatsOf(
  shifts: readonly RosterShift[],
  people: readonly RosteredPerson[],
  counters: readonly Pick<Counter, 'id' | 'categoryIds'>[],
): Seat[] {
  const byId = new Map(people.map((one) => [one.staffId, one]));
  const can = (staffId: string, categoryIds: readonly string[]) => {
    const skills = byId.get(staffId)?.categoryIds ?? null;
    return skills === null ? categoryIds : categoryIds.filter((id) => skills.includes(id));
  };
  const breadth = (shift: RosterShift) => byId.get(shift.staffId)?.categoryIds?.length ?? 1_000;
  const atCounters = shifts
    .filter((one) => byId.get(one.staffId)?.post === 'counter')
    .toSorted((a, b) => breadth(a) - breadth(b) || a.startMinute - b.startMinute);
  const seats: Seat[] = [];
  for (const shift of atCounters) {
    const free = counters.filter(
      ({ id }) => !seats.some((seat) => seat.counterId === id && overlap(seat.shift, shift)),
    );
    let best: Seat | null = null;
    for (const { id: counterId, categoryIds } of free) {
      const served = can(shift.staffId, categoryIds);
      if (best === null || served.length > best.categoryIds.length)
        best = { counterId, shift, categoryIds: served };
    }
    if (best !== null) seats.push(best);
  }
  return seats;
}

function overlap(a: RosterShift, b: RosterShift): boolean {
  return a.startMinute < b.endMinute && b.startMinute < a.endMinute;
}
