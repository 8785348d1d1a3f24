import type { RosterShiftBody } from '@onehall/protocol';

/** '08:30' of a minute of the wall clock. */
export function timeOf(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** The minute of '08:30'; null: it is no time. */
export function minuteOf(time: string): number | null {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(time.trim());
  if (!parts || Number(parts[2]) > 59) return null;
  return Number(parts[1]) * 60 + Number(parts[2]);
}

/** '08:30–17:30 (12:00–13:00)': the shift, and its meal in brackets. */
export function shiftWords({ startMinute, endMinute, breaks }: RosterShiftBody): string {
  const meals = breaks.map((one) => `${timeOf(one.startMinute)}–${timeOf(one.startMinute + one.minutes)}`);
  const times = `${timeOf(startMinute)}–${timeOf(endMinute)}`;
  return meals.length === 0 ? times : `${times} (${meals.join(' ')})`;
}

const weekdays = [7, 1, 2, 3, 4, 5, 6] as const;

/** 1: Monday … 7: Sunday. */
export function weekdayOf(day: string): (typeof weekdays)[number] {
  return weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 1;
}
