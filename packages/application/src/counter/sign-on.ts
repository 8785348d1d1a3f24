import { findCounter, type HallEvent, maySignOff, maySignOn, refuse } from '@onehall/domain';
import { shiftToSignOn } from '../cash/open-shift.ts';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { noticesToRead } from '../notices/notices.ts';

export interface CounterCommand {
  readonly counterId: string;
  readonly clerkId: string;
}

/**
 * The clerk opens a counter with their open shift: no cash is taken outside one [M1]. Refusals, in this order:
 * counter-unknown, counter-taken, clerk-elsewhere, notices-unread {n} (of those that must be read before [E2]; whoever
 * is signed on here already is not stopped), those of shiftToSignOn.
 */
export function signOn(
  command: CounterCommand,
  context: CommandContext,
): Decision<{ counterId: string; shiftId: string; floatFen: number }> {
  const { hall, state } = context;
  const counter = findCounter(hall, command.counterId);
  if (!counter) return refuse('counter-unknown', { counterId: command.counterId });
  const may = maySignOn(state.session(counter.id), state.sessionOfClerk(command.clerkId), command.clerkId);
  if (!may.ok) return may;
  const unread = may.value === 'new' ? noticesToRead(command.clerkId, context).length : 0;
  if (unread > 0) return refuse('notices-unread', { n: unread });
  const found = shiftToSignOn(command.clerkId, context);
  if (!found.ok) return found;
  const { shift } = found.value;
  const events: HallEvent[] = [...found.value.events];
  if (may.value === 'new') {
    events.push({
      type: 'ClerkSignedOn',
      payload: { counterId: counter.id, clerkId: command.clerkId, shiftId: shift.id },
    });
  }
  return decided(events, { counterId: counter.id, shiftId: shift.id, floatFen: shift.floatFen });
}

/** The clerk closes the counter; the shift stays open. Refusals: not-signed-on, counter-busy. */
export function signOff(command: CounterCommand, context: CommandContext): Decision<{ counterId: string }> {
  const may = maySignOff(context.state.session(command.counterId), command.clerkId);
  if (!may.ok) return may;
  return decided([{ type: 'ClerkSignedOff', payload: command }], { counterId: command.counterId });
}
