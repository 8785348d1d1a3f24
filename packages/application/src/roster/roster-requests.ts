import {
  type CheckFacts,
  daysOfAsk,
  findStaff,
  grantedChange,
  type HallEvent,
  hallDayOf,
  isWellAsked,
  mayAgreeSwap,
  mayAskRoster,
  mayDecideRequest,
  mayWithdrawRequest,
  monthsBetween,
  postOf,
  type Refusal,
  type Result,
  type RosterAsk,
  type RosterProblem,
  type RosterRequest,
  type RosterShift,
  refuse,
  rosterProblems,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { checkFactsOf, publishedShifts } from './roster-facts.ts';

type Asked = Pick<CommandContext, 'hall' | 'state'>;

/** Months that a request reaches into. */
function monthsOf(ask: RosterAsk): string[] {
  return monthsBetween(...daysOfAsk(ask));
}

function shiftsAsked(ask: RosterAsk, context: Asked): RosterShift[] {
  const months = monthsOf(ask);
  return publishedShifts(context, `${months[0]}-01`, `${months.at(-1)}-31`);
}

/** Somebody asks for leave, a wish, a swap or overtime, for themselves [E1]. Refusals: staff-unknown (in no roster), those of mayAskRoster. */
export function askRoster(
  { staffId, ask, note }: { readonly staffId: string; readonly ask: RosterAsk; readonly note: string },
  context: CommandContext,
): Decision<{ requestId: string }> {
  const { hall, state, now } = context;
  const known = (id: string) => {
    const person = findStaff(hall, id);
    return person !== undefined && person.left !== true && postOf(person) !== null;
  };
  if (!known(staffId)) return refuse('staff-unknown');
  // Before any month is read: a leave until the end of time would read them all.
  const formed = isWellAsked(ask);
  if (!formed.ok) return formed;
  const [from, to] = daysOfAsk(ask);
  const may = mayAskRoster(staffId, ask, {
    today: hallDayOf(now, hall),
    shifts: publishedShifts(context, from, to),
    balanceMinutes: state.timeBalance(staffId),
    standing: state
      .rosterRequests(staffId, from, to)
      .filter((one) => one.state !== 'refused' && one.state !== 'withdrawn'),
    colleagueKnown: ask.kind === 'swap' && known(ask.withStaffId),
  });
  if (!may.ok) return may;
  const requestId = context.newId();
  return decided([{ type: 'RosterRequestAsked', payload: { requestId, staffId, ask, note } }], { requestId });
}

/** The colleague of a swap says yes. Refusals: request-unknown, those of mayAgreeSwap. */
export function agreeSwap(
  { requestId, by }: { readonly requestId: string; readonly by: string },
  { state }: CommandContext,
): Decision<{ requestId: string }> {
  const request = state.rosterRequest(requestId);
  if (request === null) return refuse('request-unknown');
  const may = mayAgreeSwap(request, by);
  if (!may.ok) return may;
  return decided([{ type: 'RosterRequestAgreed', payload: { requestId, by } }], { requestId });
}

/** Refusals: request-unknown, those of mayWithdrawRequest. */
export function withdrawRosterRequest(
  { requestId, by }: { readonly requestId: string; readonly by: string },
  { state }: CommandContext,
): Decision<{ requestId: string }> {
  const request = state.rosterRequest(requestId);
  if (request === null) return refuse('request-unknown');
  const may = mayWithdrawRequest(request, by);
  if (!may.ok) return may;
  return decided([{ type: 'RosterRequestWithdrawn', payload: { requestId, by } }], { requestId });
}

/** The roster as it would be if a request were granted. Refusals: those of grantedChange. */
export function ifGranted(
  request: RosterRequest,
  context: Asked,
): Result<{ readonly shifts: readonly RosterShift[]; readonly balanceMinutes: number }, Refusal> {
  return grantedChange(request, shiftsAsked(request.ask, context));
}

/** Problems that a request would bring and that are not there without it: a manager reads them before deciding. */
export function problemsIfGranted(request: RosterRequest, context: Asked): RosterProblem[] {
  const granted = ifGranted(request, context);
  if (!granted.ok) return [];
  const before = shiftsAsked(request.ask, context);
  return monthsOf(request.ask).flatMap((month) => {
    const facts: CheckFacts = checkFactsOf(month, context);
    const of = (shifts: readonly RosterShift[]) =>
      rosterProblems(
        shifts.filter(({ day }) => day.startsWith(month)),
        facts,
      );
    const known = new Set(of(before).map((one) => JSON.stringify(one)));
    return of(granted.value.shifts).filter((one) => !known.has(JSON.stringify(one)));
  });
}

/**
 * A manager grants or refuses a request; granted, the published roster changes with it, and overtime and time off move
 * the balance. Refusals, in this order: request-unknown, those of mayDecideRequest, those of grantedChange, balance-short (it
 * has gone meanwhile).
 */
export function decideRosterRequest(
  command: {
    readonly requestId: string;
    readonly granted: boolean;
    readonly reason: string;
    readonly by: string;
  },
  context: CommandContext,
): Decision<{ requestId: string }> {
  const { requestId, granted, reason, by } = command;
  const { state } = context;
  const request = state.rosterRequest(requestId);
  if (request === null) return refuse('request-unknown');
  const may = mayDecideRequest(request, by, granted);
  if (!may.ok) return may;
  const events: HallEvent[] = [{ type: 'RosterRequestDecided', payload: { requestId, granted, reason, by } }];
  if (!granted) return decided(events, { requestId });
  const change = ifGranted(request, context);
  if (!change.ok) return change;
  const { shifts, balanceMinutes } = change.value;
  const has = state.timeBalance(request.staffId);
  if (has + balanceMinutes < 0) return refuse('balance-short', { needed: -balanceMinutes, has });
  for (const month of monthsOf(request.ask))
    events.push(...changedMonth(month, request, shifts, by, context));
  if (balanceMinutes !== 0) {
    const [day] = daysOfAsk(request.ask);
    const { staffId } = request;
    const moveId = context.newId();
    events.push({
      type: 'TimeBalanceMoved',
      payload: { moveId, staffId, minutes: balanceMinutes, day, requestId, reason, by },
    });
  }
  return decided(events, { requestId });
}

/** A published month with the change, and a version being worked on with the same change where it fits. */
function changedMonth(
  month: string,
  request: RosterRequest,
  shifts: readonly RosterShift[],
  by: string,
  { state }: CommandContext,
): HallEvent[] {
  const published = state.publishedRoster(month);
  const newest = state.newestRoster(month);
  if (published === null || newest === null) return [];
  const after = shifts.filter(({ day }) => day.startsWith(month));
  if (JSON.stringify(after) === JSON.stringify(published.shifts)) return [];
  const version = newest.version + 1;
  const events: HallEvent[] = [
    { type: 'RosterKept', payload: { month, version, shifts: after, origin: 'request', by } },
    { type: 'RosterPublished', payload: { month, version, problems: 0, reason: request.id, by } },
  ];
  if (newest.version === published.version) return events;
  const draft = grantedChange(request, newest.shifts);
  const drafted = draft.ok ? draft.value.shifts.filter(({ day }) => day.startsWith(month)) : newest.shifts;
  events.push({
    type: 'RosterKept',
    payload: { month, version: version + 1, shifts: drafted, origin: 'request', by },
  });
  return events;
}
