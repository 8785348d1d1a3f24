import {
  beginMending,
  byServer,
  countersStoppedBy,
  endMending,
  endsWith,
  findCounter,
  findDevice,
  type HallEvent,
  refuse,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

export interface StopForMending {
  readonly counterId: string;
  readonly deviceId: string | null;
  readonly reason: string;
  readonly by: string;
}

/**
 * A person stops a counter whose device is at fault [C9]; a visit that stands there is brought to its end.
 * Refusals, in this order: counter-unknown, device-unknown, counter-mending (already).
 */
export function stopForMending(
  command: StopForMending,
  context: CommandContext,
): Decision<{ counterId: string }> {
  const { hall, state } = context;
  if (!findCounter(hall, command.counterId))
    return refuse('counter-unknown', { counterId: command.counterId });
  if (command.deviceId !== null && !findDevice(hall, command.deviceId))
    return refuse('device-unknown', { deviceId: command.deviceId });
  const event = beginMending(state.mending(command.counterId), command);
  return event.ok ? decided([event.value], { counterId: command.counterId }) : event;
}

/** Refusals, in this order: counter-unknown, counter-not-mending. */
export function endCounterMending(
  command: { readonly counterId: string; readonly by: string },
  { hall, state }: CommandContext,
): Decision<{ counterId: string }> {
  if (!findCounter(hall, command.counterId))
    return refuse('counter-unknown', { counterId: command.counterId });
  const event = endMending(state.mending(command.counterId), command);
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

function counterOf(event: HallEvent): string {
  return 'counterId' in event.payload ? (event.payload.counterId ?? '') : '';
}
