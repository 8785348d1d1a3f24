import { StoredHall } from '@onehall/testing';
import { expect, test } from 'vitest';
import { recordTraining, strikeTraining, tendTrainings } from './trainings.ts';

const dayMs = 24 * 3_600_000;

test('the last skill of a service outlives its training, struck or ended, and a manager is told until somebody is trained', async () => {
  const hall = await StoredHall.open({ training: { givesSkills: true, warnDays: 5 } });
  const train = (staffId: string, categoryId: string, heldOn: string, validUntil: string | null) =>
    hall.must((context) =>
      recordTraining(
        {
          staffIds: [staffId],
          categoryId,
          topic: '上岗',
          heldOn,
          trainer: '王老师',
          passed: true,
          validUntil,
          by: 'm1',
        },
        context,
      ),
    );
  const tend = () => hall.must(tendTrainings);
  const skills = () => hall.store.hall().staff.map((one) => one.skills.categoryIds);
  const told = () => hall.store.queries.openAlerts(9).map((one) => one.kind);
  await train('k1', 'bills', '2026-03-01', '2026-03-10');
  await train('k2', 'bills', '2026-03-01', null);
  await train('k2', 'plan', '2026-03-01', '2026-03-10');
  const { trainingIds } = await train('k3', 'orphan', '2026-03-01', null);
  await tend();
  expect(skills()).toEqual([['bills'], ['bills', 'plan'], ['orphan']]);
  expect(told()).toEqual([]);
  hall.clock.pass(20 * dayMs);
  await tend();
  // Others serve bills, and nobody else a plan.
  expect(skills()).toEqual([[], ['bills', 'plan'], ['orphan']]);
  expect(told()).toEqual(['training-ends']);
  await train('k1', 'plan', '2026-03-21', null);
  await tend();
  expect(skills()).toEqual([['plan'], ['bills'], ['orphan']]);
  expect(told()).toEqual([]);
  const [trainingId = ''] = trainingIds;
  await hall.must((context) => strikeTraining({ trainingId, reason: '记错', by: 'm1' }, context));
  await tend();
  expect(skills()[2]).toEqual(['orphan']);
  expect(told()).toEqual(['training-ends']);
});
