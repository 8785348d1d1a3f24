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
    second: '2-digit',
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

/** Reads an instant (epoch ms UTC) on the wall clock of `zone` (IANA name). An unknown zone throws RangeError. */
export function wallClock(at: number, zone: string): WallClock {
  const parts = Object.fromEntries(
    format(zone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
  const { year, month, day, hour, minute, second } = parts;
  return {
    businessDay: `${year}-${month}-${day}`,
    time: `${hour}:${minute}`,
    minuteOfDay: Number(hour) * 60 + Number(minute),
    timeWithSeconds: `${hour}:${minute}:${second}`,
  };
}

/** The business day of an instant (epoch ms UTC) by the hall's zone: numbers restart with it [Q11]. */
export function businessDayOf(at: number, zone: string): BusinessDay {
  return wallClock(at, zone).businessDay;
}
