import {
  callableDays,
  endPause,
  type HallEvent,
  type PauseForecast,
  type PauseKind,
  pauseCounter,
  refuse,
  workingStaff,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

export interface PauseCommand {
  readonly counterId: string;
  readonly clerkId: string;
  readonly kind: PauseKind;
  readonly minutes: number;
  /** What the futures say; null: nobody could look ahead, and the queue itself is looked at. */
  readonly forecast: PauseForecast | null;
  readonly override: { readonly by: string; readonly reason: string } | null;
}

/** A promise that runs out within this time would be in danger if the counter stood still. */
const urgentMs = 10 * 60_000;

/** A pause this near to a planned break is that break. */
const nearBreakMs = 30 * 60_000;

/**
 * The clerk closes the counter for a while [Q7, Q9]; a planned break that is due is taken with it.
 * Refusals: those of pauseCounter.
 */
export function pauseAtCounter(
  command: PauseCommand,
  context: CommandContext,
): Decision<{ counterId: string }> {
  const { hall, now, state } = context;
  const { counterId, clerkId } = command;
  const waitingUrgent = state.waitingDueCount(callableDays(now, hall), now + urgentMs);
  const rule = { ...hall.queue.pause, waitingUrgent };
  const event = pauseCounter(state.session(counterId), clerkId, command, rule, now);
  if (!event.ok) return event;
  const taken = state
    .plannedBreaks()
    .find((one) => one.clerkId === clerkId && Math.abs(one.startsAt - now) <= nearBreakMs);
  const events: HallEvent[] = [event.value];
  if (taken && command.kind !== 'fault')
    events.push({ type: 'BreakEnded', payload: { breakId: taken.id, how: 'taken' } });
  return decided(events, { counterId });
}

/** Refusals: those of endPause. */
export function resumeAtCounter(
  command: { readonly counterId: string; readonly clerkId: string },
  context: CommandContext,
): Decision<{ counterId: string }> {
  const event = endPause(context.state.session(command.counterId), command.clerkId);
  return event.ok ? decided([event.value], { counterId: command.counterId }) : event;
}

export interface PlanBreak {
  readonly clerkId: string;
  readonly kind: PauseKind;
  readonly startsAt: number;
  readonly minutes: number;
}

const breaksMost = 60;
const graceMs = 60_000;

/** A break that is planned; the futures know of it [Q7]. Refusals: staff-unknown, break-past, break-overlaps, too-many-breaks. */
export function planBreak(command: PlanBreak, context: CommandContext): Decision<{ breakId: string }> {
  const { hall, now, state } = context;
  if (!workingStaff(hall).some((one) => one.id === command.clerkId))
    return refuse('staff-unknown', { staffId: command.clerkId });
  if (command.startsAt < now - graceMs) return refuse('break-past');
  const planned = state.plannedBreaks();
  const end = command.startsAt + command.minutes * 60_000;
  const overlaps = planned.some(
    (one) =>
      one.clerkId === command.clerkId &&
      one.startsAt < end &&
      command.startsAt < one.startsAt + one.minutes * 60_000,
  );
  if (overlaps) return refuse('break-overlaps');
  if (planned.length >= breaksMost) return refuse('too-many-breaks', { most: breaksMost });
  const breakId = context.newId();
  return decided([{ type: 'BreakPlanned', payload: { breakId, ...command } }], { breakId });
}

/** Refusal: break-unknown (taken, cancelled, or never planned). */
export function moveBreak(
  command: {
    readonly breakId: string;
    readonly startsAt: number;
    readonly reason: 'promises' | 'held' | 'manager';
  },
  context: CommandContext,
): Decision<{ breakId: string }> {
  const planned = context.state.plannedBreaks().find((one) => one.id === command.breakId);
  if (!planned) return refuse('break-unknown');
  return decided([{ type: 'BreakMoved', payload: command }], { breakId: command.breakId });
}

/** Refusal: break-unknown. */
export function endBreak(
  command: { readonly breakId: string; readonly how: 'taken' | 'cancelled' },
  context: CommandContext,
): Decision<{ breakId: string }> {
  const planned = context.state.plannedBreaks().find((one) => one.id === command.breakId);
  if (!planned) return refuse('break-unknown');
  return decided([{ type: 'BreakEnded', payload: command }], { breakId: command.breakId });
}
