import { type FloorView, routes } from '@onehall/protocol';
import { describe, expect, test } from 'vitest';
import {
  afterOneSale,
  books,
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
import type { Person } from './person.ts';

describe('a shift, from the float to what is handed in [M1]', () => {
  test('a float is counted out by one, counted in by another, and nothing is sold before', async () => {
    const day = await cashHall();
    const { hall, duty, first, idOf } = day;
    expect(await first.codeOf('/counters/counter-1/sign-on', {})).toBe('shift-missing');
    const { transferId } = await duty.must(routes.offerFromVault, '/cash/floats', {
      kind: 'float',
      clerkId: idOf('K001'),
      notes: float500,
    });
    const [offer] = (await mine(first)).offers;
    // The clerk counts blind: the offer says nothing of how much it should be.
    expect(offer).toMatchObject({ transferId, kind: 'float', amountFen: null, notes: null });
    const short = float500.slice(1);
    expect(await first.codeOf(`/cash/transfers/${transferId}/take`, { notes: short })).toBe(
      'transfer-count-differs',
    );
    expect(await duty.codeOf(`/cash/transfers/${transferId}/take`, { notes: float500 })).toBe(
      'transfer-to-oneself',
    );
    const taken = await first.must(routes.takeTransfer, `/cash/transfers/${transferId}/take`, {
      notes: float500,
    });
    await first.must(routes.signOn, '/counters/counter-1/sign-on');
    expect(hall.store.queries.balanceFen(`drawer:${taken.shiftId}`)).toBe(yuan(500));
    expect((await mine(first)).shift).toMatchObject({ state: 'open', floatFen: yuan(500), rounds: [] });
    await isSound(day);
  });

  test('disputed, it lies in the vault again and a manager hears of it; withdrawn, too', async () => {
    const day = await cashHall();
    const { hall, duty, manager, first, idOf } = day;
    const before = hall.store.queries.balanceFen('vault');
    const offer = () =>
      duty.must(routes.offerFromVault, '/cash/floats', {
        kind: 'float',
        clerkId: idOf('K001'),
        notes: float500,
      });
    const { transferId } = await offer();
    expect(hall.store.queries.balanceFen('vault')).toBe(before - yuan(500));
    await first.must(routes.disputeTransfer, `/cash/transfers/${transferId}/dispute`, {
      countedFen: yuan(490),
      reason: 'a note is missing',
    });
    expect(hall.store.queries.balanceFen('vault')).toBe(before);
    expect(hall.store.queries.openAlerts(9).map((one) => one.kind)).toContain('cash-disputed');
    const { alerts } = (await duty.watch('floor')).view() as FloorView;
    expect(alerts.find((one) => one.kind === 'cash-disputed')?.sourceName.zh).toBe('李静');
    const again = await offer();
    expect(await first.codeOf(`/cash/transfers/${again.transferId}/withdraw`, { reason: 'no' })).toBe(
      'transfer-not-yours',
    );
    await manager.must(routes.withdrawTransfer, `/cash/transfers/${again.transferId}/withdraw`, {
      reason: 'the clerk is ill',
    });
    expect(hall.store.queries.balanceFen('vault')).toBe(before);
    expect(await first.codeOf(`/cash/transfers/${again.transferId}/take`, { notes: float500 })).toBe(
      'transfer-ended',
    );
    await isSound(day);
  });

  test('change, a drop and a handover are two-sided, and the drawer is known piece by piece', async () => {
    const day = await cashHall();
    const { hall, duty, manager, first, second, idOf } = day;
    const shiftId = await giveFloat(day, first, 'K001');
    const { askId } = await first.must(routes.orderChange, '/cash/changes', {
      notes: [{ fen: 100, count: 100 }],
      backNotes: [{ fen: 10_000, count: 1 }],
    });
    const { transferId } = await duty.must(routes.answerChange, `/cash/changes/${askId}/answer`);
    await first.must(routes.takeTransfer, `/cash/transfers/${transferId}/take`, {
      notes: [{ fen: 100, count: 100 }],
    });
    const held = hall.store.state.drawerNotes(shiftId);
    expect(held.complete).toBe(true);
    expect(held.notes).toContainEqual({ fen: 100, count: 120 });
    expect(held.notes).toContainEqual({ fen: 10_000, count: 1 });
    const drop = await first.must(routes.offerFromDrawer, '/cash/drops', {
      kind: 'drop',
      notes: [{ fen: 5_000, count: 1 }],
    });
    await manager.must(routes.takeTransfer, `/cash/transfers/${drop.transferId}/take`, {
      notes: [{ fen: 5_000, count: 1 }],
    });
    const rest = hall.store.state.drawerNotes(shiftId).notes;
    expect(
      await first.codeOf('/cash/drops', { kind: 'handover', toClerkId: idOf('K002'), notes: [rest[0]] }),
    ).toBe('handover-not-all');
    const given = await first.must(routes.offerFromDrawer, '/cash/drops', {
      kind: 'handover',
      toClerkId: idOf('K002'),
      notes: rest,
    });
    const taken = await second.must(routes.takeTransfer, `/cash/transfers/${given.transferId}/take`, {
      notes: rest,
    });
    expect(hall.store.queries.balanceFen(`drawer:${shiftId}`)).toBe(0);
    expect(hall.store.queries.balanceFen(`drawer:${taken.shiftId}`)).toBe(yuan(450));
    expect((await mine(second)).shift).toMatchObject({ floatFen: yuan(450), state: 'open' });
    await isSound(day);
  });

  test('counted blind and even, a shift closes, its cash goes to the vault, and its console is dead', async () => {
    const day = await cashHall();
    const { hall, manager, first } = day;
    const shiftId = await giveFloat(day, first, 'K001');
    await sellBill(hall, 'counter-1', 'K001');
    await ordersAnswered(day, shiftId);
    expect(await first.codeOf(`/cash/shifts/${shiftId}/rounds`, { notes: afterOneSale })).toBe(
      'shift-not-open',
    );
    await first.must(routes.beginShiftCount, `/cash/shifts/${shiftId}/count`);
    expect(await first.codeOf('/counters/counter-1/call-next', {})).toBe('not-signed-on');
    expect(await first.codeOf('/counters/counter-1/sign-on', {})).toBe('shift-not-open');
    expect(await first.codeOf(`/cash/shifts/${shiftId}/end`, {})).toBe('count-missing');
    const counted = await count(first, shiftId, afterOneSale);
    expect(counted).toEqual({ round: 1, countedFen: yuan(530), expectedFen: yuan(530) });
    expect(await first.must(routes.endShift, `/cash/shifts/${shiftId}/end`)).toEqual({ state: 'closed' });
    const [remitted] = (await books(manager)).transfers;
    expect(remitted).toMatchObject({ kind: 'remittance', amountFen: null });
    await manager.must(routes.takeTransfer, `/cash/transfers/${remitted?.transferId}/take`, {
      notes: afterOneSale,
    });
    expect(hall.store.queries.balanceFen(`drawer:${shiftId}`)).toBe(0);
    expect((await mine(first)).shift).toBeNull();
    await isSound(day);
  });

  test('short within the tolerance needs a reason; beyond it a manager, and never the clerk', async () => {
    const day = await cashHall();
    const { hall, manager, duty, first } = day;
    const shiftId = await giveFloat(day, first, 'K001');
    await first.must(routes.beginShiftCount, `/cash/shifts/${shiftId}/count`);
    const [hundreds, ...rest] = float500;
    const shortBy100 = [{ ...hundreds, count: 1 }, ...rest];
    expect(await count(first, shiftId, shortBy100)).toMatchObject({ expectedFen: yuan(500) });
    expect(await first.codeOf(`/cash/shifts/${shiftId}/end`, {})).toBe('reason-missing');
    const reason = 'gave a note too much';
    expect(await first.must(routes.endShift, `/cash/shifts/${shiftId}/end`, { reason })).toEqual({
      state: 'in-review',
    });
    expect(hall.store.queries.openAlerts(9).map((one) => one.kind)).toContain('shift-review');
    expect(await first.codeOf(`/cash/shifts/${shiftId}/review`, { decision: 'accepted', note: 'mine' })).toBe(
      'not-permitted',
    );
    await duty.must(routes.reviewShift, `/cash/shifts/${shiftId}/review`, {
      decision: 'count-again',
      note: 'once more, please',
    });
    expect(await count(first, shiftId, shortBy100)).toMatchObject({ round: 2 });
    await first.must(routes.endShift, `/cash/shifts/${shiftId}/end`, { reason });
    await manager.must(routes.reviewShift, `/cash/shifts/${shiftId}/review`, {
      decision: 'accepted',
      note: 'seen on the camera',
    });
    const [row] = (await books(manager)).shifts;
    expect(row).toMatchObject({ state: 'closed', differenceFen: -yuan(100), reason, rounds: [{}, {}] });
    expect(hall.store.queries.balanceFen(`over-short:${row?.clerk.staffId}`)).toBe(yuan(100));
    await isSound(day);
  });

  test('an over is not recounted away: every count is kept, and the worst one goes to a manager', async () => {
    const day = await cashHall();
    const { first, manager, hall } = day;
    const shiftId = await giveFloat(day, first, 'K001');
    await first.must(routes.beginShiftCount, `/cash/shifts/${shiftId}/count`);
    await count(first, shiftId, [...float500, { fen: 50, count: 20 }]);
    await count(first, shiftId, float500);
    expect(await first.codeOf(`/cash/shifts/${shiftId}/end`, {})).toBe('reason-missing');
    expect(
      await first.must(routes.endShift, `/cash/shifts/${shiftId}/end`, {
        reason: 'counted wrongly at first',
      }),
    ).toEqual({ state: 'in-review' });
    await manager.must(routes.reviewShift, `/cash/shifts/${shiftId}/review`, {
      decision: 'accepted',
      note: 'counted with them',
    });
    expect(hall.store.state.shift(shiftId)?.state).toBe('closed');
    await isSound(day);
  });

  test('what a closed shift hands in is disputed into a new count, and books what was missing', async () => {
    const day = await cashHall();
    const { first, manager, hall, idOf } = day;
    const shiftId = await giveFloat(day, first, 'K001');
    await first.must(routes.beginShiftCount, `/cash/shifts/${shiftId}/count`);
    await count(first, shiftId, float500);
    await first.must(routes.endShift, `/cash/shifts/${shiftId}/end`);
    const [handedIn] = (await books(manager)).transfers;
    const transfer = `/cash/transfers/${handedIn?.transferId}`;
    expect(await first.codeOf(`${transfer}/withdraw`, { reason: 'mine again' })).toBe('transfer-not-yours');
    await manager.must(routes.disputeTransfer, `${transfer}/dispute`, {
      countedFen: yuan(499),
      reason: 'one yuan is missing',
    });
    expect((await books(manager)).waiting.map((one) => one.kind)).toContain('shift-open');
    const rest = float500.map((one) => (one.fen === 100 ? { fen: 100, count: 19 } : one));
    expect(await count(first, shiftId, rest)).toMatchObject({ round: 2, expectedFen: yuan(500) });
    await first.must(routes.endShift, `/cash/shifts/${shiftId}/end`, { reason: 'lost on the way' });
    const [again] = (await books(manager)).transfers;
    await manager.must(routes.takeTransfer, `/cash/transfers/${again?.transferId}/take`, { notes: rest });
    expect(hall.store.queries.balanceFen(`drawer:${shiftId}`)).toBe(0);
    expect(hall.store.queries.balanceFen(`over-short:${idOf('K001')}`)).toBe(yuan(1));
    await isSound(day);
  });

  test('a manager counts for a clerk who has gone, and nobody reads the drawer that they have still to count', async () => {
    const day = await cashHall();
    const { duty, manager, first, hall, idOf } = day;
    const shiftId = await giveFloat(day, first, 'K001');
    await manager.must(routes.beginShiftCount, `/cash/shifts/${shiftId}/count`);
    await count(manager, shiftId, float500);
    await manager.must(routes.endShift, `/cash/shifts/${shiftId}/end`);
    expect(hall.store.state.shift(shiftId)?.state).toBe('closed');
    const { transferId } = await manager.must(routes.offerFromVault, '/cash/floats', {
      kind: 'float',
      clerkId: idOf('D001'),
      notes: float500,
    });
    const own = await duty.must(routes.takeTransfer, `/cash/transfers/${transferId}/take`, {
      notes: float500,
    });
    const seenBy = async (person: Person) =>
      (await books(person)).shifts.find((one) => one.shiftId === own.shiftId);
    expect(await seenBy(duty)).toMatchObject({ expectedFen: null, inFen: null, outFen: null });
    expect(await seenBy(manager)).toMatchObject({ expectedFen: yuan(500), inFen: 0, outFen: 0 });
    for (const path of [
      `accounts/drawer:${own.shiftId}/0`,
      'trial-balance/0',
      `shifts/${own.shiftId}/at/${hall.clock.at}`,
    ])
      expect((await duty.ask('GET', `/cash/${path}`)).code).toBe('drawer-uncounted');
    expect(
      await manager.must(routes.readDrawerAt, `/cash/shifts/${own.shiftId}/at/${hall.clock.at}`),
    ).toMatchObject({ balanceFen: yuan(500), complete: true });
    await isSound(day);
  });

  test('a shift with something open is not counted, and says what', async () => {
    const day = await cashHall();
    const { first, hall } = day;
    const shiftId = await giveFloat(day, first, 'K001');
    const { transferId } = await first.must(routes.offerFromDrawer, '/cash/drops', {
      kind: 'drop',
      notes: [{ fen: 5_000, count: 1 }],
    });
    expect((await mine(first)).shift?.pending).toMatchObject([{ kind: 'transfer', count: 1 }]);
    expect(await first.codeOf(`/cash/shifts/${shiftId}/count`, {})).toBe('shift-pending');
    await first.must(routes.withdrawTransfer, `/cash/transfers/${transferId}/withdraw`, {
      reason: 'not yet',
    });
    await first.must(routes.beginShiftCount, `/cash/shifts/${shiftId}/count`);
    await first.must(routes.giveUpShiftCount, `/cash/shifts/${shiftId}/count/give-up`);
    expect(hall.store.state.shift(shiftId)?.state).toBe('open');
    await isSound(day);
  });
});
