import {
  type CallReasons,
  callableDays,
  compileQueueRule,
  explainCall,
  findClass,
  type Hall,
  mayServe,
  type QueueRule,
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

/** The rule of a hall, compiled once for all its decisions. */
const rules = new WeakMap<Hall, QueueRule>();

export function ruleOf(hall: Hall): QueueRule {
  const known = rules.get(hall);
  if (known) return known;
  const made = compileQueueRule(hall);
  rules.set(hall, made);
  return made;
}

interface Choice {
  readonly ticketId: string;
  readonly number: string;
  readonly why: CallReasons;
}

/** The ticket that Next would call at a place now, and why; null: nobody whom it may call waits. */
export function choiceFor(place: ServingPlace, context: Context): Choice | null {
  const waiting = candidatesFor(place, context);
  const ranked = ruleOf(context.hall).rank({ counter: place, waiting, now: context.now });
  const [first] = ranked;
  const why = first && explainCall(first.ticket.id, ranked, place.dedicatedClassIds);
  return first && why ? { ticketId: first.ticket.id, number: first.ticket.number, why } : null;
}

/**
 * The values of a ticket that a clerk chose, beside the one that the rule would have called; null: the rule knows no
 * value for it, since its class has gone from the hall file.
 */
export function reasonsFor(ticket: WaitingTicket, place: ServingPlace, context: Context): CallReasons | null {
  if (!findClass(context.hall, ticket.classId)) return null;
  const others = candidatesFor(place, context).filter((one) => one.id !== ticket.id);
  const counter = { ...place, dedicatedClassIds: [] };
  const ranked = ruleOf(context.hall).rank({ counter, waiting: [...others, ticket], now: context.now });
  return explainCall(ticket.id, ranked, place.dedicatedClassIds);
}
