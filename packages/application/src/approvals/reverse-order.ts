import {
  businessDayOf,
  drawerAccount,
  findCounter,
  type GivenBack,
  type HallEvent,
  mayReverse,
  mayUseShift,
  type OrderPayload,
  pricesOf,
  type Refusal,
  type Result,
  refuse,
  reversalPostings,
  type ServiceOrder,
  type StaffRole,
  type Visit,
  waysOf,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { mayGiveOut } from '../visit/print-form.ts';
import { askEvents, reversalHash, reversalKind, weighed } from './approval-requests.ts';

export interface ReverseOrder {
  /** The visit in which the order was paid, this one or an earlier one. */
  readonly visitId: string;
  readonly orderId: string;
  readonly staffId: string;
  readonly role: StaffRole;
  readonly reason: string;
  /** What the card terminal or the payment code's system calls the refund; null: nothing goes back that way. */
  readonly reference: string | null;
  /** What the billing system says stands against it now; null: nothing, or it does not answer. */
  readonly billingProblem: string | null;
}

const managers: readonly StaffRole[] = ['duty-manager', 'branch-manager'];

/** What is reversed, if it can be. Refusals: as the first six of reverseOrder. */
function reversible(
  command: ReverseOrder,
  context: CommandContext,
): Result<{ visit: Visit; order: ServiceOrder; back: GivenBack[] }, Refusal> {
  const { state } = context;
  const visit = state.visit(command.visitId);
  if (visit === null) return refuse('visit-unknown');
  const order = visit.orders.find((one) => one.id === command.orderId);
  if (order === undefined) return refuse('order-unknown');
  if (visit.payment === null) return refuse('order-unpaid');
  const before = state.reversalsOf(visit.id);
  if (before.some((one) => one.orderId === order.id)) return refuse('order-reversed');
  const payload =
    order.payloadRecordId === null
      ? null
      : (state.personalRecord(order.payloadRecordId) as OrderPayload | null);
  const may = mayReverse(payload?.type ?? 'pay-bills');
  if (!may.ok) return may;
  if (command.billingProblem !== null)
    return refuse('reversal-impossible', { reason: command.billingProblem });
  const back = waysOf(
    order.amountFen,
    visit.tenders,
    before.flatMap((one) => one.back),
  );
  return { ok: true, value: { visit, order, back } };
}

/**
 * A paid order of this or an earlier visit is reversed (返销) [M5]: its amount goes back the way it came, the books and the
 * billing system are told the opposite, and the original with its papers stays. Of books that are closed it is a late
 * correction, with limits of its own. Past the limits the first call asks for
 * approval (`asked`), and the next one does it once it was granted. Refusals, in this order: visit-unknown, order-unknown,
 * order-unpaid, order-reversed, reversal-impossible {reason}; of a clerk, those of mayGiveOut (the customer is not the one
 * at the counter); approval-asked, approval-refused; reference-missing (a card or code), not-signed-on (cash, and no
 * drawer), shift-not-open, reversal-not-in-drawer.
 */
export function reverseOrder(
  command: ReverseOrder,
  context: CommandContext,
): Decision<{ outcome: 'asked' | 'reversed'; receiptJobId: string | null }> {
  const found = reversible(command, context);
  if (!found.ok) return found;
  const { visit, order, back } = found.value;
  const { staffId, reason, reference } = command;
  const isManager = managers.includes(command.role);
  const here = isManager ? null : mayGiveOut(visit.id, staffId, context);
  if (here?.ok === false) return here;
  const { state } = context;
  const session = state.sessionOfClerk(staffId);
  const limited = { kind: reversalKind(visit.id, context), amountFen: Math.abs(order.amountFen) } as const;
  const weight = weighed(limited, { clerkId: staffId, orderId: order.id }, context);
  const contentHash = reversalHash(visit.id, order, context);
  const request = state.approvalOfOrder(order.id, 'reversal');
  const granted = request?.state === 'granted' && request.contentHash === contentHash ? request : null;
  if (weight.level !== 'clerk' && granted === null) {
    if (request?.state === 'asked') return refuse('approval-asked');
    if (request?.state === 'refused' && request.contentHash === contentHash)
      return refuse('approval-refused');
    const of = { subject: 'reversal', visitId: visit.id, orderId: order.id, clerkId: staffId } as const;
    const counterId = session?.counterId ?? null;
    const asking = { ...of, ...limited, counterId, contentHash, reason };
    return decided(askEvents(asking, context), { outcome: 'asked', receiptJobId: null });
  }
  const byMachine = back.some((one) => one.kind === 'bank-card' || one.kind === 'mobile-payment');
  if (byMachine && !reference) return refuse('reference-missing');
  const cash = back.some((one) => one.kind === 'cash');
  if (cash && session === null) return refuse('not-signed-on');
  const shiftId = cash ? (session?.shiftId ?? null) : null;
  // A shift that is being counted or closed pays nothing back [M1].
  const open = shiftId === null ? null : mayUseShift(state.shift(shiftId));
  if (open?.ok === false) return open;
  const prices = pricesOf(order);
  const balances = state.balances(shiftId === null ? [] : [drawerAccount(shiftId).id]);
  const postings = reversalPostings({ visitId: visit.id, shiftId, prices, back }, balances);
  if (!postings.ok) return postings;
  const reversalId = context.newId();
  const reversed: HallEvent = {
    type: 'OrderReversed',
    payload: {
      reversalId,
      orderId: order.id,
      visitId: visit.id,
      serviceId: order.serviceId,
      subscriberId: order.subscriberId,
      shiftId,
      clerkId: staffId,
      counterId: session?.counterId ?? null,
      businessDay: businessDayOf(context.now, context.hall.zone),
      amountFen: order.amountFen,
      back,
      reason,
      reference: byMachine ? reference : null,
      approvalId: granted?.id ?? null,
      approvedBy: granted?.decidedBy ?? null,
      limited: weight.use,
      stock: order.stock,
      // What the billing system has rejected is nothing to it.
      tellsBilling: order.billing !== null && order.billing !== 'rejected',
      postings: postings.value,
    },
  };
  const paper = receiptOf(reversalId, session?.counterId ?? null, context);
  return decided([reversed, ...paper.events], { outcome: 'reversed', receiptJobId: paper.jobId });
}

/** Its receipt, on the printer of the counter; queued even when the printer is not ready, as every receipt. */
function receiptOf(reversalId: string, counterId: string | null, { hall, newId }: CommandContext) {
  const deviceId = findCounter(hall, counterId ?? '')?.receiptPrinterId ?? null;
  if (deviceId === null) return { jobId: null, events: [] };
  const jobId = newId();
  const payload = { jobId, deviceId, slip: 'reversal', subjectId: reversalId, copy: 0 } as const;
  return { jobId, events: [{ type: 'PrintQueued', payload } as const] };
}
