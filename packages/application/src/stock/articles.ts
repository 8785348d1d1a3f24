import { hallDayOf, refuse, type StockArticle } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

/**
 * Adds an article of stock, or changes its name, minimum, lead time and pack. Refusal: stock-article-kind (what it is
 * told apart by does not change under pieces that are there).
 */
export function setStockArticle(
  article: StockArticle,
  { state }: CommandContext,
): Decision<{ articleId: string }> {
  const before = state.stockArticle(article.id);
  if (before !== null && (before.kind !== article.kind || before.use !== article.use))
    return refuse('stock-article-kind');
  return decided([{ type: 'StockArticleSet', payload: article }], { articleId: article.id });
}

/** A new price from a day on; its tag is to be printed [M4]. Refusals: stock-article-unknown {articleId}, price-past. */
export function setStockPrice(
  command: {
    readonly by: string;
    readonly articleId: string;
    readonly priceFen: number;
    readonly validFrom: string;
  },
  { state, now, hall }: CommandContext,
): Decision<{ articleId: string }> {
  const { articleId, validFrom } = command;
  if (state.stockArticle(articleId) === null) return refuse('stock-article-unknown', { articleId });
  if (validFrom < hallDayOf(now, hall)) return refuse('price-past');
  return decided([{ type: 'StockPriceSet', payload: command }], { articleId });
}

/** The tags of these prices were printed and put up. Refusal: price-unknown {articleId}. */
export function printPriceTags(
  command: {
    readonly by: string;
    readonly tags: readonly { readonly articleId: string; readonly validFrom: string }[];
  },
  { state }: CommandContext,
): Decision<{ tags: number }> {
  const unknown = command.tags.find(({ articleId, validFrom }) => !state.priceIsSet(articleId, validFrom));
  if (unknown) return refuse('price-unknown', { articleId: unknown.articleId });
  return decided([{ type: 'PriceTagsPrinted', payload: command }], { tags: command.tags.length });
}
