import { describe, expect, test } from 'vitest';
import { findCategory, findClass, findCounter, type Hall, issuesTickets } from './hall.ts';

const text = { zh: '', en: '' };
const hall: Hall = {
  id: 'h',
  name: text,
  zone: 'Asia/Shanghai',
  hours: { opensMinute: 540, closesMinute: 1080 },
  classes: [{ id: 'general', name: text, group: 'general', waitTargetMin: 30, waitCapMin: 60, weight: 1 }],
  categories: [{ id: 'bills', prefix: 'A', name: text, hint: text, papers: [], meanMinutes: 4 }],
  counters: [
    {
      id: 'counter-1',
      number: '1',
      zone: text,
      categoryIds: ['bills'],
      dedicatedClassIds: [],
      receiptPrinterId: null,
      lineDisplayId: null,
    },
  ],
  staff: [],
  kiosks: [],
  noShow: { recallsMin: 1, pauseMs: 1000 },
  shiftFloatFen: 0,
};

describe('opening hours', () => {
  test.each([
    [539, false],
    [540, true],
    [1079, true],
    [1080, false],
    [0, false],
  ])('a hall open 09:00 to 18:00 gives tickets at minute %i: %s', (minute, open) => {
    expect(issuesTickets(hall.hours, minute)).toBe(open);
  });

  test('a hall open from 00:00 to 24:00 never closes', () => {
    const allDay = { opensMinute: 0, closesMinute: 1440 };
    expect([0, 719, 1439].map((minute) => issuesTickets(allDay, minute))).toEqual([true, true, true]);
  });
});

test('parts of the hall are found by their id, and nothing by a strange one', () => {
  expect(findCategory(hall, 'bills')?.prefix).toBe('A');
  expect(findClass(hall, 'general')?.weight).toBe(1);
  expect(findCounter(hall, 'counter-1')?.number).toBe('1');
  expect([findCategory(hall, 'x'), findClass(hall, 'x'), findCounter(hall, 'x')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
