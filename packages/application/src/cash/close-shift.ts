import {
  accept,
  beginCount,
  countDrawer,
  drawerAccount,
  endShift,
  fen,
  giveUpCount,
  type HallEvent,
  type Notes,
  offerTransfer,
  type Refusal,
  type Result,
  refuse,
  reviewShift,
  type Shift,
  type ShiftCloseEvent,
  type ShiftPending,
  sumOfNotes,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { keepsVault } from './open-shift.ts';

/** Whose shift it is and who acts: the clerk, or a manager in the place of a clerk who is not there. */
interface OfShift {
  readonly shiftId: string;
  readonly by: string;
}

/** Refusals: shift-unknown, shift-not-yours. */
function shiftFor({ shiftId, by }: OfShift, context: CommandContext): Result<Shift, Refusal> {
  const shift = context.state.shift(shiftId);
  if (shift === null) return refuse('shift-unknown');
  return shift.clerkId === by || keepsVault(by, context) ? accept(shift) : refuse('shift-not-yours');
}

/** What stands in the way of counting a shift, each thing by itself [M1]. */
export function shiftPending(shift: Shift, { state }: Pick<CommandContext, 'state'>): ShiftPending[] {
  const ticketId = state.sessionOfClerk(shift.clerkId)?.ticketId ?? null;
  const ticket = ticketId === null ? null : state.ticket(ticketId);
  const transfers = state
    .openTransfers()
    .filter(
      ({ fromShiftId, taker }) =>
        fromShiftId === shift.id || (taker !== 'vault' && taker.clerkId === shift.clerkId),
    );
  const asks = state.openChangeAsks().filter((ask) => ask.shiftId === shift.id);
  const orders = state.unansweredOrders(shift.id);
  const approvals = state.openApprovalsOf(shift.clerkId).length;
  const stock = state.openStockTransfersOf(shift.clerkId);
  const documents = state.openInvoiceOffersOf(shift.clerkId).length;
  return [
    ...(ticket === null ? [] : [{ kind: 'customer-at-counter', ticketNumber: ticket.number } as const]),
    ...transfers.map(({ id, amountFen }) => ({ kind: 'transfer', transferId: id, amountFen }) as const),
    ...asks.map(({ id }) => ({ kind: 'change-asked', askId: id }) as const),
    ...(approvals > 0 ? [{ kind: 'approval', count: approvals } as const] : []),
    ...(stock > 0 ? [{ kind: 'stock-offer', count: stock } as const] : []),
    ...(documents > 0 ? [{ kind: 'document-offer', count: documents } as const] : []),
    ...(orders > 0 ? [{ kind: 'billing', count: orders } as const] : []),
  ];
}

/**
 * The clerk shuts the drawer and counts. The counter is signed off in the same commit, wherever its console is open: a
 * sale comes before it or not at all. Refusals, in this order: shift-unknown, shift-not-yours, those of beginCount.
 */
export function beginShiftCount(
  command: OfShift & { readonly carryOverReason: string | null },
  context: CommandContext,
): Decision<{ shiftId: string }> {
  const shift = shiftFor(command, context);
  if (!shift.ok) return shift;
  const { by, shiftId, carryOverReason } = command;
  const begun = beginCount(shift.value, by, shiftPending(shift.value, context), carryOverReason);
  if (!begun.ok) return begun;
  const session = context.state.sessionOfClerk(shift.value.clerkId);
  const signedOff: HallEvent[] =
    session === null
      ? []
      : [
          {
            type: 'ClerkSignedOff',
            payload: { counterId: session.counterId, clerkId: session.clerkId },
          },
        ];
  return decided([...signedOff, begun.value], { shiftId });
}

/** Back to work before anything was counted. Refusals: shift-unknown, shift-not-yours, those of giveUpCount. */
export function giveUpShiftCount(command: OfShift, context: CommandContext): Decision<{ shiftId: string }> {
  const shift = shiftFor(command, context);
  if (!shift.ok) return shift;
  const back = giveUpCount(shift.value, command.by);
  return back.ok ? decided([back.value], { shiftId: shift.value.id }) : back;
}

/**
 * Keeps what was counted; only then is anything expected shown. Refusals, in this order: shift-unknown, shift-not-yours,
 * those of countDrawer.
 */
export function countShift(
  command: OfShift & { readonly notes: readonly Notes[] },
  context: CommandContext,
): Decision<{ round: number; countedFen: number; expectedFen: number }> {
  const shift = shiftFor(command, context);
  if (!shift.ok) return shift;
  const { state } = context;
  const { shiftId, by, notes } = command;
  const drawer = drawerAccount(shiftId).id;
  const known = {
    rounds: state.countRounds(shiftId).length,
    expectedFen: state.balances([drawer]).get(drawer) ?? 0,
  };
  const counted = countDrawer(shift.value, { notes, by }, known);
  if (!counted.ok) return counted;
  const countedFen = sumOfNotes(notes);
  return decided([counted.value], { round: known.rounds + 1, countedFen, expectedFen: known.expectedFen });
}

/**
 * Ends a counted shift. Within the tolerance it is closed, and all that was counted is offered to the vault in the same
 * commit; beyond it a manager is asked first. Refusals, in this order: shift-unknown, shift-not-yours, those of endShift.
 */
export function endCountedShift(
  command: OfShift & { readonly reason: string | null },
  context: CommandContext,
): Decision<{ state: 'closed' | 'in-review' }> {
  const shift = shiftFor(command, context);
  if (!shift.ok) return shift;
  const { by, reason } = command;
  const ended = endShift(
    shift.value,
    context.state.countRounds(shift.value.id),
    { by, reason },
    context.hall.cash.toleranceFen,
  );
  if (!ended.ok) return ended;
  if (ended.value.type !== 'ShiftReviewAsked')
    return decided([ended.value, ...remittance(shift.value, ended.value, by, context)], { state: 'closed' });
  const { differenceFen } = ended.value.payload;
  const alert = {
    type: 'AlertRaised',
    payload: {
      alertId: context.newId(),
      kind: 'shift-review',
      source: shift.value.id,
      facts: { clerkId: shift.value.clerkId, differenceFen },
    },
  } as const;
  return decided([ended.value, alert], { state: 'in-review' });
}

/** All that was counted goes to the vault: offered as it was counted, taken when a manager has counted it too. */
function remittance(
  shift: Shift,
  closed: ShiftCloseEvent,
  offeredBy: string,
  context: CommandContext,
): HallEvent[] {
  const last = context.state.countRounds(shift.id).at(-1);
  if (closed.type !== 'ShiftClosed' || last === undefined || last.countedFen === 0) return [];
  const from = drawerAccount(shift.id);
  const offered = offerTransfer(
    {
      transferId: context.newId(),
      kind: 'remittance',
      amountFen: fen(last.countedFen),
      notes: last.notes,
      backNotes: null,
      from,
      fromShiftId: shift.id,
      taker: 'vault',
      offeredBy,
    },
    // By the difference just booked, the drawer holds what was counted.
    new Map([[from.id, fen(last.countedFen)]]),
  );
  return offered.ok ? [offered.value] : [];
}

/**
 * A manager takes a difference as it is, or has the drawer counted again. Refusals, in this order: shift-unknown,
 * shift-not-open (nothing was asked), review-own.
 */
export function reviewCountedShift(
  command: OfShift & { readonly decision: 'accepted' | 'count-again'; readonly note: string },
  context: CommandContext,
): Decision<{ shiftId: string }> {
  const { state } = context;
  const { shiftId, by, decision, note } = command;
  const shift = state.shift(shiftId);
  if (shift === null) return refuse('shift-unknown');
  const last = state.countRounds(shiftId).at(-1);
  if (last === undefined) return refuse('shift-not-open', { state: shift.state });
  const reason = state.reviewReason(shiftId);
  const reviewed = reviewShift(shift, last, { decision, note, by, reason });
  if (!reviewed.ok) return reviewed;
  const alertId = state.openAlert('shift-review', shiftId);
  const events: HallEvent[] = [
    ...reviewed.value,
    ...reviewed.value.flatMap((event) => remittance(shift, event, last.by, context)),
    ...(alertId === null ? [] : [{ type: 'AlertClosed', payload: { alertId, by } } as const]),
  ];
  return decided(events, { shiftId });
}
