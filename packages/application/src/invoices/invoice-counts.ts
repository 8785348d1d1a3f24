import { confirmCount, countStock, differencesOf, refuse } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

/** Refusals: those of countStock. */
export function countInvoices(
  command: {
    readonly by: string;
    readonly found: readonly { readonly segmentId: string; readonly pieces: number }[];
    readonly explanation: string;
  },
  context: CommandContext,
): Decision<{ countId: string; differences: number }> {
  const countId = context.newId();
  const counted = countStock({ countId, ...command }, context.state.invoiceStock());
  if (!counted.ok) return counted;
  return decided([counted.value], { countId, differences: differencesOf(counted.value.payload.lines) });
}

/** Refusals: invoice-count-unknown, those of confirmCount. */
export function confirmInvoiceCount(
  command: { readonly countId: string; readonly by: string; readonly explanation: string },
  context: CommandContext,
): Decision<{ countId: string }> {
  const { countId, by, explanation } = command;
  const count = context.state.invoiceCount(countId);
  if (count === null) return refuse('invoice-count-unknown');
  const confirmed = confirmCount(count, { by, explanation });
  return confirmed.ok ? decided([confirmed.value], { countId }) : confirmed;
}
