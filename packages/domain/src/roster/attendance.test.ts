import { describe, expect, test } from 'vitest';
import { attendanceOf, type Presence } from './attendance.ts';
import { usualContract } from './roster-rules.ts';
import type { RosterShift } from './roster-shift.ts';
import { seatsOf } from './seating.ts';

const day = '2026-12-08';
const shift = (staffId: string, change: Partial<RosterShift> = {}): RosterShift => ({
  day,
  staffId,
  startMinute: 510,
  endMinute: 1050,
  breaks: [{ startMinute: 720, minutes: 60 }],
  overtimeMinutes: 0,
  ...change,
});
const there = (fromMinute: number, toMinute: number | null, staffId = 'a'): Presence => ({
  staffId,
  counterId: 'c1',
  fromMinute,
  toMinute,
});
const of = (planned: readonly RosterShift[], presence: readonly Presence[], now = 1440) =>
  attendanceOf(day, planned, presence, now)[0];

describe('a sign-on beside the plan', () => {
  test('is as planned within five minutes, and pays for what was planned', () => {
    const presence = [there(512, 720), there(780, 1048)];
    expect(of([shift('a')], presence)).toMatchObject({
      state: 'as-planned',
      lateMinutes: 2,
      earlyMinutes: 2,
      plannedMinutes: 480,
      keptMinutes: 476,
      extraMinutes: 0,
    });
  });

  test('is late, left early or absent, and nothing of it before its time', () => {
    expect(of([shift('a')], [there(540, 1050)])).toMatchObject({ state: 'late', lateMinutes: 30 });
    expect(of([shift('a')], [there(510, 900)])).toMatchObject({ state: 'left-early', earlyMinutes: 150 });
    expect(of([shift('a')], [])).toMatchObject({ state: 'absent', keptMinutes: 0 });
    expect(of([shift('a')], [], 514)).toMatchObject({ state: 'to-come', plannedMinutes: 4 });
    // Still there: nobody has left early yet, and what is to come is not counted.
    expect(of([shift('a')], [there(510, null)], 600)).toMatchObject({
      state: 'as-planned',
      plannedMinutes: 90,
      keptMinutes: 90,
    });
  });

  test('without a plan is unplanned, and its minutes are beyond it', () => {
    expect(of([], [there(600, 660)])).toMatchObject({ state: 'unplanned', planned: null, extraMinutes: 60 });
    expect(of([shift('a')], [there(510, 1080)])).toMatchObject({ extraMinutes: 90 });
  });
});

test('who can do least chooses a counter first; whoever finds none free is left out', () => {
  const person = (staffId: string, categoryIds: readonly string[] | null) => ({
    staffId,
    post: 'counter' as const,
    categoryIds,
    contract: usualContract,
  });
  const counters = [
    { id: 'all', categoryIds: ['bills', 'sim'] },
    { id: 'bills', categoryIds: ['bills'] },
  ];
  const people = [person('any', null), person('sim', ['sim']), person('late', ['bills']), person('m', null)];
  const seats = seatsOf(
    [shift('any'), shift('sim'), shift('late', { startMinute: 600 }), shift('ghost')],
    people,
    counters,
  );
  expect(seats.map((one) => [one.shift.staffId, one.counterId, one.categoryIds])).toEqual([
    ['sim', 'all', ['sim']],
    ['late', 'bills', ['bills']],
  ]);
  const after = seatsOf(
    [shift('any', { endMinute: 600 }), shift('late', { startMinute: 600 })],
    people,
    counters,
  );
  expect(after.map((one) => one.counterId)).toEqual(['all', 'all']);
});
