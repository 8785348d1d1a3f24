import {
  agreeSwap,
  askRoster,
  decideRosterRequest,
  keepRoster,
  problemsOf,
  publishRoster,
  setContract,
  setDayInput,
  setRosterRules,
  withdrawRosterRequest,
} from '@onehall/application';
import { businessDayAt, daysOfMonth, refuse } from '@onehall/domain';
import { type RouteName, routes } from '@onehall/protocol';
import {
  presentAttendance,
  presentMyRoster,
  presentRequests,
  presentRoster,
  presentShifts,
} from '../../present/roster.ts';
import { replayOf } from '../../roster/replay.ts';
import type { TriedDay } from '../../roster/roster-desk.ts';
import { byStaff } from '../by-staff.ts';
import { type Endpoint, endpoint, staffId } from '../endpoint.ts';

const noDay = (field: string) => refuse('malformed-request', { field });
const isMonth = (text: string) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
const presentDays = (days: readonly TriedDay[]) =>
  days.map((one) => ({ ...one, halfHours: one.halfHours.map((each) => ({ ...each })) }));

/**
 * The roster [E1]; acts refuse what their use cases do. Reads: malformed-request (no month, no day), proposal-unknown,
 * roster-busy (the thread that works it out has too much to do, or died).
 */
export const rosterEndpoints = {
  readRoster: endpoint(routes.readRoster, ({ param, parts }) => {
    const month = param('month');
    return isMonth(month) ? { ok: true, value: presentRoster(parts, month) } : noDay('month');
  }),
  tryRoster: endpoint(routes.tryRoster, async ({ param, body, parts }) => {
    const month = param('month');
    const known = new Set(isMonth(month) ? daysOfMonth(month) : []);
    if (known.size === 0) return noDay('month');
    if (body.days.some((day) => !known.has(day))) return noDay('days');
    const problems = problemsOf(month, body.shifts, parts.store.context());
    const days = await parts.roster.tryDays(body.shifts, [...new Set(body.days)].toSorted());
    return days === null ? refuse('roster-busy') : { ok: true, value: { problems, days: presentDays(days) } };
  }),
  startProposal: endpoint(routes.startProposal, ({ param, body, parts }) => {
    const month = param('month');
    return isMonth(month) ? parts.roster.begin(month, body.seed) : noDay('month');
  }),
  readProposal: endpoint(routes.readProposal, ({ param, parts }) => {
    const found = parts.roster.proposal(param('proposalId'));
    if (found === null) return refuse('proposal-unknown');
    const { state, step, done, of, proposal } = found;
    const told = proposal && {
      ...proposal,
      shifts: presentShifts(proposal.shifts),
      problems: [...proposal.problems],
      days: presentDays(proposal.days),
    };
    return { ok: true, value: { state, step, done, of, proposal: told } };
  }),
  keepRoster: byStaff(routes.keepRoster, ({ param, body }, by, context) => {
    const { basedOn, shifts, origin } = body;
    return keepRoster({ month: param('month'), basedOn, shifts, origin, by }, context);
  }),
  publishRoster: byStaff(routes.publishRoster, ({ param, body: { version, reason } }, by, context) =>
    publishRoster({ month: param('month'), version, reason, by }, context),
  ),
  setRosterRules: byStaff(routes.setRosterRules, ({ body: { rules } }, by, context) =>
    setRosterRules({ rules, by }, context),
  ),
  setContract: byStaff(routes.setContract, ({ param, body: { contract } }, by, context) =>
    setContract({ staffId: param('staffId'), contract, by }, context),
  ),
  setDayInput: byStaff(routes.setDayInput, ({ body: { days, kind, effect } }, by, context) =>
    setDayInput({ days, kind, effect, by }, context),
  ),
  readRosterRequests: endpoint(routes.readRosterRequests, ({ parts }) => ({
    ok: true,
    value: presentRequests(parts),
  })),
  decideRosterRequest: byStaff(
    routes.decideRosterRequest,
    ({ param, body: { granted, reason } }, by, context) =>
      decideRosterRequest({ requestId: param('requestId'), granted, reason, by }, context),
  ),
  readMyRoster: endpoint(routes.readMyRoster, (asked) => {
    const mine = staffId(asked);
    return mine.ok ? { ok: true, value: presentMyRoster(asked.parts, mine.value) } : mine;
  }),
  askRoster: byStaff(routes.askRoster, ({ body: { ask, note } }, staff, context) =>
    askRoster({ staffId: staff, ask, note }, context),
  ),
  agreeSwap: byStaff(routes.agreeSwap, ({ param }, by, context) =>
    agreeSwap({ requestId: param('requestId'), by }, context),
  ),
  withdrawRosterRequest: byStaff(routes.withdrawRosterRequest, ({ param }, by, context) =>
    withdrawRosterRequest({ requestId: param('requestId'), by }, context),
  ),
  readAttendance: endpoint(routes.readAttendance, ({ param, parts }) => {
    const day = param('day');
    return businessDayAt(day, parts.hall.zone) === null
      ? noDay('day')
      : { ok: true, value: presentAttendance(parts, day) };
  }),
  replayDay: endpoint(routes.replayDay, ({ param, body, parts }) =>
    replayOf(parts, param('day'), body.change),
  ),
} as const satisfies Partial<Record<RouteName, Endpoint>>;
