import * as z from 'zod';
import { command, id, instant, mobileNumber, reason, text } from '../common.ts';
import { defineRoute } from '../route.ts';
import {
  caseCause,
  caseChannel,
  caseGuide,
  caseKind,
  caseLine,
  casePerson,
  caseRecord,
  caseTopic,
  otherSide,
} from '../views/case.ts';
import { lesson } from './case-lessons.ts';

const caseReply = z.object({ caseId: id });
const lines = z.string().trim().max(1000);
const words = lines.default('');
const sorting = z.strictObject({ justified: z.boolean(), causeId: caseCause });
const plain = (act: 'sign' | 'handle' | 'rework' | 'pass' | 'refuse' | 'escalate') =>
  z.strictObject({ act: z.literal(act) });

const answer = z.strictObject({
  act: z.literal('answer'),
  accepted: z.boolean(),
  way: z.enum(['face', 'call', 'message', 'letter', 'book']),
  sorting: sorting.nullable().default(null),
  chosen: z.int().min(1).max(5).nullable().default(null),
});
const order = z.strictObject({ act: z.literal('order'), departmentId: id });

/** What a step says beside its words; what the hall reckons itself is not said. */
const caseMove = z.discriminatedUnion('act', [
  answer,
  order,
  plain('sign'),
  z.strictObject({ act: z.literal('verify'), sorting }),
  z.strictObject({ act: z.literal('dispatch'), departmentId: id }),
  plain('handle'),
  plain('rework'),
  plain('pass'),
  plain('refuse'),
  plain('escalate'),
  z.strictObject({ act: z.literal('propose'), options: z.int().min(1).max(5) }),
  z.strictObject({ act: z.literal('approve') }),
  z.strictObject({ act: z.literal('disapprove') }),
  z.strictObject({ act: z.literal('test') }),
  z.strictObject({
    act: z.literal('decide'),
    warranty: z.enum(['in', 'out', 'void']),
    loan: z.string().trim().min(4).max(40).nullable().default(null),
  }),
  z.strictObject({
    act: z.literal('repair'),
    place: z.enum(['own', 'centre']),
    centre: z.string().trim().max(60).default(''),
    promisedAt: instant,
  }),
  z.strictObject({
    act: z.literal('mend'),
    mended: z.boolean(),
    parts: z.array(z.string().trim().min(1).max(60)).max(20).default([]),
  }),
  z.strictObject({ act: z.literal('hand-back'), loanReturned: z.boolean() }),
  z.strictObject({ act: z.literal('close') }),
]);
export type CaseMoveBody = z.infer<typeof caseMove>;

const readCaseGuide = defineRoute({
  name: 'readCaseGuide',
  method: 'get',
  path: '/case-guide',
  summary: 'Guided questions, departments, causes and people that a case can go to',
  body: null,
  reply: z.object({
    guides: z.array(caseGuide),
    departments: z.array(z.object({ id, name: text })),
    causes: z.array(z.object({ id: caseCause, name: text })),
    people: z.array(casePerson),
  }),
});

const readCases = defineRoute({
  name: 'readCases',
  method: 'get',
  path: '/cases/list/:filter/:kind',
  summary:
    'Cases by what they want: open, due, overdue, mine, drafts, look (second look), closed; kind or all',
  body: null,
  reply: z.object({
    cases: z.array(caseLine),
    counts: z.record(z.string(), z.int()),
    departments: z.array(z.object({ id, name: text })),
  }),
});

const openCase = defineRoute({
  name: 'openCase',
  method: 'post',
  path: '/cases',
  summary: 'Open a case; answered on the spot or made a work order in the same breath',
  body: command.extend({
    draftId: id.nullable().default(null),
    visitId: id.nullable().default(null),
    kind: caseKind,
    topic: caseTopic,
    channel: caseChannel,
    content: z.string().trim().min(2).max(1000),
    expectation: z.string().trim().max(400).default(''),
    contact: z.union([
      z.literal('visit'),
      z.strictObject({ name: z.string().trim().min(1).max(40), mobile: mobileNumber }),
      z.null(),
    ]),
    guided: z
      .array(z.tuple([id, id]))
      .max(12)
      .default([]),
    readBack: z.boolean(),
    major: z.boolean().default(false),
    outside: otherSide
      .extend({ number: z.string().trim().min(1).max(60) })
      .nullable()
      .default(null),
    device: z
      .strictObject({
        what: z.string().trim().min(2).max(200),
        goods: z.string().trim().max(200),
        promisedAt: instant,
      })
      .nullable()
      .default(null),
    next: z
      .strictObject({ move: z.discriminatedUnion('act', [answer, order]), words })
      .nullable()
      .default(null),
  }),
  reply: z.object({ caseId: id, number: z.string() }),
});

const dropCaseDraft = defineRoute({
  name: 'dropCaseDraft',
  method: 'post',
  path: '/cases/:caseId/drop',
  summary: 'Nothing came of a draft, and why',
  body: command.extend({ reason }),
  reply: caseReply,
});

const lookAtCase = defineRoute({
  name: 'lookAtCase',
  method: 'post',
  path: '/cases/:caseId/look',
  summary: 'The whole record of a case; the look is journalled',
  body: command,
  reply: caseRecord,
});

const readCaseContact = defineRoute({
  name: 'readCaseContact',
  method: 'post',
  path: '/cases/:caseId/contact',
  summary: 'Name and number in clear, to call; the look is journalled',
  body: command,
  reply: z.object({ name: z.string(), mobile: z.string().nullable() }),
});

const takeCaseStep = defineRoute({
  name: 'takeCaseStep',
  method: 'post',
  path: '/cases/:caseId/steps',
  summary: 'The next step of a case',
  body: command.extend({
    move: caseMove,
    words,
    options: z.array(z.string().trim().min(2).max(400)).max(5).default([]),
    lesson: lesson.nullable().default(null),
  }),
  reply: caseReply,
});

const noteCaseContact = defineRoute({
  name: 'noteCaseContact',
  method: 'post',
  path: '/cases/:caseId/contacts',
  summary: 'Put a contact with the customer or a department on the record',
  body: command.extend({
    way: z.enum(['face', 'call', 'message', 'letter', 'department', 'note']),
    outcome: z.enum(['reached', 'no-answer', 'bad-moment', 'noted']),
    callBack: z.boolean().default(false),
    satisfied: z.boolean().nullable().default(null),
    nextContactAt: instant.nullable().default(null),
    words: lines.min(2),
  }),
  reply: caseReply,
});

const reassignCase = defineRoute({
  name: 'reassignCase',
  method: 'post',
  path: '/cases/:caseId/owner',
  summary: 'Another answers for it from now on',
  body: command.extend({ to: id, reason }),
  reply: caseReply,
});

const markCaseMajor = defineRoute({
  name: 'markCaseMajor',
  method: 'post',
  path: '/cases/:caseId/major',
  summary: 'It is a major one: the manager is told at once',
  body: command,
  reply: caseReply,
});

const sendCaseUp = defineRoute({
  name: 'sendCaseUp',
  method: 'post',
  path: '/cases/:caseId/sent-up',
  summary: 'Sent up, under their number and with their deadline',
  body: command.extend({
    where: z.enum(['hotline', 'province']),
    number: z.string().trim().min(1).max(60),
    dueAt: instant.nullable().default(null),
  }),
  reply: caseReply,
});

const answerCaseFromAbove = defineRoute({
  name: 'answerCaseFromAbove',
  method: 'post',
  path: '/cases/:caseId/sent-up/answer',
  summary: 'The reply from above is here',
  body: command.extend({ words: lines.min(2) }),
  reply: caseReply,
});

const planCaseAfterCare = defineRoute({
  name: 'planCaseAfterCare',
  method: 'post',
  path: '/cases/:caseId/after-care',
  summary: 'What was done for the customer afterwards, and when next',
  body: command.extend({ nextAt: instant.nullable().default(null), words: lines.min(2) }),
  reply: caseReply,
});

const monthGroup = z.object({
  /** What it is counted by; null: not known yet. */
  name: text.nullable(),
  cases: z.int(),
  before: z.int(),
  late: z.int(),
  reworks: z.int(),
  escalated: z.int(),
});
export type CaseMonthGroup = z.infer<typeof monthGroup>;

const trendGroup = z.object({
  /** What it is counted by; both null: not known yet. */
  id: z.string().nullable(),
  name: text.nullable(),
  /** One figure for each of the months. */
  cases: z.array(z.int()),
});

const caseTrend = z.object({
  /** Twelve, the oldest first; the last is the month that was asked for. */
  months: z.array(z.string()),
  cases: z.array(z.int()),
  byKind: z.array(trendGroup),
  byCause: z.array(trendGroup),
  byDepartment: z.array(trendGroup),
  byClerk: z.array(trendGroup),
});
export type CaseTrend = z.infer<typeof caseTrend>;

const takeCase = defineRoute({
  name: 'takeCase',
  method: 'post',
  path: '/cases/:caseId/take',
  summary: 'Answer for a case that came from a phone and that nobody has taken',
  body: command,
  reply: caseReply,
});

const readCaseMonth = defineRoute({
  name: 'readCaseMonth',
  method: 'get',
  path: '/cases/month/:month',
  summary:
    'A month of cases by kind, cause, department and clerk, beside the month before, and the twelve months to it',
  body: null,
  reply: z.object({
    month: z.string(),
    cases: z.int(),
    before: z.int(),
    byKind: z.array(monthGroup),
    byCause: z.array(monthGroup),
    byDepartment: z.array(monthGroup),
    byClerk: z.array(monthGroup),
    trend: caseTrend,
  }),
});

export const caseRoutes = {
  readCaseGuide,
  readCases,
  openCase,
  dropCaseDraft,
  lookAtCase,
  readCaseContact,
  takeCaseStep,
  noteCaseContact,
  reassignCase,
  markCaseMajor,
  sendCaseUp,
  answerCaseFromAbove,
  planCaseAfterCare,
  takeCase,
  readCaseMonth,
} as const;
