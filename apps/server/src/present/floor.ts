import { findCategory, findClass, findStaff } from '@onehall/domain';
import type { FloorView } from '@onehall/protocol';
import type { ServerParts } from '../parts.ts';
import { presentAlert } from './alerts.ts';
import { presentCounterCard } from './counters.ts';
import { presentEmergencies } from './emergencies.ts';
import { presentAdvice, presentForecast, presentLevers } from './forecast.ts';
import { callable, today } from './hall-views.ts';
import { presentWaiting } from './waiting.ts';

const nowhere = { zh: '', en: '' };
const waitingMost = 300;
const asideMost = 50;
const appointmentsMost = 60;
const anyHigh = 100_000;
const honestWithinMin = 15;

function presentBreaks({ hall, store }: ServerParts): FloorView['breaks'] {
  const counters = new Map(store.state.sessions().map((session) => [session.clerkId, session.counterId]));
  return store.queue.breaks().map(({ id, clerkId, kind, startsAt, minutes, moved }) => ({
    breakId: id,
    clerkId,
    clerkName: findStaff(hall, clerkId)?.name ?? nowhere,
    counterNumber: hall.counters.find((one) => one.id === counters.get(clerkId))?.number ?? null,
    kind,
    startsAt,
    minutes,
    moved,
  }));
}

function presentAppointments(parts: ServerParts): FloorView['appointments'] {
  const { hall, store } = parts;
  return store.queue.appointmentsOfDay(today(parts), appointmentsMost).map((one) => ({
    appointmentId: one.id,
    code: one.code,
    slotAt: one.slotAt,
    categoryName: findCategory(hall, one.categoryId)?.name ?? nowhere,
    className: findClass(hall, one.classId)?.name ?? nowhere,
    state: one.state,
  }));
}

function presentToday(parts: ServerParts): FloorView['today'] {
  const { store } = parts;
  const day = today(parts);
  const now = parts.now();
  const counts = store.queries.countsByState(day);
  return {
    issued: [...counts.values()].reduce((sum, one) => sum + one, 0),
    served: counts.get('finished') ?? 0,
    broken: store.queue.brokenByCause(day),
    told: store.queue.toldAndKept(day, anyHigh, now),
    toldWithin15: store.queue.toldAndKept(day, honestWithinMin, now),
  };
}

/** The floor: who waits and how long they still may, what the next hour brings, and what helps [Q2, Q8, Q10]. */
export function presentFloor(parts: ServerParts): FloorView {
  const { hall, store, forecast } = parts;
  const waiting = store.queries.waiting(callable(parts), waitingMost);
  const counts = store.queries.waitingByCategory(callable(parts));
  return {
    hallName: hall.name,
    waiting: waiting.map((ticket) => presentWaiting(parts, ticket)),
    waitingTotal: [...counts.values()].reduce((sum, count) => sum + count, 0),
    aside: store.queries
      .aside(callable(parts), parts.now(), asideMost)
      .map((ticket) => presentWaiting(parts, ticket)),
    counters: hall.counters.map((counter) => presentCounterCard(parts, counter)),
    alerts: store.queries.openAlerts(50).map((alert) => presentAlert(parts, alert)),
    emergencies: presentEmergencies(parts),
    forecast: presentForecast(parts),
    advice: forecast.advice().map((advice) => presentAdvice(parts, advice)),
    levers: presentLevers(parts),
    breaks: presentBreaks(parts),
    appointments: presentAppointments(parts),
    categories: hall.categories.map(({ id, name, papers, selfService }) => ({
      id,
      name,
      papers: [...papers],
      selfService,
    })),
    classes: hall.classes.map(({ id, name, group, waitTargetMin }) => ({ id, name, group, waitTargetMin })),
    dialects: hall.queue.dialects.map(({ id, name }) => ({ id, name })),
    courtesyClassId: hall.queue.courtesyClassId,
    today: presentToday(parts),
  };
}
