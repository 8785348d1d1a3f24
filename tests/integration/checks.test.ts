import { routes } from '@onehall/protocol';
import { expect, test } from 'vitest';
import { HallRounds } from '../../apps/server/src/jobs/hall-rounds.ts';
import { TestHall } from './hall-harness.ts';
import { isSound } from './one-stop-counter.ts';
import type { Person } from './person.ts';

const dayMs = 24 * 3_600_000;

async function tickAll(manager: Person, list: 'opening' | 'closing'): Promise<void> {
  const { lists } = await manager.must(routes.readChecks, '/day-lists/today');
  const steps = lists.find((one) => one.list === list)?.steps ?? [];
  for (const { stepId, measure, state } of steps) {
    const at = `/day-lists/${list}/steps/${stepId}`;
    if (measure === null) await manager.must(routes.tickCheckStep, at, { reason: null });
    else if (state === 'amiss')
      await manager.must(routes.tickCheckStep, at, { reason: '今天还没有营业员到岗' });
  }
}

test('the list of the morning is ticked by people, measured by the hall, and closed once a day', async () => {
  const hall = await TestHall.start();
  await hall.devicesReady();
  const duty = await hall.staff('D001');
  const clerk = await hall.staff('K001');
  const steps = '/day-lists/opening/steps';
  expect(await duty.codeOf(`${steps}/devices`, { reason: null })).toBe('check-measured');
  expect(await duty.codeOf('/day-lists/opening/close')).toBe('check-steps-left');
  expect(await duty.codeOf('/day-lists/evening/close')).toBe('check-list-unknown');
  expect(await clerk.codeOf(`${steps}/paper`, { reason: null })).toBe('not-permitted');
  const before = await duty.must(routes.readChecks, '/day-lists/today');
  const state = (of: typeof before, stepId: string) =>
    of.lists[0]?.steps.find((one) => one.stepId === stepId)?.state;
  expect([state(before, 'devices'), state(before, 'floats'), state(before, 'paper')]).toEqual([
    'well',
    'amiss',
    'open',
  ]);
  await clerk.must(routes.signOn, '/counters/counter-1/sign-on');
  await tickAll(duty, 'opening');
  await hall.restart();
  await hall.devicesReady();
  await duty.must(routes.closeCheckList, '/day-lists/opening/close');
  expect(await duty.codeOf('/day-lists/opening/close')).toBe('check-closed');
  expect(await duty.codeOf(`${steps}/paper`, { reason: null })).toBe('check-closed');
  // In the evening the hall finds the counter that is still open.
  const evening = await duty.must(routes.readChecks, '/day-lists/today');
  expect(evening.lists[1]?.steps.find((one) => one.stepId === 'counters')).toMatchObject({
    state: 'amiss',
    names: [{ zh: '1号台席' }],
  });
  const meeting = { present: ['k001', 'd001'], points: '今天重点：携号转网口径' };
  await duty.must(routes.holdShiftMeeting, '/shift-meetings', meeting);
  expect(await duty.codeOf('/shift-meetings', { ...meeting, present: ['ghost'] })).toBe('staff-unknown');
  // What was is read on another day as it was closed.
  hall.clock.pass(dayMs);
  const later = await duty.must(routes.readChecks, `/day-lists/${evening.today}`);
  expect(later.lists[0]?.closed?.by.workNumber).toBe('D001');
  expect(later.meetings).toMatchObject([{ points: meeting.points, by: { workNumber: 'D001' } }]);
  const today = await duty.must(routes.readChecks, '/day-lists/today');
  expect(today.lists[0]).toMatchObject({ closed: null });
  await isSound(hall);
});

test('an inspection is held, what was found is repaired and confirmed, and lateness is told once', async () => {
  const hall = await TestHall.start();
  const duty = await hall.staff('D001');
  const manager = await hall.staff('M001');
  const clerk = await hall.staff('K001');
  const { forms, today } = await duty.must(routes.readInspections, '/inspections');
  const fire = forms.find((one) => one.formId === 'fire');
  expect(fire).toMatchObject({ state: 'due', lastOn: null });
  const answers = (fire?.points ?? []).map(({ id }, nth) => ({
    pointId: id,
    answer: nth === 0 ? 'bad' : 'good',
  }));
  const filled = { answers, note: '', defects: [] };
  expect(await duty.codeOf('/inspections/fire', filled)).toBe('inspection-unexplained');
  expect(await duty.codeOf('/inspections/fire', { ...filled, answers: [] })).toBe('inspection-points');
  expect(await duty.codeOf('/inspections/ghost', filled)).toBe('form-unknown');
  const defects = [{ words: '2号灭火器压力不足', ownerId: 'k001', dueOn: today }];
  await duty.must(routes.holdInspection, '/inspections/fire', { ...filled, defects });
  const [mine] = (await clerk.must(routes.readMyDefects, '/defects/mine')).defects;
  const at = `/defects/${mine?.defectId}`;
  const rounds = new HallRounds(hall.parts);
  const told = () => hall.store.queries.openAlerts(9).filter((one) => one.kind === 'inspection-late');
  await rounds.go();
  expect(told()).toEqual([]);
  hall.clock.pass(dayMs);
  await rounds.go();
  await rounds.go();
  expect(told()).toHaveLength(1);
  expect(await duty.codeOf(`${at}/review`, { sendBack: null })).toBe('defect-not-repaired');
  await clerk.must(routes.repairDefect, `${at}/repair`, { words: '已换新' });
  await duty.must(routes.reviewDefect, `${at}/review`, { sendBack: '标签还没贴' });
  await clerk.must(routes.repairDefect, `${at}/repair`, { words: '标签已贴' });
  await manager.must(routes.reviewDefect, `${at}/review`, { sendBack: null });
  expect(await duty.codeOf(`${at}/reassign`, { to: 'k002', dueOn: '2099-01-01' })).toBe('defect-not-open');
  await rounds.go();
  expect(told()).toEqual([]);
  hall.clock.pass(40 * dayMs);
  await rounds.go();
  expect(told()).toHaveLength(1);
  const after = await duty.must(routes.readInspections, '/inspections');
  expect(after.forms.find((one) => one.formId === 'fire')).toMatchObject({ state: 'late', lastOn: today });
  expect(after.defects).toMatchObject([{ state: 'confirmed', confirmedBy: { workNumber: 'M001' } }]);
  await rounds.stop();
  await isSound(hall);
});

test('nobody leaves while a repair is theirs, and a manager gives it to another', async () => {
  const hall = await TestHall.start();
  const manager = await hall.staff('M001');
  const { forms, today } = await manager.must(routes.readInspections, '/inspections');
  const points = forms.find((one) => one.formId === 'quality')?.points ?? [];
  const answers = points.map(({ id }) => ({ pointId: id, answer: 'good' }));
  const defects = [{ words: '导向牌歪了', ownerId: 'y001', dueOn: today }];
  await manager.must(routes.holdInspection, '/inspections/quality', { answers, note: '', defects });
  const leave = { name: { zh: '孙欣', en: 'Sun Xin' }, role: 'floor-guide', left: true };
  expect(await manager.codeOf('/people/y001', leave)).toBe('staff-holds');
  const [defect] = (await manager.must(routes.readInspections, '/inspections')).defects;
  await manager.must(routes.reassignDefect, `/defects/${defect?.defectId}/reassign`, {
    to: 'd001',
    dueOn: today,
  });
  await manager.must(routes.changePerson, '/people/y001', leave);
  await isSound(hall);
});

test('a mystery visit is the indicator of its day, every one of it, until somebody enters another figure [E10]', async () => {
  const hall = await TestHall.start();
  const [manager, auditor] = await Promise.all([hall.staff('M001'), hall.staff('J001')]);
  const { forms, today } = await manager.must(routes.readInspections, '/inspections');
  const points = forms.find((one) => one.formId === 'mystery')?.points ?? [];
  const hold = (found: readonly string[]) =>
    auditor.must(routes.holdInspection, '/inspections/mystery', {
      answers: points.map(({ id }, nth) => ({ pointId: id, answer: found[nth] ?? 'not-asked' })),
      ...{ note: '电话暗访', defects: [] },
    });
  const at = `/indicators/mystery-visits/${today}/${today}`;
  const shown = async () => manager.must(routes.readIndicator, at);
  await hold([]);
  expect((await shown()).entries).toEqual([]);
  await hold(['good', 'bad', 'good']);
  await hold(['good', 'good', 'good', 'good', 'good']);
  const { points: days, entries } = await shown();
  expect(days).toMatchObject([{ hits: 7, base: 8 }]);
  expect(entries).toMatchObject([
    { hits: 7, base: 8, source: '神秘顾客暗访', workNumber: 'J001', replaced: false },
    { hits: 2, base: 3, replaced: true },
  ]);
  // A form of another kind is none, and what is entered by hand counts from then on.
  const other = forms.find((one) => one.formId === 'fire')?.points ?? [];
  const answers = other.map(({ id }) => ({ pointId: id, answer: 'good' }));
  await auditor.must(routes.holdInspection, '/inspections/fire', { answers, note: '', defects: [] });
  const outside = { businessDay: today, hits: 80, base: 100, source: '省公司暗访 3 号' };
  await manager.must(routes.enterIndicator, '/indicators/mystery-visits/entries', outside);
  expect((await shown()).points).toMatchObject([{ hits: 80, base: 100 }]);
  await isSound(hall);
});
