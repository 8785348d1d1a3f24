import { describe, expect, test } from 'vitest';
import {
  contractProblem,
  postOf,
  rosteredPeople,
  rosterRulesProblem,
  usualContract,
  usualRosterRules,
  usualStaffedHours,
} from './roster-rules.ts';
import {
  daysLater,
  daysOfMonth,
  sortedShifts,
  weekdayOf,
  weekOf,
  withShift,
  workedMinutes,
  workedShare,
  worksAt,
} from './roster-shift.ts';

const hours = { opensMinute: 510, closesMinute: 1080 };
const rules = usualRosterRules({ hours, counters: [] });

describe('usual rules', () => {
  test('staff the opening hours, and usual ones in a hall that hardly closes', () => {
    expect(usualStaffedHours({ hours })).toEqual(hours);
    expect(usualStaffedHours({ hours: { opensMinute: 0, closesMinute: 1440 } })).toEqual(hours);
  });

  test('are good as they are, have no shift twice, and let everybody eat', () => {
    for (const closesMinute of [720, 960, 1080, 1320]) {
      const made = usualRosterRules({ hours: { opensMinute: 510, closesMinute }, counters: [] });
      expect(rosterRulesProblem(made)).toBeNull();
      const times = made.patterns.map((one) => `${one.startMinute} ${one.endMinute}`);
      expect(new Set(times).size).toBe(times.length);
      for (const one of made.patterns)
        expect(one.endMinute - one.startMinute > 360 ? one.mealMinutes : 60).toBe(60);
    }
  });

  test.each([
    ['hours', { hours: { opensMinute: 600, closesMinute: 600 } }],
    ['patterns', { patterns: [] }],
    ['patterns.1', { patterns: [...rules.patterns.slice(0, 1), ...rules.patterns.slice(0, 1)] }],
    ['patterns.0', { patterns: rules.patterns.slice(0, 1).map((one) => ({ ...one, endMinute: 500 })) }],
    ['patterns.0', { patterns: rules.patterns.slice(0, 1).map((one) => ({ ...one, mealToMinute: 700 })) }],
  ])('that no roster can be made by are named: %s', (field, change) => {
    expect(rosterRulesProblem({ ...rules, ...change })?.field).toBe(field);
  });
});

test('contracts must leave a time and a day to work', () => {
  expect(contractProblem(usualContract)).toBeNull();
  expect(contractProblem({ ...usualContract, earliestMinute: 600, latestMinute: 600 })?.field).toBe(
    'latestMinute',
  );
  expect(contractProblem({ ...usualContract, freeWeekdays: [1, 2, 3, 4, 5, 6, 7] })?.field).toBe(
    'freeWeekdays',
  );
});

test('who has left, works elsewhere or is not in it is in no roster', () => {
  const member = (id: string, role: 'clerk' | 'auditor' | 'duty-manager', left = false) => ({
    id,
    workNumber: id,
    name: { zh: '', en: '' },
    role,
    skills: { categoryIds: ['bills'], dialectIds: [] },
    left,
  });
  const staff = [
    member('a', 'clerk'),
    member('b', 'auditor'),
    member('c', 'clerk', true),
    member('d', 'duty-manager'),
    member('e', 'clerk'),
  ];
  const contracts = new Map([['e', { ...usualContract, rostered: false }]]);
  expect(rosteredPeople({ staff }, contracts).map((one) => [one.staffId, one.post])).toEqual([
    ['a', 'counter'],
    ['d', 'manager'],
  ]);
  expect(postOf({ role: 'auditor' })).toBeNull();
});

describe('a shift', () => {
  const shift = {
    day: '2026-12-08',
    staffId: 'a',
    startMinute: 510,
    endMinute: 1050,
    breaks: [{ startMinute: 720, minutes: 60 }],
    overtimeMinutes: 0,
  };

  test('is worked but for its breaks', () => {
    expect(workedMinutes(shift)).toBe(480);
    expect([509, 510, 719, 720, 779, 780, 1050].map((minute) => worksAt(shift, minute))).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
      false,
    ]);
    expect(workedShare(shift, 690, 750)).toBe(0.5);
    expect(workedShare(shift, 1080, 1110)).toBe(0);
  });

  test('takes the place of the one before, or none does; order does not matter', () => {
    const other = { ...shift, staffId: 'b' };
    expect(withShift([other, shift], shift, { ...shift, endMinute: 900 })).toEqual([
      { ...shift, endMinute: 900 },
      other,
    ]);
    expect(withShift([shift, other], shift, null)).toEqual([other]);
    expect(sortedShifts([other, shift])).toEqual([shift, other]);
  });

  test('stands in a month, a week and on a weekday of the calendar', () => {
    expect(daysOfMonth('2028-02')).toHaveLength(29);
    expect(daysOfMonth('2026-13')).toEqual([]);
    expect([weekdayOf('2026-12-07'), weekdayOf('2026-12-13'), weekdayOf('1969-12-31')]).toEqual([1, 7, 3]);
    expect(weekOf('2026-12-13')).toBe('2026-12-07');
    expect([daysLater('2026-12-31', 1), daysLater('no day', 1)]).toEqual(['2027-01-01', 'no day']);
  });
});
