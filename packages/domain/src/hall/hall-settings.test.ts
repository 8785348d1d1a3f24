import { describe, expect, test } from 'vitest';
import { defaultApprovals } from './approval-limits.ts';
import { defaultCaseSettings } from './case-settings.ts';
import { usualCash } from './cash-settings.ts';
import type { Hall } from './hall.ts';
import { everySkill } from './hall.ts';
import { checkSetting, type HallSetting, withSettings } from './hall-settings.ts';
import { defaultQueueSettings } from './queue-settings.ts';
import { defaultSecrecy } from './secrecy.ts';

const text = { zh: '', en: '' };
const hall: Hall = {
  id: 'h',
  name: text,
  zone: 'Asia/Shanghai',
  hours: { opensMinute: 540, closesMinute: 1080 },
  classes: [{ id: 'gold', name: text, group: 'vip', waitTargetMin: 5, waitCapMin: 15, weight: 3 }],
  categories: [
    { id: 'bills', prefix: 'A', name: text, hint: text, papers: [], meanMinutes: 4, selfService: false },
  ],
  counters: [
    {
      id: 'c1',
      number: '1',
      zone: text,
      categoryIds: ['bills'],
      dedicatedClassIds: [],
      lendsOut: true,
      receiptPrinterId: null,
      lineDisplayId: null,
    },
  ],
  staff: [{ id: 'k1', workNumber: 'K1', name: text, role: 'clerk', skills: everySkill }],
  kiosks: [],
  devices: [],
  secrecy: defaultSecrecy,
  approvals: defaultApprovals,
  cash: usualCash,
  queue: { ...defaultQueueSettings, dialects: [{ id: 'yue', name: text }] },
  shiftFloatFen: 0,
  services: { legacyOn: false, offIds: [] },
};

const cases = defaultCaseSettings;

test.each([
  [{ ...cases, categoryIds: [] }, null],
  [
    { ...cases, categoryIds: ['moon'] },
    { field: 'categoryIds', problem: 'unknown' },
  ],
  [
    { ...cases, departments: [...cases.departments, ...cases.departments] },
    { field: 'departments', problem: 'doubled' },
  ],
])('limits and departments of cases are checked, case %#', (value, problem) => {
  const setting = { area: 'cases', id: 'hall', value } as const;
  const checked = checkSetting(hall, setting);
  expect(checked.ok ? null : checked.refusal.facts).toEqual(problem);
  expect(withSettings(hall, [setting]).cases).toBe(value);
});

const goldClass = { group: 'vip', waitTargetMin: 4, waitCapMin: 12, weight: 5 } as const;
const service = { name: text, hint: text, papers: [text], meanMinutes: 6, selfService: true };
const place = { zone: text, categoryIds: ['bills'], dedicatedClassIds: ['gold'], lendsOut: false };
const { queue } = hall;

const good: HallSetting[] = [
  { area: 'hours', id: 'hall', value: { opensMinute: 600, closesMinute: 1560 } },
  { area: 'queue', id: 'hall', value: { ...queue, courtesyClassId: 'gold', appointmentClassId: 'gold' } },
  { area: 'class', id: 'gold', value: goldClass },
  { area: 'category', id: 'bills', value: service },
  { area: 'counter', id: 'c1', value: place },
  { area: 'clerk', id: 'k1', value: { categoryIds: ['bills'], dialectIds: ['yue'] } },
  { area: 'staff', id: 'm1', value: { workNumber: 'M1', name: text, role: 'branch-manager', left: false } },
];

test.each(good)('a setting of $area lies over the hall file and changes nothing else', (setting) => {
  expect(checkSetting(hall, setting)).toEqual({ ok: true, value: setting });
  const set = withSettings(hall, [setting]);
  const changed = (Object.keys(hall) as (keyof Hall)[]).filter((key) => set[key] !== hall[key]);
  expect(changed).toHaveLength(1);
});

test('each area is found in the hall that counts', () => {
  const set = withSettings(hall, good);
  expect(set.hours).toEqual({ opensMinute: 600, closesMinute: 1560 });
  expect(set.queue.courtesyClassId).toBe('gold');
  expect(set.classes[0]).toMatchObject({ id: 'gold', name: text, waitTargetMin: 4 });
  expect(set.categories[0]).toMatchObject({ prefix: 'A', meanMinutes: 6 });
  expect(set.counters[0]).toMatchObject({ number: '1', lendsOut: false });
  expect(set.staff[0]?.skills).toEqual({ categoryIds: ['bills'], dialectIds: ['yue'] });
});

test('the skills of somebody new outlive a later change of their name', () => {
  const record = { workNumber: 'K9', name: text, role: 'clerk', left: false } as const;
  const set = withSettings(hall, [
    { area: 'clerk', id: 'k9', value: { categoryIds: ['bills'], dialectIds: [] } },
    { area: 'staff', id: 'k9', value: record },
  ]);
  expect(set.staff.at(-1)).toMatchObject({ id: 'k9', skills: { categoryIds: ['bills'] } });
});

describe('what the hall cannot work with is refused', () => {
  const appointments = { ...queue.appointments, memberClassIds: ['ghost'] };
  test.each<[string, HallSetting, string, string]>([
    ['a class that is not there', { area: 'class', id: 'x', value: goldClass }, 'setting-unknown', ''],
    ['a category that is not there', { area: 'category', id: 'x', value: service }, 'setting-unknown', ''],
    ['a counter that is not there', { area: 'counter', id: 'x', value: place }, 'setting-unknown', ''],
    ['a clerk who is not there', { area: 'clerk', id: 'x', value: everySkill }, 'setting-unknown', ''],
    [
      'closing before opening',
      { area: 'hours', id: 'hall', value: { opensMinute: 600, closesMinute: 600 } },
      'setting-invalid',
      'closes',
    ],
    [
      'a cap below the target',
      { area: 'class', id: 'gold', value: { ...goldClass, waitCapMin: 3 } },
      'setting-invalid',
      'waitCapMin',
    ],
    [
      'a counter for a service that is not there',
      { area: 'counter', id: 'c1', value: { ...place, categoryIds: ['x'] } },
      'setting-invalid',
      'categoryIds',
    ],
    [
      'a counter for a class that is not there',
      { area: 'counter', id: 'c1', value: { ...place, dedicatedClassIds: ['x'] } },
      'setting-invalid',
      'dedicatedClassIds',
    ],
    [
      'a clerk trained for what is not there',
      { area: 'clerk', id: 'k1', value: { categoryIds: ['x'], dialectIds: [] } },
      'setting-invalid',
      'categoryIds',
    ],
    [
      'a dialect that the hall does not have',
      { area: 'clerk', id: 'k1', value: { categoryIds: null, dialectIds: ['x'] } },
      'setting-invalid',
      'dialectIds',
    ],
    [
      'courtesy as a class that is not there',
      { area: 'queue', id: 'hall', value: { ...queue, courtesyClassId: 'x' } },
      'setting-invalid',
      'courtesyClassId',
    ],
    [
      'appointments as a class that is not there',
      { area: 'queue', id: 'hall', value: { ...queue, appointmentClassId: 'x' } },
      'setting-invalid',
      'appointmentClassId',
    ],
    [
      'members of a class that is not there',
      { area: 'queue', id: 'hall', value: { ...queue, appointments } },
      'setting-invalid',
      'memberClassIds',
    ],
  ])('%s', (_, setting, code, field) => {
    const result = checkSetting(hall, setting);
    expect(result).toMatchObject({ ok: false, refusal: { code } });
    if (field && !result.ok) expect(result.refusal.facts['field']).toBe(field);
  });
});

test('a plan is checked against the counters of the hall, and taken away again', () => {
  const plan = {
    width: 8,
    depth: 6,
    walls: [],
    places: [{ kind: 'counter' as const, of: 'c1', name: null, x: 1, y: 1 }],
  };
  const setting = { area: 'plan', id: 'hall', value: plan } as const;
  expect(checkSetting(hall, setting).ok).toBe(true);
  expect(withSettings(hall, [setting]).plan).toBe(plan);
  const none = { ...setting, value: null };
  expect(checkSetting(hall, none).ok).toBe(true);
  expect(withSettings({ ...hall, plan }, [none]).plan).toBe(null);
  const checked = checkSetting({ ...hall, counters: [] }, setting);
  expect(checked.ok ? null : checked.refusal.facts).toEqual({ field: 'places.0', problem: 'unknown' });
});
