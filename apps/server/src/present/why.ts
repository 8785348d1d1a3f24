import { capableCounters, placesOnDuty, ruleOf } from '@onehall/application';
import {
  callableDays,
  everySkill,
  findClass,
  findCounter,
  mayServe,
  servingPlace,
  type WaitingTicket,
} from '@onehall/domain';
import type { ReplyOf, routes } from '@onehall/protocol';
import type { TicketRow } from '@onehall/storage-sqlite';
import type { ServerParts } from '../parts.ts';
import { presentWants } from './waiting.ts';

type Why = ReplyOf<typeof routes.whyNotYet>;
type Because = NonNullable<Why['waiting']>['ahead'][number]['because'];

const nowhere = { zh: '', en: '' };
const minuteMs = 60_000;
const aheadShown = 8;

/** Why a ticket waits still, or why it was called when it was [Q2]: facts, which the screen says in words. */
export function presentWhy(parts: ServerParts, ticket: TicketRow): Why {
  return {
    number: ticket.number,
    state: ticket.state,
    dueAt: ticket.dueAt,
    waiting: ticket.state === 'waiting' ? presentWaitingWhy(parts, ticket) : null,
    call: presentCall(parts, ticket),
    broken:
      ticket.brokenAt === null || ticket.brokenCause === null
        ? null
        : { at: ticket.brokenAt, cause: ticket.brokenCause },
  };
}

function presentCall(parts: ServerParts, ticket: TicketRow): Why['call'] {
  const { why, jump, calledAt, firstCalledAt } = ticket;
  if (why === null) return null;
  return {
    at: calledAt ?? firstCalledAt ?? ticket.arrivedAt,
    counterNumber: findCounter(parts.hall, ticket.counterId ?? '')?.number ?? '',
    ...why,
    jump: jump && { reason: jump.reason, overtaken: jump.overtaken },
  };
}

function presentWaitingWhy(parts: ServerParts, ticket: TicketRow): NonNullable<Why['waiting']> {
  const { hall, store } = parts;
  const { open, paused, closed } = capableCounters(ticket, store.context());
  const ahead = aheadOf(parts, ticket);
  return {
    capableOpen: open.length,
    capableBusy: open.filter((session) => session.ticketId !== null).length,
    capablePaused: paused.length,
    capableClosed: closed.length,
    ahead: ahead.slice(0, aheadShown).map((one) => ({
      number: one.number,
      className: findClass(hall, one.classId)?.name ?? nowhere,
      because: becauseOf(parts, one, ticket),
    })),
    aheadTotal: ahead.length,
    wants: presentWants(parts, ticket.needs) ?? { counterNumber: null, dialect: null, also: [] },
  };
}

const waitingMost = 600;

/** Whom the rule would call before this ticket if a counter that can do it became free again and again, now. */
function aheadOf(parts: ServerParts, ticket: TicketRow): WaitingTicket[] {
  const { hall, store } = parts;
  const context = store.context();
  const now = context.now;
  const working = placesOnDuty(context, 'working');
  const place =
    working.find((one) => mayServe(one, ticket, working)) ??
    hall.counters.map((one) => servingPlace(one, everySkill, true)).find((one) => mayServe(one, ticket, []));
  if (!place) return [];
  const known = new Set(hall.classes.map((one) => one.id));
  const waiting = store.queries
    .waiting(callableDays(now, hall), waitingMost)
    .filter((one) => known.has(one.classId) && mayServe(place, one, working));
  const ranked = ruleOf(hall).rank({ counter: place, waiting, now });
  const at = ranked.findIndex((one) => one.ticket.id === ticket.id);
  // At a counter kept for a class that waits, a ticket of another class is behind them all.
  return ranked.slice(0, at < 0 ? ranked.length : at).map((one) => one.ticket);
}

/** The plainest true reason why one goes before another. */
function becauseOf(parts: ServerParts, first: WaitingTicket, ticket: TicketRow): Because {
  const { hall } = parts;
  const now = parts.now();
  const classOf = (id: string) => findClass(hall, id);
  const a = classOf(first.classId);
  const b = classOf(ticket.classId);
  const lateMin = (now - first.dueAt) / minuteMs;
  if (a && lateMin >= Math.max(a.waitCapMin - a.waitTargetMin, 1)) return 'past-cap';
  if (a && b && a.weight > b.weight) return 'greater-weight';
  if (first.dueAt < ticket.dueAt) return first.classId === ticket.classId ? 'came-earlier' : 'promise-sooner';
  const meanOf = (id: string) => hall.categories.find((one) => one.id === id)?.meanMinutes ?? 0;
  return meanOf(first.categoryId) < meanOf(ticket.categoryId) ? 'shorter-service' : 'promise-sooner';
}
