import { differencesOfStocktake, type LoanHolder } from '@onehall/application';
import {
  businessDayAt,
  dayStartsMinute,
  defaultStockRules,
  hallDayOf,
  isOwnPlace,
  lentPlace,
  maskMobile,
  maskName,
  reorderProposal,
  type StockArticle,
  workshopPlace,
} from '@onehall/domain';
import type { MyStockView, StockArticleView, StockDayView, StockView } from '@onehall/protocol';
import type { BalanceRow } from '@onehall/storage-sqlite';
import type { ServerParts } from '../parts.ts';

const dayMs = 86_400_000;
/** Sales a day are a mean over so many days. */
const salesDays = 14;
const shownMost = 40;
const differencesMost = 200;

const holders = ['clerk', 'complaint-handler', 'duty-manager'];

/** Places whose count has begun and is not entered: what the books say of them stays hidden [M4]. */
function hiddenPlaces({ store }: ServerParts): ReadonlySet<string> {
  const running = store.stock.stocktakes(shownMost).filter((one) => one.state === 'open');
  return new Set(running.map((one) => one.place));
}

/** Whether pieces there can be sold or given: lent ones and those at the workshop cannot. */
function onHand({ place }: BalanceRow): boolean {
  return isOwnPlace(place) && place !== lentPlace && place !== workshopPlace;
}

interface Standing {
  readonly balances: readonly BalanceRow[];
  readonly hidden: ReadonlySet<string>;
  readonly sold: ReadonlyMap<string, number>;
  readonly onOrder: ReadonlyMap<string, number>;
  readonly priceFen: (articleId: string) => number | null;
}

function presentArticle(article: StockArticle, standing: Standing): StockArticleView {
  const { id: articleId, kind, use, name, minimum, leadDays, packSize } = article;
  const places = standing.balances.filter((one) => one.articleId === articleId);
  const held = places.filter(onHand).reduce((sum, one) => sum + one.quantity, 0);
  const soldPerDay = (standing.sold.get(articleId) ?? 0) / salesDays;
  const onOrder = standing.onOrder.get(articleId) ?? 0;
  const { low, urgent, quantity } = reorderProposal(article, { held, onOrder, soldPerDay });
  const blind = standing.hidden.size > 0;
  return {
    articleId,
    kind,
    use,
    name: { ...name },
    minimum,
    leadDays,
    packSize,
    priceFen: standing.priceFen(articleId),
    held: blind ? null : held,
    places: places.map(({ place, quantity: pieces }) => ({
      place,
      quantity: standing.hidden.has(place) ? null : pieces,
    })),
    onOrder,
    soldPerDay: Math.round(soldPerDay * 10) / 10,
    low: blind ? false : low,
    urgent: blind ? false : urgent,
    proposal: blind ? 0 : quantity,
  };
}

function presentSupply({ store }: ServerParts, today: string): StockView['supply'] {
  return store.stock.supply(shownMost).map((row) => ({
    ...row,
    urgent: row.urgent === 1,
    late: row.state === 'open' && row.expectedOn < today,
    lines: store.stock.supplyLines(row.orderId),
    receipts: store.stock.receipts(row.orderId),
  }));
}

function presentLoans({ store }: ServerParts, today: string): StockView['loans'] {
  return store.stock.openLoans().map(({ holderRecordId, ...row }) => {
    const holder = store.state.personalRecord(holderRecordId) as LoanHolder | null;
    return {
      ...row,
      late: row.dueOn < today,
      holder: maskName(holder?.name ?? ''),
      phone: maskMobile(holder?.phone ?? ''),
    };
  });
}

function presentStocktakes({ store }: ServerParts): StockView['stocktakes'] {
  return store.stock.stocktakes(shownMost).map((row) => {
    const counted = row.state === 'counted';
    const live = counted ? differencesOfStocktake(row.stocktakeId, { state: store.state }) : [];
    return {
      ...row,
      differences: counted
        ? live.map(({ kind: _kind, ...one }) => ({ ...one, explanation: null }))
        : row.differences.map(({ kind: _kind, ...one }) => one),
    };
  });
}

function presentReadiness({ store }: ServerParts): StockView['readiness'] {
  return store.stock.readiness(shownMost).map(({ checked, ...row }) => ({
    ...row,
    lines: row.lines.map((line) => {
      const found = checked.find((one) => one.articleId === line.articleId && one.label === line.label);
      return { ...line, held: found?.held ?? null, short: found?.short ?? null };
    }),
  }));
}

/** Everything of the stock: what is where, what is low, and what is open [M4, M7]. */
export function presentStock(parts: ServerParts): StockView {
  const { hall, store, now } = parts;
  const today = hallDayOf(now(), hall);
  const prices = store.stock.prices(today);
  const standing: Standing = {
    balances: store.stock.balances(),
    hidden: hiddenPlaces(parts),
    sold: store.stock.soldBetween(now() - salesDays * dayMs, now() + 1),
    onOrder: store.stock.onOrder(),
    priceFen: (articleId) =>
      prices.find((one) => one.articleId === articleId && one.validFrom <= today)?.priceFen ?? null,
  };
  return {
    today,
    strict: (hall.stock ?? defaultStockRules).strict,
    people: hall.staff.map(({ id: staffId, workNumber, name, role, left = false }) => ({
      staffId,
      workNumber,
      name: { ...name },
      holds: holders.includes(role) && !left,
    })),
    articles: store.stock.articles().map((article) => presentArticle(article, standing)),
    supply: presentSupply(parts, today),
    transfers: store.stock.openTransfers().map((row) => ({ ...row, lines: linesOf(row.lines) })),
    saleDifferences: store.stockDays.unexplained(differencesMost),
    loans: presentLoans(parts, today),
    writeOffs: store.stock.writeOffs(shownMost).map((row) => ({ ...row, lines: linesOf(row.lines) })),
    stocktakes: presentStocktakes(parts),
    prices,
    readiness: presentReadiness(parts),
  };
}

type Line = MyStockView['held'][number];
const linesOf = (
  lines: readonly (Omit<Line, 'serials'> & { readonly serials: readonly string[] })[],
): Line[] => lines.map((line) => ({ ...line, serials: [...line.serials] }));

/** What one person holds, and what lies between them and others. */
export function presentMyStock({ store }: ServerParts, staffId: string): MyStockView {
  const place = `clerk:${staffId}`;
  const transfers = store.stock.openTransfers().map((row) => ({ ...row, lines: linesOf(row.lines) }));
  const counted = store.state.stockIsCounted(place);
  return {
    counted,
    articles: store.stock
      .articles()
      .map(({ id: articleId, name, use }) => ({ articleId, name: { ...name }, use })),
    held: counted ? [] : linesOf(store.state.stockHeldAt(place)),
    offeredToMe: transfers.filter((one) => one.to === place),
    offeredByMe: transfers.filter((one) => one.from === place),
  };
}

/** Each clerk's stock of a day, and what does not add up [M2]; null: no such day. */
export function presentStockDay({ hall, store }: ServerParts, day: string): StockDayView | null {
  const begins = businessDayAt(day, hall.zone);
  if (begins === null) return null;
  const from = begins + dayStartsMinute(hall.hours) * 60_000;
  const to = from + dayMs;
  return {
    day,
    people: hall.staff.map(({ id: staffId, workNumber, name }) => ({
      staffId,
      workNumber,
      name: { ...name },
    })),
    articles: store.stock.articles().map(({ id: articleId, name }) => ({ articleId, name: { ...name } })),
    rows: store.stockDays.clerkDays(from, to),
    withoutCustody: store.stockDays.saleDifferences(from, to, differencesMost),
    withoutMove: store.stockDays.ordersWithoutMove(from, to),
    notBack: store.stockDays.reversedAndNotBack(from, to),
  };
}

/** How many offers of stock lie before a clerk; nobody: none. */
export function stockOffersTo({ store }: ServerParts, clerkId: string | null): number {
  return clerkId === null ? 0 : store.stock.offersTo(`clerk:${clerkId}`);
}
