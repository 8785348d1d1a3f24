import {
  acceptSegment,
  disputeReturn,
  disputeSegment,
  drawSegment,
  type HallEvent,
  hallDayOf,
  type InvoiceKind,
  type InvoiceSegment,
  offerSegment,
  type Refusal,
  type Result,
  refuse,
  returnSegment,
  takeBackSegment,
  withdrawSegment,
  workingStaff,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

interface OfSegment {
  readonly segmentId: string;
}

type Answer = Decision<{ segmentId: string }>;

/** One segment, one decision about it. Refusals: invoice-segment-unknown, those of the decision. */
function onSegment(
  { segmentId }: OfSegment,
  { state }: CommandContext,
  decide: (segment: InvoiceSegment) => Result<HallEvent | readonly HallEvent[], Refusal>,
): Answer {
  const segment = state.invoiceSegment(segmentId);
  if (segment === null) return refuse('invoice-segment-unknown');
  const done = decide(segment);
  if (!done.ok) return done;
  const events = Array.isArray(done.value) ? (done.value as HallEvent[]) : [done.value as HallEvent];
  return decided(events, { segmentId });
}

/** Registers what the office gave out [M3]. Refusals: those of drawSegment. */
export function drawInvoices(
  command: {
    readonly kind: InvoiceKind;
    readonly prefix: string;
    readonly first: number;
    readonly last: number;
    readonly width: number;
    readonly reference: string;
    /** Used-up books that went back for it. */
    readonly surrenderIds: readonly string[];
    readonly by: string;
  },
  context: CommandContext,
): Answer {
  const { surrenderIds, ...drawn } = command;
  const { state } = context;
  const segmentId = context.newId();
  const back = [...new Set(surrenderIds)].map((id) => state.invoiceSegment(id));
  const taken = state.invoiceRangeTaken(drawn.prefix, drawn.first, drawn.last);
  const events = drawSegment({ segmentId, ...drawn }, back, taken);
  return events.ok ? decided(events.value, { segmentId }) : events;
}

const holders = ['clerk', 'complaint-handler', 'duty-manager'];

/** Refusals: staff-unknown (nobody who takes payments), invoice-segment-unknown, those of offerSegment. */
export function offerInvoices(
  command: OfSegment & { readonly pieces: number; readonly to: string; readonly by: string },
  context: CommandContext,
): Answer {
  const { pieces, to, by } = command;
  const member = workingStaff(context.hall).find((one) => one.id === to);
  if (member === undefined || !holders.includes(member.role)) return refuse('staff-unknown');
  const restId = context.newId();
  return onSegment(command, context, (segment) => offerSegment(segment, { pieces, to, by, restId }));
}

/** Refusals: invoice-segment-unknown, those of acceptSegment. */
export function acceptInvoices(
  command: OfSegment & { readonly clerkId: string },
  context: CommandContext,
): Answer {
  const businessDay = hallDayOf(context.now, context.hall);
  const { clerkId } = command;
  return onSegment(command, context, (segment) => acceptSegment(segment, { clerkId, businessDay }));
}

/** Refusals: invoice-segment-unknown, those of disputeSegment. */
export function disputeInvoices(
  command: OfSegment & { readonly clerkId: string; readonly reason: string },
  context: CommandContext,
): Answer {
  return onSegment(command, context, (segment) => disputeSegment(segment, command));
}

/** Refusals: invoice-segment-unknown, those of withdrawSegment. */
export function withdrawInvoices(
  command: OfSegment & { readonly by: string; readonly note: string },
  context: CommandContext,
): Answer {
  const { by, note } = command;
  return onSegment(command, context, (segment) => withdrawSegment(segment, { by, note }));
}

/** Refusals: invoice-segment-unknown, those of returnSegment. */
export function returnInvoices(
  command: OfSegment & { readonly clerkId: string },
  context: CommandContext,
): Answer {
  const restId = context.newId();
  const { clerkId } = command;
  return onSegment(command, context, (segment) => returnSegment(segment, { clerkId, restId }));
}

/** Refusals: invoice-segment-unknown, those of takeBackSegment. */
export function takeBackInvoices(
  command: OfSegment & { readonly by: string },
  context: CommandContext,
): Answer {
  const businessDay = hallDayOf(context.now, context.hall);
  const { by } = command;
  return onSegment(command, context, (segment) => takeBackSegment(segment, { by, businessDay }));
}

/** Refusals: invoice-segment-unknown, those of disputeReturn. */
export function disputeInvoiceReturn(
  command: OfSegment & { readonly by: string; readonly reason: string },
  context: CommandContext,
): Answer {
  const { by, reason } = command;
  return onSegment(command, context, (segment) => disputeReturn(segment, { by, reason }));
}
