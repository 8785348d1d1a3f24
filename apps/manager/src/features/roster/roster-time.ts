import type { ReplyOf, RosterShiftBody, routes } from '@onehall/protocol';

export type RosterMonthBody = ReplyOf<typeof routes.readRoster>;
export type RosterPerson = RosterMonthBody['people'][number];

const dayMs = 86_400_000;

/** '08:30' of a minute of the wall clock; a night's 1500 is '25:00'. */
export function timeOf(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** The minute of '08:30'; null: it is no time. */
export function minuteOf(time: string): number | null {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(time.trim());
  if (!parts) return null;
  const minute = Number(parts[1]) * 60 + Number(parts[2]);
  return Number(parts[2]) < 60 && minute < 2160 ? minute : null;
}

/** The month so many months on. */
export function monthOn(month: string, by: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The day so many days on. */
export function dayOn(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * dayMs).toISOString().slice(0, 10);
}

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
const weekdays = [7, 1, 2, 3, 4, 5, 6] as const;

/** 1: Monday … 7: Sunday. */
export function weekdayOf(day: string): Weekday {
  return weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 1;
}

/** Minutes of work: the shift without its breaks. */
export function workedMinutes({ startMinute, endMinute, breaks }: RosterShiftBody): number {
  return endMinute - startMinute - breaks.reduce((sum, one) => sum + one.minutes, 0);
}

/** Shifts with one person's day set anew; null: free. */
export function withShift(
  shifts: readonly RosterShiftBody[],
  day: string,
  staffId: string,
  shift: RosterShiftBody | null,
): RosterShiftBody[] {
  const others = shifts.filter((one) => one.day !== day || one.staffId !== staffId);
  return shift === null ? others : [...others, shift];
}

/** '97.4 %' without its sign: a share to a tenth. */
export function percentOf(share: number): string {
  return (Math.floor(share * 1000) / 10).toFixed(1);
}
