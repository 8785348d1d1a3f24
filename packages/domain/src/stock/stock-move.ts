import type { StockKind } from '../catalogue/service-definition.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { StockArticle, StockForm } from './stock-article.ts';
import type { StockLine } from './stock-line.ts';
import { isOwnPlace, isSource, type StockPlace } from './stock-place.ts';

export type MoveReason =
  | 'received'
  | 'offered'
  | 'taken'
  | 'withdrawn'
  | 'sold'
  | 'returned'
  | 'swapped'
  | 'handed-out'
  | 'lent'
  | 'given-back'
  | 'written-off'
  | 'missing'
  | 'found';

/** One place gives, one takes, a positive quantity: as in the ledger of money, no sum check can be forgotten. */
export interface StockMove {
  readonly articleId: string;
  readonly kind: StockForm;
  readonly from: StockPlace;
  readonly to: StockPlace;
  readonly quantity: number;
  /** As many as the quantity; empty for counted articles. */
  readonly serials: readonly string[];
  readonly reason: MoveReason;
  /** The service order that sold it or that it came back from; null: none. */
  readonly orderId: string | null;
}

/** Where a serial number is, and the order that it was sold by. */
export interface KnownSerial {
  readonly articleId: string;
  readonly place: StockPlace;
  readonly orderId: string | null;
}

/** What decisions ask of the stock as it stands. */
export interface StockBook {
  article(articleId: string): StockArticle | null;
  quantityAt(articleId: string, place: StockPlace): number;
  /** null: the hall has never had it. */
  serial(kind: StockKind, serial: string): KnownSerial | null;
  /** Whether a stocktake is open there. */
  isCounted(place: StockPlace): boolean;
}

export interface Way {
  readonly from: StockPlace;
  readonly to: StockPlace;
  readonly reason: MoveReason;
  readonly orderId?: string | null;
}

/** Refusal: stock-being-counted {place}. */
export function mayTouch(book: StockBook, places: readonly StockPlace[]): Refusal | null {
  const place = places.find((one) => book.isCounted(one));
  return place === undefined ? null : refuse('stock-being-counted', { place }).refusal;
}

function serialProblem(book: StockBook, line: StockLine, from: StockPlace): Refusal | null {
  const { kind, articleId } = line;
  if (kind === 'counted') return null;
  for (const serial of line.serials) {
    const known = book.serial(kind, serial);
    // A number that the hall has had before does not come from a supplier a second time.
    if (known !== null && isSource(from) && known.place !== from)
      return refuse('serial-doubled', { serial }).refusal;
    const isHere = known === null ? isSource(from) : known.place === from;
    if (!isHere) return refuse('serial-not-here', { serial, place: known?.place ?? null }).refusal;
    if (known !== null && known.articleId !== articleId)
      return refuse('stock-wrong-article', { serial }).refusal;
  }
  return null;
}

/**
 * The moves that bring lines from one place to another. Refusals, in this order: stock-being-counted {place},
 * serial-doubled {serial} (from a supplier, and known here), serial-not-here {serial, place}, stock-wrong-article
 * {serial}, stock-too-few {articleId, held}.
 */
export function stockMoves(
  book: StockBook,
  lines: readonly StockLine[],
  { from, to, reason, orderId = null }: Way,
): Result<StockMove[], Refusal> {
  const counted = mayTouch(book, [from, to]);
  if (counted !== null) return { ok: false, refusal: counted };
  for (const line of lines) {
    const problem = serialProblem(book, line, from);
    if (problem !== null) return { ok: false, refusal: problem };
    const held = book.quantityAt(line.articleId, from);
    if (isOwnPlace(from) && held < line.quantity)
      return refuse('stock-too-few', { articleId: line.articleId, held });
  }
  return accept(lines.map((line) => ({ ...line, from, to, reason, orderId })));
}
