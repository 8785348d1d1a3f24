import { type CashView, routes } from '@onehall/protocol';
import { describe, expect, test } from 'vitest';
import {
  afterOneSale,
  books,
  type CashHall,
  cashHall,
  count,
  float500,
  giveFloat,
  isSound,
  mine,
  ordersAnswered,
  sellBill,
  yuan,
} from './cash-day.ts';
import { signature } from './jobs.ts';
import { billingOf } from './one-stop-counter.ts';
import type { Person } from './person.ts';

// What users of other tills complain of about cash, each provoked here [M1, M6].

/** A shift with a sale in it, shut for counting. */
async function counting(day: CashHall) {
  const shiftId = await giveFloat(day, day.first, 'K001');
  await sellBill(day.hall, 'counter-1', 'K001');
  await ordersAnswered(day, shiftId);
  await day.first.must(routes.beginShiftCount, `/cash/shifts/${shiftId}/count`);
  return shiftId;
}

/** A clerk counts the drawer, ends the shift, and the manager takes what is handed in. */
async function handIn(day: CashHall, clerk: Person, shiftId: string, notes: readonly object[]) {
  await ordersAnswered(day, shiftId);
  await clerk.must(routes.beginShiftCount, `/cash/shifts/${shiftId}/count`);
  const counted = await count(clerk, shiftId, notes);
  await clerk.must(routes.endShift, `/cash/shifts/${shiftId}/end`);
  for (const { transferId } of (await books(day.manager)).transfers)
    await day.manager.must(routes.takeTransfer, `/cash/transfers/${transferId}/take`, { notes });
  return counted;
}

const overShort = ({ hall }: CashHall) => hall.store.queries.balanceFen('over-short:k001');

describe('what a drawer should hold', () => {
  // 1
  test('is the float and what was received less the change, however much was put on the counter', async () => {
    const day = await cashHall();
    const shiftId = await counting(day);
    // A note of 50 for 30, and 20 back.
    const counted = await count(day.first, shiftId, afterOneSale);
    expect(counted.expectedFen).toBe(yuan(500 + 50 - 20));
    await isSound(day);
  });

  // 4
  test('is its own: two drawers filled from one vault open even, and neither sees the other’s sales', async () => {
    const day = await cashHall();
    const { hall, first, second } = day;
    const vaultFen = hall.store.queries.balanceFen('vault');
    const [one, other] = [await giveFloat(day, first, 'K001'), await giveFloat(day, second, 'K002')];
    expect(hall.store.queries.balanceFen('vault')).toBe(vaultFen - 2 * yuan(500));
    await sellBill(hall, 'counter-1', 'K001');
    const idle = await handIn(day, second, other, float500);
    expect(idle.expectedFen).toBe(yuan(500));
    const busy = await handIn(day, first, one, afterOneSale);
    expect(busy.expectedFen).toBe(yuan(530));
    await isSound(day);
  });

  // 6
  test('begins anew with the second shift of a day, whoever had the first', async () => {
    const day = await cashHall();
    const { hall, first } = day;
    const morning = await giveFloat(day, first, 'K001');
    await sellBill(hall, 'counter-1', 'K001');
    expect(await handIn(day, first, morning, afterOneSale)).toMatchObject({ expectedFen: yuan(530) });
    const noon = await giveFloat(day, first, 'K001');
    await sellBill(hall, 'counter-1', 'K001', 1);
    expect(await handIn(day, first, noon, afterOneSale)).toMatchObject({ expectedFen: yuan(530) });
    await isSound(day);
  });
});

describe('a count', () => {
  // 2
  test('is taken whatever it is; too far off it goes to a manager, and what is missing is booked', async () => {
    const day = await cashHall();
    const shiftId = await counting(day);
    const short = afterOneSale.filter(({ fen }) => fen !== 500);
    expect(await count(day.first, shiftId, short)).toMatchObject({ countedFen: yuan(500) });
    expect(
      await day.first.must(routes.endShift, `/cash/shifts/${shiftId}/end`, { reason: 'six notes are gone' }),
    ).toEqual({ state: 'in-review' });
    await day.manager.must(routes.reviewShift, `/cash/shifts/${shiftId}/review`, {
      decision: 'accepted',
      note: 'seen',
    });
    expect(overShort(day)).toBe(yuan(30));
    expect(day.hall.store.state.shift(shiftId)?.state).toBe('closed');
    await isSound(day);
  });

  // 3
  test('that is right leaves no difference in the books: cash is never posted as one', async () => {
    const day = await cashHall();
    const shiftId = await giveFloat(day, day.first, 'K001');
    await sellBill(day.hall, 'counter-1', 'K001');
    await handIn(day, day.first, shiftId, afterOneSale);
    expect(overShort(day)).toBe(0);
    const { figures } = await books(day.manager);
    expect(figures.cash.map((line) => line.key).filter((key) => key.startsWith('counted'))).toEqual([]);
    expect(figures.shifts).toMatchObject([{ expectedFen: yuan(530), differenceFen: 0 }]);
    await isSound(day);
  });

  // 5
  test('is blind: nothing that the clerk can read says what should be there before it is kept', async () => {
    const day = await cashHall();
    const shiftId = await counting(day);
    const { first } = day;
    const said = JSON.stringify(await mine(first));
    expect(said).not.toContain(String(yuan(530)));
    expect(said).not.toContain('expected');
    for (const path of ['/cash', '/cash/trial-balance/0', `/cash/shifts/${shiftId}/at/${day.hall.clock.at}`])
      expect((await first.ask('GET', path)).code).toBe('not-permitted');
    await count(first, shiftId, float500);
    expect((await mine(first)).shift?.rounds).toMatchObject([{ expectedFen: yuan(530) }]);
    await isSound(day);
  });
});

describe('the end of a shift', () => {
  // 8
  test('needs nobody outside: with the billing system down it closes at once, and a refusal leaves nothing stuck', async () => {
    const day = await cashHall();
    const { hall, first } = day;
    const shiftId = await giveFloat(day, first, 'K001');
    await sellBill(hall, 'counter-1', 'K001');
    await ordersAnswered(day, shiftId);
    billingOf(hall).behave({ down: true });
    await sellBillUnseen(day);
    const begin = `/cash/shifts/${shiftId}/count`;
    expect(await first.codeOf(begin, {})).toBe('shift-pending');
    await first.must(routes.beginShiftCount, begin, { carryOverReason: 'the operator does not answer' });
    await count(first, shiftId, [{ fen: 10_000, count: 5 }]);
    expect(await first.codeOf(`/cash/shifts/${shiftId}/end`, {})).toBe('reason-missing');
    expect(
      await first.must(routes.endShift, `/cash/shifts/${shiftId}/end`, { reason: 'counted in a hurry' }),
    ).toEqual({ state: 'in-review' });
    await isSound(day);
  });

  // 9
  test('takes the sale of the same moment with it, or refuses the sale; none falls between', async () => {
    const day = await cashHall();
    const { hall, first } = day;
    const shiftId = await giveFloat(day, first, 'K001');
    const [sold, begun] = await Promise.all([
      sellBill(hall, 'counter-1', 'K001').then(
        () => true,
        () => false,
      ),
      first.codeOf(`/cash/shifts/${shiftId}/count`, {}),
    ]);
    if (begun !== 'accepted') {
      await ordersAnswered(day, shiftId);
      await first.must(routes.beginShiftCount, `/cash/shifts/${shiftId}/count`);
    }
    const { expectedFen } = await count(first, shiftId, float500);
    expect(expectedFen).toBe(yuan(sold ? 530 : 500));
    await isSound(day);
  });

  // 10
  test('by a manager’s hand reaches the console: the clerk sells nothing more, and is told why', async () => {
    const day = await cashHall();
    const { hall, first, manager } = day;
    const shiftId = await giveFloat(day, first, 'K001');
    await sellBill(hall, 'counter-1', 'K001');
    await ordersAnswered(day, shiftId);
    await manager.must(routes.beginShiftCount, `/cash/shifts/${shiftId}/count`);
    expect(await first.codeOf('/counters/counter-1/call-next', {})).toBe('not-signed-on');
    expect(await first.codeOf('/counters/counter-1/sign-on', {})).toBe('shift-not-open');
    expect((await mine(first)).shift?.state).toBe('counting');
    await isSound(day);
  });

  // 21
  test('leaves the counter to the next clerk, who takes cash into a drawer of their own meanwhile', async () => {
    const day = await cashHall();
    const { hall, first, second } = day;
    const early = await counting(day);
    const late = await giveFloat(day, second, 'K002');
    const { payment } = await sellBill(hall, 'counter-1', 'K002', 1);
    expect(payment).toMatchObject({ cashFen: yuan(50), changeFen: yuan(20) });
    expect(await count(first, early, afterOneSale)).toMatchObject({ expectedFen: yuan(530) });
    expect(hall.store.queries.balanceFen(`drawer:${late}`)).toBe(yuan(530));
    await isSound(day);
  });
});

/** A top-up for a number that nobody can look up. */
async function sellBillUnseen({ hall, first }: CashHall) {
  const kiosk = await hall.device('kiosk', 'kiosk-1');
  const screen = await hall.device('customer-screen', 'counter-1');
  const [, customer] = hall.parts.demoCustomers();
  await kiosk.must(routes.issueTicket, '/tickets', { categoryIds: ['bills'], mobile: null, language: 'zh' });
  const { ticketId, visitId } = await first.must(routes.callNext, '/counters/counter-1/call-next');
  await first.must(routes.startServing, `/tickets/${ticketId}/start`);
  const found = { mobile: customer?.mobile, acceptUnseen: true };
  await first.must(routes.findSubscriber, `/visits/${visitId}/subscriber`, found);
  const order = { serviceId: 'prepayment', fields: { amount: 3_000 } };
  await first.must(routes.addOrder, `/visits/${visitId}/orders`, order);
  const shown = await first.must(routes.showForm, `/visits/${visitId}/form`);
  const contentHash = shown.form?.contentHash ?? '';
  await screen.must(routes.signForm, `/visits/${visitId}/signature`, { contentHash, signature });
  await first.must(routes.takeCash, `/visits/${visitId}/payment`, { tenderedFen: 3_000 });
  await first.must(routes.finishTicket, `/tickets/${ticketId}/finish`);
}

describe('the books of the hall', () => {
  // 7
  test('close with a report under the next number, with the first and the last ticket, to be read for ever', async () => {
    const day = await cashHall();
    const { hall, manager, first, duty } = day;
    const shiftId = await giveFloat(day, first, 'K001');
    await sellBill(hall, 'counter-1', 'K001');
    await sellBill(hall, 'counter-1', 'K001', 1);
    const notes = [
      { fen: 10_000, count: 2 },
      { fen: 5_000, count: 4 },
      { fen: 1_000, count: 11 },
      { fen: 500, count: 6 },
      { fen: 100, count: 20 },
    ];
    await handIn(day, first, shiftId, notes);
    for (const zNumber of [1, 2]) {
      const { businessDay } = await books(manager);
      const vault = hall.store.queries.balanceFen('vault');
      await manager.must(routes.countVault, '/cash/vault/counts', {
        notes: [
          { fen: 100, count: (vault % 10_000) / 100 },
          { fen: 10_000, count: Math.floor(vault / 10_000) },
        ].filter((one) => one.count > 0),
      });
      const auditor = await hall.staff('J001');
      await auditor.must(routes.runAudit, `/audit/${businessDay}/run`);
      const closed = await manager.must(routes.closeBooks, `/cash/days/${businessDay}/close`);
      expect(closed.zNumber).toBe(zNumber);
      const report = await duty.must(routes.readClosedDay, `/cash/days/${businessDay}`);
      if (zNumber === 1)
        expect(report.figures).toMatchObject({ payments: 2, firstTicket: 'A001', lastTicket: 'A002' });
      hall.clock.pass(24 * 3_600_000);
    }
    await isSound(day);
  });

  // 16, 23
  test('know cash that goes in and out by two people each time, whom no right to invoice makes so', async () => {
    const day = await cashHall();
    const { hall, duty, manager, first, idOf } = day;
    const shiftId = await giveFloat(day, first, 'K001');
    const drawer = () => hall.store.queries.balanceFen(`drawer:${shiftId}`);
    const notes = [{ fen: 10_000, count: 1 }];
    const more = await duty.must(routes.offerFromVault, '/cash/floats', {
      kind: 'top-up',
      clerkId: idOf('K001'),
      notes,
    });
    await first.must(routes.takeTransfer, `/cash/transfers/${more.transferId}/take`, { notes });
    expect(drawer()).toBe(yuan(600));
    const drop = await first.must(routes.offerFromDrawer, '/cash/drops', { kind: 'drop', notes });
    expect(drawer()).toBe(yuan(500));
    // The list says what lies between two people; it is never an empty answer.
    const listed = await manager.ask('GET', '/cash');
    expect(listed.status).toBe(200);
    expect((listed.body as CashView).transfers).toMatchObject([
      { transferId: drop.transferId, kind: 'drop' },
    ]);
    await manager.must(routes.takeTransfer, `/cash/transfers/${drop.transferId}/take`, { notes });
    const roles = await Promise.all(['S001', 'W001', 'Y001'].map((one) => hall.staff(one)));
    for (const person of roles)
      expect(await person.codeOf('/cash/floats', { kind: 'top-up', clerkId: idOf('K001'), notes })).toBe(
        'not-permitted',
      );
    await isSound(day);
  });

  // 23
  test('let a manager hand cash to a clerk who has none: the float opens the shift', async () => {
    const day = await cashHall();
    expect((await mine(day.first)).shift).toBeNull();
    const shiftId = await giveFloat(day, day.first, 'K001');
    expect((await mine(day.first)).shift).toMatchObject({ shiftId, state: 'open', floatFen: yuan(500) });
    const seen = await day.manager.ask('GET', '/cash');
    expect([seen.status, (seen.body as CashView).shifts.length]).toEqual([200, 1]);
    await isSound(day);
  });
});
