import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { routes } from '@onehall/protocol';
import { verifyHallData } from '@onehall/storage-sqlite';
import { describe, expect, test } from 'vitest';
import { books, type CashHall, cashHall, float500, giveFloat, mine, sellBill, yuan } from './cash-day.ts';
import type { Person } from './person.ts';
import { until } from './until.ts';

async function isSound({ hall }: CashHall): Promise<void> {
  await hall.stop();
  expect(verifyHallData(hall.dataFolder, join(hall.folder, 'rebuilt.sqlite'))).toMatchObject({
    ok: true,
    problem: null,
  });
}

const count = (clerk: Person, shiftId: string, notes: readonly object[]) =>
  clerk.must(routes.countShift, `/cash/shifts/${shiftId}/rounds`, { notes });
const ordersAnswered = ({ hall }: CashHall, shiftId: string) =>
  until(() => hall.store.state.unansweredOrders(shiftId) === 0);
/** What float500 is after a ￥50 note came in and two of ￥10 went out. */
const afterOneSale = [
  { fen: 10_000, count: 2 },
  { fen: 5_000, count: 3 },
  { fen: 1_000, count: 13 },
  { fen: 500, count: 6 },
  { fen: 100, count: 20 },
];

describe('a day of cash, from the float to the sealed day [M1, M6]', () => {
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

/** A day with a sale, closed as far as it goes: shift, remittance, vault, bag. */
async function untilDayEnd(day: CashHall) {
  const { hall, manager, duty, first } = day;
  const shiftId = await giveFloat(day, first, 'K001');
  await sellBill(hall, 'counter-1', 'K001');
  await ordersAnswered(day, shiftId);
  await first.must(routes.beginShiftCount, `/cash/shifts/${shiftId}/count`);
  await count(first, shiftId, afterOneSale);
  await first.must(routes.endShift, `/cash/shifts/${shiftId}/end`);
  const [remitted] = (await books(manager)).transfers;
  await manager.must(routes.takeTransfer, `/cash/transfers/${remitted?.transferId}/take`, {
    notes: afterOneSale,
  });
  const { depositId } = await duty.must(routes.packDeposit, '/cash/deposits', {
    bagNumber: 'BAG-1',
    slipNumber: 'SLIP-77',
    notes: [{ fen: 10_000, count: 10 }],
  });
  return { shiftId, depositId };
}

const vaultNotes = (fen: number) =>
  [
    { fen: 10_000, count: Math.floor(fen / 10_000) },
    { fen: 1_000, count: Math.floor((fen % 10_000) / 1_000) },
  ].filter((one) => one.count > 0);

describe('closing the day [M6]', () => {
  test('waits for what is missing, counts the vault blind, and is closed once and for ever', async () => {
    const day = await cashHall();
    const { hall, manager, duty } = day;
    const { depositId } = await untilDayEnd(day);
    const view = await books(manager);
    expect(view.waiting.map((one) => one.kind)).toEqual(['vault-uncounted']);
    const { businessDay } = view;
    expect(await manager.codeOf(`/cash/days/${businessDay}/close`, {})).toBe('day-waiting');
    const vault = hall.store.queries.balanceFen('vault');
    const short = await manager.must(routes.countVault, '/cash/vault/counts', {
      notes: vaultNotes(vault - yuan(10)),
    });
    expect(short).toMatchObject({ expectedFen: vault, countedFen: vault - yuan(10) });
    expect(await manager.codeOf('/cash/vault/review', { decision: 'accepted', note: 'mine' })).toBe(
      'review-own',
    );
    await duty.must(routes.reviewVault, '/cash/vault/review', {
      decision: 'accepted',
      note: 'counted again',
    });
    expect(hall.store.queries.balanceFen('over-short:vault')).toBe(yuan(10));
    await duty.must(routes.collectDeposit, `/cash/deposits/${depositId}/collect`, {
      collector: 'security van 3',
      receiptNumber: 'R-1',
    });
    const closed = await manager.must(routes.closeBooks, `/cash/days/${businessDay}/close`);
    expect(closed).toMatchObject({ zNumber: 1, headHash: hall.store.state.hashAt(closedSeq(day)) });
    expect(await manager.codeOf(`/cash/days/${businessDay}/close`, {})).toBe('day-closed');
    const report = await manager.must(routes.readClosedDay, `/cash/days/${businessDay}`);
    expect(report).toMatchObject({
      zNumber: 1,
      figures: { payments: 1, grandTotalFen: yuan(30), shifts: [{ differenceFen: 0 }] },
    });
    // Whatever comes to light now belongs to the next day.
    const later = await books(manager);
    expect(later.businessDay > businessDay).toBe(true);
    expect(later.figures).toMatchObject({ payments: 0, grandTotalFen: yuan(30) });
    await isSound(day);
  });

  test('the statement of the bank credits the bag; a doubled, broken or later file changes nothing', async () => {
    const day = await cashHall();
    const { hall, manager } = day;
    await untilDayEnd(day);
    const { businessDay } = await books(manager);
    const file = (text: string, source = 'bank-statement') => ({
      source,
      fileName: 'statement.xml',
      businessDay,
      content: Buffer.from(text).toString('base64'),
    });
    const camt = `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>
      <Ntry><Amt Ccy="CNY">995.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>${businessDay}</Dt></BookgDt>
      <NtryDtls><TxDtls><Refs><EndToEndId>SLIP-77</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>
      <Ntry><Amt Ccy="CNY">3.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><NtryRef>FEE</NtryRef><BookgDt><Dt>${businessDay}</Dt></BookgDt></Ntry>
      </Stmt></BkToCstmrStmt></Document>`;
    expect(await manager.codeOf('/cash/imports', file(camt.slice(0, 200)))).toBe('file-broken');
    expect(await manager.codeOf('/cash/imports', file(camt.replaceAll(businessDay, '2099-01-01')))).toBe(
      'file-other-day',
    );
    const taken = await manager.must(routes.importSettlement, '/cash/imports', file(camt));
    // Five yuan less than was in the bag: credited as it is, and left to be explained.
    expect(taken).toMatchObject({ matched: 0, unmatched: 1 });
    expect(hall.store.queries.balanceFen('over-short:vault')).toBe(yuan(5));
    expect(hall.store.state.depositByBag('BAG-1')?.state).toBe('credited');
    expect(await manager.codeOf('/cash/imports', file(camt))).toBe('file-known');
    const { unmatched } = (await books(manager)).settlement;
    expect(unmatched).toMatchObject([{ reference: 'SLIP-77', differenceFen: -yuan(5) }]);
    const { importId, line } = { importId: unmatched[0]?.importId, line: unmatched[0]?.line };
    await manager.must(routes.explainSettlement, '/cash/imports/explain', {
      importId,
      line,
      reason: 'a torn note was refused',
    });
    expect((await books(manager)).settlement.unmatched).toEqual([]);
    await isSound(day);
  });

  test('the exported books balance by the reckoning of another program', async () => {
    const day = await cashHall();
    const { hall, manager, first, duty } = day;
    await untilDayEnd(day);
    await giveFloat(day, first, 'K001');
    const { businessDay } = await books(manager);
    const { content } = await manager.must(routes.exportBooks, `/cash/journal/${businessDay}`);
    const judged = spawnSync('hledger', ['-f', '-', 'balance', '--flat', '--output-format=json'], {
      input: content,
      encoding: 'utf8',
    });
    expect(judged.stderr).toBe('');
    const [accounts] = JSON.parse(judged.stdout) as [
      [string, string, number, { aquantity: { floatingPoint: number } }[]][],
    ];
    const theirs = new Map(
      accounts.map(([name, , , [amount]]) => [
        name,
        Math.round((amount?.aquantity.floatingPoint ?? 0) * 100),
      ]),
    );
    const ours = await duty.must(routes.readTrialBalance, '/cash/trial-balance/0');
    expect(theirs.size).toBe(ours.accounts.length);
    expect(theirs.get('assets:vault')).toBe(hall.store.queries.balanceFen('vault'));
    expect([...theirs.values()].reduce((sum, one) => sum + one, 0)).toBe(0);
    expect(ours.accounts.reduce((sum, one) => sum + one.balanceFen, 0)).toBe(0);
    expect([...theirs.values()].toSorted((a, b) => a - b)).toEqual(
      ours.accounts.map((one) => one.balanceFen).toSorted((a, b) => a - b),
    );
    await isSound(day);
  });
});

function closedSeq({ hall }: CashHall): number {
  return hall.store.state.lastClosedDay()?.untilSeq ?? 0;
}
