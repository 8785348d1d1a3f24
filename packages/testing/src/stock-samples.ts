import {
  clerkPlace,
  type KnownSerial,
  type StockArticle,
  type StockBook,
  type StockLine,
  serialKey,
} from '@onehall/domain';

export function sampleArticle(
  id: string,
  kind: StockArticle['kind'],
  use: StockArticle['use'] = 'sale',
): StockArticle {
  return { id, kind, use, name: { zh: id, en: id }, minimum: 10, leadDays: 4, packSize: 25 };
}

/** Two values of prepaid cards, a gift that is counted, a handset to be tried. */
const articles = [
  sampleArticle('card-50', 'prepaid-card'),
  sampleArticle('card-100', 'prepaid-card'),
  sampleArticle('umbrella', 'counted', 'gift'),
  sampleArticle('test-phone', 'handset', 'test'),
];

export function findSampleArticle(id: string): StockArticle | null {
  return articles.find((one) => one.id === id) ?? null;
}

/** A prepaid card; another one for each number. */
export function sampleCard(nth: number): string {
  return `CARD${nth.toString().padStart(6, '0')}`;
}

/** Cards of 50 yuan. */
export function cardLine(...nths: number[]): StockLine {
  return { articleId: 'card-50', kind: 'prepaid-card', quantity: nths.length, serials: nths.map(sampleCard) };
}

/** Umbrellas. */
export function umbrellaLine(quantity: number): StockLine {
  return { articleId: 'umbrella', kind: 'counted', quantity, serials: [] };
}

export interface SampleStock {
  readonly serials?: readonly (readonly [string, KnownSerial])[];
  /** By 'article@place'; of others as many as there are serial numbers. */
  readonly quantities?: Readonly<Record<string, number>>;
  /** Places that are being counted. */
  readonly counted?: readonly string[];
}

/** Stock as a decision sees it. */
export function sampleBook({ serials = [], quantities = {}, counted = [] }: SampleStock = {}): StockBook {
  const known = new Map(serials);
  const isAt = (articleId: string, place: string) => (one: KnownSerial) =>
    one.articleId === articleId && one.place === place;
  return {
    article: findSampleArticle,
    quantityAt: (articleId, place) =>
      quantities[`${articleId}@${place}`] ?? [...known.values()].filter(isAt(articleId, place)).length,
    serial: (kind, serial) => known.get(serialKey(kind, serial)) ?? null,
    isCounted: (place) => counted.includes(place),
  };
}

/** The nth card, where it is and by which order. */
export function cardAt(nth: number, place: string, orderId: string | null = null, articleId = 'card-50') {
  return [serialKey('prepaid-card', sampleCard(nth)), { articleId, place, orderId }] as const;
}

/** 'accepted', or why not. */
export function codeOfResult(result: { ok: true } | { ok: false; refusal: { code: string } }): string {
  return result.ok ? 'accepted' : result.refusal.code;
}

/** The place of the clerk of these samples. */
export const sampleClerkPlace = clerkPlace('k1');
