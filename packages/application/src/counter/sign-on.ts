import {
  fen,
  findCounter,
  type HallEvent,
  hallDayOf,
  maySignOff,
  maySignOn,
  openShift,
  refuse,
  vaultAccount,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

export interface CounterCommand {
  readonly counterId: string;
  readonly clerkId: string;
}

/**
 * The clerk opens a counter. A clerk without an open shift gets one, with the hall's float from the vault: no cash is
 * taken outside a shift [M1]. Refusals, in this order: counter-unknown, counter-taken, clerk-elsewhere, vault-too-low.
 */
export function signOn(
  command: CounterCommand,
  context: CommandContext,
): Decision<{ counterId: string; shiftId: string; floatFen: number }> {
  const { hall, now, state } = context;
  const counter = findCounter(hall, command.counterId);
  if (!counter) return refuse('counter-unknown', { counterId: command.counterId });
  const may = maySignOn(state.session(counter.id), state.sessionOfClerk(command.clerkId), command.clerkId);
  if (!may.ok) return may;
  const events: HallEvent[] = [];
  let shift = state.openShift(command.clerkId);
  if (shift === null) {
    const shiftId = context.newId();
    const opened = openShift(
      {
        shiftId,
        clerkId: command.clerkId,
        businessDay: hallDayOf(now, hall),
        floatFen: fen(hall.shiftFloatFen),
      },
      state.balances([vaultAccount().id]),
    );
    if (!opened.ok) return opened;
    events.push(opened.value);
    shift = { id: shiftId, clerkId: command.clerkId, openedAt: now, floatFen: hall.shiftFloatFen };
  }
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
