import type { OpeningHours } from '../hall/hall.ts';
import type { BusinessDay } from '../kernel/business-day.ts';
import { dayNumber } from '../kernel/calendar.ts';
import { forecastProfile, halfHour, halfHoursOf, usualProfile } from './arrival-profile.ts';
import type { DayInput, InputKind } from './roster-events.ts';
import type { RosterRules } from './roster-rules.ts';
import { daysLater, weekdayOf } from './roster-shift.ts';

/** A past day: how many came in each half hour, by the minute at which it begins. */
export interface HistoryDay {
  readonly day: BusinessDay;
  readonly byHalfHour: ReadonlyMap<number, number>;
}

/** How well a forecast is founded: on two weeks and more, on less, or on nothing but what the manager assumed. */
export type ForecastBasis = 'history' | 'thin' | 'assumed';

export interface DayForecast {
  readonly day: BusinessDay;
  /** Customers, and the range that four days of five keep to. */
  readonly total: number;
  readonly low: number;
  readonly high: number;
  readonly byHalfHour: readonly { readonly minute: number; readonly customers: number }[];
  /** What makes this day differ from a usual one: factors, 1 is usual. */
  readonly factors: {
    readonly weekday: number;
    readonly month: number;
    readonly holiday: number;
    readonly set: number;
  };
}

/** How much a mark changed the days that had it, measured: percent, and on how many days. */
export interface LearnedEffect {
  readonly kind: InputKind;
  readonly percent: number;
  readonly days: number;
}

export interface ArrivalForecast {
  readonly basis: ForecastBasis;
  readonly historyDays: number;
  /** How far days stray from their forecast: deviation / mean. */
  readonly dayCv: number;
  readonly days: readonly DayForecast[];
  readonly learned: readonly LearnedEffect[];
}

export interface ForecastOrder {
  readonly history: readonly HistoryDay[];
  readonly inputs: readonly DayInput[];
  readonly rules: Pick<RosterRules, 'hours' | 'customersPerDay' | 'monthStartDays' | 'monthEndDays'>;
  readonly days: readonly BusinessDay[];
}

/** A day of eight weeks ago counts half. */
const halfLifeDays = 56;
/** A factor is drawn towards 1 as if so many usual days had been seen too: thin history says little. */
const usualDays = { weekday: 1, month: 1, holiday: 1 } as const;
const rounds = 4;
const thinDays = 14;
const usualCv = 0.25;
/** Four days of five lie within so many deviations. */
const rangeDeviations = 1.28;

type Group = 'weekday' | 'month' | 'holiday';
const groups: readonly Group[] = ['weekday', 'month', 'holiday'];

interface Weighed {
  readonly day: BusinessDay;
  readonly weight: number;
  readonly total: number;
  readonly keys: Readonly<Record<Group, string>>;
  /** What managers had set for it. */
  readonly set: number;
}

interface Model {
  readonly level: number;
  factor(group: Group, key: string): number;
}

/**
 * Arrivals of days to come from the hall's own history [E1]: a level, times factors of the weekday, the place in the
 * month and holidays, each drawn towards 1 as long as little is known, times what managers have set for season, weather
 * and promotions. Past days are first freed of what was set for them. Closed days bring nobody. Without any history it is
 * the number that the rules assume, and says so.
 */
export function foreseeDays({ history, inputs, rules, days }: ForecastOrder): ArrivalForecast {
  const marks = marksOf(inputs);
  const seen = history.filter(({ day, byHalfHour }) => sum(byHalfHour) > 0 && !marks.has(`${day} closed`));
  const last = seen.reduce((latest, { day }) => (day > latest ? day : latest), '');
  const weighed = seen.map(({ day, byHalfHour }) => ({
    day,
    weight: 0.5 ** (Math.max(0, between(day, last)) / halfLifeDays),
    total: sum(byHalfHour),
    keys: keysOf(day, rules, marks),
    set: setFactor(day, marks),
  }));
  const model = fit(weighed, rules.customersPerDay);
  const cv = dayCv(weighed, model);
  const profile = forecastProfile(seen, weighed, model.level, rules.hours);
  return {
    basis: seen.length === 0 ? 'assumed' : seen.length < thinDays ? 'thin' : 'history',
    historyDays: seen.length,
    dayCv: cv,
    days: days.map((day) => {
      const closed = marks.has(`${day} closed`);
      const shares = seen.length === 0 ? usualProfile(rules.hours) : profile(weekdayOf(day));
      return dayForecast(day, { model, marks, rules, shares, cv, closed });
    }),
    learned: learnedEffects(weighed, model, inputs),
  };
}

interface Making {
  readonly model: Model;
  readonly marks: ReadonlyMap<string, number>;
  readonly rules: ForecastOrder['rules'];
  readonly shares: readonly number[];
  readonly cv: number;
  readonly closed: boolean;
}

function dayForecast(day: BusinessDay, { model, marks, rules, shares, cv, closed }: Making): DayForecast {
  const keys = keysOf(day, rules, marks);
  const factors = {
    weekday: model.factor('weekday', keys.weekday),
    month: model.factor('month', keys.month),
    holiday: model.factor('holiday', keys.holiday),
    set: setFactor(day, marks),
  };
  const total = closed ? 0 : model.level * factors.weekday * factors.month * factors.holiday * factors.set;
  const spread = rangeDeviations * Math.sqrt((cv * total) ** 2 + total);
  return {
    day,
    total,
    low: Math.max(0, total - spread),
    high: total + spread,
    byHalfHour: halfHoursOf(rules.hours).map((minute, nth) => ({
      minute,
      customers: total * (shares[nth] ?? 0),
    })),
    factors,
  };
}

function keysOf(day: BusinessDay, rules: ForecastOrder['rules'], marks: ReadonlyMap<string, number>) {
  return {
    weekday: String(weekdayOf(day)),
    month: monthPlace(day, rules),
    holiday: marks.has(`${day} holiday`) ? 'holiday' : '',
  };
}

/** Bills are due at the turn of a month. */
function monthPlace(day: BusinessDay, rules: Pick<RosterRules, 'monthStartDays' | 'monthEndDays'>): string {
  if (Number(day.slice(8)) <= rules.monthStartDays) return 'start';
  return daysLater(day, rules.monthEndDays).slice(0, 7) === day.slice(0, 7) ? '' : 'end';
}

function marksOf(inputs: readonly DayInput[]): ReadonlyMap<string, number> {
  return new Map(inputs.map(({ day, kind, percent }) => [`${day} ${kind}`, percent]));
}

const setKinds: readonly InputKind[] = ['season', 'weather', 'promotion'];

function setFactor(day: BusinessDay, marks: ReadonlyMap<string, number>): number {
  return setKinds.reduce((factor, kind) => factor * (1 + (marks.get(`${day} ${kind}`) ?? 0) / 100), 1);
}

/** Level and factors in turns: each is measured with the others taken out. Group '' is usual by definition. */
function fit(days: readonly Weighed[], assumed: number): Model {
  const factors = new Map<string, number>();
  const factor = (group: Group, key: string) => (key === '' ? 1 : (factors.get(`${group} ${key}`) ?? 1));
  const others = (day: Weighed, left: Group | null) =>
    groups.reduce((all, one) => (one === left ? all : all * factor(one, day.keys[one])), day.set);
  let level = assumed;
  for (let round = 0; round < rounds && days.length > 0; round += 1) {
    const expected = days.reduce((all, one) => all + one.weight * others(one, null), 0);
    const came = days.reduce((all, one) => all + one.weight * one.total, 0);
    level = expected > 0 ? came / expected : assumed;
    for (const group of groups) {
      for (const key of new Set(days.map((one) => one.keys[group]))) {
        if (key === '') continue;
        const like = days.filter((one) => one.keys[group] === key);
        const usual = usualDays[group] * level;
        const came = like.reduce((all, one) => all + one.weight * one.total, usual);
        const expected = like.reduce((all, one) => all + one.weight * level * others(one, group), usual);
        factors.set(`${group} ${key}`, expected > 0 ? came / expected : 1);
      }
    }
  }
  return { level, factor };
}

function expectedOf(day: Weighed, model: Model): number {
  return groups.reduce((all, group) => all * model.factor(group, day.keys[group]), model.level * day.set);
}

/** The spread that is left when the factors are known, without what chance alone brings. */
function dayCv(days: readonly Weighed[], model: Model): number {
  if (days.length < thinDays) return usualCv;
  const squares = days.reduce((all, one) => {
    const expected = expectedOf(one, model);
    return all + (expected > 0 ? ((one.total - expected) / expected) ** 2 - 1 / expected : 0);
  }, 0);
  return Math.min(0.4, Math.max(0.05, Math.sqrt(Math.max(0, squares / days.length))));
}

function learnedEffects(
  days: readonly Weighed[],
  model: Model,
  inputs: readonly DayInput[],
): LearnedEffect[] {
  return setKinds.flatMap((kind) => {
    const marked = new Map(inputs.filter((one) => one.kind === kind).map((one) => [one.day, one.percent]));
    const like = days.filter((one) => marked.has(one.day));
    if (like.length === 0) return [];
    const came = like.reduce((all, one) => all + one.total, 0);
    const without = like.reduce(
      (all, one) => all + expectedOf(one, model) / (1 + (marked.get(one.day) ?? 0) / 100),
      0,
    );
    const percent = without > 0 ? Math.round((came / without - 1) * 100) : 0;
    return [{ kind, percent, days: like.length }];
  });
}

const sum = (counts: ReadonlyMap<number, number>) => [...counts.values()].reduce((all, one) => all + one, 0);
const between = (day: BusinessDay, last: BusinessDay) => (dayNumber(last) ?? 0) - (dayNumber(day) ?? 0);

/** Half hours of the staffed day, for those who lay something beside the forecast. */
export function rosterHalfHours(
  hours: OpeningHours,
): readonly { readonly from: number; readonly to: number }[] {
  return halfHoursOf(hours).map((from) => ({ from, to: Math.min(from + halfHour, hours.closesMinute) }));
}
