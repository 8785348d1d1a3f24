import {
  type GivenLine,
  mayAskWriteOff,
  mayDecideWriteOff,
  readStockLines,
  refuse,
  type StockPlace,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { stockBook } from './stock-book.ts';

/** Asks a manager to agree that pieces leave the books [M4]. Refusals: those of readStockLines, those of mayAskWriteOff. */
export function askWriteOff(
  command: {
    readonly by: string;
    readonly place: StockPlace;
    readonly reason: string;
    readonly lines: readonly GivenLine[];
  },
  context: CommandContext,
): Decision<{ writeOffId: string }> {
  const lines = readStockLines(command.lines, (id) => context.state.stockArticle(id));
  if (!lines.ok) return lines;
  const may = mayAskWriteOff(stockBook(context), command.place, lines.value);
  if (!may.ok) return may;
  const writeOffId = context.newId();
  const payload = { ...command, writeOffId, lines: lines.value };
  return decided([{ type: 'WriteOffAsked', payload }], { writeOffId });
}

/**
 * A manager, and never the one who asked, agrees or does not; the pieces must still be where they were. Refusals:
 * write-off-unknown, those of mayDecideWriteOff, those of mayAskWriteOff.
 */
export function decideWriteOff(
  command: {
    readonly by: string;
    readonly writeOffId: string;
    readonly approved: boolean;
    readonly note: string;
  },
  context: CommandContext,
): Decision<{ writeOffId: string }> {
  const { writeOffId, by, approved } = command;
  const writeOff = context.state.writeOff(writeOffId);
  if (writeOff === null) return refuse('write-off-unknown');
  const may = mayDecideWriteOff(writeOff, by);
  if (!may.ok) return may;
  if (!approved)
    return decided([{ type: 'WriteOffDecided', payload: { ...command, moves: [] } }], { writeOffId });
  const moves = mayAskWriteOff(stockBook(context), writeOff.place, writeOff.lines);
  if (!moves.ok) return moves;
  return decided([{ type: 'WriteOffDecided', payload: { ...command, moves: moves.value } }], { writeOffId });
}
