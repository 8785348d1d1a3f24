import { isAvailable, previewWait } from '@onehall/application';
import {
  callableDays,
  findCounter,
  hallDayOf,
  isWorking,
  printerLine,
  type ServiceCategory,
  servingUnit,
} from '@onehall/domain';
import type { BoardCall, HallBoardView, KioskView } from '@onehall/protocol';
import type { TicketRow } from '@onehall/storage-sqlite';
import type { ServerParts } from '../parts.ts';
import { standsText } from './device-places.ts';
import { presentNotices } from './emergencies.ts';
import { presentOutOfOrder } from './equipment.ts';
import { clockHours, isOpen } from './hall-info.ts';
import { presentPrintJob, presentReadiness } from './print-job.ts';
import { presentSlides } from './screen-content.ts';

const nowhere = { zh: '', en: '' };

export function today(parts: ServerParts): string {
  return hallDayOf(parts.now(), parts.hall);
}

/** The days whose waiting tickets count now. */
export function callable(parts: ServerParts) {
  return callableDays(parts.now(), parts.hall);
}

const generalId = 'general';

/** What a general customer who came now would meet: from the futures, or from means while nobody can look ahead. */
function rangeNow(parts: ServerParts, category: ServiceCategory) {
  const ticket = { categoryId: category.id, classId: generalId };
  const means = previewWait(ticket, parts.store.context()).range;
  return means && (parts.forecast.rangeFor(category.id, generalId) ?? means);
}

export function presentKiosk(parts: ServerParts, kioskId: string): KioskView | null {
  const { hall, store } = parts;
  const kiosk = hall.kiosks.find((one) => one.id === kioskId);
  if (!kiosk) return null;
  const waiting = store.queries.waitingByCategory(callable(parts));
  const diverted = store.state.levers().some((one) => one.kind === 'divert-bills');
  const categories = hall.categories.map((category) => ({
    id: category.id,
    prefix: category.prefix,
    name: category.name,
    hint: category.hint,
    papers: [...category.papers],
    available: isAvailable(category.id, store.context()),
    selfService: category.selfService,
    diverted: diverted && category.selfService,
    waiting: waiting.get(category.id) ?? 0,
    range: rangeNow(parts, category),
  }));
  const [own = '', ...standIns] = printerLine(hall.devices, kiosk.ticketPrinterId);
  const down = new Set(store.equipment.downDevices());
  // What has a fault is not offered: customers would hold their card to glass that reads nothing.
  const reads = (role: 'id-card-reader' | 'scanner') => {
    const unit = servingUnit(hall.devices, 'kiosk', kiosk.id, role);
    return unit !== null && !down.has(unit.deviceId);
  };
  const isReady = (id: string) => parts.devices.printerReadiness(id)?.state === 'ready';
  const standIn = isReady(own) ? undefined : standIns.find(isReady);
  return {
    kioskId,
    hallName: hall.name,
    open: isOpen(hall, parts.now()),
    notices: presentNotices(parts),
    ticketsStopped: store.state.standing('stop-tickets') !== null,
    outOfOrder: presentOutOfOrder(parts, kiosk.id),
    hours: clockHours(hall),
    categories,
    dialects: hall.queue.dialects.map(({ id, name }) => ({ id, name })),
    appointments: hall.queue.appointmentClassId !== null,
    printer: presentReadiness(parts.devices.printerReadiness(kiosk.ticketPrinterId)),
    printsAt: standIn === undefined ? null : standsText(parts, standIn),
    reads: {
      idCard: reads('id-card-reader'),
      code: reads('scanner'),
    },
    reading: parts.readings.presentAtKiosk(kiosk.id),
    prints: [own, ...standIns].flatMap((printerId) =>
      store.queries.recentPrintsOn(printerId, 8).map((job) => ({
        ...presentPrintJob(job),
        ticketId: job.subjectId,
        elsewhere: printerId === kiosk.ticketPrinterId ? null : standsText(parts, printerId),
      })),
    ),
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
  const { hall, store } = parts;
  const waiting = store.queries.waitingByCategory(callable(parts));
  const closed = store.state.standing('close-counters') !== null;
  const sessions = new Map(store.state.sessions().map((session) => [session.counterId, session]));
  return {
    hallName: hall.name,
    hours: clockHours(hall),
    open: isOpen(hall, parts.now()),
    notices: presentNotices(parts),
    outOfOrder: presentOutOfOrder(parts),
    calls: store.queries.recentCalls(callable(parts), 8).map((ticket) => presentBoardCall(parts, ticket)),
    waiting: hall.categories.map((category) => ({
      categoryId: category.id,
      name: category.name,
      waiting: waiting.get(category.id) ?? 0,
      range: rangeNow(parts, category),
    })),
    closedCounters: hall.counters
      .filter((counter) => {
        const session = sessions.get(counter.id);
        // Where all are closed to calls, whoever is still served is served; the others say that they are closed.
        const stands = closed && session?.ticketId === null;
        return session === undefined || stands || !isWorking(session);
      })
      .map(({ id, number }) => {
        const session = sessions.get(id);
        // Customers read of a fault, not of the pause that it may have met.
        const pause = session?.mending ? ('fault' as const) : (session?.pause?.kind ?? null);
        return {
          counterId: id,
          number,
          pause,
          backAt: session?.mending ? null : (session?.pause?.until ?? null),
        };
      }),
    saysFrom: parts.voice.saysFrom(),
    slides: presentSlides(parts),
  };
}
