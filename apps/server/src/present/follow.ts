import { previewWait } from '@onehall/application';
import { findCategory, findClass, findCounter, hallDayOf, rangeOutward } from '@onehall/domain';
import type { FollowView } from '@onehall/protocol';
import type { TicketRow } from '@onehall/storage-sqlite';
import { checkPath, contentOf, numberOf } from '../papers/kept-form.ts';
import type { ServerParts } from '../parts.ts';
import { casePath } from './case-page.ts';
import { presentNotices } from './emergencies.ts';
import { callable } from './hall-views.ts';
import { categoryNames } from './waiting.ts';

const nowhere = { zh: '', en: '' };
const dayMs = 24 * 3_600_000;
const daysOffered = 7;

/** People ahead, and the range: from the futures where they have looked, from means where not. */
function waitOf(parts: ServerParts, ticket: TicketRow) {
  const waits = ticket.state === 'waiting' && callable(parts).includes(ticket.businessDay);
  if (!waits) return { peopleAhead: 0, range: null, estimatedAt: null };
  const { store } = parts;
  const means = previewWait(ticket, store.context(), store.queries.waitingBefore(ticket));
  const found = parts.forecast.estimateOf(ticket.id);
  if (!found) return { ...means, estimatedAt: null };
  // Refreshed each minute: a range that changes with every breath of the queue reads as a broken one.
  const estimatedAt = Math.floor(found.at / 60_000) * 60_000;
  return { peopleAhead: means.peopleAhead, range: rangeOutward(found.low, found.high), estimatedAt };
}

function presentAppointment(parts: ServerParts, ticket: TicketRow): FollowView['appointment'] {
  const { hall, store } = parts;
  const { appointmentClassId, appointments } = hall.queue;
  const member = ticket.subscriberId !== null && appointments.memberClassIds.includes(ticket.classId);
  if (appointmentClassId === null || !member) return null;
  const booked = store.queue.appointmentOfTicket(ticket.id);
  const days = Math.min(appointments.daysAhead + 1, daysOffered);
  return {
    booked: booked && {
      code: booked.code,
      slotAt: booked.slotAt,
      categoryName: findCategory(hall, booked.categoryId)?.name ?? nowhere,
    },
    categories: hall.categories.map(({ id, name }) => ({ id, name })),
    days: Array.from({ length: days }, (_, nth) => hallDayOf(parts.now() + nth * dayMs, hall)),
  };
}

/** The papers of every service on the ticket, each once [Q13]. */
function papersOf(parts: ServerParts, categoryIds: readonly string[]) {
  const papers = categoryIds.flatMap((id) => findCategory(parts.hall, id)?.papers ?? []);
  return [...new Map(papers.map((paper) => [paper.zh, paper])).values()];
}

/** Services and amounts only: a ticket may lie on the floor, and whoever picks it up learns no name and no number. */
function presentSignedForm(parts: ServerParts, ticket: TicketRow): FollowView['form'] {
  const { state } = parts.store;
  const form = state.keptForm(state.visit(ticket.visitId)?.form?.documentId ?? '');
  const content = form && contentOf(parts, form);
  if (form === null || content === null || form.signedAt === null) return null;
  return {
    number: numberOf(parts, form),
    signedAt: form.signedAt,
    lines: content.lines.map(({ title, amountFen }, nth) => ({ lineId: String(nth), title, amountFen })),
    totalFen: content.totalFen,
    payoutFen: content.payoutFen ?? 0,
    checkPath: checkPath(parts, form.documentId),
  };
}

function presentEInvoice({ store }: ServerParts, visitId: string): FollowView['eInvoice'] {
  const found = store.eInvoices.ofVisit(visitId);
  if (found === null) return null;
  if (found === 'waiting') return { issued: null };
  return { issued: { number: found.number, verifyUrl: found.verifyUrl } };
}

function presentRatingWords({ store }: ServerParts, visitId: string): FollowView['ratingWords'] {
  const visit = store.state.visit(visitId);
  if (visit === null || visit.rating === null) return null;
  return visit.ratingWordsId === null ? 'open' : 'kept';
}

/** The phone page behind a ticket's QR code. null: no ticket has this token. */
export function presentFollow(parts: ServerParts, token: string): FollowView | null {
  const { hall, store } = parts;
  const ticket = store.queries.ticketByToken(token);
  if (ticket === null) return null;
  const category = findCategory(hall, ticket.categoryId);
  const counter = findCounter(hall, ticket.counterId ?? '');
  return {
    hallName: hall.name,
    ticketNumber: ticket.number,
    state: ticket.state,
    categoryName: category?.name ?? nowhere,
    alsoCategoryNames: categoryNames(parts, ticket.needs.alsoCategoryIds),
    className: findClass(hall, ticket.classId)?.name ?? nowhere,
    issuedAt: ticket.arrivedAt,
    ...waitOf(parts, ticket),
    notices: presentNotices(parts),
    promise: store.emergencies.promiseTo(ticket.id),
    counterNumber: counter?.number ?? null,
    zone: counter?.zone ?? null,
    calledAt: ticket.calledAt,
    papers: papersOf(parts, [ticket.categoryId, ...ticket.needs.alsoCategoryIds]),
    returnUntil: ticket.returnUntil,
    mayLeave: ticket.state === 'waiting' || ticket.state === 'called' || ticket.state === 'held',
    appointment: presentAppointment(parts, ticket),
    form: presentSignedForm(parts, ticket),
    eInvoice: presentEInvoice(parts, ticket.visitId),
    ratingWords: presentRatingWords(parts, ticket.visitId),
    cases: store.cases
      .ofTicket(ticket.id, ticket.visitId)
      .map(({ number, token: ofCase }) => ({ number, path: casePath(ofCase) })),
  };
}
