import type { MyStockView, ReplyOf, routes, StockDayView, StockView } from '@onehall/protocol';
import { longName } from './people.ts';
import { text } from './texts.ts';
import type { SampleSize } from './views.ts';

const today = '2026-11-22';
const at = Date.UTC(2026, 10, 22, 6, 5);
const serial = (nth: number) => `8986009912345678${String(1000 + nth)}`;
const serials = (count: number) => Array.from({ length: count }, (_, nth) => serial(nth));

function people(full: boolean): StockView['people'] {
  return Array.from({ length: full ? 30 : 3 }, (_, nth) => ({
    staffId: `k${nth}`,
    workNumber: `K${1001 + nth}`,
    name: full ? longName : text('张丽', 'Zhang Li'),
    holds: true,
  }));
}

const longArticle = text(
  '会员礼品：折叠晴雨两用伞（十周年纪念款）',
  'Member gift: folding umbrella, tenth anniversary',
);

function articles(full: boolean): StockView['articles'] {
  return Array.from({ length: full ? 30 : 2 }, (_, nth) => ({
    articleId: `article-${nth}`,
    kind: nth === 0 ? 'sim' : nth % 3 === 1 ? 'counted' : 'prepaid-card',
    use: (['sale', 'gift', 'roaming', 'test'] as const)[nth % 4] ?? 'sale',
    name: full && nth > 0 ? longArticle : text('手机卡', 'SIM card'),
    minimum: 50,
    leadDays: 3,
    packSize: 100,
    priceFen: nth % 2 === 0 ? 1_000 : null,
    held: nth === 3 ? null : 12_345 - nth,
    places: [
      { place: 'stockroom', quantity: nth === 3 ? null : 12_000 },
      { place: 'clerk:k1', quantity: 345 },
      { place: 'in-transit:t1', quantity: 5 },
    ],
    onOrder: nth * 100,
    soldPerDay: 12.5,
    low: full && nth < 8,
    urgent: full && nth < 3,
    proposal: full && nth < 8 ? 400 : 0,
  }));
}

const line = (full: boolean) => ({
  articleId: 'article-0',
  kind: 'sim' as const,
  quantity: full ? 60 : 2,
  serials: serials(full ? 60 : 2),
});

/** The stock of a hall: none, a little, and a great deal of everything. */
export function sampleStock(size: SampleSize): StockView {
  const full = size === 'full';
  const some = <T>(make: (nth: number) => T): T[] =>
    size === 'empty' ? [] : Array.from({ length: full ? 6 : 1 }, (_, nth) => make(nth));
  const lines = [line(full)];
  const note = full ? '门店活动期间需要的数量比平常多，请务必在前一天下午送到'.repeat(2) : '';
  return {
    today,
    strict: false,
    people: people(full),
    articles: size === 'empty' ? [] : articles(full),
    supply: some((nth) => ({
      orderId: `order-${nth}`,
      state: nth === 0 ? 'open' : 'received',
      urgent: nth % 2 === 0,
      note,
      expectedOn: '2026-11-20',
      late: nth === 0,
      checkId: null,
      orderedBy: 'k1',
      orderedAt: at,
      lines: [{ articleId: 'article-0', ordered: 1_000, received: 400 }],
      receipts: [{ documentNumber: 'DN-2026-000123', by: 'k1', at, pieces: 400 }],
    })),
    transfers: some((nth) => ({
      transferId: `transfer-${nth}`,
      from: nth % 2 === 0 ? 'stockroom' : 'clerk:k1',
      to: nth % 2 === 0 ? 'clerk:k1' : 'stockroom',
      lines,
      state: nth === 2 ? 'disputed' : 'offered',
      offeredBy: 'k1',
      offeredAt: at,
      reason: nth === 2 ? '少一张' : null,
    })),
    saleDifferences: some((nth) => ({ ...difference(nth), explanation: null })),
    loans: some((nth) => ({
      loanId: `loan-${nth}`,
      articleId: 'article-0',
      serial: serial(nth),
      holder: '欧阳**',
      phone: '139****8888',
      dueOn: today,
      late: nth % 2 === 0,
      lentAt: at,
      chased: nth,
      chaseNote: nth === 0 ? null : '已打电话',
    })),
    writeOffs: some((nth) => ({
      writeOffId: `write-off-${nth}`,
      place: 'stockroom',
      lines,
      reason: '受潮',
      state: (['asked', 'approved', 'refused'] as const)[nth % 3] ?? 'asked',
      askedBy: 'k1',
      askedAt: at,
      decidedBy: nth % 3 === 0 ? null : 'k2',
      note: null,
    })),
    stocktakes: some((nth) => ({
      stocktakeId: `stocktake-${nth}`,
      place: `clerk:k${nth}`,
      state: (['open', 'counted', 'confirmed', 'cancelled'] as const)[nth % 4] ?? 'open',
      openedBy: 'k1',
      openedAt: at,
      countedBy: nth % 4 === 0 ? null : 'k1',
      confirmedBy: nth % 4 === 2 ? 'k2' : null,
      endedAt: null,
      differences: nth % 4 === 0 ? [] : [found(nth), { ...found(nth + 9), quantity: -1, elsewhere: null }],
    })),
    prices: some((nth) => ({
      articleId: `article-${nth}`,
      priceFen: 129_900,
      validFrom: '2026-12-01',
      setBy: 'k1',
      setAt: at,
      tagPrintedAt: nth % 2 === 0 ? null : at,
    })),
    readiness: some((nth) => ({
      checkId: `check-${nth}`,
      title: '元旦备货检查',
      readyBy: '2026-12-30',
      state: (['open', 'checked', 'reported'] as const)[nth % 3] ?? 'open',
      openedBy: 'k1',
      lines: [
        {
          articleId: 'article-0',
          label: '',
          wanted: 100,
          held: nth % 3 === 0 ? null : 40,
          short: nth % 3 === 0 ? null : 60,
        },
        { articleId: null, label: '热敏纸', wanted: 20, held: null, short: null },
      ],
      checkedAt: null,
      reportedTo: nth % 3 === 2 ? '分公司' : null,
      reportNote: null,
    })),
  };
}

const found = (nth: number) => ({
  articleId: 'article-0',
  serial: serial(nth),
  quantity: 1,
  elsewhere: 'stockroom',
  explanation: nth % 4 === 2 ? '核对交接单后补记' : null,
});

const difference = (nth: number) => ({
  kind: 'sim' as const,
  serial: serial(nth),
  orderId: `order-${nth}`,
  articleId: 'article-0',
  from: nth % 2 === 0 ? 'unbooked' : 'stockroom',
  clerkId: 'k1',
  ticketNumber: 'A012',
  at,
});

/** What a clerk holds: nothing, a little, and much with offers both ways. */
export function sampleMyStock(size: SampleSize): MyStockView {
  const full = size === 'full';
  const { transfers } = sampleStock(size);
  return {
    counted: false,
    articles: articles(full).map(({ articleId, name }) => ({ articleId, name, use: 'gift' })),
    held:
      size === 'empty'
        ? []
        : [line(full), { articleId: 'article-1', kind: 'counted', quantity: 3, serials: [] }],
    offeredToMe: transfers.filter((one) => one.from === 'stockroom').slice(0, 2),
    offeredByMe: transfers.filter((one) => one.to === 'stockroom').slice(0, 1),
  };
}

/** The day book of every clerk. */
export function sampleStockDay(size: SampleSize): StockDayView {
  const full = size === 'full';
  const rows = size === 'empty' ? 0 : full ? 60 : 3;
  return {
    day: today,
    people: people(full),
    articles: articles(full).map(({ articleId, name }) => ({ articleId, name })),
    rows: Array.from({ length: rows }, (_, nth) => ({
      clerkId: `k${nth % 30}`,
      articleId: `article-${nth % 2}`,
      opening: 1_000,
      received: 200,
      sold: 150,
      returned: 2,
      handedBack: 50,
      other: -1,
      closing: 1_001,
    })),
    withoutCustody: full ? [{ ...difference(1), explanation: '未办领用' }] : [],
    notBack: full
      ? [{ orderId: 'order-8', kind: 'sim', serial: serial(8), clerkId: 'k1', ticketNumber: 'A014' }]
      : [],
    withoutMove: full
      ? [{ orderId: 'order-9', kind: 'sim', serial: serial(9), clerkId: 'k1', ticketNumber: 'A013' }]
      : [],
  };
}

/** The newest moves of an article. */
export function sampleStockMoves(size: SampleSize): ReplyOf<typeof routes.readStockMoves> {
  const reasons = ['sold', 'taken', 'offered', 'received'];
  return {
    moves: Array.from({ length: size === 'full' ? 12 : 1 }, (_, nth) => ({
      moveId: `m-${nth}`,
      at,
      from: 'stockroom',
      to: 'clerk:k1',
      quantity: 10,
      reason: reasons[nth % 4] ?? 'sold',
      by: 'k1',
      orderId: null,
      serials: serials(10),
    })),
  };
}
