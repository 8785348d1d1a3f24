import { describe, expect, test } from 'vitest';
import { type ForecastOrder, foreseeDays, type HistoryDay, rosterHalfHours } from './arrival-forecast.ts';
import { usualProfile } from './arrival-profile.ts';
import type { DayInput } from './roster-events.ts';
import { daysLater, daysOfMonth, weekdayOf } from './roster-shift.ts';

const hours = { opensMinute: 510, closesMinute: 1080 };
const rules = { hours, customersPerDay: 200, monthStartDays: 3, monthEndDays: 2 };
const shares = usualProfile(hours);

/** Days in which so many came as the day says, spread as usual. */
function historyOf(from: string, count: number, total: (day: string) => number): HistoryDay[] {
  return Array.from({ length: count }, (_, nth) => {
    const day = daysLater(from, nth);
    return { day, byHalfHour: new Map(shares.map((share, slot) => [510 + slot * 30, share * total(day)])) };
  });
}

const foresee = (change: Partial<ForecastOrder>) =>
  foreseeDays({ history: [], inputs: [], rules, days: daysOfMonth('2026-12'), ...change });
const totalOf = (forecast: ReturnType<typeof foresee>, day: string) =>
  forecast.days.find((one) => one.day === day)?.total ?? Number.NaN;
const mark = (day: string, kind: DayInput['kind'], percent = 0): DayInput => ({
  day,
  kind,
  percent,
  note: '',
});

describe('arrivals foreseen', () => {
  test('without history are what the manager assumed, and say so', () => {
    const forecast = foresee({});
    expect(forecast).toMatchObject({ basis: 'assumed', historyDays: 0, learned: [] });
    expect(forecast.days.every((one) => one.total === 200 && one.low < 200 && one.high > 200)).toBe(true);
    const [first] = forecast.days;
    expect(first?.byHalfHour.reduce((sum, one) => sum + one.customers, 0)).toBeCloseTo(200);
  });

  test('with little history are drawn from it, and called thin', () => {
    const forecast = foresee({ history: historyOf('2026-11-20', 5, () => 100) });
    expect(forecast).toMatchObject({ basis: 'thin', historyDays: 5, dayCv: 0.25 });
    expect(totalOf(forecast, '2026-12-09')).toBeCloseTo(100, 0);
  });

  test('follow the weekday and the turn of the month as they were seen', () => {
    const truth = (day: string) => {
      const turn = day.slice(8) <= '03' || daysLater(day, 2).slice(0, 7) !== day.slice(0, 7);
      return 100 * (weekdayOf(day) === 1 ? 1.5 : 1) * (turn ? 1.4 : 1);
    };
    const forecast = foresee({ history: historyOf('2026-08-01', 120, truth) });
    expect(forecast.basis).toBe('history');
    for (const day of daysOfMonth('2026-12')) {
      expect(totalOf(forecast, day) / truth(day)).toBeGreaterThan(0.9);
      expect(totalOf(forecast, day) / truth(day)).toBeLessThan(1.1);
    }
    expect(forecast.dayCv).toBeLessThan(0.1);
  });

  test('learn holidays from earlier ones, and leave closed days out on both sides', () => {
    const holidays = ['2026-09-06', '2026-09-13', '2026-10-04'];
    const truth = (day: string) => (holidays.includes(day) ? 40 : day === '2026-10-05' ? 1 : 100);
    const inputs = [
      ...holidays.map((day) => mark(day, 'holiday')),
      mark('2026-12-13', 'holiday'),
      mark('2026-12-14', 'closed'),
      mark('2026-10-05', 'closed'),
    ];
    const forecast = foresee({ history: historyOf('2026-08-01', 100, truth), inputs });
    expect(totalOf(forecast, '2026-12-13')).toBeLessThan(65);
    expect(totalOf(forecast, '2026-12-14')).toBe(0);
    expect(totalOf(forecast, '2026-12-20')).toBeGreaterThan(90);
    expect(forecast.historyDays).toBe(99);
  });

  test('take what managers set, free past days of it, and say what it really was', () => {
    const promoted = ['2026-10-10', '2026-10-11', '2026-10-12'];
    const truth = (day: string) => (promoted.includes(day) ? 130 : 100);
    const inputs = [
      ...promoted.map((day) => mark(day, 'promotion', 50)),
      mark('2026-12-09', 'promotion', 30),
    ];
    const forecast = foresee({ history: historyOf('2026-09-01', 80, truth), inputs });
    expect(totalOf(forecast, '2026-12-10')).toBeGreaterThan(95);
    expect(totalOf(forecast, '2026-12-09') / totalOf(forecast, '2026-12-16')).toBeCloseTo(1.3);
    expect(forecast.learned).toHaveLength(1);
    expect(forecast.learned[0]).toMatchObject({ kind: 'promotion', days: 3 });
    expect(Math.abs((forecast.learned[0]?.percent ?? 0) - 30)).toBeLessThan(8);
  });

  test('of a half hour follow the days that were like it', () => {
    const evening = historyOf('2026-09-01', 60, () => 100).map(({ day }) => ({
      day,
      byHalfHour: new Map(weekdayOf(day) === 6 ? [[1050, 100]] : [[510, 100]]),
    }));
    const forecast = foresee({ history: evening });
    const of = (day: string, minute: number) =>
      forecast.days.find((one) => one.day === day)?.byHalfHour.find((one) => one.minute === minute)
        ?.customers ?? 0;
    expect(of('2026-12-12', 1050)).toBeGreaterThan(60);
    expect(of('2026-12-10', 510)).toBeGreaterThan(60);
  });

  test('never fall out of the staffed hours', () => {
    const halfHours = rosterHalfHours({ opensMinute: 510, closesMinute: 615 });
    expect(halfHours.at(-1)).toEqual({ from: 600, to: 615 });
    const night = [{ day: '2026-11-20', byHalfHour: new Map([[120, 50]]) }];
    expect(foresee({ history: night }).days[0]?.byHalfHour).toHaveLength(shares.length);
  });
});
