import { clerkPlace, type GivenLine, refuse, stockroomPlace } from '@onehall/domain';
import { StoredHall, testHall } from '@onehall/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CommandContext, Decision } from '../decision.ts';
import { setStockArticle } from './articles.ts';
import { handOutStock, soldStock, swapSold, takeBackSold } from './sales.ts';
import { cancelStocktake, confirmCount, countStock, openStocktake } from './stocktakes.ts';
import { orderSupply, receiveSupply } from './supply.ts';
import { disputeOffered, offerToTake, takeOffered, withdrawOffered } from './transfers.ts';
import { askWriteOff, decideWriteOff } from './write-offs.ts';

/** Serial numbers of one round; each round has its own, so that there is always something to deal with. */
const pieces = 6;
const card = (nth: number) => `CARD${nth.toString().padStart(6, '0')}`;
const places = [stockroomPlace, clerkPlace('k1'), clerkPlace('k2')];
const people = ['s1', 'k1', 'k2'];
const allPlaces = [
  ...places,
  clerkPlace('s1'),
  'workshop',
  'written-off',
  'stocktake',
  'unbooked',
  'customer',
  'supplier',
];

/** A hall with two articles, and everything of them ordered. */
async function stockedHall() {
  const { staff } = testHall();
  const [clerk] = staff;
  if (clerk === undefined) throw new Error('the hall has no clerk');
  const role = (id: string, of: typeof clerk.role) => ({
    ...clerk,
    id,
    workNumber: id.toUpperCase(),
    role: of,
  });
  const hall = await StoredHall.open({
    staff: [...staff, role('s1', 'stock-keeper'), role('m1', 'branch-manager')],
  });
  const common = { name: { zh: '品', en: 'article' }, minimum: 1, leadDays: 1, packSize: 1 };
  await hall.must((context) =>
    setStockArticle({ id: 'card-50', kind: 'prepaid-card', use: 'sale', ...common }, context),
  );
  await hall.must((context) =>
    setStockArticle({ id: 'cup', kind: 'counted', use: 'gift', ...common }, context),
  );
  const lines = ['card-50', 'cup'].map((articleId) => ({ articleId, ordered: 500 }));
  const { orderId } = await hall.must((context) =>
    orderSupply(
      { by: 's1', urgent: false, note: '', expectedOn: '2099-01-01', checkId: null, lines },
      context,
    ),
  );
  return { hall, orderId };
}

interface Step {
  readonly what: number;
  readonly nth: number;
  readonly from: number;
  readonly to: number;
}

/** What commands have made that later ones are about: the newest is the one that is dealt with. */
interface Made {
  transferId?: string;
  stocktakeId?: string;
  writeOffId?: string;
}

/** How often each command comes up: those that stop others are rare. */
const often = [0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 4, 5, 5, 6, 7, 8, 9, 10, 11, 12, 12, 13, 13];

/** One command by chance; most are refused, and that is as it should be. */
function commandOf({ what, nth, from, to }: Step, supplyId: string, made: Made, context: CommandContext) {
  const lines: GivenLine[] =
    nth % 3 > 0
      ? [{ articleId: 'card-50', serials: [card(nth)] }]
      : [{ articleId: 'cup', quantity: (nth % pieces) + 1 }];
  const by = people[from] ?? '';
  const [source = '', target = ''] = [places[from], places[to]];
  const { transferId = '', stocktakeId = '', writeOffId = '' } = made;
  const piece = {
    by,
    kind: 'prepaid-card',
    serial: card(nth),
    orderId: `order-${nth}`,
    reason: 'r',
  } as const;
  const stock = [{ kind: 'prepaid-card', serial: card(nth), goodsId: 'card-50' }] as const;
  const order = { id: context.newId(), stock } as unknown as Parameters<
    typeof soldStock
  >[0]['orders'][number];
  const transfer = context.state.stockTransfer(transferId);
  const receiver = people[places.indexOf(transfer?.to ?? '')] ?? by;
  const commands: (() => Decision<object>)[] = [
    () => receiveSupply({ by: 's1', orderId: supplyId, documentNumber: 'd', lines }, context),
    () => offerToTake({ by, from: source, to: target, lines }, context),
    () => takeOffered({ transferId, by: receiver }, context),
    () => disputeOffered({ transferId, by: receiver, reason: 'r' }, context),
    () => withdrawOffered({ transferId, by }, context),
    () => {
      const sold = soldStock({ id: 'v1', orders: [order] }, by, context);
      return sold.ok ? { ok: true, value: { events: sold.value, answer: {} } } : sold;
    },
    () => takeBackSold({ ...piece, defective: to === 0 }, context),
    () => swapSold({ ...piece, newSerial: card(nth + 1) }, context),
    () => handOutStock({ by, visitId: null, reason: 'r', lines }, context),
    () => askWriteOff({ by, place: source, reason: 'r', lines }, context),
    () => decideWriteOff({ by: 'm1', writeOffId, approved: to > 0, note: '' }, context),
    () => openStocktake({ place: source, by }, context),
    () => countStock({ stocktakeId, by: 's1', lines: to === 0 ? [] : lines }, context),
    () => {
      const explanation = 'r';
      const explanations = [
        ...Array.from({ length: 1_000 }, (_, one) => ({
          articleId: 'card-50',
          serial: card(one),
          explanation,
        })),
        { articleId: 'cup', serial: '', explanation },
      ];
      return confirmCount({ stocktakeId, by: 'm1', explanations }, context);
    },
  ];
  return commands[often[what] ?? 0]?.() ?? refuse('not-found');
}

/** Every piece is where its moves have brought it: once, and in no place below zero. */
function check(hall: StoredHall, rounds: number) {
  const { state, stock } = hall.store;
  const serials = Array.from({ length: rounds * pieces + 2 }, (_, nth) =>
    state.stockSerial('prepaid-card', card(nth)),
  );
  for (const articleId of ['card-50', 'cup']) {
    const transit = stock
      .balances()
      .filter((one) => one.articleId === articleId && one.place.startsWith('in-'));
    const all = [...allPlaces, ...transit.map((one) => one.place)];
    const held = all.map((place) => state.stockQuantity(articleId, place));
    expect(held.reduce((sum, one) => sum + one, 0)).toBe(0);
    expect(stock.balances().every((one) => one.quantity > 0)).toBe(true);
    if (articleId === 'cup') continue;
    for (const place of places) {
      const here = serials.filter((one) => one?.place === place).length;
      expect([place, state.stockQuantity(articleId, place)]).toEqual([place, here]);
    }
  }
}

const step = fc.record({
  what: fc.nat(often.length - 1),
  nth: fc.nat(pieces - 1),
  from: fc.nat(2),
  to: fc.nat(2),
});

/** Commands of one turn share a commit; each sees what those before it did. */
async function play(
  hall: StoredHall,
  supplyId: string,
  steps: readonly Step[],
  round: number,
): Promise<number> {
  const made: Made = {};
  const outcomes = await Promise.all(
    steps.map((one) =>
      hall.run((context) => {
        check(hall, round);
        const nth = (round - 1) * pieces + one.nth;
        const decision = commandOf({ ...one, nth }, supplyId, made, context);
        if (decision.ok) Object.assign(made, decision.value.answer);
        return decision;
      }),
    ),
  );
  check(hall, round);
  // A count that nobody ended would hold up the rounds after this one.
  for (const { stocktakeId, state } of hall.store.stock.stocktakes(9)) {
    if (state !== 'open' && state !== 'counted') continue;
    await hall.must((context) => cancelStocktake({ stocktakeId, by: 's1', reason: 'r' }, context));
  }
  return outcomes.filter((one) => one.ok).length;
}

test('whatever is commanded: a serial number is in one place, totals are constant, no place is below zero', async () => {
  const { hall, orderId } = await stockedHall();
  let [accepted, round] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 80 }), async (steps) => {
      round += 1;
      accepted += await play(hall, orderId, steps, round);
    }),
    { numRuns: 20 },
  );
  // Most of what is commanded by chance is refused; enough is not.
  expect(accepted).toBeGreaterThan(100);
});
