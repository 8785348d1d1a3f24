import {
  type BusinessDay,
  creditDeposit,
  type HallEvent,
  hallDayOf,
  matchSettlement,
  refuse,
  type SettlementLine,
  type SettlementSource,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

/**
 * Takes in a file of the card terminals, the payment service or the bank, read already, and matches it [M6]. A deposit
 * that the bank shows to the fen is credited in the same commit; another amount waits for somebody to explain it.
 * Refusals, in this order: file-known (this very file was taken in before), day-in-future, file-empty, file-other-day {businessDay} (a line of a day that is not over).
 */
export function importSettlement(
  command: {
    readonly source: SettlementSource;
    readonly fileName: string;
    readonly fileHash: string;
    readonly businessDay: BusinessDay;
    readonly lines: readonly SettlementLine[];
    readonly by: string;
  },
  context: CommandContext,
): Decision<{ importId: string; matched: number; unmatched: number }> {
  const { state } = context;
  const { source, fileHash, lines, businessDay, by } = command;
  if (state.settlementFileKnown(fileHash)) return refuse('file-known');
  if (businessDay > hallDayOf(context.now, context.hall)) return refuse('day-in-future', { businessDay });
  if (lines.length === 0) return refuse('file-empty');
  const stranger = lines.find((line) => line.businessDay > businessDay);
  if (stranger) return refuse('file-other-day', { line: stranger.line, businessDay: stranger.businessDay });
  const importId = context.newId();
  const matches = matchSettlement(lines, state.unsettled(source));
  const credits = source === 'bank-statement' ? creditsOf(importId, lines, matches, by, context) : [];
  const matched = matches.filter((one) => one.recordId !== null && one.differenceFen === 0).length;
  return decided([{ type: 'SettlementImported', payload: { importId, ...command, matches } }, ...credits], {
    importId,
    matched,
    unmatched: lines.length - matched,
  });
}

function creditsOf(
  importId: string,
  lines: readonly SettlementLine[],
  matches: ReturnType<typeof matchSettlement>,
  by: string,
  { state }: CommandContext,
): HallEvent[] {
  return matches.flatMap(({ line, recordId, differenceFen }) => {
    const creditedFen = lines.find((one) => one.line === line)?.amountFen ?? 0;
    if (recordId === null || creditedFen <= 0 || differenceFen !== 0) return [];
    const credited = creditDeposit(state.deposit(recordId), { creditedFen, importId, line, by });
    return credited.ok ? [credited.value] : [];
  });
}

/**
 * Explains what stands on one side only: a line that we do not know or whose amount differs, or a tender that no file
 * shows. Explained, a deposit of which the bank shows another amount is credited, and the difference booked. Refusals:
 * settlement-unknown (no such line or tender), settlement-settled (it is matched or explained already), review-own (the
 * clerk of the payment, or who packed the bag).
 */
export function explainSettlement(
  command: {
    readonly importId: string | null;
    readonly line: number | null;
    readonly recordId: string | null;
    readonly reason: string;
    readonly by: string;
  },
  { state }: CommandContext,
): Decision<Record<string, never>> {
  const { importId, line, recordId, by } = command;
  if (recordId !== null) {
    if (!state.isUnsettled(recordId)) return refuse('settlement-settled');
    if (state.clerkOfTender(recordId) === by) return refuse('review-own');
    const payload = { ...command, importId: null, line: null };
    return decided([{ type: 'SettlementExplained', payload }], {});
  }
  const kept = importId === null || line === null ? null : state.settlementLine(importId, line);
  if (kept === null) return refuse('settlement-unknown');
  if (!kept.open) return refuse('settlement-settled');
  const deposit = kept.recordId === null ? null : state.deposit(kept.recordId);
  if (deposit?.packedBy === by) return refuse('review-own');
  const credited =
    deposit === null || importId === null || line === null
      ? null
      : creditDeposit(deposit, { creditedFen: kept.amountFen, importId, line, by });
  return decided(
    [{ type: 'SettlementExplained', payload: command }, ...(credited?.ok === true ? [credited.value] : [])],
    {},
  );
}
