import { vaultAccount } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { expect, test } from 'vitest';
import { TestHall } from './hall-harness.ts';
import { isSound } from './one-stop-counter.ts';

test('an asset is registered, handed over by two people, checked, and written off by another person', async () => {
  const hall = await TestHall.start();
  const keeper = await hall.staff('S001');
  const duty = await hall.staff('D001');
  const manager = await hall.staff('M001');
  const printer = {
    number: 'ZC-001',
    name: '票据打印机',
    place: '1号台席',
    custodianId: 's001',
    boughtOn: '2024-05-01',
  };
  const { assetId } = await keeper.must(routes.registerAsset, '/assets', printer);
  expect(await keeper.codeOf('/assets', printer)).toBe('asset-number-taken');
  expect(await keeper.codeOf('/assets', { ...printer, custodianId: 'k001' })).toBe('staff-unknown');
  const at = `/assets/${assetId}`;
  expect(await duty.codeOf(`${at}/offer`, { to: 'm001' })).toBe('asset-not-yours');
  await keeper.must(routes.offerAsset, `${at}/offer`, { to: 'd001' });
  await duty.must(routes.endAssetOffer, `${at}/end-offer`, { reason: 'the cable is missing' });
  await keeper.must(routes.offerAsset, `${at}/offer`, { to: 'd001' });
  await duty.must(routes.takeAsset, `${at}/take`, { place: '值班台' });
  expect(await manager.codeOf(`${at}/check`, { finding: 'damaged' })).toBe('explanation-missing');
  await manager.must(routes.checkAsset, `${at}/check`, { finding: 'damaged', note: 'the cutter is worn' });
  await duty.must(routes.askAssetWriteOff, `${at}/write-off`, { reason: 'not worth a repair' });
  expect(await duty.codeOf(`${at}/write-off/decision`, { approved: true })).toBe('second-person-needed');
  await manager.must(routes.decideAssetWriteOff, `${at}/write-off/decision`, { approved: true });
  const [asset] = (await keeper.must(routes.readAssets, '/assets')).assets;
  expect(asset).toMatchObject({
    state: 'written-off',
    place: '值班台',
    custodian: { workNumber: 'D001' },
    finding: 'damaged',
    checkedBy: 'M001',
  });
  await isSound(hall);
});

test('an expense is paid out of the vault only when another person has approved it', async () => {
  const hall = await TestHall.start();
  const keeper = await hall.staff('S001');
  const duty = await hall.staff('D001');
  const manager = await hall.staff('M001');
  const { today } = await keeper.must(routes.readAssets, '/assets');
  const water = { receiptNumber: 'R-1001', amountFen: 8_600, purpose: '饮用水', spentOn: today };
  const before = hall.store.state.balances([vaultAccount().id]).get('vault') ?? 0;
  const { expenseId } = await keeper.must(routes.enterExpense, '/expenses', water);
  expect(await keeper.codeOf('/expenses', water)).toBe('expense-receipt-known');
  const at = `/expenses/${expenseId}`;
  expect(await manager.codeOf(`${at}/payment`)).toBe('expense-not-approved');
  expect(await duty.codeOf(`${at}/decision`, { approved: true })).toBe('branch-manager-needed');
  await manager.must(routes.decideExpense, `${at}/decision`, { approved: true });
  await manager.must(routes.payExpense, `${at}/payment`);
  expect(await manager.codeOf(`${at}/payment`)).toBe('expense-paid');
  const balances = hall.store.state.balances(['vault', 'expense']);
  expect([balances.get('vault'), balances.get('expense')]).toEqual([before - 8_600, 8_600]);
  const own = await manager.must(routes.enterExpense, '/expenses', { ...water, receiptNumber: 'R-1002' });
  expect(await manager.codeOf(`/expenses/${own.expenseId}/decision`, { approved: true })).toBe(
    'second-person-needed',
  );
  await duty.must(routes.decideExpense, `/expenses/${own.expenseId}/decision`, {
    approved: false,
    note: 'this is for the cleaning company',
  });
  // A refused receipt may be entered anew, put right.
  await keeper.must(routes.enterExpense, '/expenses', { ...water, receiptNumber: 'R-1002' });
  await isSound(hall);
});
