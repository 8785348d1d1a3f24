import { type Hall, type RosteredPerson, type RosterShift, seatsOf } from '@onehall/domain';
import type { TriedDayBody } from '@onehall/protocol';
import { type PastCounter, type PastTicket, replayPastDay, seededRandom } from '@onehall/simulator';
import { usualMix } from '../../apps/server/src/forecast/arrivals.ts';

const minuteMs = 60_000;
const serviceCv = 0.8;
const noShow = { share: 0.03, minutes: 0.6 };
const halfHour = 30; // minutes

interface LivedRoster {
  readonly hall: Hall;
  readonly people: readonly RosteredPerson[];
  readonly shifts: readonly RosterShift[];
  readonly days: readonly TriedDayBody[];
}

/**
 * The days of a roster lived through once, customer by customer, and the share of promises that each of them kept. The
 * customers are drawn here, and the counters opened and shut here. How many are expected, who comes for what, who sits where
 * and the hall's rule are those of the forecast: a mistake in them would show in neither. Nobody here loses patience.
 */
export function livedDays(roster: LivedRoster, seed: number): ReadonlyMap<string, number> {
  const random = seededRandom(seed);
  const { classes, categories } = roster.hall;
  const staffed = {
    classes: classes.map((one) => ({ ...one, patienceMinutes: null })),
    categories: categories.map((one) => ({ ...one, cv: serviceCv })),
    mix: [],
    noShow,
  };
  return new Map(
    roster.days.map((day) => {
      const counters = countersOf(roster, day.day);
      const { halfHours } = replayPastDay(staffed, ticketsOf(roster.hall, day, random), counters);
      const came = halfHours.reduce((sum, one) => sum + one.came, 0);
      return [day.day, came === 0 ? 1 : halfHours.reduce((sum, one) => sum + one.kept, 0) / came];
    }),
  );
}

/** Counters are open while somebody works at them, and shut while they eat. */
function countersOf({ hall, people, shifts }: LivedRoster, day: string): PastCounter[] {
  const planned = shifts.filter((one) => one.day === day);
  return seatsOf(planned, people, hall.counters).flatMap(({ counterId, shift, categoryIds }) => {
    const counter = hall.counters.find((one) => one.id === counterId);
    const ends = [...shift.breaks.map((one) => one.startMinute), shift.endMinute];
    const begins = [shift.startMinute, ...shift.breaks.map((one) => one.startMinute + one.minutes)];
    return begins.map((from, nth) => ({
      id: `${counterId} ${nth}`,
      categoryIds,
      dedicatedClassIds: counter?.dedicatedClassIds ?? [],
      lends: counter?.lendsOut ?? true,
      fromAt: from * minuteMs,
      toAt: (ends[nth] ?? from) * minuteMs,
    }));
  });
}

/** Customers at random within each half hour, as many as are expected there on average. */
function ticketsOf(hall: Hall, day: TriedDayBody, random: () => number): PastTicket[] {
  const mix = usualMix(hall);
  const whole = mix.reduce((sum, one) => sum + one.share, 0);
  const waits = (mean: number) => -mean * Math.log(1 - random());
  return day.halfHours.flatMap(({ minute, customers }) => {
    const found: PastTicket[] = [];
    for (
      let at = minute + waits(halfHour / customers);
      at < minute + halfHour;
      at += waits(halfHour / customers)
    ) {
      let place = random() * whole;
      const pair = mix.find(({ share }) => {
        place -= share;
        return place <= 0;
      });
      const customerClass = hall.classes.find((one) => one.id === pair?.classId);
      const category = hall.categories.find((one) => one.id === pair?.categoryId);
      if (customerClass === undefined || category === undefined) throw new Error('nobody comes for that');
      const arrivedAt = at * minuteMs;
      found.push({
        id: `${minute} ${found.length}`,
        number: `${minute}`.padStart(4, '0') + `${found.length}`.padStart(3, '0'),
        classId: customerClass.id,
        categoryId: category.id,
        arrivedAt,
        waitFrom: arrivedAt,
        dueAt: arrivedAt + customerClass.waitTargetMin * minuteMs,
        serviceMinutes: serviceOf(category.meanMinutes, random),
        gone: random() < noShow.share,
      });
    }
    return found;
  });
}

/** Log-normal: most take less than the mean, and a few very long. */
function serviceOf(mean: number, random: () => number): number {
  const spread = Math.sqrt(Math.log(1 + serviceCv ** 2));
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return mean * Math.exp(spread * normal - spread ** 2 / 2);
}
