import type { ClerkSkills, Counter } from '../hall/hall.ts';
import type { TicketNeeds } from './ticket.ts';

/** A counter with its clerk: what may be called there now [E8, Q3, Q14]. */
export interface ServingPlace {
  readonly counterId: string;
  /** What both the counter does and the clerk is trained for. */
  readonly categoryIds: readonly string[];
  readonly dialectIds: readonly string[];
  readonly dedicatedClassIds: readonly string[];
  /** Serves others when none of its classes waits. */
  readonly lends: boolean;
}

export function servingPlace(counter: Counter, skills: ClerkSkills, lent: boolean): ServingPlace {
  const trained = skills.categoryIds;
  return {
    counterId: counter.id,
    categoryIds:
      trained === null ? counter.categoryIds : counter.categoryIds.filter((id) => trained.includes(id)),
    dialectIds: skills.dialectIds,
    dedicatedClassIds: counter.dedicatedClassIds,
    lends: counter.lendsOut || lent || counter.dedicatedClassIds.length === 0,
  };
}

export interface Asking {
  readonly categoryId: string;
  readonly classId: string;
  readonly needs: TicketNeeds;
}

/**
 * Whether a place may call a ticket. The category is a must; a counter, a dialect and further categories of the same
 * visit are wishes that bind only while somebody on duty can fulfil them, so that nobody waits for ever for a counter
 * that has closed or a skill that has gone home.
 */
export function mayServe(place: ServingPlace, ticket: Asking, onDuty: readonly ServingPlace[]): boolean {
  if (!doesCategory(place, ticket)) return false;
  let able = onDuty.filter((other) => doesCategory(other, ticket));
  for (const fulfils of wishesOf(ticket.needs)) {
    // One after the other: wishes that only different counters could fulfil must not shut each other out.
    const abler = able.filter(fulfils);
    if (abler.length === 0) continue;
    if (!fulfils(place)) return false;
    able = abler;
  }
  return true;
}

/** The category, and the class where the counter does not lend itself out. */
export function doesCategory(place: ServingPlace, ticket: Pick<Asking, 'categoryId' | 'classId'>): boolean {
  const open = place.lends || place.dedicatedClassIds.includes(ticket.classId);
  return open && place.categoryIds.includes(ticket.categoryId);
}

function wishesOf(needs: TicketNeeds): ((place: ServingPlace) => boolean)[] {
  const wishes: ((place: ServingPlace) => boolean)[] = [];
  const { counterId, dialectId, alsoCategoryIds } = needs;
  if (counterId !== null) wishes.push((place) => place.counterId === counterId);
  if (dialectId !== null) wishes.push((place) => place.dialectIds.includes(dialectId));
  if (alsoCategoryIds.length > 0)
    wishes.push((place) => alsoCategoryIds.every((id) => place.categoryIds.includes(id)));
  return wishes;
}

export function hasNeeds(needs: TicketNeeds): boolean {
  return needs.counterId !== null || needs.dialectId !== null || needs.alsoCategoryIds.length > 0;
}
