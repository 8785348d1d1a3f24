import * as z from 'zod';
import { businessDay, command, id, instant, text } from '../common.ts';
import {
  inputKind,
  rosterAsk,
  rosterMonth,
  rosterProblem,
  rosterRules,
  rosterShift,
  rosterShifts,
  workContract,
} from '../roster.ts';
import { defineRoute, type ReplyOf } from '../route.ts';

const note = z.string().trim().max(120).default('');
const done = z.object({});

const rosterPerson = z.object({
  staffId: id,
  workNumber: z.string(),
  name: text,
  /** null: their post is in no roster any more; they are named where they were planned. */
  post: z.enum(['counter', 'manager', 'guide']).nullable(),
  /** null: every service. */
  categoryIds: z.array(id).nullable(),
  contract: workContract,
  balanceMinutes: z.int(),
});
export type RosterPersonBody = z.infer<typeof rosterPerson>;

const forecastDay = z.object({
  day: businessDay,
  closed: z.boolean(),
  inputs: z.array(z.object({ kind: inputKind, percent: z.number(), note: z.string() })),
  total: z.number(),
  low: z.number(),
  high: z.number(),
  factors: z.object({ weekday: z.number(), month: z.number(), holiday: z.number(), set: z.number() }),
});
export type RosterDayBody = z.infer<typeof forecastDay>;

export const readRoster = defineRoute({
  name: 'readRoster',
  method: 'get',
  path: '/roster/months/:month',
  summary: 'A month of the roster: people, days with their forecast, the newest version and what it breaks',
  body: null,
  reply: z.object({
    month: rosterMonth,
    today: businessDay,
    rules: rosterRules,
    people: z.array(rosterPerson),
    categories: z.array(z.object({ id, name: text })),
    counters: z.int(),
    days: z.array(forecastDay),
    basis: z.enum(['history', 'thin', 'assumed']),
    historyDays: z.int(),
    learned: z.array(z.object({ kind: inputKind, percent: z.number(), days: z.int() })),
    /** 0: nothing has been kept. */
    version: z.int(),
    publishedVersion: z.int().nullable(),
    /** Nobody has published the version that is shown. */
    isDraft: z.boolean(),
    keptAt: instant.nullable(),
    shifts: z.array(rosterShift),
    problems: z.array(rosterProblem),
    openRequests: z.int(),
    wishes: z.array(z.object({ staffId: id, day: businessDay, wants: z.enum(['off', 'early', 'late']) })),
    leaves: z.array(z.object({ staffId: id, from: businessDay, to: businessDay })),
  }),
});

const triedDay = z.object({
  day: businessDay,
  /** Promises kept of those foreseen, 0 to 1; null: nobody is planned. */
  share: z.number().nullable(),
  /** Not even every counter keeps the promises all day. */
  enough: z.boolean(),
  halfHours: z.array(
    z.object({
      minute: z.int(),
      customers: z.number(),
      needed: z.int(),
      there: z.number(),
      share: z.number().nullable(),
    }),
  ),
});
export type TriedDayBody = z.infer<typeof triedDay>;

export const tryRoster = defineRoute({
  name: 'tryRoster',
  method: 'post',
  path: '/roster/months/:month/try',
  summary: 'What shifts would keep and break, without keeping anything; days are foreseen by the simulator',
  body: z.object({ shifts: rosterShifts, days: z.array(businessDay).max(31) }),
  reply: z.object({ problems: z.array(rosterProblem), days: z.array(triedDay) }),
});

export const startProposal = defineRoute({
  name: 'startProposal',
  method: 'post',
  path: '/roster/months/:month/proposals',
  summary:
    'Begin to work out a roster from the forecast, contracts, leave and wishes; days that are over stand',
  body: z.object({ seed: z.int().min(1).max(1_000_000).default(1) }),
  reply: z.object({ proposalId: id }),
});

export const readProposal = defineRoute({
  name: 'readProposal',
  method: 'get',
  path: '/roster/proposals/:proposalId',
  summary: 'How far a proposal is; when it is done, its shifts and what they keep',
  body: null,
  reply: z.object({
    state: z.enum(['running', 'done', 'failed']),
    step: z.enum(['needs', 'weeks', 'kept']),
    done: z.int(),
    of: z.int(),
    proposal: z
      .object({
        month: rosterMonth,
        shifts: z.array(rosterShift),
        problems: z.array(rosterProblem),
        days: z.array(triedDay),
        share: z.number(),
        /** Weeks that the solver did not answer in its time. */
        greedyWeeks: z.int(),
        tookMs: z.int(),
      })
      .nullable(),
  }),
});

export const keepRoster = defineRoute({
  name: 'keepRoster',
  method: 'post',
  path: '/roster/months/:month',
  summary: 'Keep a month as its next version; nobody works by it yet',
  body: command.extend({
    basedOn: z.int().min(0),
    shifts: rosterShifts,
    origin: z.enum(['proposal', 'hand']),
  }),
  reply: z.object({ version: z.int() }),
});

export const publishRoster = defineRoute({
  name: 'publishRoster',
  method: 'post',
  path: '/roster/months/:month/publish',
  summary: 'People work by the newest version from now on; what it breaks must be accepted with a reason',
  body: command.extend({ version: z.int().min(1), reason: note }),
  reply: z.object({ version: z.int() }),
});

export const setRosterRules = defineRoute({
  name: 'setRosterRules',
  method: 'post',
  path: '/roster/rules',
  summary: 'Staffed hours, shift patterns, rest, and the share of promises to keep',
  body: command.extend({ rules: rosterRules }),
  reply: done,
});

export const setContract = defineRoute({
  name: 'setContract',
  method: 'post',
  path: '/roster/contracts/:staffId',
  summary: 'Hours, days and times that somebody’s contract allows',
  body: command.extend({ contract: workContract }),
  reply: done,
});

export const setDayInput = defineRoute({
  name: 'setDayInput',
  method: 'post',
  path: '/roster/inputs',
  summary: 'Mark days with a holiday, season, weather, promotion or as closed; null takes the mark off',
  body: command.extend({
    days: z.array(businessDay).min(1).max(100),
    kind: inputKind,
    effect: z.strictObject({ percent: z.int().min(-90).max(300), note }).nullable(),
  }),
  reply: done,
});

const request = z.object({
  requestId: id,
  staffId: id,
  staffName: text,
  ask: rosterAsk,
  note: z.string(),
  state: z.enum(['asked', 'agreed', 'approved', 'refused', 'withdrawn']),
  askedAt: instant,
  decidedByName: text.nullable(),
  decidedAt: instant.nullable(),
  reason: z.string().nullable(),
  /** Of a swap: whose shift is asked for. */
  colleagueName: text.nullable(),
});
export type RosterRequestBody = z.infer<typeof request>;

export const readRosterRequests = defineRoute({
  name: 'readRosterRequests',
  method: 'get',
  path: '/roster/requests',
  summary: 'What people asked for, what waits first; with what granting it would break',
  body: null,
  reply: z.object({
    requests: z.array(request.extend({ problems: z.array(rosterProblem) })),
    categories: z.array(z.object({ id, name: text })),
    people: z.array(z.object({ staffId: id, name: text })),
  }),
});

export const decideRosterRequest = defineRoute({
  name: 'decideRosterRequest',
  method: 'post',
  path: '/roster/requests/:requestId/decision',
  summary: 'Grant or refuse leave, a swap or overtime; granted, the published roster changes with it',
  body: z.discriminatedUnion('granted', [
    command.extend({ granted: z.literal(true), reason: note }),
    command.extend({ granted: z.literal(false), reason: z.string().trim().min(2).max(120) }),
  ]),
  reply: z.object({ requestId: id }),
});

export const readMyRoster = defineRoute({
  name: 'readMyRoster',
  method: 'get',
  path: '/roster/mine',
  summary: 'The published shifts of whoever asks, what they have asked for, and colleagues to swap with',
  body: null,
  reply: z.object({
    today: businessDay,
    /** The last day that is published; null: nothing is. */
    publishedUntil: businessDay.nullable(),
    shifts: z.array(rosterShift),
    balanceMinutes: z.int(),
    requests: z.array(request.extend({ mine: z.boolean() })),
    colleagues: z.array(z.object({ staffId: id, name: text, shifts: z.array(rosterShift) })),
  }),
});

export const askRoster = defineRoute({
  name: 'askRoster',
  method: 'post',
  path: '/roster/mine/requests',
  summary: 'Ask for leave, a wish, a swap or overtime, for oneself',
  body: command.extend({ ask: rosterAsk, note }),
  reply: z.object({ requestId: id }),
});

export const agreeSwap = defineRoute({
  name: 'agreeSwap',
  method: 'post',
  path: '/roster/mine/requests/:requestId/agree',
  summary: 'The colleague agrees to a swap; a manager decides then',
  body: command,
  reply: z.object({ requestId: id }),
});

export const withdrawRosterRequest = defineRoute({
  name: 'withdrawRosterRequest',
  method: 'post',
  path: '/roster/mine/requests/:requestId/withdraw',
  summary: 'Take back what one has asked for and nobody has decided',
  body: command,
  reply: z.object({ requestId: id }),
});

export const readAttendance = defineRoute({
  name: 'readAttendance',
  method: 'get',
  path: '/roster/attendance/:day',
  summary: 'Sign-ons at counters beside the plan of a day',
  body: null,
  reply: z.object({
    day: businessDay,
    today: businessDay,
    planned: z.boolean(),
    people: z.array(
      z.object({
        staffId: id,
        name: text,
        workNumber: z.string(),
        shift: rosterShift.nullable(),
        presence: z.array(
          z.object({ counterNumber: z.string(), fromMinute: z.int(), toMinute: z.int().nullable() }),
        ),
        state: z.enum(['to-come', 'as-planned', 'late', 'left-early', 'absent', 'unplanned']),
        lateMinutes: z.int(),
        earlyMinutes: z.int(),
        plannedMinutes: z.int(),
        keptMinutes: z.int(),
        extraMinutes: z.int(),
      }),
    ),
  }),
});

const replayedHalfHour = z.object({ minute: z.int(), came: z.int(), kept: z.int() });

export const replayDay = defineRoute({
  name: 'replayDay',
  method: 'post',
  path: '/roster/replays/:day',
  summary: 'A past day once more with its own tickets, and with one counter more or less',
  body: z.object({
    change: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('more'),
        fromMinute: z.int().min(0).max(2159),
        toMinute: z.int().min(1).max(2160),
      }),
      z.strictObject({ kind: z.literal('less'), counterId: id }),
    ]),
  }),
  reply: z.object({
    day: businessDay,
    tickets: z.int(),
    /** Counters that were open that day. */
    counters: z.array(z.object({ counterId: id, number: z.string() })),
    /** As it was; as the simulator replays it; as it would have been. */
    real: z.array(replayedHalfHour),
    replayed: z.array(replayedHalfHour),
    changed: z.array(replayedHalfHour),
    meanWaitMin: z.object({ real: z.number(), replayed: z.number(), changed: z.number() }),
  }),
});
export type ReplayBody = ReplyOf<typeof replayDay>;

/** The roster [E1]. */
export const rosterRoutes = {
  readRoster,
  tryRoster,
  startProposal,
  readProposal,
  keepRoster,
  publishRoster,
  setRosterRules,
  setContract,
  setDayInput,
  readRosterRequests,
  decideRosterRequest,
  readMyRoster,
  askRoster,
  agreeSwap,
  withdrawRosterRequest,
  readAttendance,
  replayDay,
} as const;
