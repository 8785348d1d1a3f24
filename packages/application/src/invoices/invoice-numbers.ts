import {
  type HallEvent,
  hallDayOf,
  loseNumbers,
  type Refusal,
  type Result,
  refuse,
  useNextNumber,
  voidBlank,
  voidUsed,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

/**
 * The invoices that go with a payment [M3] where something was paid: the next number where the hall gives numbered ones,
 * and one without paper is asked for where there is an issuer. Refusal: invoice-missing.
 */
export function invoiceForPayment(
  paid: { readonly visitId: string; readonly clerkId: string; readonly dueFen: number },
  context: CommandContext,
): Result<HallEvent[], Refusal> {
  const { hall, now, state } = context;
  const { visitId, clerkId, dueFen } = paid;
  if (dueFen <= 0) return { ok: true, value: [] };
  const asked: HallEvent[] =
    hall.invoices?.electronic === true
      ? [{ type: 'EInvoiceAsked', payload: { requestId: context.newId(), visitId, amountFen: dueFen } }]
      : [];
  if (hall.invoices?.numbered !== true) return { ok: true, value: asked };
  const businessDay = hallDayOf(now, hall);
  const used = useNextNumber(state.currentInvoiceSegment(clerkId), { visitId, clerkId, businessDay });
  return used.ok ? { ok: true, value: [used.value, ...asked] } : used;
}

interface OfNumber {
  readonly prefix: string;
  readonly number: number;
  readonly reason: string;
  readonly by: string;
  /** Whose paper it is: a clerk's own; null: the stock room's. */
  readonly clerkId: string | null;
}

/**
 * A number is void, blank or given: it stays in the register with its reason, and its paper is kept. A payment whose
 * number is void may take the clerk's next one at once. Refusals, in this order: invoice-number-unknown, those of
 * voidUsed or voidBlank, invoice-missing (no blank one to take its place).
 */
export function voidInvoice(
  command: OfNumber & { readonly replace: boolean },
  context: CommandContext,
): Decision<{ replacement: { prefix: string; number: number } | null }> {
  const { state, hall } = context;
  const { prefix, number, reason, by, clerkId } = command;
  const segment = state.invoiceSegmentOf(prefix, number);
  if (segment === null) return refuse('invoice-number-unknown');
  const businessDay = hallDayOf(context.now, hall);
  const known = state.invoiceNumber(prefix, number);
  if (known === null) {
    const spoiled = voidBlank(segment, { number, reason, clerkId, by, businessDay }, context.newId);
    return spoiled.ok ? decided(spoiled.value, { replacement: null }) : spoiled;
  }
  const voided = voidUsed(known, { reason, clerkId: by, businessDay });
  if (!voided.ok) return voided;
  if (!command.replace || known.visitId === null) return decided([voided.value], { replacement: null });
  const { visitId } = known;
  const used = useNextNumber(state.currentInvoiceSegment(by), { visitId, clerkId: by, businessDay });
  if (!used.ok) return used;
  const { payload } = used.value;
  return decided([voided.value, used.value], {
    replacement: { prefix: payload.prefix, number: payload.number },
  });
}

/** Blank numbers are reported lost. Refusals: invoice-number-unknown, those of loseNumbers. */
export function loseInvoices(
  command: {
    readonly prefix: string;
    readonly first: number;
    readonly last: number;
    readonly clerkId: string | null;
    readonly by: string;
    readonly lostAt: number;
    readonly toldTo: string;
    readonly reason: string;
  },
  context: CommandContext,
): Decision<{ pieces: number }> {
  const { prefix, ...loss } = command;
  const segment = context.state.invoiceSegmentOf(prefix, loss.first);
  if (segment === null) return refuse('invoice-number-unknown');
  const { now } = context;
  const businessDay = hallDayOf(now, context.hall);
  const lost = loseNumbers(segment, { ...loss, businessDay, now }, context.newId);
  return lost.ok ? decided(lost.value, { pieces: loss.last - loss.first + 1 }) : lost;
}
