import * as z from 'zod';
import { id, instant, text } from '../common.ts';

export const caseKind = z.enum(['complaint', 'dissatisfaction', 'fault', 'repair', 'suggestion']);
export type CaseKindBody = z.infer<typeof caseKind>;
export const caseTopic = z.enum(['network', 'billing', 'data', 'other']);
export type CaseTopicBody = z.infer<typeof caseTopic>;
export const caseChannel = z.enum([
  'counter',
  'desk',
  'call',
  'letter',
  'page',
  'rating',
  'hotline',
  'province',
]);
export const caseCause = z.enum([
  'coverage',
  'congestion',
  'network-fault',
  'billing-error',
  'system-fault',
  'unasked-service',
  'third-party',
  'wrong-information',
  'attitude',
  'wait',
  'process',
  'device-fault',
  'own-handset',
  'bill-misread',
  'rule-unwelcome',
  'other',
]);
export type CaseCauseBody = z.infer<typeof caseCause>;
export const caseState = z.enum([
  'draft',
  'open',
  'ordered',
  'signed',
  'verified',
  'handling',
  'handled',
  'answered',
  'rechecked',
  'investigating',
  'proposed',
  'approved',
  'tested',
  'decided',
  'repairing',
  'repaired',
  'closed',
  'dropped',
]);
export const caseAct = z.enum([
  'answer',
  'order',
  'sign',
  'verify',
  'dispatch',
  'handle',
  'rework',
  'pass',
  'refuse',
  'escalate',
  'propose',
  'approve',
  'disapprove',
  'test',
  'decide',
  'repair',
  'mend',
  'hand-back',
  'close',
]);
export type CaseActBody = z.infer<typeof caseAct>;
export const caseClock = z.enum([
  'contact',
  'next-contact',
  'recheck',
  'due',
  'promise',
  'outside',
  'after-care',
]);

const person = z.object({ staffId: id, workNumber: z.string(), name: text });

/** A case as lists show it: nothing that names its customer. */
export const caseLine = z.object({
  caseId: id,
  /** '': a draft has none. */
  number: z.string(),
  kind: caseKind,
  topic: caseTopic,
  channel: caseChannel,
  state: caseState,
  countsAs: caseKind,
  causeId: caseCause.nullable(),
  departmentId: id.nullable(),
  owner: person.nullable(),
  /** Its owner works here no more: somebody must take it over. */
  ownerGone: z.boolean(),
  ticketNumber: z.string(),
  vip: z.boolean(),
  major: z.boolean(),
  level: z.int(),
  reworks: z.int(),
  openedAt: instant,
  dueAt: instant.nullable(),
  answeredAt: instant.nullable(),
  nextContactAt: instant.nullable(),
  closedAt: instant.nullable(),
  late: z.boolean(),
});
export type CaseLineBody = z.infer<typeof caseLine>;

export const otherSide = z.object({
  where: z.enum(['hotline', 'province']),
  number: z.string(),
  dueAt: instant.nullable(),
});

/** One line of a case's record. */
export const caseEntry = z.object({
  seq: z.int(),
  type: z.string(),
  at: instant,
  /** null: the hall itself, or the customer. */
  by: person.nullable(),
  byCustomer: z.boolean(),
  words: z.string(),
  options: z.array(z.string()),
  facts: z.record(z.string(), z.unknown()),
});
export type CaseEntryBody = z.infer<typeof caseEntry>;

/** A case with its whole record and the steps that are permitted now, and no others. */
export const caseRecord = z.object({
  line: caseLine,
  content: z.string(),
  expectation: z.string(),
  /** Masked; '' where nobody left a name. */
  maskedName: z.string(),
  maskedMobile: z.string(),
  guided: z.array(z.object({ question: text, answer: text })),
  clocks: z.array(z.object({ clock: caseClock, at: instant })),
  acts: z.array(caseAct),
  /** Contacts, owner and what was sent up may be changed by who asks. */
  mayKeep: z.boolean(),
  justified: z.boolean().nullable(),
  satisfied: z.boolean().nullable(),
  callBackTries: z.int(),
  options: z.int(),
  outcome: z.enum(['satisfied', 'unreachable', 'not-accepted', 'anonymous']).nullable(),
  outside: otherSide.nullable(),
  sentUp: otherSide.extend({ answeredAt: instant.nullable() }).nullable(),
  device: z.object({
    code: z.string(),
    warranty: z.enum(['in', 'out', 'void']).nullable(),
    loan: z.string().nullable(),
    loanReturned: z.boolean(),
    promisedAt: instant.nullable(),
    handedBack: z.boolean(),
  }),
  afterCareAt: instant.nullable(),
  /** The customer's own page. */
  link: z.string(),
  entries: z.array(caseEntry),
});
export type CaseRecordBody = z.infer<typeof caseRecord>;

export const caseLesson = z.object({
  lessonId: id,
  topic: caseTopic,
  causeId: caseCause,
  cause: text,
  problem: z.string(),
  solution: z.string(),
  by: z.string(),
  keptAt: instant,
});
export type CaseLessonBody = z.infer<typeof caseLesson>;

/** Where a guided talk goes on, or ends. */
export const guideNext = z.union([
  z.string(),
  z.object({
    ending: z.enum(['solved', 'order', 'manager']),
    causeId: caseCause,
    departmentId: id.nullable(),
  }),
]);

export const caseGuide = z.object({
  topic: caseTopic,
  questions: z.array(
    z.object({
      id,
      text,
      answers: z.array(z.object({ id, text, next: guideNext })),
    }),
  ),
});
export type CaseGuideBody = z.infer<typeof caseGuide>;
export const casePerson = person;

/** A case as its customer sees it on their own page [D10]: how far it is, and when they hear from us. */
export const casePage = z.object({
  hallName: text,
  number: z.string(),
  kind: caseKind,
  openedAt: instant,
  /** received → looking → answered → closed; dropped: taken back. */
  stage: z.enum(['received', 'looking', 'answered', 'closed']),
  /** Promised to be contacted by; null: it is closed. */
  nextContactAt: instant.nullable(),
  /** When there is to be an answer; null: it has been given. */
  answerBy: instant.nullable(),
  /** A device that lies with us; null: none. */
  device: z.object({ code: z.string(), promisedAt: instant.nullable(), ready: z.boolean() }).nullable(),
  askedAt: instant.nullable(),
  mayAsk: z.boolean(),
});
export type CasePage = z.infer<typeof casePage>;
