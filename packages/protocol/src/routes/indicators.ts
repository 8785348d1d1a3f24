import * as z from 'zod';
import { businessDay, command, id, instant, text } from '../common.ts';
import { defineRoute } from '../route.ts';

export const indicatorCut = z.enum(['clerk', 'service', 'hour', 'class']);
export type IndicatorCutBody = z.infer<typeof indicatorCut>;

const sum = z.object({
  hits: z.int(),
  base: z.int(),
  /** In its unit, two decimals; null: there was nothing to count. */
  figure: z.number().nullable(),
  verdict: z.enum(['kept', 'missed', 'no-target', 'nothing']),
});
export type IndicatorSumBody = z.infer<typeof sum>;

const reason = z.object({
  from: businessDay,
  to: businessDay,
  reason: z.string(),
  workNumber: z.string(),
  at: instant,
});

const period = z.object({ from: businessDay, to: businessDay });

const definition = z.object({
  indicatorId: id,
  area: z.enum(['waiting', 'counter', 'records', 'cases', 'matching', 'running', 'effort']),
  name: text,
  formula: text,
  /** Requirements, and the paragraph of the operator's specification. */
  source: z.string(),
  unit: z.enum(['share', 'permille', 'score', 'count', 'hours']),
  aim: z.enum(['at-least', 'below']).nullable(),
  /** Counted by somebody, who enters it with its source [E10]. */
  entered: z.boolean(),
  cuts: z.array(indicatorCut),
  target: z.number().nullable(),
  usualTarget: z.number().nullable(),
});

const overview = definition.extend({
  now: sum,
  before: sum,
  /** A picture of the period: its points, the oldest first. */
  points: z.array(z.number().nullable()),
  /** Why it was missed in exactly this period; null: nobody has said. */
  reason: reason.nullable(),
});
export type IndicatorBody = z.infer<typeof overview>;

const readIndicators = defineRoute({
  name: 'readIndicators',
  method: 'get',
  path: '/indicators/:from/:to',
  summary:
    'Every indicator of a range of days against its target and the period before, and why promises broke',
  body: null,
  reply: z.object({
    ...period.shape,
    today: businessDay,
    /** The first day of which anything is on record; null: nothing is. */
    firstDay: businessDay.nullable(),
    before: period,
    /** Days of the range that are over and still to be counted. */
    waiting: z.int(),
    indicators: z.array(overview),
    /** What the waits that were too long had in common, the most frequent first. */
    breaches: z.array(z.object({ cause: text, count: z.int() })),
    may: z.object({ explain: z.boolean(), enter: z.boolean(), setTargets: z.boolean() }),
  }),
});

const part = sum.extend({ key: z.string(), name: text });
export type IndicatorPartBody = z.infer<typeof part>;

const oneCase = z.object({
  at: instant,
  businessDay,
  /** Its ticket, or its case where it has one. */
  ticketNumber: z.string().nullable(),
  caseNumber: z.string().nullable(),
  caseState: z.string().nullable(),
  /** What it was for, and of which class. */
  about: text.nullable(),
  className: text.nullable(),
  minutes: z.number().nullable(),
  cause: text.nullable(),
  score: z.int().nullable(),
});
export type IndicatorCaseBody = z.infer<typeof oneCase>;

const entry = z.object({
  entryId: id,
  businessDay,
  hits: z.int(),
  base: z.int(),
  source: z.string(),
  note: z.string(),
  workNumber: z.string(),
  at: instant,
  /** A later entry of the same day counts. */
  replaced: z.boolean(),
});
export type IndicatorEntryBody = z.infer<typeof entry>;

const readIndicator = defineRoute({
  name: 'readIndicator',
  method: 'get',
  path: '/indicators/:indicatorId/:from/:to',
  summary:
    'One indicator point by point, by service, hour and class, and what lies behind it; nobody by name',
  body: null,
  reply: z.object({
    indicatorId: id,
    ...period.shape,
    points: z.array(sum.extend(period.shape)),
    parts: z.array(z.object({ cut: indicatorCut, parts: z.array(part) })),
    reasons: z.array(reason),
    entries: z.array(entry),
    cases: z.array(oneCase),
  }),
});

const readIndicatorClerks = defineRoute({
  name: 'readIndicatorClerks',
  method: 'get',
  path: '/indicators/:indicatorId/:from/:to/clerks',
  summary: 'One indicator by clerk: figures of people are for those who lead or audit them',
  body: null,
  reply: z.object({ indicatorId: id, ...period.shape, parts: z.array(part) }),
});

const explainIndicator = defineRoute({
  name: 'explainIndicator',
  method: 'post',
  path: '/indicators/:indicatorId/reasons',
  summary: 'Say why a target was missed in a period; kept in the journal',
  body: command.extend({ ...period.shape, reason: z.string().trim().min(2).max(300) }),
  reply: z.object({ reasonId: id }),
});

const enterIndicator = defineRoute({
  name: 'enterIndicator',
  method: 'post',
  path: '/indicators/:indicatorId/entries',
  summary:
    'Enter what the hall cannot count, with where it comes from [E10]; entered again, the newest counts',
  body: command.extend({
    businessDay,
    hits: z.int().min(0).max(1_000_000),
    base: z.int().min(1).max(1_000_000),
    source: z.string().trim().min(2).max(120),
    note: z.string().trim().max(300).default(''),
  }),
  reply: z.object({ entryId: id }),
});

/** Indicators [E7, E10]. */
export const indicatorRoutes = {
  readIndicators,
  readIndicator,
  readIndicatorClerks,
  explainIndicator,
  enterIndicator,
} as const;
