import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import { type SerialRange, serialsOfRange } from './serial-range.ts';
import { isSerialOf, type StockArticle, type StockForm, serialKey } from './stock-article.ts';

/** Pieces of one article as somebody entered them: scanned, as ranges, or counted. */
export interface GivenLine {
  readonly articleId: string;
  readonly serials?: readonly string[];
  readonly ranges?: readonly SerialRange[];
  /** Of counted articles. */
  readonly quantity?: number;
}

/** Pieces of one article; `serials` is empty for counted ones, and as long as the quantity for others. */
export interface StockLine {
  readonly articleId: string;
  readonly kind: StockForm;
  readonly quantity: number;
  readonly serials: readonly string[];
}

/** A read line before it is known whether it may be of nothing. */
function readLine(article: StockArticle, given: GivenLine): Result<StockLine, Refusal> {
  const { id: articleId, kind } = article;
  if (kind === 'counted') {
    return accept({ articleId, kind, quantity: Math.trunc(given.quantity ?? 0), serials: [] });
  }
  const serials = (given.serials ?? []).map((one) => one.trim().toUpperCase());
  const malformed = serials.find((one) => !isSerialOf(kind, one));
  if (malformed !== undefined) return refuse('serial-malformed', { serial: malformed });
  const ranges = (given.ranges ?? []).map((one) => serialsOfRange(kind, one));
  const wrong = ranges.find((one) => !one.ok);
  if (wrong?.ok === false) return wrong;
  const all = [...serials, ...ranges.flatMap((one) => (one.ok ? one.value : []))];
  return accept({ articleId, kind, quantity: all.length, serials: all });
}

/** A serial number that stands twice in these lines; undefined: none does. */
function doubledIn(lines: readonly StockLine[]): string | undefined {
  const seen = new Set<string>();
  for (const { kind, serials } of lines) {
    for (const serial of serials) {
      const key = serialKey(kind, serial);
      if (seen.has(key)) return serial;
      seen.add(key);
    }
  }
  return undefined;
}

/**
 * Lines as they were entered, read and checked; what is of no piece is left out, unless `empty` lets it stand (a count
 * may find nothing). Refusals, in this order: stock-article-unknown {articleId}, serial-malformed {serial},
 * serial-range-wrong {first}, stock-line-doubled {articleId}, serial-doubled {serial}, stock-nothing.
 */
export function readStockLines(
  given: readonly GivenLine[],
  articleOf: (id: string) => StockArticle | null,
  empty = false,
): Result<StockLine[], Refusal> {
  const lines: StockLine[] = [];
  for (const one of given) {
    const { articleId } = one;
    const article = articleOf(articleId);
    if (article === null) return refuse('stock-article-unknown', { articleId });
    const line = readLine(article, one);
    if (!line.ok) return line;
    if (lines.some((other) => other.articleId === articleId))
      return refuse('stock-line-doubled', { articleId });
    if (line.value.quantity > 0 || empty) lines.push(line.value);
  }
  const serial = doubledIn(lines);
  if (serial !== undefined) return refuse('serial-doubled', { serial });
  return lines.length === 0 && !empty ? refuse('stock-nothing') : accept(lines);
}
