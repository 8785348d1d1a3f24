import { assert } from './assert.ts';

/** A day of the hall's calendar, 'YYYY-MM-DD' in the hall's zone. */
export type BusinessDay = string;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

/** The parts of an instant on the hall's wall clock. */
export interface WallClock {
  readonly businessDay: BusinessDay;
  /** 'HH:MM' */
  readonly time: string;
  readonly minuteOfDay: number;
  /** 'HH:MM:SS' */
  readonly timeWithSeconds: string;
}

const minuteMs = 60_000;
/** Minutes read lately: a busy hall asks thousands of times for the same few. */
const readMinutes = new Map<string, WallClock>();
const readMinutesMax = 16;

/** Reads an instant (epoch ms UTC) on the wall clock of `zone` (IANA name). An unknown zone throws RangeError. */
export function wallClock(at: number, zone: string): WallClock {
  const minute = Math.floor(at / minuteMs);
  const key = `${zone} ${minute}`;
  // Every zone in use today is whole minutes from UTC, so only the seconds differ within one.
  const clock = readMinutes.get(key) ?? readClock(minute * minuteMs, zone);
  if (readMinutes.size >= readMinutesMax) readMinutes.clear();
  readMinutes.set(key, clock);
  const seconds = Math.floor((at % minuteMs) / 1000);
  return { ...clock, timeWithSeconds: `${clock.time}:${seconds.toString().padStart(2, '0')}` };
}

function readClock(at: number, zone: string): WallClock {
  const parts = Object.fromEntries(
    format(zone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
  const { year, month, day, hour, minute } = parts;
  return {
    businessDay: `${year}-${month}-${day}`,
    time: `${hour}:${minute}`,
    minuteOfDay: Number(hour) * 60 + Number(minute),
    timeWithSeconds: `${hour}:${minute}:00`,
  };
}

/** The business day of an instant (epoch ms UTC) by the hall's zone: numbers restart with it [Q11]. */
export function businessDayOf(at: number, zone: string): BusinessDay {
  return wallClock(at, zone).businessDay;
}

const hourMs = 3_600_000;

/**
 * The instant (epoch ms UTC) at which the wall clock of `zone` begins this day; null: no such day. In zones that change
 * the clock at midnight it is the day's first instant.
 */
export function businessDayAt(day: BusinessDay, zone: string): number | null {
  const guess = utcMidnight(day);
  if (guess === null) return null;
  // No zone is more than 14 hours from UTC; the day begins in the first hour that reads as it.
  for (let at = guess - 14 * hourMs; at <= guess + 14 * hourMs; at += hourMs / 4) {
    if (businessDayOf(at, zone) === day) return at;
  }
  return null;
}

/** The instant at which the wall clock of a day shows a minute (1440 and more: of the night after); null: no such day. */
export function wallInstant(day: BusinessDay, minute: number, zone: string): number | null {
  const start = businessDayAt(day, zone);
  if (start === null) return null;
  const at = start + minute * minuteMs;
  // A clock that was put forward or back since midnight shows another minute than the one counted.
  const shown = wallClock(at, zone).minuteOfDay;
  const off = (((minute - shown) % 1440) + 1440) % 1440;
  return at + (off > 720 ? off - 1440 : off) * minuteMs;
}

/** The day after a business day by the calendar of a zone. */
export function dayAfter(day: BusinessDay, zone: string): BusinessDay {
  const start = businessDayAt(day, zone);
  assert(start !== null, 'a business day is a day of the calendar');
  // Midday of the next day, whatever the clock did at night.
  return businessDayOf(start + 36 * hourMs, zone);
}

function utcMidnight(day: BusinessDay): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!parts) return null;
  const [year = 0, month = 0, date = 0] = parts.slice(1).map(Number);
  if (month < 1 || month > 12 || date < 1 || date > 31) return null;
  // Days from the civil calendar (H. Hinnant): the domain has no Date.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const days =
    era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
  return days * 24 * hourMs;
}
