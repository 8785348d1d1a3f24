import {
  type RosteredPerson,
  type RosterShift,
  rosterProblems,
  usualContract,
  usualRosterRules,
  weekOf,
  workedMinutes,
} from '@onehall/domain';
import { describe, expect, test } from 'vitest';
import { flatChoices, greedyChoices } from './greedy-roster.ts';
import { LpText } from './lp-text.ts';
import { placeMeals } from './place-meals.ts';
import type { ProposeOrder } from './propose-order.ts';
import { proposeRoster, withMeals } from './propose-roster.ts';
import { weekModel } from './week-model.ts';

const hours = { opensMinute: 510, closesMinute: 1080 };
const rules = usualRosterRules({ hours, counters: [] });
const days = [
  '2026-12-07',
  '2026-12-08',
  '2026-12-09',
  '2026-12-10',
  '2026-12-11',
  '2026-12-12',
  '2026-12-13',
];
const person = (staffId: string, change: Partial<RosteredPerson> = {}): RosteredPerson => ({
  staffId,
  post: 'counter',
  categoryIds: null,
  contract: usualContract,
  ...change,
});
const people = [
  ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => person(id)),
  ...['m', 'n'].map((id) => person(id, { post: 'manager' })),
];
const order = (change: Partial<ProposeOrder> = {}): ProposeOrder => ({
  rules,
  people,
  counters: 6,
  categoryIds: ['bills', 'sim'],
  needs: days.map((day) => ({
    day,
    clerks: Array.from({ length: 19 }, (_, nth) => ({
      minute: 510 + nth * 30,
      clerks: nth > 6 && nth < 12 ? 3 : 2,
    })),
  })),
  wishes: [],
  away: [],
  around: [],
  seed: 1,
  ...change,
});
const nobody = () => null;
const kindsOf = (shifts: readonly RosterShift[], change: Partial<ProposeOrder> = {}) => {
  const { people: there } = order(change);
  const facts = {
    hall: { categories: [], counters: [] },
    rules,
    people: there,
    days,
    closedDays: new Set<string>(),
    leaves: [],
    around: [],
  };
  return rosterProblems(shifts, facts).flatMap((one) => ('staffId' in one ? [one.kind] : []));
};

describe('the greedy rule', () => {
  const greedy = (change: Partial<ProposeOrder> = {}) => proposeRoster(order(change), nobody);

  test('makes the week that the solver does not answer, and the week is counted', () => {
    const found = greedy();
    expect(found.greedyWeeks).toBe(1);
    expect(found.shifts.length).toBeGreaterThan(30);
    expect(kindsOf(found.shifts)).toEqual([]);
    expect(greedy()).toEqual(found);
  });

  test('keeps to contracts, leave, days that stand and the rest after them', () => {
    const late = {
      day: '2026-12-06',
      staffId: 'a',
      startMinute: 700,
      endMinute: 1430,
      breaks: [],
      overtimeMinutes: 0,
    };
    const away = [{ staffId: 'b', day: '2026-12-08' }];
    const { shifts } = greedy({ away, around: [late] });
    expect(shifts.some((one) => one.staffId === 'b' && one.day === '2026-12-08')).toBe(false);
    const monday = shifts.find((one) => one.staffId === 'a' && one.day === '2026-12-07');
    expect(monday === undefined || monday.startMinute + 1440 - late.endMinute >= rules.restMinutes).toBe(
      true,
    );
    for (const { staffId } of people) {
      const own = shifts.filter((one) => one.staffId === staffId);
      expect(own.length).toBeLessThanOrEqual(5);
      expect(own.reduce((sum, one) => sum + workedMinutes(one), 0)).toBeLessThanOrEqual(2400);
    }
  });

  test('gives nobody what their contract excludes', () => {
    const part = person('p', { contract: { ...usualContract, latestMinute: 800, freeWeekdays: [1, 2] } });
    const { shifts } = greedy({ people: [...people, part] });
    const own = shifts.filter((one) => one.staffId === 'p');
    expect(own.length).toBeGreaterThan(0);
    expect(own.every((one) => one.endMinute <= 800 && one.day > '2026-12-08')).toBe(true);
  });

  test('stands beside a flat roster that knows no need', () => {
    const flat = withMeals(order(), days, flatChoices(order(), days));
    expect(flat.length).toBe(people.length * 5);
    expect(greedyChoices(order(), days, []).length).toBeGreaterThan(0);
  });
});

describe('a week as a programme', () => {
  const columnsOf = (change: Partial<ProposeOrder> = {}) => [
    ...weekModel(order(change), days, []).columns.values(),
  ];

  test('has a column for all that contracts and leave allow, and nothing else', () => {
    const all = columnsOf();
    expect(all).toHaveLength(people.length * 7 * rules.patterns.length);
    const less = columnsOf({ away: [{ staffId: 'a', day: '2026-12-08' }] });
    expect(all.length - less.length).toBe(rules.patterns.length);
  });

  test('asks for a manager, for every service that not everybody can do, and for days off', () => {
    const limited = people.map((one) => (one.staffId === 'a' ? one : { ...one, categoryIds: ['bills'] }));
    const { lp } = weekModel(order({ people: limited }), days, []);
    const plain = weekModel(order(), days, []).lp;
    const rows = (text: string) => text.split('\n').filter((line) => /^r\d+:/.test(line)).length;
    expect(rows(lp)).toBeGreaterThan(rows(plain));
    expect(plain.startsWith('Minimize')).toBe(true);
    expect(plain.trimEnd().endsWith('End')).toBe(true);
  });

  test('takes over what a solver answers, meals placed, and says how far it is', () => {
    const seen: number[] = [];
    const found = proposeRoster(
      order(),
      () =>
        new Map([
          ['x0_0', 1],
          ['x1_1', 0.999_999],
          ['s1', 1],
          ['x2_0', 0],
        ]),
      (done) => seen.push(done),
    );
    expect(found).toMatchObject({ greedyWeeks: 0 });
    expect(found.shifts).toHaveLength(2);
    expect(found.shifts.every((one) => one.breaks.length === 1)).toBe(true);
    expect(seen).toEqual([1]);
  });

  test('is written with its terms, bounds and binaries', () => {
    const lp = new LpText();
    lp.binary('x', 0);
    lp.binary('y', 2);
    lp.row(
      [
        [1, 'x'],
        [-0.5, lp.slack(3, 1)],
      ],
      '>=',
      1,
    );
    lp.row([], '<=', 1);
    expect(lp.text()).toBe(
      [
        'Minimize',
        'obj: + 2 y',
        ' + 3 s1',
        'Subject To',
        'r1: + 1 x',
        ' - 0.5 s1 >= 1',
        'Bounds',
        's1 <= 1',
        'Binary',
        'x',
        'y',
        'End',
        '',
      ].join('\n'),
    );
  });
});

describe('meals', () => {
  const pattern = rules.patterns[0];
  const plain = (ids: readonly string[], change: Partial<RosteredPerson> = {}) =>
    ids.flatMap((id) => (pattern ? [{ person: person(id, change), day: '2026-12-08', pattern }] : []));
  const need = (clerks: number) =>
    Array.from({ length: 19 }, (_, nth) => ({ minute: 510 + nth * 30, clerks }));

  test('are taken one after the other where everybody is needed', () => {
    const shifts = placeMeals(plain(['a', 'b', 'c']), need(2), []);
    const starts = shifts.map((one) => one.breaks[0]?.startMinute ?? 0).toSorted((a, b) => a - b);
    for (const [nth, start] of starts.entries())
      if (nth > 0) expect(start - (starts[nth - 1] ?? 0)).toBeGreaterThanOrEqual(60);
  });

  test('of managers never fall together', () => {
    const shifts = placeMeals(plain(['m', 'n'], { post: 'manager' }), need(0), []);
    const [one, two] = shifts.map((each) => each.breaks[0]?.startMinute ?? 0);
    expect(Math.abs((one ?? 0) - (two ?? 0))).toBeGreaterThanOrEqual(60);
  });

  test('leave nobody alone with a service that only two can do', () => {
    const both = [
      ...plain(['a', 'b'], { categoryIds: ['sim'] }),
      ...plain(['c', 'd'], { categoryIds: ['bills'] }),
    ];
    const shifts = placeMeals(both, need(1), ['sim']);
    const at = (id: string) => shifts.find((one) => one.staffId === id)?.breaks[0]?.startMinute ?? 0;
    expect(Math.abs(at('a') - at('b'))).toBeGreaterThanOrEqual(60);
  });

  test('are in the middle of their window where it does not matter, and only where there is one', () => {
    const [shift] = placeMeals(plain(['a']), need(0), []);
    expect(shift?.breaks).toEqual([{ startMinute: 720, minutes: 60 }]);
    const short = rules.patterns.find((one) => one.mealMinutes === 0);
    const [morning] = placeMeals(
      short ? [{ person: person('a'), day: '2026-12-08', pattern: short }] : [],
      need(1),
      [],
    );
    expect(morning?.breaks).toEqual([]);
  });
});

test('weeks are planned one after the other, each knowing the ones before', () => {
  const two = [...days, ...days.map((day) => `2026-12-${Number(day.slice(8)) + 7}`)];
  const [first] = order().needs;
  const needs = two.map((day) => ({ day, clerks: first?.clerks ?? [] }));
  const { shifts, greedyWeeks } = proposeRoster(order({ needs }), nobody);
  expect(greedyWeeks).toBe(2);
  expect(new Set(shifts.map((one) => weekOf(one.day)))).toEqual(new Set(['2026-12-07', '2026-12-14']));
});
