import { expect, test } from 'vitest';
import { caseBody, caseProblems, noEntry, readDays } from './case-draft.ts';

const about = { visitId: 'v1', hasLine: true, draftId: null, channel: 'counter', now: 1_000 } as const;
const told = { ...noEntry, content: ' no signal ', readBack: true };

test('a complaint from the visit needs only its words and the reading back', () => {
  expect(caseProblems(noEntry, about)).toEqual(['content', 'readBack']);
  expect(caseProblems(told, about)).toEqual([]);
  expect(caseBody(told, about)).toMatchObject({
    content: 'no signal',
    contact: 'visit',
    next: { move: { act: 'order', departmentId: 'network' }, words: '' },
  });
});

test('without a line somebody leaves a name and a number; a suggestion may have none', () => {
  const nobody = { ...about, hasLine: false };
  expect(caseProblems(told, nobody)).toEqual(['contact']);
  expect(caseProblems({ ...told, kind: 'suggestion' }, nobody)).toEqual([]);
  expect(caseBody({ ...told, kind: 'suggestion' }, nobody).contact).toBeNull();
  const named = { ...told, name: '王', mobile: '13900001111' };
  expect(caseProblems(named, nobody)).toEqual([]);
  expect(caseBody(named, nobody).contact).toEqual({ name: '王', mobile: '13900001111' });
});

test('an answer on the spot is given in words, with its cause', () => {
  const solved = { ...told, ending: 'solved', causeId: 'bill-misread' } as const;
  expect(caseProblems(solved, about)).toEqual(['answer']);
  const { next } = caseBody({ ...solved, answer: 'explained' }, about);
  expect(next).toMatchObject({
    move: { act: 'answer', sorting: { causeId: 'bill-misread' } },
    words: 'explained',
  });
  expect(caseBody({ ...told, ending: 'later' }, about).next).toBeNull();
});

test('a device is left with a promised day and goes its own way', () => {
  const repair = { ...told, kind: 'repair' } as const;
  expect(caseProblems(repair, about)).toEqual(['goods']);
  const left = caseBody({ ...repair, goods: 'handset', days: '3' }, about);
  expect([left.next, left.device?.promisedAt]).toEqual([null, 1_000 + 3 * 86_400_000]);
});

test.each([
  ['1', 1],
  ['60', 60],
  ['61', null],
  ['0', null],
  ['x', null],
])('“%s” days are %s', (typed, days) => {
  expect(readDays(typed)).toBe(days);
});
