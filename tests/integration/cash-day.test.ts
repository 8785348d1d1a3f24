import { spawnSync } from 'node:child_process';
import { routes } from '@onehall/protocol';
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
  ordersAnswered,
  sellBill,
  yuan,
} from './cash-day.ts';

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
    // Nothing is closed that was not tied first [M2].
    const order = hall.store.eventsAfter(0, ['AuditRun', 'DayClosed'], 10_000).map((event) => event.type);
    expect(order.indexOf('AuditRun')).toBeGreaterThanOrEqual(0);
    expect(order.indexOf('AuditRun')).toBeLessThan(order.indexOf('DayClosed'));
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
    // A sale in closed books is a late correction: no clerk's to make, however small.
    const sold = hall.store.eventsAfter(0, ['OrderAdded'], 10)[0];
    const { visitId, orderId } = sold?.type === 'OrderAdded' ? sold.payload : { visitId: '', orderId: '' };
    const reversal = `/visits/${visitId}/orders/${orderId}/reversal`;
    expect(await manager.must(routes.reverseOrder, reversal, { reason: 'wrong line' })).toMatchObject({
      outcome: 'asked',
    });
    expect(hall.store.state.approvalOfOrder(orderId, 'reversal')).toMatchObject({ kind: 'late-correction' });
    await isSound(day);
  });

  test('the statement of the bank credits the bag; a doubled, broken or later file changes nothing', async () => {
    const day = await cashHall();
    const { hall, manager, duty } = day;
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
    // Five yuan less than was in the bag: nothing is credited before somebody explains it.
    expect(taken).toMatchObject({ matched: 0, unmatched: 1 });
    expect(hall.store.state.depositByBag('BAG-1')?.state).toBe('packed');
    expect(await manager.codeOf('/cash/imports', file(camt))).toBe('file-known');
    const { unmatched } = (await books(manager)).settlement;
    expect(unmatched).toMatchObject([{ reference: 'SLIP-77', differenceFen: -yuan(5) }]);
    const { importId, line } = { importId: unmatched[0]?.importId, line: unmatched[0]?.line };
    const explained = { importId, line, reason: 'a torn note was refused' };
    // Who packed the bag does not explain what is missing from it.
    expect(await duty.codeOf('/cash/imports/explain', explained)).toBe('review-own');
    await manager.must(routes.explainSettlement, '/cash/imports/explain', explained);
    expect(hall.store.queries.balanceFen('over-short:vault')).toBe(yuan(5));
    expect(hall.store.state.depositByBag('BAG-1')?.state).toBe('credited');
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

test('a day closed after a clock was wrong holds its own sales, and the days after it close too [M6]', async () => {
  const day = await cashHall();
  const { hall, manager, second } = day;
  const rightAt = hall.clock.at;
  hall.clock.at = rightAt + 40 * 24 * 3_600_000;
  const wrong = await giveFloat(day, second, 'K002');
  hall.clock.at = rightAt;
  await untilDayEnd(day);
  const { businessDay } = await books(manager);
  expect(hall.store.state.dayFigures(1, hall.store.state.lastSeqOf(businessDay))).toMatchObject({
    payments: 1,
  });
  // The shift of a day that has not come is counted like the others.
  await second.must(routes.beginShiftCount, `/cash/shifts/${wrong}/count`);
  await count(second, wrong, float500);
  await second.must(routes.endShift, `/cash/shifts/${wrong}/end`);
  await isSound(day);
});

function closedSeq({ hall }: CashHall): number {
  return hall.store.state.lastClosedDay()?.untilSeq ?? 0;
}
