import {
  type CallReasons,
  callableDays,
  chooseNextTicket,
  explainCall,
  mayServe,
  type ServingPlace,
  type WaitingTicket,
} from '@onehall/domain';
import { placesOnDuty } from '../counter/places.ts';
import type { CommandContext } from '../decision.ts';
import type { WaitingCandidate } from '../ports/hall-state.ts';

type Context = Pick<CommandContext, 'hall' | 'now' | 'state'>;

/** Tickets with wishes of their own are looked at one by one: more than this would be a hall of exceptions. */
const restrictedMost = 500;

/**
 * Whom a counter may call now: of the plain tickets the oldest and the oldest on time of each class and category, which
 * are all that the rule needs, and every ticket with wishes of its own.
 */
export function candidatesFor(place: ServingPlace, context: Context): WaitingCandidate[] {
  const { hall, now, state } = context;
  const businessDays = callableDays(now, hall);
  const heads = state.waitingHeads({
    businessDays,
    categoryIds: place.categoryIds,
    classIds: hall.classes.map((one) => one.id),
    now,
  });
  const onDuty = placesOnDuty(context, 'working');
  const known = new Set(hall.classes.map((one) => one.id));
  return [...heads, ...state.waitingRestricted(businessDays, restrictedMost)].filter(
    (ticket) => known.has(ticket.classId) && mayServe(place, ticket, onDuty),
  );
}

/** The ticket that Next would call at a place now, and why; null: nobody whom it may call waits. */
export function choiceFor(
  place: ServingPlace,
  context: Context,
): { readonly ticket: WaitingTicket; readonly why: CallReasons } | null {
  const candidates = candidatesFor(place, context);
  const { classes, categories } = context.hall;
  const question = { waiting: candidates, classes, categories, now: context.now };
  const ticket = chooseNextTicket({ counter: place, ...question });
  if (ticket === null) return null;
  return { ticket, why: reasonsFor(ticket, candidates, place, context) };
}

/** The values behind a call, as they are kept with it. */
export function reasonsFor(
  chosen: WaitingTicket,
  candidates: readonly WaitingTicket[],
  place: ServingPlace,
  { hall, now }: Pick<Context, 'hall' | 'now'>,
): CallReasons {
  const { classes, categories } = hall;
  const { dedicatedClassIds } = place;
  return explainCall({ chosen, candidates, dedicatedClassIds, classes, categories, now });
}
