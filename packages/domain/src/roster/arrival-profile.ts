import type { OpeningHours } from '../hall/hall.ts';
import type { BusinessDay } from '../kernel/business-day.ts';
import { weekdayOf } from './roster-shift.ts';

export const halfHour = 30;

/** The minutes at which the half hours of a staffed day begin. */
export function halfHoursOf({ opensMinute, closesMinute }: OpeningHours): number[] {
  const minutes: number[] = [];
  for (let minute = opensMinute; minute < closesMinute; minute += halfHour) minutes.push(minute);
  return minutes;
}

/** Two peaks, before and after noon: how customers of halls come, where nothing is known of these. Adds up to 1. */
export function usualProfile(hours: OpeningHours): number[] {
  const length = hours.closesMinute - hours.opensMinute;
  const peak = (at: number, place: number) => Math.exp(-(((place - at) / 0.16) ** 2));
  return scaled(
    halfHoursOf(hours).map((minute) => {
      const place = (minute - hours.opensMinute + halfHour / 2) / length;
      return 0.35 + peak(0.22, place) + 0.85 * peak(0.7, place);
    }),
  );
}

interface Counted {
  readonly day: BusinessDay;
  readonly byHalfHour: ReadonlyMap<number, number>;
}

/**
 * Shares of the day by half hour for each weekday, adding up to 1: what was counted, drawn towards the whole week's shape,
 * which itself is drawn towards the usual one by half a day.
 */
export function forecastProfile(
  seen: readonly Counted[],
  weighed: readonly { readonly weight: number }[],
  level: number,
  hours: OpeningHours,
): (weekday: number) => readonly number[] {
  const minutes = halfHoursOf(hours);
  const count = (which: (day: BusinessDay) => boolean, drawn: readonly number[], strength: number) =>
    scaled(
      minutes.map((minute, nth) =>
        seen.reduce(
          (all, { day, byHalfHour }, place) => {
            const weight = weighed[place]?.weight ?? 0;
            return which(day) ? all + weight * (byHalfHour.get(minute) ?? 0) : all;
          },
          strength * level * (drawn[nth] ?? 0),
        ),
      ),
    );
  const week = count(() => true, usualProfile(hours), 0.5);
  const known = new Map<number, readonly number[]>();
  return (weekday) => {
    const found = known.get(weekday) ?? count((day) => weekdayOf(day) === weekday, week, 1);
    known.set(weekday, found);
    return found;
  };
}

function scaled(values: readonly number[]): number[] {
  const all = values.reduce((sum, one) => sum + one, 0);
  return values.map((one) => (all > 0 ? one / all : 1 / values.length));
}
