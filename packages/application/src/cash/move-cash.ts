import {
  type Account,
  acceptTransfer,
  askChange,
  type CustodyTransfer,
  drawerAccount,
  fen,
  type HallEvent,
  mayTake,
  type Notes,
  offerTransfer,
  openChangeAsk,
  openTransfer,
  refuse,
  returnTransfer,
  sumOfNotes,
  type TransferKind,
  type TransferTaker,
  vaultAccount,
  workingStaff,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { booksDay, drawerInUse, keepsVault } from './open-shift.ts';

const isClerkHere = (staffId: string, { hall }: CommandContext) =>
  workingStaff(hall).some(
    (one) => one.id === staffId && ['clerk', 'complaint-handler', 'duty-manager'].includes(one.role),
  );

/**
 * The vault's keeper counts a float, or more of it, out for a clerk [M1]. Refusals, in this order: clerk-unknown,
 * shift-running (a float for somebody who has one: then it is a top-up), those of offerTransfer.
 */
export function offerFromVault(
  command: {
    readonly kind: 'float' | 'top-up';
    readonly clerkId: string;
    readonly notes: readonly Notes[];
    readonly by: string;
  },
  context: CommandContext,
): Decision<{ transferId: string }> {
  const { kind, clerkId, notes, by } = command;
  if (!isClerkHere(clerkId, context)) return refuse('clerk-unknown');
  const running = context.state.openShift(clerkId);
  if (kind === 'float' && running !== null) return refuse('shift-running');
  if (kind === 'top-up') {
    const drawer = drawerInUse(clerkId, context);
    if (!drawer.ok) return drawer;
  }
  return offer(
    { kind, notes, backNotes: null, from: vaultAccount(), fromShiftId: null, taker: { clerkId }, by },
    context,
  );
}

/**
 * A clerk gives cash out of the drawer: a drop to the safe, or all of it to the next clerk. Refusals, in this order:
 * shift-missing, shift-not-open, clerk-unknown, handover-not-all {heldFen} (the whole drawer changes hands or none of
 * it), those of offerTransfer.
 */
export function offerFromDrawer(
  command: {
    readonly kind: 'drop' | 'handover';
    readonly clerkId: string;
    readonly toClerkId: string | null;
    readonly notes: readonly Notes[];
  },
  context: CommandContext,
): Decision<{ transferId: string }> {
  const { kind, clerkId, toClerkId, notes } = command;
  const place = drawerInUse(clerkId, context);
  if (!place.ok) return place;
  const { shift, drawer } = place.value;
  if (kind === 'handover') {
    if (toClerkId === null || !isClerkHere(toClerkId, context)) return refuse('clerk-unknown');
    const heldFen = context.state.balances([drawer.id]).get(drawer.id) ?? 0;
    if (sumOfNotes(notes) !== heldFen) return refuse('handover-not-all');
  }
  const taker: TransferTaker = kind === 'drop' || toClerkId === null ? 'vault' : { clerkId: toClerkId };
  return offer(
    { kind, notes, backNotes: null, from: drawer, fromShiftId: shift.id, taker, by: clerkId },
    context,
  );
}

function offer(
  wanted: {
    readonly kind: TransferKind;
    readonly notes: readonly Notes[];
    readonly backNotes: readonly Notes[] | null;
    readonly from: Account;
    readonly fromShiftId: string | null;
    readonly taker: TransferTaker;
    readonly by: string;
  },
  context: CommandContext,
  more: (transferId: string) => readonly HallEvent[] = () => [],
): Decision<{ transferId: string }> {
  const transferId = context.newId();
  const { by: offeredBy, ...rest } = wanted;
  const amountFen = fen(sumOfNotes(wanted.notes));
  const offered = offerTransfer(
    { transferId, amountFen, offeredBy, ...rest },
    context.state.balances([wanted.from.id]),
  );
  if (!offered.ok) return offered;
  return decided([offered.value, ...more(transferId)], { transferId });
}

/**
 * The taker has counted what was offered and keeps it. A clerk without a shift begins one with it: floats and drawers
 * handed over open shifts. Refusals, in this order: those of mayTake, shift-not-open (the taker's drawer is being
 * counted), those of acceptTransfer.
 */
export function takeTransfer(
  command: { readonly transferId: string; readonly by: string; readonly notes: readonly Notes[] },
  context: CommandContext,
): Decision<{ shiftId: string | null }> {
  const { state } = context;
  const { transferId, by, notes } = command;
  const may = mayTake(state.transfer(transferId), { id: by, keepsVault: keepsVault(by, context) });
  if (!may.ok) return may;
  const transfer = may.value;
  const into = takingAccount(transfer, by, context);
  if (!into.ok) return into;
  const { to, shiftId, opens } = into.value;
  const from = accountOf(transfer);
  const taken = acceptTransfer(
    transfer,
    { by, to, toShiftId: shiftId, opensShift: opens !== null, from, countedFen: sumOfNotes(notes) },
    state.balances([to.id, from.id]),
  );
  if (!taken.ok) return taken;
  return decided([...(opens === null ? [] : [opens]), taken.value], { shiftId });
}

function takingAccount(transfer: CustodyTransfer, by: string, context: CommandContext) {
  if (transfer.taker === 'vault')
    return { ok: true, value: { to: vaultAccount(), shiftId: null, opens: null } } as const;
  const running = context.state.openShift(by);
  if (running !== null) {
    const place = drawerInUse(by, context);
    return place.ok
      ? ({ ok: true, value: { to: place.value.drawer, shiftId: running.id, opens: null } } as const)
      : place;
  }
  if (!['float', 'handover'].includes(transfer.kind)) return refuse('shift-missing');
  const shiftId = context.newId();
  const opens: HallEvent = {
    type: 'ShiftOpened',
    payload: {
      shiftId,
      clerkId: by,
      businessDay: booksDay(context),
      floatFen: transfer.amountFen,
      floatNotes: transfer.notes,
      postings: [],
    },
  };
  return { ok: true, value: { to: drawerAccount(shiftId), shiftId, opens } } as const;
}

const accountOf = (transfer: CustodyTransfer): Account =>
  transfer.fromShiftId === null ? vaultAccount() : drawerAccount(transfer.fromShiftId);

/**
 * The taker counted something else: the cash goes back to who gave it, and a manager hears of it. Refusals: those of
 * mayTake.
 */
export function disputeTransfer(
  command: {
    readonly transferId: string;
    readonly by: string;
    readonly countedFen: number;
    readonly reason: string;
  },
  context: CommandContext,
): Decision<{ transferId: string }> {
  const { transferId, by, countedFen, reason } = command;
  const may = mayTake(context.state.transfer(transferId), { id: by, keepsVault: keepsVault(by, context) });
  if (!may.ok) return may;
  const from = accountOf(may.value);
  const alert = {
    type: 'AlertRaised',
    payload: {
      alertId: context.newId(),
      kind: 'cash-disputed',
      source: transferId,
      facts: { amountFen: may.value.amountFen, countedFen, by },
    },
  } as const;
  const returned = returnTransfer(may.value, { state: 'disputed', by, reason, countedFen, from });
  const { kind, fromShiftId } = may.value;
  // What a closed shift handed in lies in its drawer again: somebody must be able to count it.
  const reopened: HallEvent[] =
    kind === 'remittance' && fromShiftId !== null
      ? [{ type: 'ShiftCountReopened', payload: { shiftId: fromShiftId, transferId, by } }]
      : [];
  return decided([returned, ...reopened, alert], { transferId });
}

/**
 * Who offered takes it back before anybody took it; what a closed shift handed in can only be taken or disputed.
 * Refusals, in this order: those of openTransfer, transfer-not-yours.
 */
export function withdrawTransfer(
  command: { readonly transferId: string; readonly by: string; readonly reason: string },
  context: CommandContext,
): Decision<{ transferId: string }> {
  const open = openTransfer(context.state.transfer(command.transferId));
  if (!open.ok) return open;
  const { by, reason, transferId } = command;
  if (open.value.kind === 'remittance') return refuse('transfer-not-yours');
  const theirs = open.value.offeredBy === by || (open.value.fromShiftId === null && keepsVault(by, context));
  if (!theirs) return refuse('transfer-not-yours');
  const from = accountOf(open.value);
  return decided([returnTransfer(open.value, { state: 'withdrawn', by, reason, countedFen: null, from })], {
    transferId,
  });
}

/** A clerk asks for small change. Refusals: shift-missing, shift-not-open, those of askChange. */
export function orderChange(
  command: {
    readonly clerkId: string;
    readonly notes: readonly Notes[];
    readonly backNotes: readonly Notes[];
  },
  context: CommandContext,
): Decision<{ askId: string }> {
  const place = drawerInUse(command.clerkId, context);
  if (!place.ok) return place;
  const askId = context.newId();
  const asked = askChange({ askId, shiftId: place.value.shift.id, ...command });
  return asked.ok ? decided([asked.value], { askId }) : asked;
}

/**
 * The vault's keeper brings the change that was asked for, or says why not. Refusals: change-ask-unknown,
 * change-ask-ended, those of offerTransfer.
 */
export function answerChange(
  command: { readonly askId: string; readonly by: string; readonly refusedWhy: string | null },
  context: CommandContext,
): Decision<{ transferId: string | null }> {
  const ask = openChangeAsk(context.state.changeAsk(command.askId));
  if (!ask.ok) return ask;
  const { askId, by, refusedWhy } = command;
  const end = (transferId: string | null): HallEvent => ({
    type: 'ChangeAskEnded',
    payload: { askId, transferId, reason: refusedWhy, by },
  });
  if (refusedWhy !== null) return decided([end(null)], { transferId: null });
  const { notes, backNotes, clerkId } = ask.value;
  return offer(
    { kind: 'change', notes, backNotes, from: vaultAccount(), fromShiftId: null, taker: { clerkId }, by },
    context,
    (transferId) => [end(transferId)],
  );
}

/** The clerk does not need it any more. Refusals: change-ask-unknown, change-ask-ended, transfer-not-yours. */
export function cancelChange(
  command: { readonly askId: string; readonly clerkId: string },
  context: CommandContext,
): Decision<{ askId: string }> {
  const ask = openChangeAsk(context.state.changeAsk(command.askId));
  if (!ask.ok) return ask;
  const { askId, clerkId } = command;
  if (ask.value.clerkId !== clerkId) return refuse('transfer-not-yours');
  return decided(
    [{ type: 'ChangeAskEnded', payload: { askId, transferId: null, reason: 'withdrawn', by: clerkId } }],
    { askId },
  );
}
