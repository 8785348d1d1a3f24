import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { StockForm } from './stock-article.ts';
import type { StockLine } from './stock-line.ts';
import type { StockBook, StockMove } from './stock-move.ts';
import { isTransit, type StockPlace, stocktakePlace } from './stock-place.ts';

/** Counting one place [M4], blind: who counts does not see what the books say. */
export interface Stocktake {
  readonly id: string;
  readonly place: StockPlace;
  readonly state: 'open' | 'counted' | 'confirmed' | 'cancelled';
  readonly openedBy: string;
  readonly openedAt: number;
  readonly counted: readonly StockLine[];
  readonly countedBy: string | null;
}

/** One thing in which the shelf differs from the books: a piece by its serial number, or a quantity of a counted article. */
export interface StockDifference {
  readonly articleId: string;
  readonly kind: StockForm;
  /** '' for counted articles. */
  readonly serial: string;
  /** More than the books say, or less. */
  readonly quantity: number;
  /** Where the books had a piece that was found; null: nowhere, or it is missing. */
  readonly elsewhere: StockPlace | null;
}

/** What an explanation belongs to. */
export function differenceKey({ articleId, serial }: Pick<StockDifference, 'articleId' | 'serial'>): string {
  return `${articleId} ${serial}`;
}

/** One article, book against shelf. */
function differencesOf(book: StockBook, was: StockLine, is: StockLine): readonly StockDifference[] {
  const { articleId, kind } = was;
  if (kind === 'counted') {
    const quantity = is.quantity - was.quantity;
    return quantity === 0 ? [] : [{ articleId, kind, serial: '', quantity, elsewhere: null }];
  }
  const of = (serial: string, quantity: number, elsewhere: StockPlace | null) => ({
    articleId,
    kind,
    serial,
    quantity,
    elsewhere,
  });
  const [had, has] = [new Set(was.serials), new Set(is.serials)];
  return [
    ...was.serials.filter((serial) => !has.has(serial)).map((serial) => of(serial, -1, null)),
    ...is.serials
      .filter((serial) => !had.has(serial))
      .map((serial) => of(serial, 1, book.serial(kind, serial)?.place ?? null)),
  ];
}

/** Book against shelf, line by line; the empty list is what everybody hopes for. */
export function stocktakeDifferences(
  book: StockBook,
  expected: readonly StockLine[],
  counted: readonly StockLine[],
): StockDifference[] {
  const articles = new Map([...expected, ...counted].map((line) => [line.articleId, line]));
  return [...articles.values()].flatMap((line) => {
    const inLines = (lines: readonly StockLine[]): StockLine =>
      lines.find((one) => one.articleId === line.articleId) ?? { ...line, quantity: 0, serials: [] };
    return differencesOf(book, inLines(expected), inLines(counted));
  });
}

/**
 * Whether a count can stand. Refusals, in this order: stocktake-ended, stock-wrong-article {serial} (counted under
 * another article), serial-in-transit {serial} (between two people: they must end that first), stock-being-counted
 * {place} (the books have it in another place that is counted now).
 */
export function mayCount(
  book: StockBook,
  stocktake: Stocktake,
  counted: readonly StockLine[],
): Result<null, Refusal> {
  if (stocktake.state !== 'open' && stocktake.state !== 'counted') return refuse('stocktake-ended');
  for (const { articleId, kind, serials } of counted) {
    if (kind === 'counted') continue;
    for (const serial of serials) {
      const known = book.serial(kind, serial);
      if (known === null || known.place === stocktake.place) continue;
      if (known.articleId !== articleId) return refuse('stock-wrong-article', { serial });
      if (isTransit(known.place)) return refuse('serial-in-transit', { serial });
      if (book.isCounted(known.place)) return refuse('stock-being-counted', { place: known.place });
    }
  }
  return accept(null);
}

/**
 * A second person ends the count: its differences are booked, each with an explanation. Refusals, in this order:
 * stocktake-not-counted, stocktake-own (whoever counted cannot confirm), stocktake-unexplained {articleId, serial}.
 */
export function confirmStocktake(
  stocktake: Stocktake,
  differences: readonly StockDifference[],
  confirmed: { readonly by: string; readonly explanations: ReadonlyMap<string, string> },
): Result<StockMove[], Refusal> {
  if (stocktake.state !== 'counted') return refuse('stocktake-not-counted');
  if (stocktake.countedBy === confirmed.by) return refuse('stocktake-own');
  const open = differences.find(
    (one) => (confirmed.explanations.get(differenceKey(one)) ?? '').trim() === '',
  );
  if (open) return refuse('stocktake-unexplained', { articleId: open.articleId, serial: open.serial });
  const { place } = stocktake;
  return accept(
    differences.map(({ articleId, kind, serial, quantity, elsewhere }) => ({
      articleId,
      kind,
      from: quantity < 0 ? place : (elsewhere ?? stocktakePlace),
      to: quantity < 0 ? stocktakePlace : place,
      quantity: Math.abs(quantity),
      serials: serial === '' ? [] : [serial],
      reason: quantity < 0 ? 'missing' : 'found',
      orderId: null,
    })),
  );
}
