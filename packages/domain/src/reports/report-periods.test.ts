import { describe, expect, it } from 'vitest';
import { type ReportEvery, type ReportSchedule, reportSettingsProblem } from '../hall/report-settings.ts';
import { duePeriods, nextPeriod, periodOf } from './report-periods.ts';

const hall = { zone: 'Asia/Shanghai', hours: { opensMinute: 510, closesMinute: 1110 } };
const at = (wall: string) => Date.parse(`${wall}:00+08:00`);
const schedule = (change: Partial<ReportSchedule> = {}): ReportSchedule => ({
  id: 's1',
  reportIds: ['day'],
  formats: ['xlsx'],
  every: 'day',
  minute: 1200,
  folder: 'finance',
  language: 'zh',
  keepDays: 0,
  since: '2026-11-20',
  ...change,
});
const due = (one: ReportSchedule, wall: string) =>
  duePeriods(one, { today: wall.slice(0, 10), now: at(wall), hall }).map(({ from, to }) => `${from} ${to}`);

describe('the period that a day lies in', () => {
  it.each<[ReportEvery, string, string, string]>([
    ['day', '2026-11-26', '2026-11-26', '2026-11-26'],
    ['week', '2026-11-26', '2026-11-23', '2026-11-29'],
    ['week', '1969-12-29', '1969-12-29', '1970-01-04'],
    ['month', '2024-02-29', '2024-02-01', '2024-02-29'],
    ['quarter', '2026-12-31', '2026-10-01', '2026-12-31'],
    ['quarter', '2026-05-09', '2026-04-01', '2026-06-30'],
    ['half-year', '2026-06-30', '2026-01-01', '2026-06-30'],
    ['half-year', '2026-07-01', '2026-07-01', '2026-12-31'],
    ['year', '2024-02-29', '2024-01-01', '2024-12-31'],
  ])('of a %s: %s in %s to %s', (every, day, from, to) => {
    expect(periodOf(every, day)).toEqual({ from, to });
  });
});

describe('what is due', () => {
  it('in the evening, from its hour on', () => {
    expect(due(schedule({ since: '2026-11-26' }), '2026-11-26T19:59')).toEqual([]);
    expect(due(schedule({ since: '2026-11-26' }), '2026-11-26T20:00')).toEqual(['2026-11-26 2026-11-26']);
  });

  it('at an hour before closing on the morning after', () => {
    const early = schedule({ minute: 420, since: '2026-11-26' });
    expect(due(early, '2026-11-26T23:00')).toEqual([]);
    expect(due(early, '2026-11-27T06:59')).toEqual([]);
    expect(due(early, '2026-11-27T07:00')).toEqual(['2026-11-26 2026-11-26']);
  });

  it('is everything that came due meanwhile, the oldest first, and nothing from before it was set', () => {
    expect(due(schedule({ since: '2026-11-23' }), '2026-11-26T12:00')).toEqual([
      '2026-11-23 2026-11-23',
      '2026-11-24 2026-11-24',
      '2026-11-25 2026-11-25',
    ]);
    expect(due(schedule({ since: '2020-01-01' }), '2026-11-26T12:00').length).toBeLessThanOrEqual(100);
  });

  it('of a month is the month that has ended', () => {
    const monthly = schedule({ every: 'month', since: '2026-10-05' });
    expect(due(monthly, '2026-11-30T19:00')).toEqual(['2026-10-01 2026-10-31']);
    expect(due(monthly, '2026-11-30T20:30')).toEqual(['2026-10-01 2026-10-31', '2026-11-01 2026-11-30']);
  });

  it('comes next at its hour', () => {
    const clock = (wall: string) => ({ today: wall.slice(0, 10), now: at(wall), hall });
    expect(nextPeriod(schedule(), clock('2026-11-26T12:00'))).toEqual({
      from: '2026-11-26',
      to: '2026-11-26',
      at: at('2026-11-26T20:00'),
    });
    expect(nextPeriod(schedule(), clock('2026-11-26T21:00'))).toMatchObject({ from: '2026-11-27' });
    expect(nextPeriod(schedule({ since: '2026-12-01' }), clock('2026-11-26T21:00'))).toMatchObject({
      from: '2026-12-01',
    });
  });
});

describe('a schedule that no hall can work with', () => {
  it.each([
    ['../finance', 'no-folder'],
    ['a/b', 'no-folder'],
    ['.hidden', 'no-folder'],
    ['C:', 'no-folder'],
    ['nul', 'no-folder'],
    ['a b', 'no-folder'],
    ['', 'no-folder'],
    ['财务-2026', null],
    ['finance_1', null],
  ])('has the folder %s: %s', (folder, problem) => {
    expect(reportSettingsProblem({ schedules: [schedule({ folder })] })?.problem ?? null).toBe(problem);
  });

  it('has an id twice, or a day that is none', () => {
    expect(reportSettingsProblem({ schedules: [schedule(), schedule()] })).toEqual({
      field: 'schedules.1.id',
      problem: 'twice',
    });
    expect(reportSettingsProblem({ schedules: [schedule({ since: '2026-02-30' })] })).toEqual({
      field: 'schedules.0.since',
      problem: 'no-day',
    });
  });
});
