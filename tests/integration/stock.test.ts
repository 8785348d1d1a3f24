import { routes } from '@onehall/protocol';
import { sampleImei } from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import { smallHall, TestHall } from './hall-harness.ts';
import { add, addCode, atCounter, isSound, signForm, states } from './one-stop-counter.ts';
import type { Person } from './person.ts';
import { until } from './until.ts';

const card = (nth: number) => `YK05026${nth.toString().padStart(5, '0')}`;
const cards = (first: number, last: number) => [
  { articleId: 'card-50', ranges: [{ first: card(first), last: card(last) }] },
];

/** Twenty cards delivered, and the people who deal with them. */
async function stocked(hall: TestHall) {
  const [keeper, manager, auditor] = await Promise.all([
    hall.staff('S001'),
    hall.staff('M001'),
    hall.staff('J001'),
  ]);
  const { today } = await keeper.must(routes.readStock, '/stock');
  const { id } = await keeper.must(routes.orderSupply, '/stock/supply', {
    urgent: true,
    expectedOn: today,
    lines: [{ articleId: 'card-50', ordered: 20 }],
  });
  await keeper.must(routes.receiveSupply, `/stock/supply/${id}/receipts`, {
    documentNumber: 'DN-1',
    lines: cards(1, 20),
  });
  return { keeper, manager, auditor, supplyId: id, today };
}

async function issue(keeper: Person, clerk: Person, lines: object[]): Promise<void> {
  const { id } = await keeper.must(routes.offerStock, '/stock/transfers', {
    from: 'stockroom',
    to: 'clerk:k001',
    lines,
  });
  await clerk.must(routes.answerStock, `/stock/transfers/${id}/answer`, { answer: 'take' });
}

const placeOf = (hall: TestHall, nth: number) =>
  hall.store.state.stockSerial('prepaid-card', card(nth))?.place;

describe('stock from the supplier to the customer [M4]', () => {
  test('is sold at the price that counts on the day, whatever was set for later', async () => {
    const hall = await TestHall.start();
    const { keeper, today } = await stocked(hall);
    const prices = '/stock/articles/card-50/prices';
    const later = `${Number(today.slice(0, 4)) + 1}-01-01`;
    await keeper.must(routes.setStockPrice, prices, { priceFen: 4_500, validFrom: today });
    await keeper.must(routes.setStockPrice, prices, { priceFen: 4_000, validFrom: later });
    const counter = await atCounter(hall);
    await issue(keeper, counter.clerk, cards(1, 10));
    const sale = { card: 'card-50', count: 2, serials: [card(1), card(2)] };
    expect((await add(counter, 'prepaid-card-sale', sale)).totalFen).toBe(9_000);
    await signForm(counter);
    await counter.clerk.must(routes.takeCash, `/visits/${counter.visitId}/payment`, { tenderedFen: 9_000 });
    await until(() => states(hall, counter.visitId)[0] === 'confirmed');
    await isSound(hall);
  });

  test('cards are delivered, issued, sold as the visit is paid, and tied in the day of the clerk', async () => {
    const hall = await TestHall.start();
    const { keeper, auditor, today } = await stocked(hall);
    const counter = await atCounter(hall);
    await issue(keeper, counter.clerk, cards(1, 10));
    await add(counter, 'prepaid-card-sale', { card: 'card-50', count: 2, serials: [card(1), card(2)] });
    expect(placeOf(hall, 1)).toBe('clerk:k001');
    await signForm(counter);
    await counter.clerk.must(routes.takeCash, `/visits/${counter.visitId}/payment`, { tenderedFen: 10_000 });
    expect([placeOf(hall, 1), placeOf(hall, 3), placeOf(hall, 11)]).toEqual([
      'customer',
      'clerk:k001',
      'stockroom',
    ]);
    const day = await auditor.must(routes.readStockDay, `/stock/days/${today}`);
    const row = day.rows.find((one) => one.clerkId === 'k001' && one.articleId === 'card-50');
    // The demo hall has given this clerk ten of its own on the same day.
    expect(row).toMatchObject({ opening: 0, received: 20, sold: 2, returned: 0, closing: 18 });
    expect([day.withoutCustody, day.withoutMove]).toEqual([[], []]);
    await isSound(hall);
  });

  test('a card that nobody received is sold all the same, and stands as a difference until it is explained', async () => {
    const hall = await TestHall.start();
    const { keeper, auditor, today } = await stocked(hall);
    const counter = await atCounter(hall);
    await add(counter, 'prepaid-card-sale', { card: 'card-50', count: 2, serials: [card(77), card(1)] });
    await signForm(counter);
    await counter.clerk.must(routes.takeCash, `/visits/${counter.visitId}/payment`, { tenderedFen: 10_000 });
    const { saleDifferences } = await keeper.must(routes.readStock, '/stock');
    expect(saleDifferences.map(({ serial, from }) => [serial, from])).toEqual([
      [card(1), 'stockroom'],
      [card(77), 'unbooked'],
    ]);
    const [first] = saleDifferences;
    const path = '/stock/sale-differences';
    const body = { kind: 'prepaid-card', serial: card(1), orderId: first?.orderId, explanation: '未办领用' };
    expect(await keeper.codeOf(path, body)).toBe('accepted');
    expect(await keeper.codeOf(path, body)).toBe('difference-explained');
    expect((await keeper.must(routes.readStock, '/stock')).saleDifferences).toHaveLength(1);
    expect((await auditor.must(routes.readStockDay, `/stock/days/${today}`)).withoutCustody).toHaveLength(2);
    await isSound(hall);
  });

  test('another value than the one charged, or a card sold before, is refused when it is entered', async () => {
    const hall = await TestHall.start();
    await stocked(hall);
    const counter = await atCounter(hall);
    const one = (value: string, nth: number) => ({ card: value, count: 1, serials: [card(nth)] });
    expect(await addCode(counter, 'prepaid-card-sale', one('card-100', 1))).toBe('stock-wrong-article');
    await add(counter, 'prepaid-card-sale', one('card-50', 1));
    await signForm(counter);
    await counter.clerk.must(routes.takeCash, `/visits/${counter.visitId}/payment`, { tenderedFen: 5_000 });
    await counter.clerk.must(routes.finishTicket, `/tickets/${counter.ticketId}/finish`);
    const next = await atCounterAgain(hall, counter);
    expect(await addCode(next, 'prepaid-card-sale', one('card-50', 1))).toBe('serial-already-sold');
    await isSound(hall);
  });

  test('a strict hall sells only what is in the clerk’s own custody', async () => {
    const hall = await TestHall.start({ file: { ...smallHall(), stock: { strict: true } } });
    const { keeper } = await stocked(hall);
    const counter = await atCounter(hall);
    const one = (nth: number) => ({ card: 'card-50', count: 1, serials: [card(nth)] });
    expect(await addCode(counter, 'prepaid-card-sale', one(5))).toBe('stock-not-in-custody');
    expect(await addCode(counter, 'prepaid-card-sale', one(500))).toBe('stock-not-in-custody');
    await issue(keeper, counter.clerk, cards(5, 5));
    expect(await addCode(counter, 'prepaid-card-sale', one(5))).toBe('accepted');
    await isSound(hall);
  });
});

async function atCounterAgain(hall: TestHall, counter: Awaited<ReturnType<typeof atCounter>>) {
  const { clerk, kiosk, customer } = counter;
  await kiosk.must(routes.issueTicket, '/tickets', { categoryIds: ['bills'], mobile: null, language: 'zh' });
  const { ticketId, visitId } = await clerk.must(routes.callNext, '/counters/counter-1/call-next');
  await clerk.must(routes.startServing, `/tickets/${ticketId}/start`);
  await clerk.must(routes.findSubscriber, `/visits/${visitId}/subscriber`, { mobile: customer.mobile });
  return { ...counter, hall, ticketId, visitId };
}

describe('after the sale', () => {
  test('a piece comes back only by the order that sold it; a defective one is swapped', async () => {
    const hall = await TestHall.start();
    const { keeper } = await stocked(hall);
    const counter = await atCounter(hall);
    await issue(keeper, counter.clerk, cards(1, 5));
    const visit = await add(counter, 'prepaid-card-sale', {
      card: 'card-50',
      count: 2,
      serials: [card(1), card(2)],
    });
    const orderId = visit.orders[0]?.orderId ?? '';
    const back = { kind: 'prepaid-card', serial: card(1), orderId, reason: '客户退卡', defective: false };
    expect(await counter.clerk.codeOf('/stock/returns', back)).toBe('stock-not-sold-here');
    await signForm(counter);
    await counter.clerk.must(routes.takeCash, `/visits/${counter.visitId}/payment`, { tenderedFen: 10_000 });
    expect(await counter.clerk.codeOf('/stock/returns', { ...back, orderId: 'another' })).toBe(
      'stock-not-sold-here',
    );
    const sold = (nth: number) => counter.clerk.must(routes.findSoldPiece, `/stock/sold/${card(nth)}`);
    expect((await sold(1)).piece).toMatchObject({ orderId, kind: 'prepaid-card', articleId: 'card-50' });
    expect((await sold(1)).piece?.ticketNumber).toMatch(/^A\d+$/);
    expect(await counter.clerk.codeOf('/stock/returns', back)).toBe('accepted');
    expect((await sold(1)).piece).toBeNull();
    expect(placeOf(hall, 1)).toBe('clerk:k001');
    expect(await counter.clerk.codeOf('/stock/returns', back)).toBe('stock-not-sold-here');
    const swap = { kind: 'prepaid-card', serial: card(2), orderId, reason: '刮不开', newSerial: card(3) };
    expect(await counter.clerk.codeOf('/stock/swaps', { ...swap, newSerial: card(15) })).toBe(
      'serial-not-here',
    );
    expect(await counter.clerk.codeOf('/stock/swaps', swap)).toBe('accepted');
    expect([placeOf(hall, 2), placeOf(hall, 3)]).toEqual(['workshop', 'customer']);
    expect(hall.store.state.stockUsedBy('prepaid-card', card(3))).toBe(orderId);
    expect(hall.store.state.stockUsedBy('prepaid-card', card(1))).toBeNull();
    await isSound(hall);
  });
});

test('what an order reversed stands in the day book until the piece is back [M2, M5]', async () => {
  const hall = await TestHall.start();
  const { keeper, auditor, today } = await stocked(hall);
  const counter = await atCounter(hall);
  const { clerk, visitId } = counter;
  await issue(keeper, clerk, cards(1, 5));
  await add(counter, 'prepaid-card-sale', { card: 'card-50', count: 1, serials: [card(1)] });
  const { orders } = await signForm(counter);
  await clerk.must(routes.takeCash, `/visits/${visitId}/payment`, { tenderedFen: 5_000 });
  await until(() => states(hall, visitId).every((state) => state === 'confirmed'));
  const orderId = orders[0]?.orderId ?? '';
  const notBack = async () => (await auditor.must(routes.readStockDay, `/stock/days/${today}`)).notBack;
  expect(await notBack()).toEqual([]);
  const reversal = `/visits/${visitId}/orders/${orderId}/reversal`;
  await clerk.must(routes.reverseOrder, reversal, { reason: '买错面值' });
  expect(await notBack()).toMatchObject([{ orderId, serial: card(1), clerkId: 'k001' }]);
  const back = { kind: 'prepaid-card', serial: card(1), orderId, reason: '买错面值', defective: false };
  expect(await clerk.codeOf('/stock/returns', back)).toBe('accepted');
  expect(await notBack()).toEqual([]);
  await isSound(hall);
});

describe('between the stockroom and a clerk', () => {
  test('what is offered is taken or disputed by whom it is for; a dispute goes back to the giver', async () => {
    const hall = await TestHall.start();
    const { keeper } = await stocked(hall);
    const [clerk, other] = await Promise.all([hall.staff('K001'), hall.staff('K002')]);
    await clerk.must(routes.signOn, '/counters/counter-1/sign-on');
    const console = await clerk.watch('console', 'counter-1');
    expect(console.view()).toMatchObject({ stockOffers: 0 });
    const offer = { from: 'stockroom', to: 'clerk:k001', lines: cards(1, 4) };
    expect(await clerk.codeOf('/stock/transfers', offer)).toBe('stock-not-yours');
    const { id } = await keeper.must(routes.offerStock, '/stock/transfers', offer);
    await until(() => (console.view() as { stockOffers: number }).stockOffers === 1);
    const answer = `/stock/transfers/${id}/answer`;
    expect(await other.codeOf(answer, { answer: 'take' })).toBe('stock-not-yours');
    expect(await clerk.codeOf(answer, { answer: 'dispute' })).toBe('malformed-request');
    expect(await clerk.codeOf(answer, { answer: 'dispute', reason: '少一张' })).toBe('accepted');
    expect(await clerk.codeOf(answer, { answer: 'take' })).toBe('transfer-ended');
    expect(placeOf(hall, 1)).toBe(`in-transit:${id}`);
    expect(await keeper.codeOf(`/stock/transfers/${id}/withdraw`)).toBe('accepted');
    expect(placeOf(hall, 1)).toBe('stockroom');
    await isSound(hall);
  });

  test('gifts are given out of one’s own custody, and cards for sale are not gifts', async () => {
    const hall = await TestHall.start();
    const clerk = await hall.staff('K001');
    // The demo hall's clerk has three umbrellas.
    const give = (quantity: number) => ({
      reason: '会员日',
      lines: [{ articleId: 'gift-umbrella', quantity }],
    });
    expect(await clerk.codeOf('/stock/hand-outs', give(4))).toBe('stock-too-few');
    expect(await clerk.codeOf('/stock/hand-outs', give(2))).toBe('accepted');
    expect(hall.store.state.stockQuantity('gift-umbrella', 'clerk:k001')).toBe(1);
    const [held] = hall.store.state.stockHeldAt('clerk:k001').filter((one) => one.articleId === 'card-50');
    const lines = [{ articleId: 'card-50', serials: held?.serials.slice(0, 1) }];
    expect(await clerk.codeOf('/stock/hand-outs', { reason: '会员日', lines })).toBe('stock-not-a-gift');
    await isSound(hall);
  });
});

describe('counting, lending, writing off [M4]', () => {
  test('nothing moves in a place that is counted; a second person books what differs, with a reason', async () => {
    const hall = await TestHall.start();
    const { keeper, manager } = await stocked(hall);
    const clerk = await hall.staff('K001');
    await issue(keeper, clerk, cards(1, 3));
    const { id } = await keeper.must(routes.openStocktake, '/stock/stocktakes', { place: 'clerk:k001' });
    expect((await clerk.must(routes.readMyStock, '/stock/mine')).counted).toBe(true);
    const away = { from: 'clerk:k001', to: 'stockroom', lines: cards(1, 1) };
    expect(await clerk.codeOf('/stock/transfers', away)).toBe('stock-being-counted');
    expect(await manager.codeOf(`/stock/stocktakes/${id}/confirm`, { explanations: [] })).toBe(
      'stocktake-not-counted',
    );
    const held = hall.store.state.stockHeldAt('clerk:k001');
    // One card is missing, one is there that the books have in the stockroom.
    const lines = held.map(({ articleId, kind, quantity, serials }) => ({
      articleId,
      quantity: kind === 'counted' ? quantity : 0,
      serials: [...serials.filter((one) => one !== card(2)), ...(articleId === 'card-50' ? [card(9)] : [])],
    }));
    const counted = await keeper.must(routes.countStock, `/stock/stocktakes/${id}/count`, { lines });
    expect(counted.differences).toBe(2);
    const explanations = [card(2), card(9)].map((serial) => ({
      articleId: 'card-50',
      serial,
      explanation: '核对交接单',
    }));
    const confirm = `/stock/stocktakes/${id}/confirm`;
    expect(await keeper.codeOf(confirm, { explanations })).toBe('stocktake-own');
    expect(await manager.codeOf(confirm, { explanations: explanations.slice(1) })).toBe(
      'stocktake-unexplained',
    );
    expect(await manager.codeOf(confirm, { explanations })).toBe('accepted');
    expect([placeOf(hall, 2), placeOf(hall, 9)]).toEqual(['stocktake', 'clerk:k001']);
    expect(await clerk.codeOf('/stock/transfers', away)).toBe('accepted');
    await isSound(hall);
  });

  test('a write-off needs a manager who did not ask for it; a test unit is lent, chased and back', async () => {
    const hall = await TestHall.start();
    const { keeper, manager, today } = await stocked(hall);
    const asked = await manager.must(routes.askWriteOff, '/stock/write-offs', {
      place: 'stockroom',
      reason: '受潮',
      lines: cards(19, 20),
    });
    const decision = `/stock/write-offs/${asked.id}/decision`;
    expect(await manager.codeOf(decision, { approved: true })).toBe('approval-own');
    const duty = await hall.staff('D001');
    expect(await duty.codeOf(decision, { approved: true })).toBe('accepted');
    expect(placeOf(hall, 19)).toBe('written-off');
    const [unit] = hall.store.state.stockHeldAt('stockroom').filter((one) => one.articleId === 'test-phone');
    const lend = {
      articleId: 'test-phone',
      serial: unit?.serials[0],
      dueOn: today,
      name: '欧阳静宜',
      phone: '13900008888',
    };
    expect(await keeper.codeOf('/stock/loans', { ...lend, serial: sampleImei(3) })).toBe('serial-not-here');
    const loan = await keeper.must(routes.lendStock, '/stock/loans', lend);
    hall.clock.pass(2 * 86_400_000);
    const [shown] = (await keeper.must(routes.readStock, '/stock')).loans;
    expect(shown).toMatchObject({ late: true, chased: 0, phone: '139****8888' });
    expect(JSON.stringify(shown)).not.toContain('欧阳静宜');
    await keeper.must(routes.chaseLoan, `/stock/loans/${loan.id}/chase`, { note: '已打电话' });
    await keeper.must(routes.endLoan, `/stock/loans/${loan.id}/back`, { defective: false });
    expect(await keeper.codeOf(`/stock/loans/${loan.id}/back`, { defective: false })).toBe('loan-ended');
    await isSound(hall);
  });

  test('a holiday check says what is short, asks for it urgently and is reported [M7]', async () => {
    const hall = await TestHall.start();
    const { keeper, today } = await stocked(hall);
    const check = await keeper.must(routes.openReadiness, '/stock/readiness', {
      title: '元旦备货',
      readyBy: today,
      lines: [
        { articleId: 'card-50', wanted: 100 },
        { articleId: null, label: '热敏纸', wanted: 10 },
      ],
    });
    const path = `/stock/readiness/${check.id}`;
    expect(await keeper.codeOf(`${path}/report`, { to: '分公司' })).toBe('readiness-unchecked');
    expect(await keeper.codeOf(`${path}/check`)).toBe('spare-uncounted');
    const spares = [{ label: '热敏纸', held: 12 }];
    expect((await keeper.must(routes.checkReadiness, `${path}/check`, { spares })).short).toBe(1);
    await keeper.must(routes.orderSupply, '/stock/supply', {
      urgent: true,
      expectedOn: today,
      checkId: check.id,
      lines: [{ articleId: 'card-50', ordered: 20 }],
    });
    await keeper.must(routes.reportReadiness, `${path}/report`, { to: '分公司' });
    const { readiness } = await keeper.must(routes.readStock, '/stock');
    expect(readiness[0]).toMatchObject({ state: 'reported', reportedTo: '分公司' });
    expect(readiness[0]?.lines.map((one) => [one.held, one.short])).toEqual([
      [80, 20],
      [12, 0],
    ]);
    await isSound(hall);
  });
});
