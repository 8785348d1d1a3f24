import type { BusinessDay } from '../kernel/business-day.ts';
import type { Fen } from '../kernel/fen.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import {
  applyPostings,
  type Balances,
  drawerAccount,
  type Posting,
  posting,
  vaultAccount,
} from './ledger.ts';
import type { Notes } from './notes.ts';

/**
 * `counting`: the clerk counts and sees nothing of what is expected; `counted`: at least one round is kept;
 * `in-review`: more over or short than is let pass, a manager looks at it; `closed`: for ever.
 */
export type ShiftState = 'open' | 'counting' | 'counted' | 'in-review' | 'closed';

/** A clerk's cash responsibility. */
export interface Shift {
  readonly id: string;
  readonly clerkId: string;
  readonly openedAt: number;
  readonly floatFen: number;
  readonly state: ShiftState;
  /** The day whose books it belongs to. */
  readonly businessDay: BusinessDay;
}

export type ShiftOpenedEvent = {
  readonly type: 'ShiftOpened';
  readonly payload: {
    readonly shiftId: string;
    readonly clerkId: string;
    readonly businessDay: BusinessDay;
    readonly floatFen: number;
    /** The float by denomination, where it was counted so; absent: only its sum is known. */
    readonly floatNotes?: readonly Notes[];
    readonly postings: readonly Posting[];
  };
};

/** Opens a shift with a standing float from the vault [M1]. Refusal: vault-too-low. */
export function openShift(
  command: {
    readonly shiftId: string;
    readonly clerkId: string;
    readonly businessDay: BusinessDay;
    readonly floatFen: Fen;
  },
  balances: Balances,
): Result<ShiftOpenedEvent, Refusal> {
  const postings =
    command.floatFen > 0
      ? [posting(drawerAccount(command.shiftId), vaultAccount(), command.floatFen, 'float')]
      : [];
  const applied = applyPostings(balances, postings);
  if (!applied.ok) return refuse('vault-too-low', { floatFen: command.floatFen });
  return accept({ type: 'ShiftOpened', payload: { ...command, postings } });
}

/** Money moves only while a shift is open. Refusals: shift-missing, shift-not-open {state}. */
export function mayUseShift(shift: Shift | null): Result<Shift, Refusal> {
  if (shift === null) return refuse('shift-missing');
  return shift.state === 'open' ? accept(shift) : refuse('shift-not-open', { state: shift.state });
}
