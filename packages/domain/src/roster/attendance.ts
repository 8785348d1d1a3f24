import type { BusinessDay } from '../kernel/business-day.ts';
import { type RosterShift, worksAt } from './roster-shift.ts';

/** Somebody was at a counter, minutes of the hall's wall clock. */
export interface Presence {
  readonly staffId: string;
  readonly counterId: string;
  readonly fromMinute: number;
  /** null: still there. */
  readonly toMinute: number | null;
}

export type AttendanceState =
  /** The shift has not begun. */
  | 'to-come'
  | 'as-planned'
  | 'late'
  | 'left-early'
  | 'absent'
  /** At a counter without being planned. */
  | 'unplanned';

export interface Attendance {
  readonly day: BusinessDay;
  readonly staffId: string;
  readonly planned: RosterShift | null;
  readonly presence: readonly Presence[];
  readonly state: AttendanceState;
  readonly lateMinutes: number;
  readonly earlyMinutes: number;
  readonly plannedMinutes: number;
  /** Of the planned minutes those at a counter, and minutes at a counter that were not planned. */
  readonly keptMinutes: number;
  readonly extraMinutes: number;
}

/** So much is nobody's fault: a counter takes a moment to open. */
const graceMinutes = 5;

/**
 * The sign-ons of a day beside its plan [E1]: by person, planned ones first. `now`: the minute that it is, past the end of a
 * day that is over; what is still to come is held against nobody.
 */
export function attendanceOf(
  day: BusinessDay,
  planned: readonly RosterShift[],
  presence: readonly Presence[],
  now: number,
): Attendance[] {
  const ids = [...new Set([...planned.map((one) => one.staffId), ...presence.map((one) => one.staffId)])];
  return ids.map((staffId) =>
    ofPerson(
      day,
      staffId,
      planned.find((one) => one.staffId === staffId) ?? null,
      presence.filter((one) => one.staffId === staffId),
      now,
    ),
  );
}

function ofPerson(
  day: BusinessDay,
  staffId: string,
  planned: RosterShift | null,
  presence: readonly Presence[],
  now: number,
): Attendance {
  const there = (minute: number) =>
    presence.some((one) => minute >= one.fromMinute && minute < (one.toMinute ?? now));
  const seen = (from: number, to: number, which: (minute: number) => boolean) => {
    let minutes = 0;
    for (let minute = Math.floor(from); minute < to; minute += 1) if (which(minute)) minutes += 1;
    return minutes;
  };
  const first = Math.min(...presence.map((one) => one.fromMinute), Number.POSITIVE_INFINITY);
  const last = Math.max(...presence.map((one) => one.toMinute ?? now), Number.NEGATIVE_INFINITY);
  const inPlan = (minute: number) => planned !== null && worksAt(planned, minute);
  const end = planned ? Math.min(planned.endMinute, now) : 0;
  const plannedMinutes = planned ? seen(planned.startMinute, end, inPlan) : 0;
  const keptMinutes = planned ? seen(planned.startMinute, end, (one) => inPlan(one) && there(one)) : 0;
  const extraMinutes = presence.length === 0 ? 0 : seen(first, last, (one) => there(one) && !inPlan(one));
  const lateMinutes =
    planned && presence.length > 0 ? Math.max(0, Math.round(first - planned.startMinute)) : 0;
  const over = planned !== null && now >= planned.endMinute;
  const gone = presence.length > 0 && presence.every((one) => one.toMinute !== null);
  const earlyMinutes = over && gone ? Math.max(0, Math.round(planned.endMinute - last)) : 0;
  return {
    day,
    staffId,
    planned,
    presence,
    state: stateOf({ planned, presence, now, lateMinutes, earlyMinutes }),
    lateMinutes,
    earlyMinutes,
    plannedMinutes,
    keptMinutes,
    extraMinutes,
  };
}

function stateOf(facts: {
  readonly planned: RosterShift | null;
  readonly presence: readonly Presence[];
  readonly now: number;
  readonly lateMinutes: number;
  readonly earlyMinutes: number;
}): AttendanceState {
  const { planned, presence, now, lateMinutes, earlyMinutes } = facts;
  if (planned === null) return 'unplanned';
  if (presence.length === 0) return now <= planned.startMinute + graceMinutes ? 'to-come' : 'absent';
  if (lateMinutes > graceMinutes) return 'late';
  return earlyMinutes > graceMinutes ? 'left-early' : 'as-planned';
}
