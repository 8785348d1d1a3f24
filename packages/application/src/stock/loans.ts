import { endLoan, hallDayOf, lendStock, mayChase, refuse } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { stockBook } from './stock-book.ts';

interface OfLoan {
  readonly loanId: string;
  readonly by: string;
}

/** Who has a lent piece; sealed. */
export interface LoanHolder {
  readonly name: string;
  readonly phone: string;
}

/**
 * A test unit, or a card for a roaming customer, goes out until a day [M4]. Refusals: stock-article-unknown {articleId},
 * serial-malformed (counted articles are not lent), those of lendStock.
 */
export function lendPiece(
  command: {
    readonly by: string;
    readonly articleId: string;
    readonly serial: string;
    readonly dueOn: string;
    readonly holder: LoanHolder;
  },
  context: CommandContext,
): Decision<{ loanId: string }> {
  const { by, articleId, dueOn, holder } = command;
  const article = context.state.stockArticle(articleId);
  if (article === null) return refuse('stock-article-unknown', { articleId });
  const { kind } = article;
  if (kind === 'counted') return refuse('serial-malformed', { serial: command.serial });
  const serial = command.serial.trim().toUpperCase();
  const today = hallDayOf(context.now, context.hall);
  const moves = lendStock(stockBook(context), { articleId, kind, serial, dueOn, today });
  if (!moves.ok) return moves;
  const [loanId, holderRecordId] = [context.newId(), context.newId()];
  return decided(
    [
      {
        type: 'StockLent',
        payload: { loanId, by, articleId, kind, serial, dueOn, holderRecordId, moves: moves.value },
      },
    ],
    { loanId },
    [{ recordId: holderRecordId, subjectId: `loan-${loanId}`, content: holder }],
  );
}

/** Who has it was asked for it. Refusals: loan-unknown, loan-ended. */
export function chaseLoan(
  command: OfLoan & { readonly note: string },
  context: CommandContext,
): Decision<{ loanId: string }> {
  const loan = context.state.stockLoan(command.loanId);
  if (loan === null) return refuse('loan-unknown');
  const may = mayChase(loan);
  if (!may.ok) return may;
  return decided([{ type: 'LoanChased', payload: command }], { loanId: loan.id });
}

/** It is back, whole or defective. Refusals: loan-unknown, those of endLoan. */
export function takeBackLoan(
  command: OfLoan & { readonly defective: boolean },
  context: CommandContext,
): Decision<{ loanId: string }> {
  const loan = context.state.stockLoan(command.loanId);
  if (loan === null) return refuse('loan-unknown');
  const moves = endLoan(stockBook(context), loan, command.defective);
  if (!moves.ok) return moves;
  return decided([{ type: 'LoanEnded', payload: { ...command, moves: moves.value } }], { loanId: loan.id });
}
