import type { StockItem } from '../catalogue/service-definition.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import { articleIdOf } from './stock-article.ts';
import { type KnownSerial, mayTouch, type StockBook, type StockMove, stockMoves } from './stock-move.ts';
import {
  clerkOfPlace,
  clerkPlace,
  customerPlace,
  type StockPlace,
  stockroomPlace,
  stocktakePlace,
  unbookedPlace,
  workshopPlace,
} from './stock-place.ts';

/** A piece sold that was not in the clerk's custody: to be explained, and shown to the audit [M2]. */
export interface SaleDifference {
  readonly articleId: string;
  readonly kind: StockItem['kind'];
  readonly serial: string;
  readonly orderId: string;
  /** Where the books had it: `unbooked` where they did not have it at all. */
  readonly from: StockPlace;
}

export interface StockForSale extends StockItem {
  readonly orderId: string;
}

/** Where a piece is sold from; a refusal where it cannot be. */
function soldFrom(
  book: StockBook,
  known: KnownSerial | null,
  piece: StockForSale,
  { clerkId, strict }: { readonly clerkId: string; readonly strict: boolean },
): Result<StockPlace, Refusal> {
  const { kind, serial } = piece;
  const own = clerkPlace(clerkId);
  if (known === null) {
    return strict ? refuse('stock-not-in-custody', { serial }) : accept(unbookedPlace);
  }
  if (known.place === customerPlace) return refuse('serial-already-sold', { kind });
  if (piece.goodsId !== undefined && known.articleId !== piece.goodsId)
    return refuse('stock-wrong-article', { serial });
  if (book.article(known.articleId)?.use === 'test') return refuse('stock-not-for-sale', { serial });
  const counted = mayTouch(book, [known.place]);
  if (counted !== null) return { ok: false, refusal: counted };
  if (known.place === own) return accept(own);
  // What lies between two people, is defective, lent or written off is not on any shelf.
  const onShelf =
    [stockroomPlace, stocktakePlace].includes(known.place) || clerkOfPlace(known.place) !== null;
  if (!onShelf) return refuse('stock-not-for-sale', { serial });
  return strict ? refuse('stock-not-in-custody', { serial }) : accept(known.place);
}

/**
 * Pieces go to the customer as their visit is paid [M4]. Refusals, in this order, piece by piece: stock-not-in-custody
 * {serial} (where the hall is strict), serial-already-sold {kind}, stock-wrong-article {serial} (another model than was
 * charged), stock-not-for-sale {serial}, stock-being-counted {place}.
 */
export function sellStock(
  book: StockBook,
  seller: { readonly clerkId: string; readonly strict: boolean },
  pieces: readonly StockForSale[],
): Result<
  { readonly moves: readonly StockMove[]; readonly differences: readonly SaleDifference[] },
  Refusal
> {
  const moves: StockMove[] = [];
  const differences: SaleDifference[] = [];
  const own = clerkPlace(seller.clerkId);
  const counted = mayTouch(book, pieces.length === 0 ? [] : [own]);
  if (counted !== null) return { ok: false, refusal: counted };
  for (const piece of pieces) {
    const { kind, serial, orderId } = piece;
    const known = book.serial(kind, serial);
    const from = soldFrom(book, known, piece, seller);
    if (!from.ok) return from;
    const articleId = known?.articleId ?? articleIdOf(piece);
    moves.push({
      articleId,
      kind,
      from: from.value,
      to: customerPlace,
      quantity: 1,
      serials: [serial],
      reason: 'sold',
      orderId,
    });
    if (from.value !== own) differences.push({ articleId, kind, serial, orderId, from: from.value });
  }
  return accept({ moves, differences });
}

/** The piece as it was sold by this order. Refusal: stock-not-sold-here. */
function soldBy(book: StockBook, piece: StockForSale): Result<KnownSerial, Refusal> {
  const known = book.serial(piece.kind, piece.serial);
  const sold = known?.place === customerPlace && known.orderId === piece.orderId;
  return sold ? accept(known) : refuse('stock-not-sold-here', { serial: piece.serial });
}

/**
 * A customer brings back what this very order sold: whole, to the clerk; defective, to the workshop. Refusals, in this
 * order: stock-not-sold-here {serial}, those of stockMoves.
 */
export function takeBackStock(
  book: StockBook,
  back: { readonly clerkId: string; readonly piece: StockForSale; readonly defective: boolean },
): Result<StockMove[], Refusal> {
  const { kind, serial, orderId } = back.piece;
  const known = soldBy(book, back.piece);
  if (!known.ok) return known;
  const to = back.defective ? workshopPlace : clerkPlace(back.clerkId);
  const line = { articleId: known.value.articleId, kind, quantity: 1, serials: [serial] };
  return stockMoves(book, [line], { from: customerPlace, to, reason: 'returned', orderId });
}

/**
 * A defective piece comes back and a new one of the same article goes out under the same order. Refusals, in this order:
 * stock-not-sold-here {serial}, those of stockMoves for the new one (out of the clerk's own custody).
 */
export function swapStock(
  book: StockBook,
  swap: { readonly clerkId: string; readonly piece: StockForSale; readonly newSerial: string },
): Result<StockMove[], Refusal> {
  const { kind, serial, orderId } = swap.piece;
  const known = soldBy(book, swap.piece);
  if (!known.ok) return known;
  const line = { articleId: known.value.articleId, kind, quantity: 1, serials: [serial] };
  const back = stockMoves(book, [line], {
    from: customerPlace,
    to: workshopPlace,
    reason: 'swapped',
    orderId,
  });
  if (!back.ok) return back;
  const out = stockMoves(book, [{ ...line, serials: [swap.newSerial] }], {
    from: clerkPlace(swap.clerkId),
    to: customerPlace,
    reason: 'swapped',
    orderId,
  });
  return out.ok ? accept([...back.value, ...out.value]) : out;
}
