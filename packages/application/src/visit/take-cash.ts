import {
  drawerAccount,
  fen,
  findCounter,
  type HallEvent,
  mayPay,
  refuse,
  takeCash,
  visitTotalFen,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { visitOfClerk } from './visit-of-clerk.ts';

export interface TakeCash {
  readonly visitId: string;
  readonly clerkId: string;
  readonly tenderedFen: number;
}

/**
 * Announced cash [C7]: books it, and asks for the receipt in the same transaction. The receipt is queued even when its
 * printer is not ready: a print failure never undoes a payment, and a person can print it again.
 * Refusals: visit-unknown, not-signed-on, those of mayPay, nothing-due (paid at another counter), tendered-too-little, change-not-in-drawer.
 */
export function takeVisitCash(
  command: TakeCash,
  context: CommandContext,
): Decision<{ dueFen: number; changeFen: number; receiptJobId: string | null }> {
  const place = visitOfClerk(command, context);
  if (!place.ok) return place;
  const { visit, counterId, shiftId } = place.value;
  const may = mayPay(visit, counterId);
  if (!may.ok) return may;
  // Two counters may hold the same bill; the first to be paid wins.
  const paid = visit.orders.flatMap((order) => context.state.billsPaid(order.subscriberId, order.billIds));
  if (paid.length > 0) return refuse('nothing-due', { bills: paid.length });
  const dueFen = fen(visitTotalFen(visit));
  const taken = takeCash(
    {
      visitId: visit.id,
      shiftId,
      clerkId: command.clerkId,
      counterId,
      dueFen,
      tenderedFen: fen(command.tenderedFen),
    },
    context.state.balances([drawerAccount(shiftId).id]),
  );
  if (!taken.ok) return taken;
  const events: HallEvent[] = [taken.value];
  const deviceId = findCounter(context.hall, counterId)?.receiptPrinterId ?? null;
  const receiptJobId = deviceId === null ? null : context.newId();
  if (deviceId !== null && receiptJobId !== null) {
    events.push({
      type: 'PrintQueued',
      payload: { jobId: receiptJobId, deviceId, slip: 'receipt', subjectId: visit.id, copy: 0 },
    });
  }
  return decided(events, { dueFen, changeFen: taken.value.payload.changeFen, receiptJobId });
}
