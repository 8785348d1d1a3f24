import type { BusinessDay } from '../kernel/business-day.ts';
import { dayNumber } from '../kernel/calendar.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import { type RosterShift, shiftOf, withShift, workedMinutes } from './roster-shift.ts';

export const leaveKinds = ['annual', 'sick', 'time-off', 'other'] as const;
export type LeaveKind = (typeof leaveKinds)[number];

/** What somebody asks for, for themselves [E1]. Days are the hall's, both ends of a leave are included. */
export type RosterAsk =
  /** Taken into account by the next proposal; nobody has to approve it. */
  | { readonly kind: 'wish'; readonly day: BusinessDay; readonly wants: 'off' | 'early' | 'late' }
  | {
      readonly kind: 'leave';
      readonly from: BusinessDay;
      readonly to: BusinessDay;
      readonly leave: LeaveKind;
    }
  /** My shift of `day` for that of a colleague on `theirDay`; the colleague agrees before a manager decides. */
  | {
      readonly kind: 'swap';
      readonly day: BusinessDay;
      readonly withStaffId: string;
      readonly theirDay: BusinessDay;
    }
  | {
      readonly kind: 'overtime';
      readonly day: BusinessDay;
      readonly startMinute: number;
      readonly endMinute: number;
    };

export type RequestState = 'asked' | 'agreed' | 'approved' | 'refused' | 'withdrawn';

export interface RosterRequest {
  readonly id: string;
  readonly staffId: string;
  readonly ask: RosterAsk;
  readonly state: RequestState;
  readonly note: string;
}

const open: readonly RequestState[] = ['asked', 'agreed'];
const leaveDaysMost = 62;

/** What is known of a person when they ask. */
export interface AskingFacts {
  readonly today: BusinessDay;
  /** Published shifts that concern the days asked for. */
  readonly shifts: readonly RosterShift[];
  readonly balanceMinutes: number;
  /** Their requests that stand: open or approved. */
  readonly standing: readonly RosterRequest[];
  /** Whether the colleague of a swap works in the hall and is rostered. */
  readonly colleagueKnown: boolean;
}

/** First and last day that a request is about. */
export function daysOfAsk(ask: RosterAsk): readonly [BusinessDay, BusinessDay] {
  if (ask.kind === 'leave') return [ask.from, ask.to];
  if (ask.kind === 'swap') return ask.day < ask.theirDay ? [ask.day, ask.theirDay] : [ask.theirDay, ask.day];
  return [ask.day, ask.day];
}

/**
 * Whether a request is one at all. Refusal: malformed-request (no such day, a leave that ends before it begins or is
 * longer than two months, overtime that ends before it begins).
 */
export function isWellAsked(ask: RosterAsk): Result<RosterAsk, Refusal> {
  const [first, last] = daysOfAsk(ask);
  const [from, to] = [dayNumber(first), dayNumber(last)];
  if (from === null || to === null || to < from || to - from > leaveDaysMost)
    return refuse('malformed-request', { field: 'day' });
  return ask.kind === 'overtime' && ask.endMinute <= ask.startMinute
    ? refuse('malformed-request', { field: 'endMinute' })
    : accept(ask);
}

/**
 * Whether a request can be put. Refusals, in this order: those of isWellAsked, day-past, request-twice (the same is asked
 * already), staff-unknown (of a swap), swap-shift-missing (one of the two has no published shift), balance-short (time
 * off beyond the balance, as far as the published roster tells).
 */
export function mayAskRoster(
  staffId: string,
  ask: RosterAsk,
  facts: AskingFacts,
): Result<RosterAsk, Refusal> {
  const formed = isWellAsked(ask);
  if (!formed.ok) return formed;
  const [first] = daysOfAsk(ask);
  if (first < facts.today) return refuse('day-past');
  const sameDay = facts.standing.some((one) => one.ask.kind === ask.kind && overlaps(one.ask, ask));
  if (sameDay) return refuse('request-twice');
  if (ask.kind === 'swap') {
    if (!facts.colleagueKnown || ask.withStaffId === staffId) return refuse('staff-unknown');
    if (swapOf(staffId, ask, facts.shifts) === null) return refuse('swap-shift-missing');
  }
  const needed = ask.kind === 'leave' ? timeOffMinutes(staffId, ask, facts.shifts) : 0;
  return needed > facts.balanceMinutes
    ? refuse('balance-short', { needed, has: facts.balanceMinutes })
    : accept(ask);
}

function overlaps(a: RosterAsk, b: RosterAsk): boolean {
  const [aFrom, aTo] = daysOfAsk(a);
  const [bFrom, bTo] = daysOfAsk(b);
  if (a.kind === 'swap' && b.kind === 'swap') return a.day === b.day;
  return aFrom <= bTo && bFrom <= aTo;
}

/** What a leave takes from the balance: only time off does, and only where a shift falls away. */
export function timeOffMinutes(
  staffId: string,
  ask: Extract<RosterAsk, { kind: 'leave' }>,
  shifts: readonly RosterShift[],
): number {
  if (ask.leave !== 'time-off') return 0;
  return shifts
    .filter((one) => one.staffId === staffId && one.day >= ask.from && one.day <= ask.to)
    .reduce((sum, one) => sum + workedMinutes(one), 0);
}

function swapOf(
  staffId: string,
  { day, withStaffId, theirDay }: Extract<RosterAsk, { kind: 'swap' }>,
  shifts: readonly RosterShift[],
): { mine: RosterShift; theirs: RosterShift } | null {
  const mine = shiftOf(shifts, staffId, day);
  const theirs = shiftOf(shifts, withStaffId, theirDay);
  return mine && theirs ? { mine, theirs } : null;
}

/** Refusals of the colleague's word on a swap: request-unknown (not a swap with them), request-decided. */
export function mayAgreeSwap(request: RosterRequest, staffId: string): Result<RosterRequest, Refusal> {
  if (request.ask.kind !== 'swap' || request.ask.withStaffId !== staffId) return refuse('request-unknown');
  return request.state === 'asked' ? accept(request) : refuse('request-decided');
}

/** Refusals: request-unknown (somebody else's), request-decided. */
export function mayWithdrawRequest(request: RosterRequest, staffId: string): Result<RosterRequest, Refusal> {
  if (request.staffId !== staffId) return refuse('request-unknown');
  return open.includes(request.state) ? accept(request) : refuse('request-decided');
}

/**
 * Whether a manager may decide: refusals own-request (nobody decides for themselves, nor the colleague of a swap),
 * request-decided (also a wish, which nobody decides), swap-not-agreed (when it would be granted).
 */
export function mayDecideRequest(
  request: RosterRequest,
  by: string,
  granted: boolean,
): Result<RosterRequest, Refusal> {
  const concerned = request.ask.kind === 'swap' && request.ask.withStaffId === by;
  if (request.staffId === by || concerned) return refuse('own-request');
  if (!open.includes(request.state) || request.ask.kind === 'wish') return refuse('request-decided');
  if (granted && request.ask.kind === 'swap' && request.state !== 'agreed') return refuse('swap-not-agreed');
  return accept(request);
}

/** What granting a request makes of published shifts, and of the balance of time. */
export interface GrantedChange {
  readonly shifts: readonly RosterShift[];
  readonly balanceMinutes: number;
}

/**
 * The roster as a granted request leaves it. Refusals: swap-shift-missing (it has changed since), swap-overlaps (one of
 * them works on the other's day already), overtime-overlaps (they work then as it is).
 */
export function grantedChange(
  { staffId, ask }: Pick<RosterRequest, 'staffId' | 'ask'>,
  shifts: readonly RosterShift[],
): Result<GrantedChange, Refusal> {
  switch (ask.kind) {
    case 'wish':
      return accept({ shifts, balanceMinutes: 0 });
    case 'leave': {
      const gone = (one: RosterShift) => one.staffId === staffId && one.day >= ask.from && one.day <= ask.to;
      const balanceMinutes = 0 - timeOffMinutes(staffId, ask, shifts);
      return accept({ shifts: shifts.filter((one) => !gone(one)), balanceMinutes });
    }
    case 'swap':
      return swapped(staffId, ask, shifts);
    case 'overtime':
      return withOvertime(staffId, ask, shifts);
  }
}

function swapped(
  staffId: string,
  ask: Extract<RosterAsk, { kind: 'swap' }>,
  shifts: readonly RosterShift[],
): Result<GrantedChange, Refusal> {
  const found = swapOf(staffId, ask, shifts);
  if (found === null) return refuse('swap-shift-missing');
  const { mine, theirs } = found;
  const rest = shifts.filter((one) => one !== mine && one !== theirs);
  if (shiftOf(rest, staffId, theirs.day) || shiftOf(rest, ask.withStaffId, mine.day))
    return refuse('swap-overlaps');
  const given = withShift(rest, { day: theirs.day, staffId }, { ...theirs, staffId });
  const taken = { ...mine, staffId: ask.withStaffId };
  return accept({ shifts: withShift(given, taken, taken), balanceMinutes: 0 });
}

function withOvertime(
  staffId: string,
  { day, startMinute, endMinute }: Extract<RosterAsk, { kind: 'overtime' }>,
  shifts: readonly RosterShift[],
): Result<GrantedChange, Refusal> {
  const own = shiftOf(shifts, staffId, day);
  const minutes = endMinute - startMinute;
  if (own === undefined) {
    const shift = { day, staffId, startMinute, endMinute, breaks: [], overtimeMinutes: minutes };
    return accept({ shifts: withShift(shifts, shift, shift), balanceMinutes: minutes });
  }
  if (startMinute < own.endMinute && own.startMinute < endMinute) return refuse('overtime-overlaps');
  // The time between shift and overtime is a break: it is not worked.
  const after = startMinute >= own.endMinute;
  const [gapFrom, gapTo] = after ? [own.endMinute, startMinute] : [endMinute, own.startMinute];
  const gap = gapTo > gapFrom ? [{ startMinute: gapFrom, minutes: gapTo - gapFrom }] : [];
  const shift: RosterShift = {
    ...own,
    startMinute: Math.min(own.startMinute, startMinute),
    endMinute: Math.max(own.endMinute, endMinute),
    breaks: after ? [...own.breaks, ...gap] : [...gap, ...own.breaks],
    overtimeMinutes: own.overtimeMinutes + minutes,
  };
  return accept({ shifts: withShift(shifts, shift, shift), balanceMinutes: minutes });
}
