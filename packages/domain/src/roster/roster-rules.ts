import type { Hall, OpeningHours, StaffMember } from '../hall/hall.ts';
import { workingStaff } from '../hall/hall.ts';
import type { Text } from '../kernel/text.ts';

/** A kind of shift that the proposal chooses from. The meal is taken somewhere in its window; 0 minutes: there is none. */
export interface ShiftPattern {
  readonly id: string;
  readonly name: Text;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly mealMinutes: number;
  readonly mealFromMinute: number;
  readonly mealToMinute: number;
}

/** What every roster of the hall keeps to [E1]; the managers' to set. */
export interface RosterRules {
  /** When the hall is staffed; a hall that never closes is not staffed round the clock. */
  readonly hours: OpeningHours;
  readonly patterns: readonly ShiftPattern[];
  /** The share of waits that keep their promise in every half hour, 0 to 1. */
  readonly keepShare: number;
  /** Between the end of one day's work and the beginning of the next. */
  readonly restMinutes: number;
  readonly daysInRowMax: number;
  /** The longest stretch of work without a break. */
  readonly stretchMinutesMax: number;
  /** Customers of a usual day, for as long as the hall has no history. */
  readonly customersPerDay: number;
  /** Bills are paid in the first and the last days of a month. */
  readonly monthStartDays: number;
  readonly monthEndDays: number;
}

/** What somebody's contract says, and what they agreed to. */
export interface WorkContract {
  /** false: not in the roster at all. */
  readonly rostered: boolean;
  readonly weekMinutes: number;
  readonly dayMinutesMax: number;
  readonly daysPerWeekMax: number;
  /** Neither before nor after these minutes. */
  readonly earliestMinute: number;
  readonly latestMinute: number;
  /** Weekdays that are always free; 1: Monday. */
  readonly freeWeekdays: readonly number[];
  /** May be the manager on the floor in a manager's place. */
  readonly standsIn: boolean;
}

/** Longer opening than this is not one day of work for anybody. */
const staffedMinutesMost = 14 * 60;
const usualHours: OpeningHours = { opensMinute: 510, closesMinute: 1080 };

/** The hours that are staffed where nobody has set them: the opening hours, or usual ones of a hall that hardly closes. */
export function usualStaffedHours({ hours }: Pick<Hall, 'hours'>): OpeningHours {
  return hours.closesMinute - hours.opensMinute > staffedMinutesMost ? usualHours : hours;
}

const dayMinutes = 540;
const mealMinutes = 60;

/** Rules to begin with: an early, a late and a middle shift of eight hours' work, and one for half a day. */
export function usualRosterRules(hall: Pick<Hall, 'hours' | 'counters'>): RosterRules {
  const hours = usualStaffedHours(hall);
  const { opensMinute, closesMinute } = hours;
  const whole = Math.min(dayMinutes, closesMinute - opensMinute);
  const late = closesMinute - whole;
  const middle = opensMinute + Math.floor((late - opensMinute) / 2 / 30) * 30;
  const pattern = (id: string, zh: string, en: string, startMinute: number): ShiftPattern => ({
    id,
    name: { zh, en },
    startMinute,
    endMinute: startMinute + whole,
    mealMinutes: whole > 300 ? mealMinutes : 0,
    mealFromMinute: startMinute + Math.min(150, Math.floor(whole / 3)),
    mealToMinute: startMinute + Math.min(330, whole),
  });
  const half = Math.min(240, whole);
  const short = (id: string, zh: string, en: string, startMinute: number): ShiftPattern => ({
    ...pattern(id, zh, en, startMinute),
    endMinute: startMinute + half,
    mealMinutes: 0,
    mealFromMinute: startMinute,
    mealToMinute: startMinute,
  });
  const patterns = [
    pattern('early', '早班', 'Early', opensMinute),
    pattern('middle', '中班', 'Middle', middle),
    pattern('late', '晚班', 'Late', late),
    short('morning', '上午班', 'Morning', opensMinute),
    short('afternoon', '下午班', 'Afternoon', closesMinute - half),
  ];
  const differs = (one: ShiftPattern, nth: number) =>
    patterns.findIndex((two) => two.startMinute === one.startMinute && two.endMinute === one.endMinute) ===
    nth;
  return {
    hours,
    patterns: patterns.filter(differs),
    keepShare: 0.9,
    restMinutes: 660,
    daysInRowMax: 6,
    stretchMinutesMax: 360,
    customersPerDay: hall.counters.length * 30,
    monthStartDays: 3,
    monthEndDays: 3,
  };
}

export const usualContract: WorkContract = {
  rostered: true,
  weekMinutes: 2400,
  dayMinutesMax: 600,
  daysPerWeekMax: 5,
  earliestMinute: 0,
  latestMinute: 2159,
  freeWeekdays: [],
  standsIn: false,
};

/** What somebody is in the roster for. */
export type RosterPost = 'counter' | 'manager' | 'guide';

const posts: Partial<Readonly<Record<StaffMember['role'], RosterPost>>> = {
  clerk: 'counter',
  'complaint-handler': 'counter',
  'duty-manager': 'manager',
  'branch-manager': 'manager',
  'floor-guide': 'guide',
};

export function postOf({ role }: Pick<StaffMember, 'role'>): RosterPost | null {
  return posts[role] ?? null;
}

export interface RosteredPerson {
  readonly staffId: string;
  readonly post: RosterPost;
  /** What they can do at a counter; null: everything. */
  readonly categoryIds: readonly string[] | null;
  readonly contract: WorkContract;
}

/** Everybody who can be in a roster, in the order of the staff. */
export function rosteredPeople(
  hall: Pick<Hall, 'staff'>,
  contracts: ReadonlyMap<string, WorkContract>,
): RosteredPerson[] {
  return workingStaff(hall).flatMap((one) => {
    const post = postOf(one);
    const contract = contracts.get(one.id) ?? usualContract;
    if (post === null || !contract.rostered) return [];
    return [{ staffId: one.id, post, categoryIds: one.skills.categoryIds, contract }];
  });
}

/**
 * What no roster can be made by; null: nothing. Fields are those of the rules: hours (closed before opened), patterns
 * (none, outside the staffed hours, twice, a meal that does not fit into its window or its shift).
 */
export function rosterRulesProblem(rules: RosterRules): { field: string; problem: string } | null {
  const { opensMinute, closesMinute } = rules.hours;
  if (closesMinute <= opensMinute) return { field: 'hours', problem: 'before-opening' };
  if (rules.patterns.length === 0) return { field: 'patterns', problem: 'none' };
  for (const [nth, one] of rules.patterns.entries()) {
    const field = `patterns.${nth}`;
    if (rules.patterns.findIndex(({ id }) => id === one.id) !== nth) return { field, problem: 'twice' };
    if (one.endMinute <= one.startMinute) return { field, problem: 'before-opening' };
    if (one.mealMinutes === 0) continue;
    const fits =
      one.mealFromMinute >= one.startMinute &&
      one.mealToMinute <= one.endMinute &&
      one.mealToMinute - one.mealFromMinute >= one.mealMinutes;
    if (!fits) return { field, problem: 'meal' };
  }
  return null;
}

/** What no contract can say; null: nothing. */
export function contractProblem(contract: WorkContract): { field: string; problem: string } | null {
  if (contract.latestMinute <= contract.earliestMinute)
    return { field: 'latestMinute', problem: 'before-earliest' };
  return contract.freeWeekdays.length > 6 ? { field: 'freeWeekdays', problem: 'none-left' } : null;
}
