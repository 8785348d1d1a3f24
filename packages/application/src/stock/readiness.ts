import { checkReadiness, hallDayOf, mayReport, type ReadinessLine, refuse } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

interface OfCheck {
  readonly checkId: string;
  readonly by: string;
}

/**
 * A check of stock and spares before a holiday or promotion [M7]. Refusals: readiness-past, stock-article-unknown
 * {articleId}.
 */
export function openReadiness(
  command: {
    readonly by: string;
    readonly title: string;
    readonly readyBy: string;
    readonly lines: readonly ReadinessLine[];
  },
  context: CommandContext,
): Decision<{ checkId: string }> {
  const { state, now, hall } = context;
  if (command.readyBy < hallDayOf(now, hall)) return refuse('readiness-past');
  const unknown = command.lines.find(
    ({ articleId }) => articleId !== null && state.stockArticle(articleId) === null,
  );
  if (unknown) return refuse('stock-article-unknown', { articleId: unknown.articleId });
  const checkId = context.newId();
  return decided([{ type: 'ReadinessOpened', payload: { checkId, ...command } }], { checkId });
}

/** Compares what is there with what is wanted; spares are counted by hand. Refusals: readiness-unknown, those of checkReadiness. */
export function recordReadiness(
  command: OfCheck & { readonly spares: readonly { readonly label: string; readonly held: number }[] },
  { state }: CommandContext,
): Decision<{ short: number }> {
  const { checkId, by } = command;
  const check = state.readinessCheck(checkId);
  if (check === null) return refuse('readiness-unknown');
  const spares = new Map(command.spares.map((one) => [one.label, one.held]));
  const lines = checkReadiness(check, (articleId) => state.stockOnHand(articleId), spares);
  if (!lines.ok) return lines;
  const short = lines.value.filter((one) => one.short > 0).length;
  return decided([{ type: 'ReadinessChecked', payload: { checkId, by, lines: lines.value } }], { short });
}

/** Reports a check up. Refusals: readiness-unknown, those of mayReport. */
export function reportReadiness(
  command: OfCheck & { readonly to: string; readonly note: string },
  { state }: CommandContext,
): Decision<{ checkId: string }> {
  const check = state.readinessCheck(command.checkId);
  if (check === null) return refuse('readiness-unknown');
  const may = mayReport(check);
  if (!may.ok) return may;
  return decided([{ type: 'ReadinessReported', payload: command }], { checkId: check.id });
}
