import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestStretch } from './people-check.ts';
import { rosterProblems } from './roster-check.ts';
import type { CheckFacts } from './roster-problem.ts';
import { type RosteredPerson, usualContract, usualRosterRules } from './roster-rules.ts';
import { daysOfMonth, type RosterShift } from './roster-shift.ts';

const hours = { opensMinute: 510, closesMinute: 1080 };
const text = { zh: '', en: '' };
const counter = (id: string, categoryIds: readonly string[]) => ({
  id,
  number: id,
  zone: text,
  categoryIds,
  dedicatedClassIds: [],
  lendsOut: true,
  receiptPrinterId: null,
  lineDisplayId: null,
});
const category = (id: string) => ({
  id,
  prefix: 'A',
  name: text,
  hint: text,
  papers: [],
  meanMinutes: 5,
  selfService: false,
});
const counters = [counter('c1', ['bills', 'sim']), counter('c2', ['bills', 'sim'])];
const person = (staffId: string, change: Partial<RosteredPerson> = {}): RosteredPerson => ({
  staffId,
  post: 'counter',
  categoryIds: null,
  contract: usualContract,
  ...change,
});
const day = '2026-12-08';
const manager = person('m', { post: 'manager' });
const facts = (people: readonly RosteredPerson[], change: Partial<CheckFacts> = {}): CheckFacts => ({
  hall: { categories: [category('bills'), category('sim'), category('no-counter')], counters },
  rules: { ...usualRosterRules({ hours, counters }), stretchMinutesMax: 600 },
  people: [manager, ...people],
  days: [day],
  closedDays: new Set(),
  leaves: [],
  around: [],
  ...change,
});
const shift = (staffId: string, change: Partial<RosterShift> = {}): RosterShift => ({
  day,
  staffId,
  startMinute: 510,
  endMinute: 1080,
  breaks: [],
  overtimeMinutes: 0,
  ...change,
});
const meal = [{ startMinute: 720, minutes: 60 }];
const whole = shift('m');

describe('what customers would meet', () => {
  test('is nothing where somebody who can do everything and a manager are there all day', () => {
    expect(rosterProblems([whole, shift('a')], facts([person('a')]))).toEqual([]);
  });

  test('is nobody for SIM replacement, in the very quarters in which nobody there can do it', () => {
    const found = rosterProblems(
      [whole, shift('a'), shift('b', { breaks: meal })],
      facts([person('a', { categoryIds: ['bills'] }), person('b')]),
    );
    expect(found).toEqual([{ kind: 'nobody-for', day, categoryId: 'sim', from: 720, to: 780 }]);
  });

  test('is no manager while the only one eats; who may stand in counts, at a counter too', () => {
    const eats = shift('m', { breaks: meal });
    expect(rosterProblems([eats, shift('a')], facts([person('a')]))).toEqual([
      { kind: 'no-manager', day, from: 720, to: 780 },
    ]);
    const standsIn = person('a', { contract: { ...usualContract, standsIn: true } });
    expect(rosterProblems([eats, shift('a')], facts([standsIn]))).toEqual([]);
  });

  test('is nobody at all, said once and not for each service; a guide is no help at a counter', () => {
    const guide = person('g', { post: 'guide' });
    expect(rosterProblems([whole, shift('g')], facts([guide]))).toEqual([
      { kind: 'nobody', day, from: 510, to: 1080 },
    ]);
  });

  test('is more people than counters, with the most that there are at once', () => {
    const people = ['a', 'b', 'c', 'd'].map((id) => person(id));
    const late = shift('d', { startMinute: 600 });
    const found = rosterProblems([whole, shift('a'), shift('b'), shift('c'), late], facts(people));
    expect(found).toEqual([{ kind: 'too-many', day, from: 510, to: 1080, people: 4 }]);
  });

  test('is not asked of a closed day, and of no days but those that are looked at', () => {
    expect(rosterProblems([], facts([], { closedDays: new Set([day]) }))).toEqual([]);
    expect(rosterProblems([shift('a', { day: '2026-12-09' })], facts([], { days: [] }))).toEqual([]);
  });
});

describe('what is against somebody’s contract', () => {
  const kinds = (shifts: readonly RosterShift[], people: readonly RosteredPerson[], change = {}) =>
    rosterProblems(shifts, facts(people, change)).flatMap((one) => ('staffId' in one ? [one] : []));

  test('is work on leave, on a closed day, outside of the agreed times and days, and of nobody that is known', () => {
    const part = person('a', { contract: { ...usualContract, latestMinute: 960, freeWeekdays: [2] } });
    const leaves = [{ staffId: 'a', from: day, to: day }];
    expect(kinds([shift('a')], [part], { leaves })).toMatchObject([
      { kind: 'on-leave' },
      { kind: 'outside-contract' },
    ]);
    expect(kinds([shift('a')], [person('a')], { closedDays: new Set([day]) })).toMatchObject([
      { kind: 'hall-closed' },
    ]);
    expect(kinds([shift('ghost')], [])).toMatchObject([{ kind: 'not-rostered', staffId: 'ghost' }]);
    // Who agreed to overtime is not held to the usual times.
    expect(kinds([shift('a', { overtimeMinutes: 60 })], [part])).toEqual([]);
  });

  test('is a day or a stretch that is too long, and two shifts of one day', () => {
    const rules = { ...usualRosterRules({ hours, counters }), stretchMinutesMax: 300 };
    const short = person('a', { contract: { ...usualContract, dayMinutesMax: 480 } });
    expect(kinds([shift('a', { breaks: meal })], [short], { rules })).toMatchObject([
      { kind: 'day-too-long', amount: 510 },
    ]);
    expect(kinds([shift('a')], [person('a')], { rules })).toMatchObject([{ kind: 'no-break', amount: 570 }]);
    expect(longestStretch(shift('a', { breaks: meal }))).toBe(300);
    expect(kinds([shift('a'), shift('a', { startMinute: 600 })], [person('a')])).toMatchObject([
      { kind: 'twice-a-day' },
    ]);
  });

  test('is a week that is over the hours or the days, over the end of the month too', () => {
    const days = ['2026-12-07', day, '2026-12-09', '2026-12-10', '2026-12-11', '2026-12-12'];
    const shifts = days.map((each) => shift('a', { day: each, endMinute: 990 }));
    const found = kinds(shifts, [person('a')], { days });
    expect(found).toMatchObject([
      { kind: 'week-over', day: '2026-12-07', amount: 480 },
      { kind: 'week-days-over', amount: 6 },
    ]);
    const [first, ...rest] = shifts;
    const around = rest.map((each) => each);
    expect(kinds(first ? [first] : [], [person('a')], { days: ['2026-12-07'], around })).toHaveLength(2);
  });

  test('is too little rest between days and too many days in a row, counted from days before', () => {
    const before = shift('a', { day: '2026-12-07', endMinute: 1380, startMinute: 1000 });
    expect(kinds([shift('a')], [person('a')], { around: [before] })).toMatchObject([
      { kind: 'short-rest', day, amount: 570 },
    ]);
    const days = daysOfMonth('2026-12').slice(0, 7);
    const often = person('a', { contract: { ...usualContract, weekMinutes: 9_000, daysPerWeekMax: 7 } });
    const row = days.map((each) => shift('a', { day: each }));
    expect(kinds(row, [often], { days }).map((one) => [one.kind, one.day, one.amount])).toEqual([
      ['days-in-row', '2026-12-07', 7],
    ]);
  });
});

test('the same roster in another order has the same problems', () => {
  const people = ['a', 'b', 'c'].map((id) => person(id));
  const anyShift = fc.record({
    staffId: fc.constantFrom('a', 'b', 'c', 'm'),
    start: fc.integer({ min: 30, max: 60 }),
    length: fc.integer({ min: 4, max: 40 }),
  });
  const sorted = (problems: readonly unknown[]) => problems.map((one) => JSON.stringify(one)).toSorted();
  fc.assert(
    fc.property(fc.uniqueArray(anyShift, { selector: (one) => one.staffId }), (drawn) => {
      const shifts = drawn.map((one) =>
        shift(one.staffId, { startMinute: one.start * 15, endMinute: (one.start + one.length) * 15 }),
      );
      const there = facts(people);
      expect(sorted(rosterProblems(shifts, there))).toEqual(
        sorted(rosterProblems(shifts.toReversed(), there)),
      );
    }),
  );
});
