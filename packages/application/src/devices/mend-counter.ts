import {
  accept,
  beginMending,
  byServer,
  countersStoppedBy,
  endMending,
  endsWith,
  findCounter,
  findDevice,
  type Hall,
  type HallEvent,
  type Refusal,
  type Result,
  refuse,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

export interface StopForMending {
  readonly counterId: string;
  readonly deviceId: string | null;
  readonly reason: string;
  readonly by: string;
}

/** Those who work at a counter stop and start their own; who looks after the hall, any. */
const atOneCounter: readonly Hall['staff'][number]['role'][] = ['clerk', 'complaint-handler'];

/** Refusals, in this order: counter-unknown, not-signed-on. */
function mayMend(
  { counterId, by }: { readonly counterId: string; readonly by: string },
  { hall, state }: CommandContext,
): Result<null, Refusal> {
  if (!findCounter(hall, counterId)) return refuse('counter-unknown', { counterId });
  const member = hall.staff.find((one) => `staff:${one.id}` === by);
  if (!member || !atOneCounter.includes(member.role)) return accept(null);
  return state.sessionOfClerk(member.id)?.counterId === counterId ? accept(null) : refuse('not-signed-on');
}

/**
 * A person stops a counter whose device is at fault [C9]; a visit that stands there is brought to its end.
 * Refusals, in this order: counter-unknown, not-signed-on, device-unknown, counter-mending (already).
 */
export function stopForMending(
  command: StopForMending,
  context: CommandContext,
): Decision<{ counterId: string }> {
  const { hall, state } = context;
  const may = mayMend(command, context);
  if (!may.ok) return may;
  if (command.deviceId !== null && !findDevice(hall, command.deviceId))
    return refuse('device-unknown', { deviceId: command.deviceId });
  const event = beginMending(state.mending(command.counterId), command);
  return event.ok ? decided([event.value], { counterId: command.counterId }) : event;
}

/** Refusals, in this order: counter-unknown, not-signed-on, counter-not-mending. */
export function endCounterMending(
  command: { readonly counterId: string; readonly by: string },
  context: CommandContext,
): Decision<{ counterId: string }> {
  const may = mayMend(command, context);
  if (!may.ok) return may;
  const event = endMending(context.state.mending(command.counterId), command);
  return event.ok ? decided([event.value], { counterId: command.counterId }) : event;
}

/** A device is down: the counters that cannot work without it stop, those that stand still already go on doing so. */
export function stopCountersOf(
  command: { readonly deviceId: string; readonly reason: string },
  { hall, state }: CommandContext,
): Decision<{ counterIds: readonly string[] }> {
  const device = findDevice(hall, command.deviceId);
  const counterIds = device ? countersStoppedBy(device) : [];
  const events = counterIds.flatMap((counterId): HallEvent[] => {
    const event = beginMending(state.mending(counterId), { counterId, by: byServer, ...command });
    return event.ok ? [event.value] : [];
  });
  return decided(events, { counterIds: events.map((event) => counterOf(event)) });
}

/** A device is back: the counters that it had stopped by itself go on. */
export function resumeCountersOf(
  command: { readonly deviceId: string },
  { hall, state }: CommandContext,
): Decision<{ counterIds: readonly string[] }> {
  const events = hall.counters.flatMap(({ id: counterId }): HallEvent[] => {
    const mending = state.mending(counterId);
    if (!endsWith(mending, command.deviceId)) return [];
    const event = endMending(mending, { counterId, by: byServer });
    return event.ok ? [event.value] : [];
  });
  return decided(events, { counterIds: events.map((event) => counterOf(event)) });
}

/** The wiring has changed: counters that stand still for a device that stops them no longer go on. */
export function resumeFreedCounters({ hall, state }: CommandContext): Decision<{
  counterIds: readonly string[];
}> {
  const events = hall.counters.flatMap(({ id: counterId }): HallEvent[] => {
    const mending = state.mending(counterId);
    if (mending?.by !== byServer) return [];
    const device = findDevice(hall, mending.deviceId ?? '');
    if (device && countersStoppedBy(device).includes(counterId)) return [];
    const event = endMending(mending, { counterId, by: byServer });
    return event.ok ? [event.value] : [];
  });
  return decided(events, { counterIds: events.map((event) => counterOf(event)) });
}

function counterOf(event: HallEvent): string {
  return 'counterId' in event.payload ? (event.payload.counterId ?? '') : '';
}
