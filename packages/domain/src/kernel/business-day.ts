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

/** Tickets of the evening before are still served this long after midnight. */
const overnightMs = 3 * 3_600_000;

/**
 * The business days whose waiting tickets are called at `at`: today's, and in the first hours after midnight
 * yesterday's too, since whoever waits at the change of the day is still served [Q11].
 */
export function callableDays(at: number, zone: string): readonly [BusinessDay, BusinessDay] {
  return [businessDayOf(at, zone), businessDayOf(at - overnightMs, zone)];
}
