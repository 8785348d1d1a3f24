import { type Counter, findClass, findDevice, type Mending, type Pause, type Text } from '@onehall/domain';
import type { CounterBoardView, CounterCard, MendingBody } from '@onehall/protocol';
import type { ServerParts } from '../parts.ts';
import { presentNotices } from './emergencies.ts';
import { isOpen } from './hall-info.ts';

/** What stands at a counter now, for boards, displays and cards. */
export interface CounterNow {
  readonly counter: Counter;
  readonly state: CounterCard['state'];
  readonly clerkId: string | null;
  readonly clerkWorkNumber: string | null;
  readonly clerkName: Text | null;
  readonly ticketNumber: string | null;
  readonly visitId: string | null;
  readonly since: number | null;
  readonly pause: Pause | null;
  readonly mending: Mending | null;
  readonly lentUntil: number | null;
}

export function counterNow(parts: ServerParts, counter: Counter): CounterNow {
  const { state, queries } = parts.store;
  const session = state.session(counter.id);
  if (session === null) {
    const nobody = {
      clerkId: null,
      clerkWorkNumber: null,
      clerkName: null,
      ticketNumber: null,
      visitId: null,
      pause: null,
      mending: null,
      lentUntil: null,
    };
    return { counter, state: 'closed', ...nobody, since: null };
  }
  const clerk = parts.hall.staff.find((one) => one.id === session.clerkId);
  const ticket = session.ticketId === null ? null : queries.ticket(session.ticketId);
  const { pause, mending, lentUntil } = session;
  const working = ticket === null ? 'free' : ticket.state === 'serving' ? 'serving' : 'calling';
  const away = pause?.kind === 'fault' ? 'device-fault' : 'paused';
  const stopped = pause !== null || state.standing('close-counters') !== null;
  return {
    counter,
    // A customer who stands there is served to the end; the next one is not called.
    state: ticket !== null ? working : mending !== null ? 'device-fault' : stopped ? away : working,
    clerkId: session.clerkId,
    clerkWorkNumber: clerk?.workNumber ?? null,
    clerkName: clerk?.name ?? null,
    ticketNumber: ticket?.number ?? null,
    visitId: ticket?.visitId ?? null,
    since:
      (ticket === null ? mending?.since : undefined) ??
      pause?.since ??
      (ticket === null ? session.signedOnAt : (ticket.servingAt ?? ticket.calledAt)),
    pause,
    mending,
    lentUntil,
  };
}

export function presentMending(parts: ServerParts, mending: Mending | null): MendingBody | null {
  if (mending === null) return null;
  const device = findDevice(parts.hall, mending.deviceId ?? '');
  return { since: mending.since, deviceName: device?.name ?? null, reason: mending.reason };
}

export function presentCounterBoard(parts: ServerParts, counter: Counter): CounterBoardView {
  const now = counterNow(parts, counter);
  return {
    counterId: counter.id,
    number: counter.number,
    zone: counter.zone,
    services: parts.hall.categories
      .filter((category) => counter.categoryIds.includes(category.id))
      .map((category) => category.name),
    clerkWorkNumber: now.clerkWorkNumber,
    state: now.state,
    pause: now.pause?.kind ?? null,
    backAt: now.pause?.until ?? null,
    open: isOpen(parts.hall, parts.now()),
    notices: presentNotices(parts),
    ticketNumber: now.ticketNumber,
  };
}

export function presentCounterCard(parts: ServerParts, counter: Counter): CounterCard {
  const { counter: _, visitId: __, ...now } = counterNow(parts, counter);
  return {
    counterId: counter.id,
    number: counter.number,
    zone: counter.zone,
    ...now,
    pause: now.pause && { ...now.pause },
    mending: presentMending(parts, now.mending),
    dedicated: counter.dedicatedClassIds.flatMap((id) => findClass(parts.hall, id)?.name ?? []),
    categoryIds: [...counter.categoryIds],
  };
}
