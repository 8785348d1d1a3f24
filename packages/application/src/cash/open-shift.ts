import {
  accept,
  type BusinessDay,
  bookingDay,
  dayAfter,
  drawerAccount,
  fen,
  type HallEvent,
  hallDayOf,
  mayUseShift,
  openShift,
  type Refusal,
  type Result,
  refuse,
  type Shift,
  vaultAccount,
} from '@onehall/domain';
import type { CommandContext } from '../decision.ts';

/** The day whose books a fact of now belongs to: a day that is closed takes nothing more [M6]. */
export function booksDay({ hall, now, state }: Pick<CommandContext, 'hall' | 'now' | 'state'>): BusinessDay {
  const last = state.lastClosedDay()?.businessDay ?? null;
  return bookingDay(hallDayOf(now, hall), last, (day) => dayAfter(day, hall.zone));
}

/** Who keeps the vault: whoever answers for the hall's money. */
export function keepsVault(staffId: string, { hall }: Pick<CommandContext, 'hall'>): boolean {
  const role = hall.staff.find((one) => one.id === staffId)?.role;
  return role === 'branch-manager' || role === 'duty-manager';
}

/**
 * The shift a clerk signs on with [M1]: the one that is open; without one, where the hall's floats stand, a new one with
 * the usual float. Refusals: shift-missing (the float is handed out by a manager first), shift-not-open {state} (it is
 * being counted), vault-too-low.
 */
export function shiftToSignOn(
  clerkId: string,
  context: CommandContext,
): Result<{ shift: Shift; events: readonly HallEvent[] }, Refusal> {
  const { hall, now, state } = context;
  const running = state.openShift(clerkId);
  if (running !== null) {
    const may = mayUseShift(running);
    return may.ok ? accept({ shift: running, events: [] }) : may;
  }
  if (hall.cash.floatMode === 'handed') return refuse('shift-missing');
  const shiftId = context.newId();
  const businessDay = booksDay(context);
  const floatFen = fen(hall.shiftFloatFen);
  const opened = openShift({ shiftId, clerkId, businessDay, floatFen }, state.balances([vaultAccount().id]));
  if (!opened.ok) return opened;
  const shift: Shift = { id: shiftId, clerkId, openedAt: now, floatFen, state: 'open', businessDay };
  return accept({ shift, events: [opened.value] });
}

/** The drawer of a clerk's open shift. Refusals: shift-missing, shift-not-open {state}. */
export function drawerInUse(clerkId: string, { state }: Pick<CommandContext, 'state'>) {
  const shift = mayUseShift(state.openShift(clerkId));
  return shift.ok ? accept({ shift: shift.value, drawer: drawerAccount(shift.value.id) }) : shift;
}
