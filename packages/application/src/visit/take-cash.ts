import {
  drawerAccount,
  fen,
  findCounter,
  type HallEvent,
  mayChange,
  mayPay,
  mayUseShift,
  type NotesMoved,
  refuse,
  type SettlementMode,
  takePayment,
  visitPrices,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { invoiceForPayment } from '../invoices/invoice-numbers.ts';
import { soldStock } from '../stock/sales.ts';
import { voidForm } from './accept-order.ts';
import { visitOfClerk } from './visit-of-clerk.ts';

export interface TakeCash {
  readonly visitId: string;
  readonly clerkId: string;
  /** The cash on the counter; 0 where cards, codes and balances have paid everything. */
  readonly tenderedFen: number;
  /** By denomination, where the clerk keyed it; null: not keyed. */
  readonly notes?: NotesMoved;
}

/**
 * Announced cash [C7] beside what else was tendered: books it, and asks for the receipt in the same transaction. The
 * receipt is queued even when its printer is not ready: a print failure never undoes a payment, and a person can print
 * it again. Refusals: visit-unknown, not-signed-on, those of mayPay, shift-not-open, nothing-due (paid at another
 * counter), those of takePayment, invoice-missing, those of soldStock.
 */
export function takeVisitCash(
  command: TakeCash,
  context: CommandContext,
): Decision<{ dueFen: number; changeFen: number; payoutFen: number; receiptJobId: string | null }> {
  const place = visitOfClerk(command, context);
  if (!place.ok) return place;
  const { visit, counterId, shiftId } = place.value;
  const may = mayPay(visit, counterId);
  if (!may.ok) return may;
  // A shift that is being counted or closed sells nothing more, whatever its console still shows [M1].
  const open = mayUseShift(context.state.shift(shiftId));
  if (!open.ok) return open;
  // Two counters may hold the same bill; the first to be paid wins.
  const paid = visit.orders.flatMap((order) => context.state.billsPaid(order.subscriberId, order.billIds));
  if (paid.length > 0) return refuse('nothing-due', { bills: paid.length });
  const taken = takePayment(
    {
      visitId: visit.id,
      shiftId,
      clerkId: command.clerkId,
      counterId,
      prices: visitPrices(visit),
      settlement: visit.settlement,
      tenders: visit.tenders,
      cashFen: fen(command.tenderedFen),
      ...(command.notes === undefined ? {} : { notes: command.notes }),
    },
    context.state.balances([drawerAccount(shiftId).id]),
  );
  if (!taken.ok) return taken;
  const { dueFen, changeFen, payoutFen = 0 } = taken.value.payload;
  const invoice = invoiceForPayment({ visitId: visit.id, clerkId: command.clerkId, dueFen }, context);
  if (!invoice.ok) return invoice;
  const sold = soldStock(visit, command.clerkId, context);
  if (!sold.ok) return sold;
  const events: HallEvent[] = [taken.value, ...invoice.value, ...sold.value];
  const printerId = findCounter(context.hall, counterId)?.receiptPrinterId ?? null;
  // A visit of enquiries alone has no form, and so no receipt.
  const deviceId = visit.form === null ? null : printerId;
  const receiptJobId = deviceId === null ? null : context.newId();
  if (deviceId !== null && receiptJobId !== null) {
    events.push({
      type: 'PrintQueued',
      payload: { jobId: receiptJobId, deviceId, slip: 'receipt', subjectId: visit.id, copy: 0 },
    });
  }
  return decided(events, { dueFen, changeFen, payoutFen, receiptJobId });
}

/**
 * Whether refunds are set off against what is to be paid, as the customer likes. Refusals: visit-unknown, not-signed-on,
 * those of mayChange.
 */
export function chooseSettlement(
  command: {
    readonly visitId: string;
    readonly clerkId: string;
    readonly settlement: SettlementMode;
    readonly voidsSignature?: boolean;
  },
  context: CommandContext,
): Decision<{ settlement: SettlementMode }> {
  const place = visitOfClerk(command, context);
  if (!place.ok) return place;
  const { visit, counterId } = place.value;
  const change = mayChange(visit, counterId, command.voidsSignature ?? false);
  if (!change.ok) return change;
  const { settlement } = command;
  if (visit.settlement === settlement) return decided([], { settlement });
  return decided(
    [
      ...voidForm(visit, 'settlement-changed'),
      { type: 'SettlementChosen', payload: { visitId: visit.id, settlement } },
    ],
    { settlement },
  );
}
