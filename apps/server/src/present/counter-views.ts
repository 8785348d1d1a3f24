import { nextTicketFor, noticesToRead } from '@onehall/application';
import { type Counter, findCategory, findClass, noShowFrom, type Visit } from '@onehall/domain';
import type { ConsoleView, CustomerScreenView } from '@onehall/protocol';
import type { TicketRow } from '@onehall/storage-sqlite';
import type { ServerParts } from '../parts.ts';
import { presentPickup } from './around.ts';
import { type CounterNow, counterNow, presentMending } from './counters.ts';
import { presentToCustomer } from './customer-lines.ts';
import { presentCounterDevices } from './device-places.ts';
import { presentEmergencies } from './emergencies.ts';
import { callable } from './hall-views.ts';
import { presentInvoicesInHand } from './invoices.ts';
import { stockOffersTo } from './stock.ts';
import { presentPayment, presentVisit, readForm } from './visit.ts';
import { categoryNames, presentWaiting } from './waiting.ts';

const nowhere = { zh: '', en: '' };
/** How long the farewell stands on the customer screen. */
const thanksMs = 15_000;

function presentConsoleTicket(parts: ServerParts, ticketId: string): ConsoleView['ticket'] {
  const ticket = parts.store.queries.ticket(ticketId);
  const facts = parts.store.state.ticket(ticketId);
  if (!ticket || !facts || ticket.calledAt === null || ticket.lastCalledAt === null) return null;
  return {
    ticketId: ticket.id,
    visitId: ticket.visitId,
    number: ticket.number,
    state: ticket.state,
    classId: ticket.classId,
    className: findClass(parts.hall, ticket.classId)?.name ?? nowhere,
    group: ticket.group,
    categoryId: ticket.categoryId,
    categoryName: findCategory(parts.hall, ticket.categoryId)?.name ?? nowhere,
    papers: [...(findCategory(parts.hall, ticket.categoryId)?.papers ?? [])],
    arrivedAt: ticket.arrivedAt,
    dueAt: ticket.dueAt,
    calledAt: ticket.calledAt,
    lastCalledAt: ticket.lastCalledAt,
    servingAt: ticket.servingAt,
    recalls: ticket.recalls,
    noShowFrom: noShowFrom(facts, parts.hall.queue.noShow),
    alsoCategoryNames: categoryNames(parts, ticket.needs.alsoCategoryIds),
    prepared: presentPrepared(parts, ticket),
    jump: ticket.jump && { reason: ticket.jump.reason, overtaken: ticket.jump.overtaken },
    bookedFor: ticket.appointmentId === null ? null : ticket.waitFrom,
  };
}

/** The papers that the guide has seen, by name. */
function presentPrepared(parts: ServerParts, ticket: TicketRow) {
  if (ticket.prepared === null) return null;
  const papers = findCategory(parts.hall, ticket.categoryId)?.papers ?? [];
  return {
    papersSeen: ticket.prepared.papersSeen.flatMap((place) => papers[place] ?? []),
    note: ticket.prepared.note,
  };
}

export function presentConsole(parts: ServerParts, counter: Counter): ConsoleView {
  const { state, queries } = parts.store;
  const session = state.session(counter.id);
  const clerk = parts.hall.staff.find((one) => one.id === session?.clerkId);
  const ticket = session?.ticketId ? presentConsoleTicket(parts, session.ticketId) : null;
  const waiting = queries
    .waiting(callable(parts), 300)
    .filter((one) => counter.categoryIds.includes(one.categoryId));
  const next = nextTicketFor(counter.id, parts.store.context());
  const sessions = new Set(state.sessions().map((one) => one.counterId));
  const clerkBreak = parts.store.queue.breaks().find((one) => one.clerkId === session?.clerkId);
  return {
    counterId: counter.id,
    number: counter.number,
    session:
      session && clerk
        ? {
            clerkId: clerk.id,
            clerkWorkNumber: clerk.workNumber,
            clerkName: clerk.name,
            signedOnAt: session.signedOnAt,
            shiftId: session.shiftId,
          }
        : null,
    ticket,
    visit: ticket?.state === 'serving' ? presentVisit(parts, ticket.visitId) : null,
    queue: waiting.slice(0, 60).map((one) => presentWaiting(parts, one)),
    waitingTotal: waiting.length,
    nextNumber: next.ok ? next.value.number : null,
    pause: session?.pause ? { ...session.pause } : null,
    mending: presentMending(parts, session?.mending ?? null),
    lentUntil: session?.lentUntil ?? null,
    nextBreak: clerkBreak
      ? {
          startsAt: clerkBreak.startsAt,
          minutes: clerkBreak.minutes,
          kind: clerkBreak.kind,
          moved: clerkBreak.moved,
        }
      : null,
    emergencies: presentEmergencies(parts),
    callsClosed: state.standing('close-counters') !== null,
    wanted: state.levers().some((one) => one.kind === 'call-back' && one.counterId === counter.id),
    aside: queries.aside(callable(parts), parts.now(), 20).map((one) => presentWaiting(parts, one)),
    categories: parts.hall.categories.map(({ id, name }) => ({ id, name })),
    otherCounters: parts.hall.counters
      .filter((one) => one.id !== counter.id)
      .map(({ id, number, categoryIds }) => ({
        counterId: id,
        number,
        open: sessions.has(id),
        categoryIds: [...categoryIds],
      })),
    reading: parts.readings.presentAtCounter(counter.id),
    devices: presentCounterDevices(parts, counter),
    judicialReferral: { ...parts.hall.secrecy.judicialReferral },
    unreadNotices: session === null ? 0 : noticesToRead(session.clerkId, parts.store.context()).length,
    findings: session === null ? 0 : parts.store.audit.waitingFor(session.clerkId),
    stockOffers: stockOffersTo(parts, session?.clerkId ?? null),
    invoices: presentInvoicesInHand(parts, session?.clerkId ?? null),
  };
}

function stageOf(now: CounterNow, visit: Visit | null): CustomerScreenView['stage'] {
  if (now.state === 'closed') return 'closed';
  if (now.state === 'calling') return 'called';
  if (now.state !== 'serving' || visit === null) return 'idle';
  if (visit.payment !== null) return visit.rating === null ? 'paid' : 'thanks';
  if (visit.form?.signedAt) return 'pay';
  return visit.form === null ? 'welcome' : 'form';
}

export function presentCustomerScreen(parts: ServerParts, counter: Counter): CustomerScreenView {
  const now = counterNow(parts, counter);
  const visit = now.visitId === null ? null : parts.store.state.visit(now.visitId);
  const before = stageOf(now, visit);
  const pickup = before === 'welcome' ? presentPickup(parts, visit) : null;
  const stage = pickup === null ? before : 'pickup';
  const ticket = now.visitId === null ? null : parts.store.queries.ticketByVisit(now.visitId);
  const content = stage === 'form' && visit ? readForm(parts, visit) : null;
  const farewell = stage === 'idle' ? recentFarewell(parts, counter) : null;
  const left = farewell === null ? null : parts.store.state.visit(farewell.visitId);
  // Whoever has paid may rate until the farewell is over, also when the clerk was quicker.
  const unrated = left?.payment && left.rating === null ? left : null;
  const serving = stage !== 'idle' && stage !== 'closed' && stage !== 'called' ? visit : unrated;
  return {
    counterId: counter.id,
    number: counter.number,
    clerkWorkNumber: now.clerkWorkNumber,
    stage: unrated ? 'paid' : farewell ? 'thanks' : stage,
    ticketNumber: farewell?.number ?? now.ticketNumber,
    visitId: serving?.id ?? null,
    group: farewell?.group ?? ticket?.group ?? null,
    ...presentToCustomer(parts, serving),
    form:
      content && visit?.form
        ? {
            documentId: visit.form.documentId,
            version: visit.form.version,
            contentHash: visit.form.contentHash,
            content,
          }
        : null,
    pickup,
    payment: serving ? presentPayment(serving) : null,
    rating: serving?.rating ?? null,
  };
}

/** The visit that can be rated at a counter now: paid for, not rated, and its customer hardly gone. */
export function visitToRate(parts: ServerParts, counter: Counter): string | null {
  const { stage, visitId } = presentCustomerScreen(parts, counter);
  return stage === 'paid' ? visitId : null;
}

function recentFarewell(parts: ServerParts, counter: Counter) {
  const last = parts.store.queries.lastFinishedAt(counter.id);
  return last?.endedAt && parts.now() - last.endedAt < thanksMs ? last : null;
}
