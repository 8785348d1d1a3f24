import { dayToClose, figuresSoFar, shiftPending } from '@onehall/application';
import {
  type ChangeAsk,
  type CountRound,
  type CustodyTransfer,
  type DayFigures,
  type DayWaiting,
  type Notes,
  type Shift,
  type ShiftPending,
  vaultAccount,
  workingStaff,
} from '@onehall/domain';
import type {
  CashPerson,
  CashView,
  DayFiguresView,
  DayWaitingView,
  MyShift,
  ShiftPendingView,
  ShiftRow,
  TransferView,
} from '@onehall/protocol';
import type { ServerParts } from '../parts.ts';

const nobody = { zh: '', en: '' };

export function cashPerson(parts: ServerParts, staffId: string): CashPerson {
  const member = parts.hall.staff.find((one) => one.id === staffId);
  return { staffId, workNumber: member?.workNumber ?? staffId, name: member?.name ?? nobody };
}

const copies = (notes: readonly Notes[]) => notes.map((one) => ({ ...one }));

function presentTransfer(parts: ServerParts, transfer: CustodyTransfer, blind: boolean): TransferView {
  const { id, kind, taker, offeredBy, offeredAt, fromShiftId, amountFen, notes, backNotes } = transfer;
  const giver = fromShiftId === null ? null : (parts.store.state.shift(fromShiftId)?.clerkId ?? offeredBy);
  return {
    transferId: id,
    kind,
    from: giver === null ? null : cashPerson(parts, giver),
    to: taker === 'vault' ? null : cashPerson(parts, taker.clerkId),
    offeredBy: cashPerson(parts, offeredBy),
    offeredAt,
    amountFen: blind ? null : amountFen,
    notes: blind ? null : copies(notes),
    backNotes: backNotes && copies(backNotes),
  };
}

function presentAsk(parts: ServerParts, ask: ChangeAsk): CashView['asks'][number] {
  const { id, clerkId, askedAt, notes, backNotes } = ask;
  return {
    askId: id,
    clerk: cashPerson(parts, clerkId),
    askedAt,
    amountFen: notes.reduce((sum, one) => sum + one.fen * one.count, 0),
    notes: copies(notes),
    backNotes: copies(backNotes),
  };
}

const presentPending = (pending: ShiftPending): ShiftPendingView => ({
  kind: pending.kind,
  ticketNumber: pending.kind === 'customer-at-counter' ? pending.ticketNumber : null,
  count: 'count' in pending ? pending.count : 1,
});

const presentRound = (parts: ServerParts, round: CountRound) => ({
  ...round,
  notes: copies(round.notes),
  by: cashPerson(parts, round.by),
});

export function presentMyShift(parts: ServerParts, clerkId: string): MyShift {
  const { state } = parts.store;
  const shift = state.openShift(clerkId);
  const transfers = state.openTransfers();
  const counters = ['clerk', 'complaint-handler', 'duty-manager'];
  return {
    shift: shift && {
      shiftId: shift.id,
      state: shift.state,
      businessDay: shift.businessDay,
      openedAt: shift.openedAt,
      floatFen: shift.floatFen,
      rounds: state.countRounds(shift.id).map((round) => presentRound(parts, round)),
      pending: shift.state === 'open' ? shiftPending(shift, parts.store).map(presentPending) : [],
      reason: state.reviewReason(shift.id),
    },
    floatMode: parts.hall.cash.floatMode,
    offers: transfers
      .filter(({ taker }) => taker !== 'vault' && taker.clerkId === clerkId)
      .map((one) => presentTransfer(parts, one, true)),
    given: transfers
      .filter(({ offeredBy }) => offeredBy === clerkId)
      .map((one) => presentTransfer(parts, one, false)),
    asks: state
      .openChangeAsks()
      .filter((ask) => ask.clerkId === clerkId)
      .map((ask) => presentAsk(parts, ask)),
    colleagues: workingStaff(parts.hall)
      .filter((one) => counters.includes(one.role) && one.id !== clerkId)
      .map((one) => cashPerson(parts, one.id)),
  };
}

export function presentFigures(parts: ServerParts, figures: DayFigures): DayFiguresView {
  const { shifts, tenders, sales, cash, ...rest } = figures;
  const lines = (list: DayFigures['tenders']) => list.map((one) => ({ ...one }));
  return {
    ...rest,
    tenders: lines(tenders),
    sales: lines(sales),
    cash: lines(cash),
    shifts: shifts.map(({ clerkId, ...shift }) => ({ ...shift, clerk: cashPerson(parts, clerkId) })),
  };
}

export const presentWaitingDay = (parts: ServerParts, waiting: readonly DayWaiting[]): DayWaitingView[] =>
  waiting.map(({ clerkId, ...one }) => ({
    ...one,
    clerk: clerkId === null ? null : cashPerson(parts, clerkId),
  }));

function presentShiftRow(
  parts: ServerParts,
  row: ReturnType<ServerParts['store']['cash']['shiftRows']>[number],
  reader: string,
): ShiftRow {
  const { clerkId, balanceFen, reviewedBy, outFen, ...rest } = row;
  // Who will count it blind does not read it here.
  const unseen = clerkId === reader && (row.state === 'open' || row.state === 'counting');
  const { state } = parts.store;
  const expectedFen = row.expectedFen ?? balanceFen;
  const shift: Shift | null = row.state === 'open' ? state.shift(row.shiftId) : null;
  return {
    ...rest,
    clerk: cashPerson(parts, clerkId),
    expectedFen: unseen ? null : expectedFen,
    outFen: unseen ? null : outFen,
    // What was expected is the float and what came in, less what went out.
    inFen: unseen ? null : expectedFen - row.floatFen + outFen,
    reviewedBy: reviewedBy === null ? null : cashPerson(parts, reviewedBy),
    rounds: state.countRounds(row.shiftId).map((round) => presentRound(parts, round)),
    pending: shift === null ? [] : shiftPending(shift, parts.store).map(presentPending),
    over: row.state === 'open' && balanceFen > parts.hall.cash.drawerMostFen,
  };
}

function presentSettlement(parts: ServerParts, day: string, afterSeq: number): CashView['settlement'] {
  const { cash } = parts.store;
  const imports = cash.imports(day);
  const ours = new Map(cash.tenderTotals(afterSeq).map((one) => [one.kind, one]));
  const totals = (['bank-card', 'mobile-payment', 'bank-statement'] as const).map((source) => {
    const files = imports.filter((one) => one.source === source);
    return {
      source,
      oursFen: ours.get(source)?.totalFen ?? 0,
      oursCount: ours.get(source)?.count ?? 0,
      importedFen: files.reduce((sum, one) => sum + one.totalFen, 0),
      importedCount: files.reduce((sum, one) => sum + one.lines, 0),
      imports: files.map(({ importId, fileName, at, lines }) => ({ importId, fileName, at, lines })),
    };
  });
  return { totals, unmatched: [...cash.strangeLines(200), ...cash.missingTenders(200)] };
}

/** All that the branch manager reconciles, for the day that the books are open for [M6]. */
export function presentCash(parts: ServerParts, reader: string): CashView {
  const { store, hall } = parts;
  const { state, cash } = store;
  const context = store.context();
  const day = dayToClose(context);
  const afterSeq = state.lastClosedDay()?.untilSeq ?? 0;
  const inReview = state.vaultCountInReview();
  const lastCount = cash.lastVaultCount();
  return {
    businessDay: day,
    waiting: presentWaitingDay(parts, state.dayWaiting(day)),
    shifts: cash.shiftRows(afterSeq).map((row) => presentShiftRow(parts, row, reader)),
    transfers: state.openTransfers().map((one) => presentTransfer(parts, one, one.taker === 'vault')),
    asks: state.openChangeAsks().map((ask) => presentAsk(parts, ask)),
    vault: {
      balanceFen: store.queries.balanceFen(vaultAccount().id),
      lastCount: lastCount && { ...lastCount, by: cashPerson(parts, lastCount.by) },
      inReview: inReview && {
        countId: inReview.id,
        countedFen: inReview.countedFen,
        expectedFen: inReview.expectedFen,
        by: cashPerson(parts, inReview.by),
      },
    },
    deposits: cash
      .deposits(parts.now() - 7 * 24 * 3_600_000)
      .map((one) => ({ ...one, packedBy: cashPerson(parts, one.packedBy) })),
    settlement: presentSettlement(parts, day, afterSeq),
    figures: presentFigures(parts, figuresSoFar(day, context).figures),
    closed: cash.closedDays(31).map((one) => ({ ...one, closedBy: cashPerson(parts, one.closedBy) })),
    clerks: workingStaff(hall)
      .filter((one) => ['clerk', 'complaint-handler', 'duty-manager'].includes(one.role))
      .map((one) => cashPerson(parts, one.id)),
    floatFen: hall.shiftFloatFen,
  };
}
