import type { BusinessDay } from '../kernel/business-day.ts';
import { dayNumber, dayOfNumber } from '../kernel/calendar.ts';

export interface RosterBreak {
  /** Minute of the hall's wall clock. */
  readonly startMinute: number;
  readonly minutes: number;
}

/** One person's work on one day [E1]; nobody has two of a day. Minutes are those of the hall's wall clock. */
export interface RosterShift {
  readonly day: BusinessDay;
  readonly staffId: string;
  readonly startMinute: number;
  readonly endMinute: number;
  /** By start, within the shift, without overlap. They are not paid. */
  readonly breaks: readonly RosterBreak[];
  /** Of the worked minutes those beyond the contract, balanced by time off. */
  readonly overtimeMinutes: number;
}

/** A month 'YYYY-MM'. */
export type RosterMonth = string;

/** Minutes of work: the shift without its breaks. */
export function workedMinutes({ startMinute, endMinute, breaks }: RosterShift): number {
  return endMinute - startMinute - breaks.reduce((sum, one) => sum + one.minutes, 0);
}

/** Whether somebody works at this minute: in the shift and not on a break. */
export function worksAt({ startMinute, endMinute, breaks }: RosterShift, minute: number): boolean {
  if (minute < startMinute || minute >= endMinute) return false;
  return breaks.every((one) => minute < one.startMinute || minute >= one.startMinute + one.minutes);
}

/** The share of a stretch of minutes in which somebody works, 0 to 1. */
export function workedShare(shift: RosterShift, from: number, to: number): number {
  const overlap = (a: number, b: number) => Math.max(0, Math.min(b, to) - Math.max(a, from));
  const away = shift.breaks.reduce(
    (sum, one) => sum + overlap(one.startMinute, one.startMinute + one.minutes),
    0,
  );
  return (overlap(shift.startMinute, shift.endMinute) - away) / (to - from);
}

/** Every day of a month, first to last. */
export function daysOfMonth(month: RosterMonth): BusinessDay[] {
  const first = dayNumber(`${month}-01`);
  if (first === null) return [];
  const days: BusinessDay[] = [];
  for (let number = first; dayOfNumber(number).startsWith(month); number += 1) days.push(dayOfNumber(number));
  return days;
}

/** The day so many days later; the day itself where it is none of the calendar. */
export function daysLater(day: BusinessDay, days: number): BusinessDay {
  const number = dayNumber(day);
  return number === null ? day : dayOfNumber(number + days);
}

/** 1: Monday … 7: Sunday. */
export function weekdayOf(day: BusinessDay): number {
  // 1970-01-01 was a Thursday.
  return (((((dayNumber(day) ?? 0) + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of a day's week: contracts count their hours from it. */
export function weekOf(day: BusinessDay): BusinessDay {
  return daysLater(day, 1 - weekdayOf(day));
}

/** The shifts with one person's day set anew; null: they are free. Days and people keep their order. */
export function withShift(
  shifts: readonly RosterShift[],
  { day, staffId }: Pick<RosterShift, 'day' | 'staffId'>,
  shift: RosterShift | null,
): RosterShift[] {
  const others = shifts.filter((one) => one.day !== day || one.staffId !== staffId);
  return sortedShifts(shift === null ? others : [...others, shift]);
}

/** By day, then by person: two rosters that say the same are equal. */
export function sortedShifts(shifts: readonly RosterShift[]): RosterShift[] {
  const keyOf = (one: RosterShift) => `${one.day} ${one.staffId}`;
  return shifts.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

export function shiftOf(
  shifts: readonly RosterShift[],
  staffId: string,
  day: BusinessDay,
): RosterShift | undefined {
  return shifts.find((one) => one.day === day && one.staffId === staffId);
}
