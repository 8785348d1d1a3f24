import { expect, test } from 'vitest';
import { explainCall } from './explain-call.ts';
import type { RankedTicket } from './queue-rule.ts';

const ranked = (id: string, value: number, slackMin: number, pastCap = false): RankedTicket => ({
  ticket: { id, number: `N-${id}`, classId: 'gold', categoryId: 'bills', arrivedAt: 0, dueAt: 0 },
  value,
  slackMin,
  pastCap,
  lateness: 0,
});
const all = [ranked('a', 1.234567, 2.345), ranked('b', 0.5, -1.26, true), ranked('c', 0.1, 20)];

test('the first of the ranking is explained beside the second', () => {
  expect(explainCall('a', all, [])).toEqual({
    value: 1.2346,
    slackMin: 2.3,
    candidates: 3,
    dedicated: false,
    pastCap: false,
    runnerUp: { number: 'N-b', value: 0.5, slackMin: -1.3 },
  });
});

test('a ticket called out of order is explained beside the one it passed over', () => {
  expect(explainCall('b', all, ['gold'])).toMatchObject({
    dedicated: true,
    pastCap: true,
    runnerUp: { number: 'N-a' },
  });
});

test('the only one has no runner-up, and one that was not ranked no reasons', () => {
  expect(explainCall('c', all.slice(2), [])).toMatchObject({ candidates: 1, runnerUp: null });
  expect(explainCall('x', all, [])).toBeNull();
});
