import {
  appointmentCapacity,
  foresee,
  foreseeNextHour,
  pauseEffect,
  type WaitBand,
  weighLevers,
} from '@onehall/simulator';
import type { AdvisedLever, ForecastAnswers, ForecastQuestion, Foreseen, WaitOf } from './messages.ts';

type Question<K extends ForecastQuestion['kind']> = Extract<ForecastQuestion, { kind: K }>;

const leversShown = 4;

interface Forecast {
  readonly p10Min: number;
  readonly p50Min: number;
  readonly p90Min: number;
  readonly missChance: number;
}

const waitOf = ({ p10Min, p50Min, p90Min, missChance }: Forecast): WaitOf => ({
  low: p10Min,
  mid: p50Min,
  high: p90Min,
  risk: missChance,
});

/** Waits of everybody who waits or may come, the alarm and the exposure: one set of futures [Q1, Q2]. */
export function foreseeHall({ snapshot, seed }: Question<'foresee'>): Foreseen {
  const found = foresee(snapshot, { seed });
  return {
    at: found.at,
    tickets: [...found.tickets].flatMap(([ticketId, wait]) => (wait ? [{ ticketId, ...waitOf(wait) }] : [])),
    arrivals: found.arrivals.flatMap(({ classId, categoryId, wait }) =>
      wait ? [{ classId, categoryId, ...waitOf(wait) }] : [],
    ),
    alarm: found.alarmChance,
    vipExposure: found.vipExposure,
  };
}

const bandOf = (band: WaitBand | null) => band && { low: band.p10Min, mid: band.p50Min, high: band.p90Min };

/** The waits of the coming hour, every five minutes [Q8]. */
export function nextHour({ snapshot, seed }: Question<'next-hour'>): ForecastAnswers['next-hour'] {
  return foreseeNextHour(snapshot, { seed }).map(({ inMinutes, general, vip }) => ({
    inMin: inMinutes,
    general: bandOf(general),
    vip: bandOf(vip),
  }));
}

type Weighed = ReturnType<typeof weighLevers>['levers'][number];

/** As the hall pulls it; null: two counters at once are two taps, and the second is advised if it still pays then. */
function advised({ lever, minutes, promisesKept }: Weighed): AdvisedLever | null {
  switch (lever.kind) {
    case 'hold-breaks':
      return { kind: 'hold-breaks', counterId: null, minutes, promisesKept };
    case 'divert-self-service':
      return { kind: 'divert-bills', counterId: null, minutes, promisesKept };
    case 'end-pause':
      return { kind: 'call-back', counterId: lever.counterId, minutes, promisesKept };
    case 'lend-counter':
      return { kind: 'lend-counter', counterId: lever.counterId, minutes, promisesKept };
    case 'open-counters': {
      const [counterId = null, second] = lever.counterIds;
      return second === undefined ? { kind: 'open-counter', counterId, minutes, promisesKept } : null;
    }
  }
}

/** What is worth doing now, the most worthwhile first [Q8]. */
export function advise({ snapshot, seed }: Question<'advise'>): AdvisedLever[] {
  return weighLevers(snapshot, { seed })
    .levers.filter((one) => one.worth > 0 && !one.canWait)
    .flatMap((one) => advised(one) ?? [])
    .slice(0, leversShown);
}

/** What a pause that begins now breaks, and from when it would break nothing [Q7]. */
export function pause({ snapshot, seed, counterId, minutes }: Question<'pause'>): ForecastAnswers['pause'] {
  const { brokenNow, harmlessAt } = pauseEffect(snapshot, { counterId, minutes, seed });
  return { promisesBroken: Math.max(0, brokenNow), allowedAt: harmlessAt };
}

/** The smallest number that any slot of the hours ahead can keep: what is offered must hold at the worst hour [Q4]. */
export function capacity(question: Question<'capacity'>): ForecastAnswers['capacity'] {
  const { snapshot, seed, appointmentClassId, slotMinutes, perSlotMax } = question;
  const arrivals = snapshot.arrivals.slots;
  const from = arrivals[0]?.from ?? snapshot.at;
  const to = arrivals.at(-1)?.to ?? from;
  const step = slotMinutes * 60_000;
  const slots = Array.from({ length: Math.floor((to - from) / step) }, (_, nth) => ({
    from: from + nth * step,
    to: from + (nth + 1) * step,
  }));
  const found = appointmentCapacity(snapshot, {
    classId: appointmentClassId,
    slots,
    seed,
    perSlotMax,
    days: 6,
  });
  return found.length === 0 ? perSlotMax : Math.min(...found.map((one) => one.appointments));
}
