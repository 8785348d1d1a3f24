import { routes } from '@onehall/protocol';
import { expect, test } from 'vitest';
import { HallRounds } from '../../apps/server/src/jobs/hall-rounds.ts';
import { TestHall } from './hall-harness.ts';
import { isSound } from './one-stop-counter.ts';

const dayMs = 24 * 3_600_000;
const gives = { setting: { area: 'training', id: 'hall', value: { givesSkills: true, warnDays: 30 } } };

test('where skills follow from training, its end takes the skill away, with a word beforehand', async () => {
  const hall = await TestHall.start();
  const manager = await hall.staff('M001');
  const duty = await hall.staff('D001');
  const rounds = new HallRounds(hall.parts);
  const skillsOf = async (workNumber: string) =>
    (await duty.must(routes.readTrainings, '/trainings')).people.find(
      (one) => one.person.workNumber === workNumber,
    )?.skills;
  const told = () => hall.store.queries.openAlerts(9).filter((one) => one.kind === 'training-ends').length;
  // A simple hall goes on as before: nothing follows from anything.
  await rounds.go();
  const before = await skillsOf('K001');
  expect(await manager.codeOf('/settings', gives)).toBe('training-leaves-nobody');
  expect(await duty.codeOf('/settings', gives)).toBe('not-permitted');
  await duty.must(routes.adoptSkills, '/trainings/adopt', { topic: '沿用现有技能', trainer: '营业厅' });
  const again = { topic: '沿用现有技能', trainer: '营业厅' };
  expect((await duty.must(routes.adoptSkills, '/trainings/adopt', again)).adopted).toBe(0);
  await manager.must(routes.changeSetting, '/settings', gives);
  await rounds.go();
  const { categories, today, trainings } = await duty.must(routes.readTrainings, '/trainings');
  const every = categories.map((one) => one.id);
  expect(await skillsOf('K001')).toEqual(before ?? every);
  const [first = ''] = (await skillsOf('K001')) ?? [];
  // By hand they are not set any more; dialects still are.
  const byHand = (categoryIds: string[]) => ({
    setting: { area: 'clerk', id: 'k001', value: { categoryIds, dialectIds: [] } },
  });
  expect(await manager.codeOf('/settings', byHand([]))).toBe('skills-from-training');
  await manager.must(routes.changeSetting, '/settings', byHand([...((await skillsOf('K001')) ?? [])]));
  const mine = trainings.find((one) => one.person.workNumber === 'K001' && one.categoryId === first);
  await duty.must(routes.recordTraining, '/trainings', {
    staffIds: ['k001'],
    categoryId: first,
    topic: '复训',
    heldOn: today,
    trainer: '王老师',
    passed: true,
    validUntil: new Date(hall.clock.at + 40 * dayMs).toISOString().slice(0, 10),
  });
  await duty.must(routes.strikeTraining, `/trainings/${mine?.trainingId}/strike`, { reason: '改为复训' });
  expect(await duty.codeOf(`/trainings/${mine?.trainingId}/strike`, { reason: '再次作废' })).toBe(
    'training-struck',
  );
  await rounds.go();
  expect(await skillsOf('K001')).toContain(first);
  expect(told()).toBe(0);
  hall.clock.pass(20 * dayMs);
  await rounds.go();
  await rounds.go();
  expect(told()).toBe(1);
  hall.clock.pass(21 * dayMs);
  await hall.restart();
  const later = new HallRounds(hall.parts);
  await later.go();
  expect(await skillsOf('K001')).not.toContain(first);
  expect(told()).toBe(0);
  await rounds.stop();
  await later.stop();
  await isSound(hall);
});

test('a training is of people of the hall and of days that were', async () => {
  const hall = await TestHall.start();
  const duty = await hall.staff('D001');
  const { today } = await duty.must(routes.readTrainings, '/trainings');
  const fire = {
    staffIds: ['k001', 'k002', 'k001'],
    categoryId: null,
    topic: '消防演练',
    heldOn: today,
    trainer: '消防站',
    passed: true,
    validUntil: null,
  };
  const kept = await duty.must(routes.recordTraining, '/trainings', fire);
  expect(kept.trainingIds).toHaveLength(2);
  expect(await duty.codeOf('/trainings', { ...fire, staffIds: ['k001', 'ghost'] })).toBe('staff-unknown');
  expect(await duty.codeOf('/trainings', { ...fire, heldOn: '2099-01-01' })).toBe('day-to-come');
  expect(await duty.codeOf('/trainings', { ...fire, validUntil: '2020-01-01' })).toBe('training-dates');
  expect(await duty.codeOf('/trainings', { ...fire, categoryId: 'ghost' })).toBe('category-unknown');
  // All of them or none: the one that was refused kept nobody's.
  expect((await duty.must(routes.readTrainings, '/trainings')).trainings).toHaveLength(2);
  await isSound(hall);
});
