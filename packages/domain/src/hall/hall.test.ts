import { describe, expect, test } from 'vitest';
import { defaultApprovals } from './approval-limits.ts';
import { usualCash } from './cash-settings.ts';
import { findCategory, findClass, findCounter, type Hall, issuesTickets } from './hall.ts';
import { defaultQueueSettings } from './queue-settings.ts';
import { defaultSecrecy } from './secrecy.ts';

const text = { zh: '', en: '' };
const hall: Hall = {
  id: 'h',
  name: text,
  zone: 'Asia/Shanghai',
  hours: { opensMinute: 540, closesMinute: 1080 },
  classes: [{ id: 'general', name: text, group: 'general', waitTargetMin: 30, waitCapMin: 60, weight: 1 }],
  categories: [
    { id: 'bills', prefix: 'A', name: text, hint: text, papers: [], meanMinutes: 4, selfService: false },
  ],
  counters: [
    {
      id: 'counter-1',
      number: '1',
      zone: text,
      categoryIds: ['bills'],
      dedicatedClassIds: [],
      lendsOut: true,
      receiptPrinterId: null,
      lineDisplayId: null,
    },
  ],
  staff: [],
  kiosks: [],
  devices: [],
  queue: defaultQueueSettings,
  secrecy: defaultSecrecy,
  approvals: defaultApprovals,
  cash: usualCash,
  shiftFloatFen: 0,
  services: { legacyOn: false, offIds: [] },
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

  test('the last ticket is given before closing, where the hall says so', () => {
    expect(issuesTickets(hall.hours, 1049, 30)).toBe(true);
    expect(issuesTickets(hall.hours, 1050, 30)).toBe(false);
  });

  test.each([
    [599, false],
    [600, true],
    [1439, true],
    [0, true],
    [119, true],
    [120, false],
  ])('a hall open from 10:00 to 02:00 of the night after gives tickets at minute %i: %s', (minute, open) => {
    expect(issuesTickets({ opensMinute: 600, closesMinute: 1560 }, minute)).toBe(open);
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
