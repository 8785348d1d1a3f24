import {
  type AdviceGiven,
  callableDays,
  findCounter,
  type HallEvent,
  type Lever,
  type LeverWish,
  pullLever,
  refuse,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

export interface PullLever extends LeverWish {
  readonly by: string;
  /** The advice it follows; null: the manager's own idea. */
  readonly advice: AdviceGiven | null;
}

/** After the time of a lever its effect is looked at for this long. */
const reviewAfterMs = 30 * 60_000;

/**
 * Pulls a lever [Q8]: the queue, the kiosks and the futures know from the next decision. A counter that is to be opened
 * and a clerk who is to come back are asked for on the floor. Refusals, in this order: counter-unknown, counter-not-kept
 * (lending what is open to all), clerk-not-away (calling back somebody who works), counter-taken (opening an open one),
 * those of pullLever.
 */
export function pullHallLever(
  command: PullLever,
  context: CommandContext,
): Decision<{ leverId: string; until: number }> {
  const { now, state } = context;
  const problem = placeProblem(command, context);
  if (problem) return problem;
  const { kind, counterId, by, advice } = command;
  const leverId = context.newId();
  const over = state.levers().filter((one) => one.until <= now);
  const active = state.levers().filter((one) => one.until > now);
  const pulled = pullLever(
    { kind, counterId, minutes: command.minutes },
    active,
    { leverId, by, advice },
    now,
  );
  if (!pulled.ok) return pulled;
  const { minutes, until } = pulled.value.payload;
  // One whose time is over is ended before the next of its kind begins: a counter is lent by one lever.
  const events: HallEvent[] = [...over.map(endedByTime), pulled.value];
  if (counterId !== null && (kind === 'open-counter' || kind === 'call-back')) {
    events.push({
      type: 'AlertRaised',
      payload: {
        alertId: context.newId(),
        kind: 'counter-wanted',
        source: counterId,
        facts: { minutes, lever: kind, clerkId: state.session(counterId)?.clerkId ?? null },
      },
    });
  }
  if (kind === 'hold-breaks') events.push(...heldBreaks(until, context));
  return decided(events, { leverId, until });
}

/** Breaks that would begin while they are held begin after it. */
function heldBreaks(until: number, { state }: CommandContext): HallEvent[] {
  return state
    .plannedBreaks()
    .filter((one) => one.startsAt < until)
    .map((one) => ({ type: 'BreakMoved', payload: { breakId: one.id, startsAt: until, reason: 'held' } }));
}

/** Whether a lever still has its counter as it needs it: nobody is asked to open what has been opened meanwhile. */
export function isLeverOffered(wish: LeverWish, context: CommandContext): boolean {
  return placeProblem(wish, context) === null;
}

function placeProblem({ kind, counterId }: LeverWish, { hall, state }: CommandContext) {
  if (counterId === null) return null;
  const counter = findCounter(hall, counterId);
  if (!counter) return refuse('counter-unknown', { counterId });
  const session = state.session(counterId);
  if (kind === 'lend-counter' && (counter.dedicatedClassIds.length === 0 || counter.lendsOut))
    return refuse('counter-not-kept', { counterId });
  if (kind === 'call-back' && session?.pause == null) return refuse('clerk-not-away', { counterId });
  if (kind === 'open-counter' && session !== null) return refuse('counter-taken', { counterId });
  return null;
}

/** Refusal: lever-unknown (ended already). */
export function endLever(
  command: { readonly leverId: string; readonly how: 'time' | 'by-hand'; readonly by: string },
  context: CommandContext,
): Decision<{ leverId: string }> {
  const active = context.state.levers().some((one) => one.id === command.leverId);
  if (!active) return refuse('lever-unknown');
  return decided([{ type: 'LeverEnded', payload: command }], { leverId: command.leverId });
}

function endedByTime({ id: leverId }: Lever): HallEvent {
  return { type: 'LeverEnded', payload: { leverId, how: 'time', by: 'server' } };
}

/** Ends levers whose time is over, and looks back on those that ended half an hour ago: what happened after. */
export function tendLevers(context: CommandContext): Decision<{ ended: number; reviewed: number }> {
  const { hall, now, state } = context;
  const over = state.levers().filter((one) => one.until <= now);
  const events = over.map(endedByTime);
  const toReview = state.leversToReview(now - reviewAfterMs);
  for (const lever of toReview) {
    const { served, broken } = state.servedAndBroken(
      callableDays(lever.pulledAt, hall),
      lever.pulledAt,
      lever.until + reviewAfterMs,
    );
    const { id: leverId, adviceId, promisesExpected } = lever;
    events.push({ type: 'LeverReviewed', payload: { leverId, adviceId, promisesExpected, served, broken } });
  }
  return decided(events, { ended: over.length, reviewed: toReview.length });
}
