import { routes } from '@onehall/protocol';
import { expect, test } from 'vitest';
import { TestHall } from './hall-harness.ts';
import { isSound } from './one-stop-counter.ts';

const hourMs = 3_600_000;
const item = { kind: 'device', words: '2号台席读卡器偶尔读不出，已报修', open: true };
const leave = { name: { zh: '孙欣', en: 'Sun Xin' }, role: 'floor-guide', left: true };

test('the next shift takes an open item over by name, and it is carried over until it is done', async () => {
  const hall = await TestHall.start();
  const early = await hall.staff('K001');
  const late = await hall.staff('K002');
  const guide = await hall.staff('Y001');
  const { entryId } = await early.must(routes.writeLogEntry, '/log', item);
  await early.must(routes.writeLogEntry, '/log', { kind: 'service', words: '下午客流较大', open: false });
  // The journal is kept for ever: a customer's number is sealed with a case, and never stands here.
  const numbered = { kind: 'customer', words: '请回电 13800001234', open: true };
  expect(await early.codeOf('/log', numbered)).toBe('words-hold-number');
  const at = `/log/${entryId}`;
  expect(await late.codeOf(`${at}/done`, { outcome: '修好了' })).toBe('log-item-not-yours');
  expect(await early.codeOf(`${at}/take`, { from: 'k001' })).toBe('log-item-yours');
  // Two take it at once: one of them has it, the other is told.
  const codes = await Promise.all([late, guide].map((one) => one.codeOf(`${at}/take`, { from: 'k001' })));
  expect(codes.toSorted()).toEqual(['accepted', 'log-item-taken']);
  const mine = codes[0] === 'accepted' ? late : guide;
  await early.must(routes.noteLogItem, `${at}/note`, { words: '厂家明早来' });
  hall.clock.pass(24 * hourMs);
  await hall.restart();
  const next = await mine.must(routes.readLog, '/log/today');
  expect(next.entries).toEqual([]);
  expect(next.open).toMatchObject([{ entryId, by: { workNumber: 'K001' }, state: 'open' }]);
  expect(next.open[0]?.steps.map((one) => one.step)).toEqual(['taken', 'noted']);
  await mine.must(routes.finishLogItem, `${at}/done`, { outcome: '换了一台' });
  expect(await mine.codeOf(`${at}/done`, { outcome: '再办一次' })).toBe('log-item-not-open');
  const over = await mine.must(routes.readLog, '/log/today');
  expect(over.open).toEqual([]);
  expect(over.entries).toMatchObject([{ entryId, state: 'done', outcome: '换了一台' }]);
  const before = await mine.must(routes.readLog, `/log/${next.open[0]?.businessDay}`);
  expect(before.entries).toHaveLength(2);
  expect(await mine.codeOf('/log/ghost/note', { words: '没有' })).toBe('log-entry-unknown');
  await isSound(hall);
});

test('nobody leaves the hall while an open item is theirs, and another may take it from somebody absent', async () => {
  const hall = await TestHall.start();
  const guide = await hall.staff('Y001');
  const duty = await hall.staff('D001');
  const manager = await hall.staff('M001');
  const auditor = await hall.staff('J001');
  const { entryId } = await guide.must(routes.writeLogEntry, '/log', item);
  const refused = await manager.post('/people/y001', { commandId: crypto.randomUUID(), ...leave });
  expect(refused.body).toMatchObject({ refusal: { code: 'staff-holds', facts: { what: 'log' } } });
  // The auditor reads, and has no hand in it.
  expect(await auditor.codeOf(`/log/${entryId}/take`, { from: 'y001' })).toBe('not-permitted');
  expect((await auditor.must(routes.readLog, '/log/today')).open).toHaveLength(1);
  await duty.must(routes.takeLogItem, `/log/${entryId}/take`, { from: 'y001' });
  await manager.must(routes.changePerson, '/people/y001', leave);
  expect((await duty.must(routes.readLog, '/log/2020-13-99')).entries).toEqual([]);
  await isSound(hall);
});
