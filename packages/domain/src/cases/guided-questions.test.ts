import { expect, test } from 'vitest';
import { defaultCaseSettings } from '../hall/case-settings.ts';
import { caseTopics } from './case-kinds.ts';
import { caseGuides, followGuide, type Guide, guideOf } from './guided-questions.ts';

/** Every way through a guide, as pairs of question and answer. */
function waysOf(
  guide: Guide,
  questionId = guide.questions[0]?.id,
  met: readonly string[] = [],
): [string, string][][] {
  const question = guide.questions.find((one) => one.id === questionId);
  if (question === undefined || met.includes(question.id)) throw new Error(`${guide.topic}: ${questionId}`);
  return question.answers.flatMap(({ id, next }) => {
    const first: [string, string] = [question.id, id];
    if (typeof next !== 'string') return [[first]];
    return waysOf(guide, next, [...met, question.id]).map((rest) => [first, ...rest]);
  });
}

test('every topic has a guide, and every way through it ends without a question asked twice', () => {
  const departments = new Set(defaultCaseSettings.departments.map(({ id }) => id));
  for (const topic of caseTopics) {
    const guide = guideOf(topic);
    if (guide === undefined) throw new Error(topic);
    for (const way of waysOf(guide)) {
      const end = followGuide(guide, way);
      if (end === undefined || !('ending' in end)) throw new Error(`${topic}: ${JSON.stringify(way)}`);
      if (end.departmentId !== null) expect(departments.has(end.departmentId)).toBe(true);
      expect(end.ending === 'solved').toBe(end.departmentId === null);
    }
  }
});

test('a handset that fails everywhere is the handset; a loss that is claimed reaches the manager', () => {
  const [network] = caseGuides;
  if (network === undefined) throw new Error('there is a guide');
  const way = (...answers: [string, string][]) => followGuide(network, answers);
  expect(way(['what', 'no-signal'], ['other-handset', 'yes'])).toMatchObject({
    ending: 'solved',
    causeId: 'own-handset',
  });
  expect(way(['what', 'loss'])).toMatchObject({ ending: 'manager' });
  expect(way()).toMatchObject({ id: 'what' });
  expect(way(['what', 'nonsense'])).toMatchObject({ id: 'what' });
  expect(way(['what', 'no-signal'], ['crowded', 'yes'])).toMatchObject({ id: 'other-handset' });
});
