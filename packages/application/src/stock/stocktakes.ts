import {
  clerkOfPlace,
  confirmStocktake,
  differenceKey,
  findStaff,
  type GivenLine,
  isCountable,
  mayCount,
  readStockLines,
  refuse,
  type StockDifference,
  type StockPlace,
  stocktakeDifferences,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { stockBook } from './stock-book.ts';

interface OfStocktake {
  readonly stocktakeId: string;
  readonly by: string;
}

/** Begins to count a place: nothing moves there until it is done [M4]. Refusals: stock-place-unknown, stock-being-counted. */
export function openStocktake(
  { place, by }: { readonly place: StockPlace; readonly by: string },
  context: CommandContext,
): Decision<{ stocktakeId: string }> {
  const clerkId = clerkOfPlace(place);
  const known = isCountable(place) && (clerkId === null || findStaff(context.hall, clerkId) !== undefined);
  if (!known) return refuse('stock-place-unknown', { place });
  if (context.state.stockIsCounted(place)) return refuse('stock-being-counted', { place });
  const stocktakeId = context.newId();
  return decided([{ type: 'StocktakeOpened', payload: { stocktakeId, place, by } }], { stocktakeId });
}

/**
 * What was counted, without having seen what the books say; counting again puts the new count in place of the one
 * before. Refusals: stocktake-unknown, those of readStockLines, those of mayCount.
 */
export function countStock(
  { stocktakeId, by, lines }: OfStocktake & { readonly lines: readonly GivenLine[] },
  context: CommandContext,
): Decision<{ differences: number }> {
  const { state } = context;
  const stocktake = state.stocktake(stocktakeId);
  if (stocktake === null) return refuse('stocktake-unknown');
  const counted = readStockLines(lines, (id) => state.stockArticle(id), true);
  if (!counted.ok) return counted;
  const may = mayCount(stockBook(context), stocktake, counted.value);
  if (!may.ok) return may;
  const held = state.stockHeldAt(stocktake.place);
  const differences = stocktakeDifferences(stockBook(context), held, counted.value).length;
  return decided([{ type: 'StocktakeCounted', payload: { stocktakeId, by, counted: counted.value } }], {
    differences,
  });
}

/** Book against shelf of a place that was counted. */
export function differencesOfStocktake(
  stocktakeId: string,
  context: Pick<CommandContext, 'state'>,
): StockDifference[] {
  const stocktake = context.state.stocktake(stocktakeId);
  if (stocktake?.state !== 'counted') return [];
  const held = context.state.stockHeldAt(stocktake.place);
  return stocktakeDifferences(stockBook(context), held, stocktake.counted);
}

/**
 * A second person books the differences, each with its explanation. Refusals: stocktake-unknown, those of mayCount (the
 * books have changed elsewhere since), those of confirmStocktake.
 */
export function confirmCount(
  command: OfStocktake & {
    readonly explanations: readonly {
      readonly articleId: string;
      readonly serial: string;
      readonly explanation: string;
    }[];
  },
  context: CommandContext,
): Decision<{ differences: number }> {
  const { stocktakeId, by } = command;
  const stocktake = context.state.stocktake(stocktakeId);
  if (stocktake === null) return refuse('stocktake-unknown');
  const may = mayCount(stockBook(context), stocktake, stocktake.counted);
  if (!may.ok) return may;
  const explanations = new Map(command.explanations.map((one) => [differenceKey(one), one.explanation]));
  const differences = differencesOfStocktake(stocktakeId, context);
  const moves = confirmStocktake(stocktake, differences, { by, explanations });
  if (!moves.ok) return moves;
  const explained = differences.map((one) => ({
    ...one,
    explanation: explanations.get(differenceKey(one)) ?? '',
  }));
  const { place } = stocktake;
  return decided(
    [
      {
        type: 'StocktakeConfirmed',
        payload: { stocktakeId, by, place, differences: explained, moves: moves.value },
      },
    ],
    { differences: differences.length },
  );
}

/** A count that was begun by mistake. Refusals: stocktake-unknown, stocktake-ended. */
export function cancelStocktake(
  command: OfStocktake & { readonly reason: string },
  context: CommandContext,
): Decision<{ stocktakeId: string }> {
  const stocktake = context.state.stocktake(command.stocktakeId);
  if (stocktake === null) return refuse('stocktake-unknown');
  if (stocktake.state !== 'open' && stocktake.state !== 'counted') return refuse('stocktake-ended');
  return decided([{ type: 'StocktakeCancelled', payload: command }], { stocktakeId: stocktake.id });
}
