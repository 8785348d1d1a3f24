import { problemsIfGranted, problemsOf, rosterRulesOf } from '@onehall/application';
import {
  attendanceOf,
  type BusinessDay,
  businessDayAt,
  daysLater,
  daysOfMonth,
  findStaff,
  hallDayOf,
  monthAfter,
  postOf,
  type RosterMonth,
  type RosterRequest,
  type RosterShift,
  shiftOf,
  sortedShifts,
  usualContract,
} from '@onehall/domain';
import type { ReplyOf, RosterRequestBody, RosterShiftBody, routes } from '@onehall/protocol';
import type { ServerParts } from '../parts.ts';
import { forecastOf } from '../roster/roster-data.ts';
import { wishesOf } from '../roster/roster-desk.ts';

type Parts = Pick<ServerParts, 'hall' | 'store' | 'now'>;

const noName = { zh: '', en: '' };
const minuteMs = 60_000;

/** Shifts as they go over the wire. */
export function presentShifts(shifts: readonly RosterShift[]): RosterShiftBody[] {
  return shifts.map((one) => ({ ...one, breaks: one.breaks.map((each) => ({ ...each })) }));
}

/** A month as the managers' page opens it [E1]. */
export function presentRoster(parts: Parts, month: RosterMonth): ReplyOf<typeof routes.readRoster> {
  const { hall, store } = parts;
  const context = store.context();
  const days = daysOfMonth(month);
  const today = hallDayOf(parts.now(), hall);
  const [first, last] = [days[0] ?? `${month}-01`, days.at(-1) ?? `${month}-01`];
  const forecast = forecastOf(parts, days);
  const newest = store.state.newestRoster(month);
  const published = store.state.publishedRoster(month);
  const shifts = newest?.shifts ?? [];
  const inputs = store.state.dayInputs(first, last);
  const rules = rosterRulesOf(context);
  return {
    month,
    today,
    rules: { ...rules, hours: { ...rules.hours }, patterns: rules.patterns.map((one) => ({ ...one })) },
    people: presentPeople(parts, shifts),
    categories: hall.categories.map(({ id, name }) => ({ id, name })),
    counters: hall.counters.length,
    days: forecast.days.map(({ day, total, low, high, factors }) => ({
      day,
      closed: inputs.some((one) => one.day === day && one.kind === 'closed'),
      inputs: inputs
        .filter((one) => one.day === day)
        .map(({ kind, percent, note }) => ({ kind, percent, note })),
      total: Math.round(total),
      low: Math.round(low),
      high: Math.round(high),
      factors,
    })),
    basis: forecast.basis,
    historyDays: forecast.historyDays,
    learned: forecast.learned.map((one) => ({ ...one })),
    version: newest?.version ?? 0,
    publishedVersion: published?.version ?? null,
    isDraft: newest !== null && newest.publishedAt === null,
    keptAt: newest?.at ?? null,
    shifts: presentShifts(shifts),
    problems: problemsOf(month, shifts, context),
    openRequests: store.roster.requests(today).filter(waits).length,
    wishes: wishesOf(parts, month),
    leaves: store.state
      .rosterRequests(null, first, last)
      .flatMap(({ staffId, state, ask }) =>
        ask.kind === 'leave' && state === 'approved' ? [{ staffId, from: ask.from, to: ask.to }] : [],
      ),
  };
}

/** Everybody who can be planned, and those who were: nobody's shift is shown without its name. */
function presentPeople({ hall, store }: Parts, shifts: readonly RosterShift[]) {
  const contracts = store.state.contracts();
  const balances = new Map(store.roster.balances().map((one) => [one.staffId, one.minutes]));
  const planned = new Set(shifts.map((one) => one.staffId));
  return hall.staff
    .filter((one) => planned.has(one.id) || (one.left !== true && postOf(one) !== null))
    .map((one) => {
      const contract = contracts.get(one.id) ?? usualContract;
      return {
        staffId: one.id,
        workNumber: one.workNumber,
        name: one.name,
        post: one.left === true ? null : postOf(one),
        categoryIds: one.skills.categoryIds === null ? null : [...one.skills.categoryIds],
        contract: { ...contract, freeWeekdays: [...contract.freeWeekdays] },
        balanceMinutes: balances.get(one.id) ?? 0,
      };
    });
}

/** Whether a manager still has to say something; to a wish nobody does. */
function waits({ ask, state }: Pick<RosterRequest, 'ask' | 'state'>): boolean {
  return ask.kind !== 'wish' && (state === 'asked' || state === 'agreed');
}

function presentRequest(
  { hall }: Parts,
  one: ReturnType<ServerParts['store']['roster']['requests']>[number],
): RosterRequestBody {
  const nameOf = (staffId: string) => findStaff(hall, staffId)?.name ?? noName;
  return {
    requestId: one.id,
    staffId: one.staffId,
    staffName: nameOf(one.staffId),
    ask: one.ask,
    note: one.note,
    state: one.state,
    askedAt: one.askedAt,
    decidedByName: one.decidedBy === null ? null : nameOf(one.decidedBy),
    decidedAt: one.decidedAt,
    reason: one.reason,
    colleagueName: one.ask.kind === 'swap' ? nameOf(one.ask.withStaffId) : null,
  };
}

/** What people asked for; what waits, with what granting it would break. */
export function presentRequests(parts: Parts): ReplyOf<typeof routes.readRosterRequests> {
  const { hall, store } = parts;
  const context = store.context();
  return {
    requests: store.roster.requests(hallDayOf(parts.now(), hall)).map((one) => ({
      ...presentRequest(parts, one),
      problems: waits(one) ? problemsIfGranted(one, context).slice(0, 20) : [],
    })),
    categories: hall.categories.map(({ id, name }) => ({ id, name })),
    people: hall.staff.map(({ id: staffId, name }) => ({ staffId, name })),
  };
}

/** Days that somebody sees of their own roster before and after today. */
const seenBack = 7;
const seenMonths = 3;

export function presentMyRoster(parts: Parts, staffId: string): ReplyOf<typeof routes.readMyRoster> {
  const { hall, store } = parts;
  const today = hallDayOf(parts.now(), hall);
  const from = daysLater(today, -seenBack);
  const shifts: RosterShift[] = [];
  let publishedUntil: BusinessDay | null = null;
  for (let nth = 0; nth < seenMonths; nth += 1) {
    const month = monthAfter(from, nth);
    const published = store.state.publishedRoster(month);
    if (published === null) continue;
    shifts.push(...published.shifts);
    publishedUntil = daysOfMonth(month).at(-1) ?? publishedUntil;
  }
  const seen = sortedShifts(shifts.filter(({ day }) => day >= from));
  return {
    today,
    publishedUntil,
    shifts: presentShifts(seen.filter((one) => one.staffId === staffId)),
    balanceMinutes: store.state.timeBalance(staffId),
    requests: store.roster
      .requestsOf(staffId, from)
      .map((one) => ({ ...presentRequest(parts, one), mine: one.staffId === staffId })),
    colleagues: hall.staff
      .filter((one) => one.id !== staffId && one.left !== true && postOf(one) !== null)
      .map(({ id, name }) => ({
        staffId: id,
        name,
        shifts: presentShifts(seen.filter((one) => one.staffId === id && one.day >= today)),
      })),
  };
}

/** Sign-ons of a day beside its plan. Managers and guides sign on at no counter: only counter posts are compared. */
export function presentAttendance(parts: Parts, day: BusinessDay): ReplyOf<typeof routes.readAttendance> {
  const { hall, store } = parts;
  const beginsAt = businessDayAt(day, hall.zone) ?? 0;
  const endsAt = beginsAt + 1440 * minuteMs;
  const now = parts.now();
  const published = store.state.publishedRoster(day.slice(0, 7));
  const atCounters = (id: string) => {
    const person = findStaff(hall, id);
    return person !== undefined && postOf(person) === 'counter';
  };
  const planned = (published?.shifts ?? []).filter((one) => one.day === day && atCounters(one.staffId));
  const presence = store.roster.presence(beginsAt, endsAt).map(({ counterId, clerkId, fromAt, toAt }) => ({
    staffId: clerkId,
    counterId,
    fromMinute: Math.floor((Math.max(fromAt, beginsAt) - beginsAt) / minuteMs),
    toMinute: toAt === null ? null : Math.ceil((Math.min(toAt, endsAt) - beginsAt) / minuteMs),
  }));
  const minute = Math.min(1440, Math.max(0, Math.floor((now - beginsAt) / minuteMs)));
  return {
    day,
    today: hallDayOf(now, hall),
    planned: published !== null,
    people: attendanceOf(day, planned, presence, minute).map((one) => {
      const person = findStaff(hall, one.staffId);
      const shift = shiftOf(planned, one.staffId, day);
      return {
        staffId: one.staffId,
        name: person?.name ?? noName,
        workNumber: person?.workNumber ?? '',
        shift: shift ? (presentShifts([shift])[0] ?? null) : null,
        presence: one.presence.map(({ counterId, fromMinute, toMinute }) => ({
          counterNumber: hall.counters.find(({ id }) => id === counterId)?.number ?? counterId,
          fromMinute,
          toMinute,
        })),
        state: one.state,
        lateMinutes: one.lateMinutes,
        earlyMinutes: one.earlyMinutes,
        plannedMinutes: one.plannedMinutes,
        keptMinutes: one.keptMinutes,
        extraMinutes: one.extraMinutes,
      };
    }),
  };
}
