import {
  type BusinessDay,
  callableDays,
  type DayFacts,
  type DaySum,
  dayNumber,
  dayOfNumber,
  dayStartsMinute,
  emergencyKinds,
  findStaff,
  type HallEvent,
  isNoticeFor,
  type LeadFact,
  type NoticeFact,
  postOf,
  sumsOfDay,
  wallInstant,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import type { DayRecords } from '../ports/indicator-state.ts';

const dayMs = 86_400_000;
/** A day takes some milliseconds, and nobody may wait for more than a few of them. */
const daysARound = 3;

type Told = Pick<CommandContext, 'hall' | 'now' | 'state'>;

const nextTo = (day: BusinessDay, days: number) => dayOfNumber((dayNumber(day) ?? 0) + days);

function clockOf(day: BusinessDay, { hall }: Told) {
  const instant = (minute: number) => wallInstant(day, minute, hall.zone) ?? 0;
  const begins = instant(dayStartsMinute(hall.hours));
  const { opensMinute, closesMinute } = hall.hours;
  return {
    midnight: instant(0),
    begins,
    ends: begins + dayMs,
    opens: instant(opensMinute),
    closes: instant(closesMinute),
  };
}

/** Of everybody who was at a counter: what they had to read by when they left, and whether they had. */
function noticesRead({ notices, stays }: DayRecords, { hall }: Told): NoticeFact[] {
  const left = new Map<string, number>();
  for (const { clerkId, untilAt } of stays) left.set(clerkId, Math.max(left.get(clerkId) ?? 0, untilAt));
  return [...left].flatMap(([staffId, leftAt]) => {
    const staff = findStaff(hall, staffId);
    return notices
      .filter((one) => staff !== undefined && one.publishedAt < leftAt && isNoticeFor(one, staff))
      .map(({ reads }) => ({
        staffId,
        read: reads.some((one) => one.staffId === staffId && one.at <= leftAt),
      }));
  });
}

/** When a manager was to be on the floor, by the roster that was published last; null: none was. */
function leadsOf(day: BusinessDay, { hall, state }: Told): LeadFact[] | null {
  const roster = state.publishedRoster(day.slice(0, 7));
  if (roster === null) return null;
  const contracts = state.contracts();
  const leads = (staffId: string) => {
    const staff = findStaff(hall, staffId);
    const standsIn = contracts.get(staffId)?.standsIn === true;
    return standsIn || (staff !== undefined && postOf(staff) === 'manager');
  };
  const at = (minute: number) => wallInstant(day, minute, hall.zone) ?? 0;
  return roster.shifts
    .filter((shift) => shift.day === day && leads(shift.staffId))
    .flatMap(({ startMinute, endMinute, breaks }) => {
      const starts = [startMinute, ...breaks.map((one) => one.startMinute + one.minutes)];
      const ends = [...breaks.map((one) => one.startMinute), endMinute];
      return starts.map((start, nth) => ({ fromAt: at(start), untilAt: at(ends[nth] ?? endMinute) }));
    });
}

/** Everything that is counted of a day, as far as it has come. */
export function factsOfDay(businessDay: BusinessDay, told: Told): DayFacts {
  const { hall, now, state } = told;
  const { midnight, begins, ends, opens, closes } = clockOf(businessDay, told);
  // What happens in this very millisecond has happened.
  const until = Math.min(now + 1, ends);
  const records = state.dayRecords(businessDay, begins, until);
  const isDayOff = state.dayInputs(businessDay, businessDay).some(({ kind }) => kind === 'closed');
  return {
    ...records,
    notices: noticesRead(records, told),
    leads: leadsOf(businessDay, told),
    drills: {
      kinds: emergencyKinds.length,
      drilled: emergencyKinds.filter((kind) => records.drilledKinds.includes(kind)).length,
    },
    midnight,
    opensAt: opens,
    openUntil: isDayOff ? opens : Math.max(Math.min(closes, until), opens),
    over: ends <= now,
    devices: hall.devices.length,
    // What is wired no more is not waited for, and furniture is no device.
    faults: records.faults.filter(({ deviceId }) => hall.devices.some((one) => one.id === deviceId)),
  };
}

/** A day counted as it stands now. */
export const countedDay = (businessDay: BusinessDay, told: Told): DaySum[] =>
  sumsOfDay(factsOfDay(businessDay, told));

function reckoned(businessDay: BusinessDay, context: CommandContext): HallEvent {
  const { begins, ends } = clockOf(businessDay, context);
  const sums = countedDay(businessDay, context).map(
    ({ indicatorId, cut, key, hits, base }) => [indicatorId, cut ?? '', key, hits, base] as const,
  );
  return { type: 'IndicatorsReckoned', payload: { businessDay, begins, ends, sums } };
}

/**
 * The days to count next: those of which something has changed, then the days after the last that was counted, then, the
 * newest first, those from before this was counted. A day counts when its last customers have been served.
 */
export function daysToReckon(told: Told, most: number): BusinessDay[] {
  const { hall, now, state } = told;
  const [, open] = callableDays(now, hall);
  const last = nextTo(open, -1);
  const first = state.firstHallDay();
  if (first === null) return [];
  // A clock that was set back may have left days behind that are still to come.
  const days = state.staleDays(most).filter((day) => day <= last);
  const span = state.reckonedSpan();
  for (
    let day = span === null ? last : nextTo(span.to, 1);
    day <= last && days.length < most;
    day = nextTo(day, 1)
  )
    if (day >= first) days.push(day);
  const before = nextTo(span?.from ?? last, -1);
  for (let day = before; day >= first && days.length < most; day = nextTo(day, -1)) days.push(day);
  return days;
}

/**
 * What the hall counts by itself [E7]: days that are over, once, and again when something of them has changed since. At
 * most three at a time: `more` says that there is more to do. It does nothing twice.
 */
export function tendIndicators(context: CommandContext): Decision<{ more: boolean }> {
  const days = daysToReckon(context, daysARound + 1);
  const events = days.slice(0, daysARound).map((day) => reckoned(day, context));
  return decided(events, { more: days.length > daysARound });
}
