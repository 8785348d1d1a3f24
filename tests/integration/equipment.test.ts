import { deviceWorksAgain, reportDeviceByItself } from '@onehall/application';
import { routes } from '@onehall/protocol';
import { expect, test } from 'vitest';
import { HallRounds } from '../../apps/server/src/jobs/hall-rounds.ts';
import { TestHall } from './hall-harness.ts';
import { isSound } from './one-stop-counter.ts';
import type { Person } from './person.ts';
import { until } from './until.ts';

const day = 24 * 3_600_000;

async function equipment(hall: TestHall, person: Person) {
  const today = (await (await hall.staff('S001')).must(routes.readAssets, '/assets')).today;
  return person.must(routes.readEquipment, `/equipment/${today}/${today}`);
}

const byServer = (hall: TestHall, decide: Parameters<TestHall['store']['submit']>[1]) =>
  hall.store.submit(
    { type: 'test', actor: 'server', terminal: 'server', commandId: null, body: null },
    decide,
  );

test('a thing of the hall’s own is reported, shown to customers, given away, overdue, repaired, tried and closed', async () => {
  const hall = await TestHall.start();
  const [keeper, guide, manager] = [
    await hall.staff('S001'),
    await hall.staff('Y001'),
    await hall.staff('M001'),
  ];
  const board = await hall.device('hall-board', 'hall-board-1');
  const shown = async () =>
    ((await board.watch('hall-board', null)).view() as { outOfOrder: unknown[] }).outOfOrder;
  const terminal = {
    number: 'ZC-9',
    name: '自助缴费终端',
    place: '大堂',
    custodianId: 's001',
    boughtOn: '2024-05-01',
  };
  const { assetId } = await keeper.must(routes.registerAsset, '/assets', terminal);
  const shownAs = { zh: '自助缴费终端', en: 'Self-service terminal' };
  const report = { what: '黑屏', shownAs };
  expect(await guide.codeOf('/assets/ghost/faults', report)).toBe('asset-unknown');
  const both = await Promise.all([
    guide.codeOf(`/assets/${assetId}/faults`, report),
    manager.codeOf(`/assets/${assetId}/faults`, report),
  ]);
  expect(both.sort()).toEqual(['accepted', 'fault-reported']);
  expect(await shown()).toEqual([shownAs]);
  const [fault] = (await equipment(hall, manager)).faults;
  const at = `/faults/${fault?.faultId}`;
  const { promisedOn } = { promisedOn: (await equipment(hall, manager)).today };
  expect(await manager.codeOf(`${at}/reminders`, { note: 'called' })).toBe('repair-not-given');
  expect(await guide.codeOf(`${at}/repair`, { givenTo: '厂家', promisedOn })).toBe('not-permitted');
  expect(await manager.codeOf(`${at}/repair`, { givenTo: '厂家', promisedOn: '2020-01-01' })).toBe(
    'promise-past',
  );
  await manager.must(routes.giveRepair, `${at}/repair`, { givenTo: '厂家', promisedOn });
  hall.clock.pass(day);
  const rounds = new HallRounds(hall.parts);
  await rounds.go();
  await rounds.go();
  const overdue = hall.store.queries.openAlerts(50).filter(({ kind }) => kind === 'repair-overdue');
  expect(overdue).toHaveLength(1);
  await manager.must(routes.remindRepair, `${at}/reminders`, { note: '明天上午来' });
  await manager.must(routes.markRepaired, `${at}/repaired`, { how: '换电源', cause: 'power' });
  expect(await shown()).toEqual([]);
  expect(hall.store.queries.openAlerts(50).filter(({ kind }) => kind === 'repair-overdue')).toEqual([]);
  await guide.must(routes.tryRepair, `${at}/trial`, { works: false, note: '还是黑屏' });
  expect(await shown()).toEqual([shownAs]);
  await manager.must(routes.markRepaired, `${at}/repaired`, { how: '换主板', cause: 'part' });
  await guide.must(routes.tryRepair, `${at}/trial`, { works: true });
  expect(await manager.codeOf(`${at}/reminders`, { note: 'called' })).toBe('fault-closed');
  const after = await equipment(hall, manager);
  expect(after.faults[0]).toMatchObject({ state: 'closed', cause: 'part', givenTo: '厂家' });
  expect(after.faults[0]?.steps.map(({ what }) => what)).toEqual([
    'RepairGiven',
    'RepairOverdue',
    'RepairReminded',
    'ThingRepaired',
    'RepairFailed',
    'ThingRepaired',
    'RepairTried',
  ]);
  expect(after.downtime[0]).toMatchObject({ thingId: assetId, cause: 'part' });
  await isSound(hall);
});

test('a device opens its own fault, once, and closes it when it works again; given away, a person tries it first', async () => {
  const hall = await TestHall.start();
  await hall.devicesReady();
  const technician = await hall.staff('W001');
  const deviceId =
    hall.parts.hall.devices.find(
      ({ kind, posts }) => kind !== 'receipt-printer' && posts.some((post) => post.at === 'kiosk'),
    )?.id ?? '';
  const lost = { deviceId, reason: 'offline', line: 'lost', downSince: hall.clock.at };
  hall.clock.pass(60_000);
  await byServer(hall, (context) => reportDeviceByItself(lost, context));
  await byServer(hall, (context) => reportDeviceByItself(lost, context));
  expect(await technician.codeOf(`/devices/${deviceId}/faults`, { what: 'no paper comes' })).toBe(
    'fault-reported',
  );
  const kiosk = await hall.device('kiosk', 'kiosk-1');
  const view = (await kiosk.watch('kiosk', 'kiosk-1')).view() as { outOfOrder: unknown[] };
  expect(view.outOfOrder).toHaveLength(1);
  hall.clock.pass(600_000);
  await byServer(hall, (context) => deviceWorksAgain({ deviceId }, context));
  await byServer(hall, (context) => deviceWorksAgain({ deviceId }, context));
  const [closed, ...others] = (await equipment(hall, technician)).faults;
  expect(others).toEqual([]);
  expect(closed).toMatchObject({ state: 'closed', source: 'device', how: 'works-again', downMs: 660_000 });
  // Again, and this time somebody is asked to come.
  await byServer(hall, (context) => reportDeviceByItself({ ...lost, downSince: hall.clock.at }, context));
  const [second] = (await equipment(hall, technician)).faults;
  const promisedOn = (await equipment(hall, technician)).today;
  await technician.must(routes.giveRepair, `/faults/${second?.faultId}/repair`, {
    givenTo: 'maker',
    promisedOn,
  });
  await byServer(hall, (context) => deviceWorksAgain({ deviceId }, context));
  const read = await equipment(hall, technician);
  expect(read.faults.find(({ faultId }) => faultId === second?.faultId)).toMatchObject({ state: 'repaired' });
  expect(read.availability).toBeLessThanOrEqual(10_000);
  await isSound(hall);
});

test('a repaired device that fails again was down all along, and one that is taken out leaves no fault and no alert', async () => {
  const hall = await TestHall.start();
  await hall.devicesReady();
  const technician = await hall.staff('W001');
  const promisedOn = (await equipment(hall, technician)).today;
  const [tried, late] = ['line-display-1', 'pads-1'];
  const lost = { reason: 'offline', line: 'lost', downSince: hall.clock.at };
  for (const deviceId of [tried, late]) {
    await byServer(hall, (context) => reportDeviceByItself({ deviceId, ...lost }, context));
    const { faults } = await equipment(hall, technician);
    const at = `/faults/${faults.find(({ thingId }) => thingId === deviceId)?.faultId}`;
    await technician.must(routes.giveRepair, `${at}/repair`, { givenTo: 'maker', promisedOn });
  }
  const faultOf = (deviceId: string) =>
    equipment(hall, technician).then(({ faults }) => faults.find(({ thingId }) => thingId === deviceId));
  hall.clock.pass(60_000);
  await byServer(hall, (context) => deviceWorksAgain({ deviceId: tried }, context));
  hall.clock.pass(60_000);
  await byServer(hall, (context) => reportDeviceByItself({ deviceId: tried, ...lost }, context));
  await byServer(hall, (context) => reportDeviceByItself({ deviceId: tried, ...lost }, context));
  const again = await faultOf(tried);
  expect(again).toMatchObject({ state: 'given', upAt: null });
  expect(again?.steps.map(({ what }) => what)).toEqual(['RepairGiven', 'ThingRepaired', 'RepairFailed']);
  // It answers once more, nobody tries it, and it goes to the maker for good; the other one was promised for yesterday.
  await byServer(hall, (context) => deviceWorksAgain({ deviceId: tried }, context));
  hall.clock.pass(day);
  await new HallRounds(hall.parts).go();
  const overdue = () => hall.store.queries.openAlerts(50).filter(({ kind }) => kind === 'repair-overdue');
  expect(overdue().map(({ source }) => source)).toEqual([late]);
  for (const deviceId of [tried, late])
    await technician.must(routes.wireDevice, `/devices/${deviceId}/wiring`, { device: null });
  await until(() => overdue().length === 0 && hall.store.equipment.faultyDevices().length === 0);
  await isSound(hall);
});
