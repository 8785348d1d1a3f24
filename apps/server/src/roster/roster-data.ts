import { rosterRulesOf } from '@onehall/application';
import {
  type ArrivalForecast,
  type BusinessDay,
  businessDayAt,
  daysLater,
  foreseeDays,
  type HistoryDay,
  hallDayOf,
  type RosterRules,
} from '@onehall/domain';
import type { DayLoad, StaffingHall } from '@onehall/simulator';
import { usualMix } from '../forecast/arrivals.ts';
import type { ServerParts } from '../parts.ts';

type Parts = Pick<ServerParts, 'hall' | 'store' | 'now'>;

const halfHourMs = 30 * 60_000;
/** Thirteen months, so that last year's holidays are among them. */
const historyDays = 396;
/** Who comes for what changes with the season: the last three months count. */
const mixDays = 90;
/** Half hours stray by themselves this much. */
const slotCv = 0.15;
/** As the hall's other forecasts have it. */
const service = { cv: 0.8, patienceMinutes: 75, noShow: { share: 0.03, minutes: 0.6 } } as const;
const servicesTrusted = 30;
/** Loads are told apart in steps of so much: a month has few kinds of days, and each kind is searched once. */
const loadStep = 0.04;

type Means = ReturnType<Parts['store']['queue']['serviceMeans']>;
type Mix = ReturnType<Parts['store']['roster']['mix']>;

interface KnownPast {
  readonly today: BusinessDay;
  readonly history: readonly HistoryDay[];
  readonly means: Means;
  readonly mix: Mix;
}

/** Days that are over change no more: a year of them is read once a day, and not at every edit of a shift. */
const knownPast = new WeakMap<Parts['store'], KnownPast>();

function pastOf(parts: Parts): KnownPast {
  const { hall, store, now } = parts;
  const today = hallDayOf(now(), hall);
  const known = knownPast.get(store);
  if (known?.today === today) return known;
  const from = daysLater(today, -mixDays);
  const read = {
    today,
    history: historyOf(parts, today),
    means: store.queue.serviceMeans(from),
    mix: store.roster.mix(from, today),
  };
  knownPast.set(store, read);
  return read;
}

/** Past days by half hour of the wall clock. */
function historyOf({ hall, store }: Parts, today: BusinessDay): HistoryDay[] {
  const days = new Map<BusinessDay, { beginsAt: number; byHalfHour: Map<number, number> }>();
  for (const { businessDay, slot, count } of store.roster.arrivals(daysLater(today, -historyDays), today)) {
    const known = days.get(businessDay);
    const beginsAt = known?.beginsAt ?? businessDayAt(businessDay, hall.zone);
    if (beginsAt === null) continue;
    const day = known ?? { beginsAt, byHalfHour: new Map<number, number>() };
    const minute = Math.floor((slot * halfHourMs - beginsAt) / halfHourMs) * 30;
    day.byHalfHour.set(minute, (day.byHalfHour.get(minute) ?? 0) + count);
    days.set(businessDay, day);
  }
  return [...days].map(([day, { byHalfHour }]) => ({ day, byHalfHour }));
}

/** Arrivals of days to come, by the hall's history and what managers have set. */
export function forecastOf(parts: Parts, days: readonly BusinessDay[]): ArrivalForecast {
  const { store } = parts;
  const context = store.context();
  const today = hallDayOf(parts.now(), parts.hall);
  const last = days.at(-1) ?? today;
  return foreseeDays({
    history: pastOf(parts).history,
    inputs: store.state.dayInputs(daysLater(today, -historyDays), last > today ? last : today),
    rules: rosterRulesOf(context),
    days,
  });
}

/** The hall as its simulator needs it: promises, services as measured, and who comes for what. */
export function staffingHallOf(parts: Parts): StaffingHall {
  const { hall } = parts;
  const past = pastOf(parts);
  const measured = new Map(past.means.map((one) => [one.categoryId, one]));
  const pairs = new Map(usualMix(hall).map((one) => [`${one.classId} ${one.categoryId}`, one]));
  for (const { classId, categoryId, count } of past.mix) {
    const known = pairs.get(`${classId} ${categoryId}`);
    if (known) pairs.set(`${classId} ${categoryId}`, { ...known, share: known.share + count });
  }
  return {
    classes: hall.classes.map(({ id, group, weight, waitTargetMin, waitCapMin }) => ({
      id,
      group,
      weight,
      waitTargetMin,
      waitCapMin,
      patienceMinutes: service.patienceMinutes,
    })),
    categories: hall.categories.map(({ id, meanMinutes, selfService }) => {
      const found = measured.get(id);
      const trust = Math.min(1, (found?.count ?? 0) / servicesTrusted);
      return {
        id,
        meanMinutes: meanMinutes * (1 - trust) + (found?.meanMinutes ?? 0) * trust,
        cv: service.cv,
        selfService,
      };
    }),
    mix: [...pairs.values()],
    noShow: service.noShow,
  };
}

/** The load of a day, its volume rounded to a step and its half hours to a quarter of a customer. */
export function loadOf(day: ArrivalForecast['days'][number], dayCv: number, rules: RosterRules): DayLoad {
  const step = Math.log(1 + loadStep);
  const rounded = day.total > 1 ? Math.exp(Math.round(Math.log(day.total) / step) * step) : day.total;
  const scale = day.total > 0 ? rounded / day.total : 0;
  return {
    halfHours: day.byHalfHour
      .filter(({ minute }) => minute < rules.hours.closesMinute)
      .map(({ minute, customers }) => ({ minute, customers: Math.round(customers * scale * 4) / 4 })),
    dayCv: Math.round(dayCv * 100) / 100,
    slotCv,
  };
}
