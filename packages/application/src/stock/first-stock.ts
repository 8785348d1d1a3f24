import {
  clerkPlace,
  type HallEvent,
  handsets,
  luhnDigit,
  prepaidCards,
  type StockArticle,
  type StockKind,
  type StockLine,
  simArticleId,
  stockroomPlace,
  supplierPlace,
  type Text,
  transitPlace,
} from '@onehall/domain';

function article(
  id: string,
  [kind, use]: readonly [StockArticle['kind'], StockArticle['use']],
  name: Text,
  [minimum, leadDays, packSize]: readonly [number, number, number],
): StockArticle {
  return { id, kind, use, name, minimum, leadDays, packSize };
}

/** What every hall sells by the catalogue: a new hall knows these articles from its first day. */
export const soldArticles: readonly StockArticle[] = [
  article(simArticleId, ['sim', 'sale'], { zh: '手机卡（SIM）', en: 'SIM card' }, [50, 3, 100]),
  ...handsets.map(({ id, name }) => article(id, ['handset', 'sale'], name, [3, 5, 5])),
  ...prepaidCards.map(({ id, name }) => article(id, ['prepaid-card', 'sale'], name, [30, 3, 50])),
];

const demoArticles: readonly StockArticle[] = [
  article(
    'roaming-sim',
    ['sim', 'roaming'],
    { zh: '漫游备用卡', en: 'Roaming replacement card' },
    [5, 7, 10],
  ),
  article('test-phone', ['handset', 'test'], { zh: '体验手机', en: 'Test handset' }, [1, 14, 1]),
  article(
    'gift-umbrella',
    ['counted', 'gift'],
    { zh: '会员礼品：雨伞', en: 'Member gift: umbrella' },
    [20, 7, 20],
  ),
  article('gift-cup', ['counted', 'gift'], { zh: '会员礼品：保温杯', en: 'Member gift: cup' }, [10, 7, 12]),
];

/** Serial numbers that hold by their rules and are nobody's. */
function demoSerials(kind: StockKind, series: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const nth = (series * 10_000 + index + 1).toString();
    if (kind === 'prepaid-card') return `DEMO${nth.padStart(8, '0')}`;
    const body = kind === 'sim' ? `8986099${nth.padStart(12, '0')}` : `8699${nth.padStart(10, '0')}`;
    return body + luhnDigit(body);
  });
}

/** What a demo hall holds, and how much of it each clerk. */
const demoStock: readonly (readonly [articleId: string, total: number, each: number])[] = [
  [simArticleId, 120, 12],
  ['phone-s1', 8, 0],
  ['phone-x5', 2, 0],
  ['phone-elder', 5, 0],
  ['card-30', 40, 5],
  ['card-50', 60, 10],
  ['card-100', 45, 5],
  ['roaming-sim', 10, 1],
  ['test-phone', 3, 0],
  ['gift-umbrella', 36, 3],
  ['gift-cup', 8, 0],
];

function demoLines(): (StockLine & { readonly each: number })[] {
  const articles = [...soldArticles, ...demoArticles];
  return demoStock.flatMap(([articleId, quantity, each], series) => {
    const kind = articles.find((one) => one.id === articleId)?.kind;
    if (kind === undefined) return [];
    const serials = kind === 'counted' ? [] : demoSerials(kind, series + 1, quantity);
    return [{ articleId, kind, quantity, serials, each }];
  });
}

/** The part of a delivery that the nth clerk is given. */
function shareOf(lines: ReturnType<typeof demoLines>, nth: number): StockLine[] {
  return lines
    .filter(({ each }) => each > 0)
    .map(({ articleId, kind, serials, each }) => ({
      articleId,
      kind,
      quantity: each,
      serials: serials.slice(nth * each, (nth + 1) * each),
    }));
}

/**
 * A demo hall has stock on its first day [M4]: one delivery, two clerks who have drawn theirs, and a third whom it is
 * offered to. `today` is its business day.
 */
export function demoFirstStock(
  people: { readonly keeperId: string; readonly clerkIds: readonly string[] },
  today: string,
): HallEvent[] {
  const { keeperId: by, clerkIds } = people;
  const lines = demoLines();
  const orderId = 'first-supply';
  const received = lines.map(({ each: _each, ...line }) => ({
    ...line,
    from: supplierPlace,
    to: stockroomPlace,
    reason: 'received' as const,
    orderId: null,
  }));
  const issues = clerkIds.slice(0, 3).flatMap((clerkId, nth): HallEvent[] => {
    const transferId = `first-issue-${nth + 1}`;
    const [from, between, to] = [stockroomPlace, transitPlace(transferId), clerkPlace(clerkId)];
    const share = shareOf(lines, nth);
    const move = (way: { from: string; to: string; reason: 'offered' | 'taken' }) =>
      share.map((line) => ({ ...line, ...way, orderId: null }));
    const offered = move({ from, to: between, reason: 'offered' });
    const taken = move({ from: between, to, reason: 'taken' });
    return [
      { type: 'StockOffered', payload: { transferId, by, from, to, lines: share, moves: offered } },
      ...(nth < 2
        ? [{ type: 'StockTaken', payload: { transferId, by: clerkId, moves: taken } } as const]
        : []),
    ];
  });
  return [
    ...demoArticles.map((payload) => ({ type: 'StockArticleSet', payload }) as const),
    {
      type: 'SupplyOrdered',
      payload: {
        orderId,
        by,
        urgent: false,
        note: '',
        expectedOn: today,
        checkId: null,
        lines: lines.map(({ articleId, quantity }) => ({ articleId, ordered: quantity })),
      },
    },
    {
      type: 'SupplyReceived',
      payload: {
        orderId,
        receiptId: 'first-receipt',
        by,
        documentNumber: 'DEMO-0001',
        complete: true,
        moves: received,
      },
    },
    ...issues,
  ];
}
