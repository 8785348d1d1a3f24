import { isAvailable, previewWait } from '@onehall/application';
import {

  callableDays,
  findCategory,
  findClass,
  findCounter,
  hallDayOf,
  type ServiceCategory,
} from '@onehall/domain';
import type {
  BoardCall,
  FloorView,
  FollowView,
  HallBoardView,
  KioskView,
  WaitingTicket,
} from '@onehall/protocol';
import type { TicketRow } from '@onehall/storage-sqlite';
import type { ServerParts } from '../parts.ts';
import { presentAlert } from './alerts.ts';
import { presentCounterCard } from './counters.ts';
import { isOpen } from './hall-info.ts';
import { presentPrintJob, presentReadiness } from './print-job.ts';

const nowhere = { zh: '', en: '' };

export function today(parts: ServerParts): string {
  return hallDayOf(parts.now(), parts.hall);
}

/** The days whose waiting tickets count now. */
export function callable(parts: ServerParts) {
  return callableDays(parts.now(), parts.hall);
}

function rangeNow(parts: ServerParts, category: ServiceCategory) {
  return previewWait({ categoryId: category.id, classId: 'general' }, parts.store.context()).range;
}

export function presentKiosk(parts: ServerParts, kioskId: string): KioskView | null {
  const { hall, store, file } = parts;
  const kiosk = hall.kiosks.find((one) => one.id === kioskId);
  if (!kiosk) return null;
  const waiting = store.queries.waitingByCategory(callable(parts));
  const categories = hall.categories.map((category) => ({
    id: category.id,
    prefix: category.prefix,
    name: category.name,
    hint: category.hint,
    papers: [...category.papers],
    available: isAvailable(category.id, store.context()),
    waiting: waiting.get(category.id) ?? 0,
    range: rangeNow(parts, category),
  }));
  return {
    kioskId,
    hallName: hall.name,
    open: isOpen(hall, parts.now()),
    hours: file.hours,
    categories,
    printer: presentReadiness(parts.devices.printerReadiness(kiosk.ticketPrinterId)),
    prints: store.queries
      .recentPrintsOn(kiosk.ticketPrinterId, 8)
      .map((job) => ({ ...presentPrintJob(job), ticketId: job.subjectId })),
  };
}

function presentBoardCall(parts: ServerParts, ticket: TicketRow): BoardCall {
  const counter = findCounter(parts.hall, ticket.counterId ?? '');
  return {
    seq: ticket.lastCalledSeq ?? 0,
    ticketNumber: ticket.number,
    counterId: ticket.counterId ?? '',
    counterNumber: counter?.number ?? '',
    zone: counter?.zone ?? nowhere,
    group: ticket.group,
    calledAt: ticket.lastCalledAt ?? ticket.arrivedAt,
    recalls: ticket.recalls,
  };
}

export function presentHallBoard(parts: ServerParts): HallBoardView {
  const { hall, store, file } = parts;
  const waiting = store.queries.waitingByCategory(callable(parts));
  const staffed = new Set(store.state.sessions().map((session) => session.counterId));
  return {
    hallName: hall.name,
    hours: file.hours,
    open: isOpen(hall, parts.now()),
    calls: store.queries.recentCalls(callable(parts), 8).map((ticket) => presentBoardCall(parts, ticket)),
    waiting: hall.categories.map((category) => ({
      categoryId: category.id,
      name: category.name,
      waiting: waiting.get(category.id) ?? 0,
      range: rangeNow(parts, category),
    })),
    closedCounters: hall.counters
      .filter((counter) => !staffed.has(counter.id))
      .map(({ id, number }) => ({ counterId: id, number })),
  };
}

/** null: no ticket has this token. */
export function presentFollow(parts: ServerParts, token: string): FollowView | null {
  const { hall, store } = parts;
  const ticket = store.queries.ticketByToken(token);
  if (ticket === null) return null;
  const category = findCategory(hall, ticket.categoryId);
  const counter = findCounter(hall, ticket.counterId ?? '');
  const wait =
    ticket.state === 'waiting' && callable(parts).includes(ticket.businessDay)
      ? previewWait(ticket, store.context(), store.queries.waitingBefore(ticket))
      : { peopleAhead: 0, range: null };
  return {
    hallName: hall.name,
    ticketNumber: ticket.number,
    state: ticket.state,
    categoryName: category?.name ?? nowhere,
    className: findClass(hall, ticket.classId)?.name ?? nowhere,
    issuedAt: ticket.arrivedAt,
    peopleAhead: wait.peopleAhead,
    range: wait.range,
    counterNumber: counter?.number ?? null,
    zone: counter?.zone ?? null,
    calledAt: ticket.calledAt,
    papers: [...(category?.papers ?? [])],
  };
}

export function presentWaiting(parts: ServerParts, ticket: TicketRow): WaitingTicket {
  return {
    ticketId: ticket.id,
    number: ticket.number,
    classId: ticket.classId,
    group: ticket.group,
    categoryId: ticket.categoryId,
    categoryName: findCategory(parts.hall, ticket.categoryId)?.name ?? nowhere,
    arrivedAt: ticket.arrivedAt,
    dueAt: ticket.dueAt,
    state: ticket.state,
  };
}

export function presentFloor(parts: ServerParts): FloorView {
  const { hall, store } = parts;
  const waiting = store.queries.waiting(callable(parts), 300);
  const counts = store.queries.waitingByCategory(callable(parts));
  return {
    hallName: hall.name,
    waiting: waiting.map((ticket) => presentWaiting(parts, ticket)),
    waitingTotal: [...counts.values()].reduce((sum, count) => sum + count, 0),
    counters: hall.counters.map((counter) => presentCounterCard(parts, counter)),
    alerts: store.queries.openAlerts(50).map((alert) => presentAlert(parts, alert)),
  };
}
