import { routes } from '@onehall/protocol';
import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import { HallRounds } from '../../apps/server/src/jobs/hall-rounds.ts';
import { TestHall } from './hall-harness.ts';
import { postOf } from './jobs.ts';

test('a step of a round that fails is logged, and those after it are done all the same', async () => {
  const log = pino({ level: 'silent' });
  const logged = vi.spyOn(log, 'error');
  const hall = await TestHall.start();
  const store = hall.store;
  const submit = store.submit.bind(store);
  const done: string[] = [];
  vi.spyOn(store, 'submit').mockImplementation((envelope, decide) => {
    if (envelope.type === 'tendCases') return Promise.reject(new Error('no such column'));
    done.push(envelope.type);
    return submit(envelope, decide);
  });
  // The hall goes its own rounds too: with a log of their own these are told apart.
  await new HallRounds({ ...hall.parts, log }).go();
  expect(done).toEqual(expect.arrayContaining(['tendAudit', 'measureSteps', 'tendTrainings']));
  expect(logged.mock.calls.filter(([, words]) => words === 'a round through the hall failed')).toHaveLength(
    1,
  );
});

test('a billing system that breaks in whatever way has not answered, and what else is measured still is', async () => {
  const hall = await TestHall.start();
  await hall.devicesReady();
  const duty = await hall.staff('D001');
  const { clerk } = await postOf(hall);
  await duty.must(routes.startEmergency, '/emergencies', { kind: 'billing', drill: false });
  await duty.must(routes.startEmergency, '/emergencies', { kind: 'power', drill: false });
  const measured = async () =>
    (await duty.must(routes.readEmergencies, '/emergencies')).running.flatMap(({ steps }) =>
      steps.filter(({ mark }) => mark === 'measured').map(({ stepId }) => stepId),
    );
  await clerk.must(routes.openDrawer, '/drawer', { why: 'count', note: '停电后清点' });
  const rounds = new HallRounds(hall.parts);
  const plans = vi.spyOn(hall.parts.billing, 'plans').mockRejectedValue(new TypeError('plans is no list'));
  await rounds.go();
  expect(await measured()).toEqual(['cash']);
  plans.mockRestore();
  await rounds.go();
  // It was seen not to answer, and answers again.
  expect(await measured()).toEqual(expect.arrayContaining(['back', 'cash']));
});
