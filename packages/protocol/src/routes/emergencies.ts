import * as z from 'zod';
import { businessDay, command, id, instant, language, reason, text } from '../common.ts';
import { defineRoute } from '../route.ts';
import { checklist, emergencyKind, massOperation, runningEmergency } from '../views/emergency.ts';
import { issuedTicket } from './queue.ts';

const done = z.object({ emergencyId: id });

const pastEmergency = z.object({
  emergencyId: id,
  kind: emergencyKind,
  drill: z.boolean(),
  startedAt: instant,
  startedBy: z.string(),
  endedAt: instant.nullable(),
  outcome: z.string().nullable(),
  marked: z.int(),
  steps: z.int(),
});
export type PastEmergency = z.infer<typeof pastEmergency>;

const readEmergencies = defineRoute({
  name: 'readEmergencies',
  method: 'get',
  path: '/emergencies',
  summary: 'What runs, the checklists as they stand, when each was last practised, and what there was',
  body: null,
  reply: z.object({
    running: z.array(runningEmergency),
    kinds: z.array(
      z.object({
        kind: emergencyKind,
        checklist,
        /** It differs from the usual one. */
        own: z.boolean(),
        lastDrillAt: instant.nullable(),
      }),
    ),
    /** Newest first, at most 100. */
    past: z.array(pastEmergency),
  }),
});

const startEmergency = defineRoute({
  name: 'startEmergency',
  method: 'post',
  path: '/emergencies',
  summary: 'Start a checklist with one tap, or a drill of it',
  body: command.extend({ kind: emergencyKind, drill: z.boolean() }),
  reply: done,
});

const markEmergencyStep = defineRoute({
  name: 'markEmergencyStep',
  method: 'post',
  path: '/emergencies/:emergencyId/steps/:stepId',
  summary: 'Tick a step, skip it with a reason, or take a slip back (null)',
  body: command.extend({
    mark: z.enum(['done', 'skipped']).nullable(),
    note: z.string().trim().max(120).default(''),
  }),
  reply: done,
});

const noteEmergency = defineRoute({
  name: 'noteEmergency',
  method: 'post',
  path: '/emergencies/:emergencyId/notes',
  summary: 'Write down what was done beside the steps',
  body: command.extend({ note: reason }),
  reply: done,
});

const announceEmergency = defineRoute({
  name: 'announceEmergency',
  method: 'post',
  path: '/emergencies/:emergencyId/announcement',
  summary: 'Tell customers on boards, kiosk and phones; null takes it down',
  body: command.extend({
    announcement: z
      .strictObject({ zh: z.string().trim().min(2).max(160), en: z.string().trim().min(2).max(280) })
      .nullable(),
  }),
  reply: done,
});

const beginMassOperation = defineRoute({
  name: 'beginMassOperation',
  method: 'post',
  path: '/emergencies/:emergencyId/operations',
  summary:
    'Close all counters to calls, stop tickets, or promise those who wait that their number counts later',
  body: command.extend({
    operation: massOperation,
    /** A person has read what it does and said yes. */
    confirmed: z.literal(true),
  }),
  reply: done,
});

const endMassOperation = defineRoute({
  name: 'endMassOperation',
  method: 'post',
  path: '/emergencies/:emergencyId/operations/end',
  summary: 'Counters call again, or tickets are given again',
  body: command.extend({ operation: massOperation }),
  reply: done,
});

const endEmergency = defineRoute({
  name: 'endEmergency',
  method: 'post',
  path: '/emergencies/:emergencyId/end',
  summary: 'It is over, and this came of it; what still stands is undone with it',
  body: command.extend({ outcome: z.string().trim().min(2).max(300) }),
  reply: done,
});

const emergencyReport = z.object({
  emergencyId: id,
  kind: emergencyKind,
  drill: z.boolean(),
  startedAt: instant,
  endedAt: instant.nullable(),
  outcome: z.string().nullable(),
  timeline: z.array(z.object({ seq: z.int(), at: instant, by: z.string(), what: text })),
  figures: z.object({
    stepsDone: z.int(),
    stepsSkipped: z.int(),
    stepsOpen: z.int(),
    /** Tickets that waited at any moment of it. */
    ticketsAffected: z.int(),
    ticketsLeft: z.int(),
    waitMsMean: z.int().nullable(),
    waitMsMax: z.int().nullable(),
    promised: z.int(),
    redeemed: z.int(),
    papersIssued: z.int(),
    papersKeyed: z.int(),
    papersVoid: z.int(),
    papersMissing: z.int(),
    papersOpen: z.int(),
    moneyTakenFen: z.int(),
    moneyOpenFen: z.int(),
    formsToComplete: z.int(),
  }),
  /** Numbers that are neither keyed nor explained; at most 200. */
  openPapers: z.array(z.string()),
});
export type EmergencyReportBody = z.infer<typeof emergencyReport>;

const readEmergencyReport = defineRoute({
  name: 'readEmergencyReport',
  method: 'get',
  path: '/emergencies/:emergencyId/report',
  summary: 'What was done when and by whom, what it meant to customers, and what is still open',
  body: null,
  reply: emergencyReport,
});

const printEmergencyReport = defineRoute({
  name: 'printEmergencyReport',
  method: 'post',
  path: '/emergencies/:emergencyId/report/file',
  summary: 'The report as PDF',
  body: command.extend({ language }),
  reply: z.object({ fileName: z.string(), mediaType: z.string(), content: z.string() }),
});

const redeemPromise = defineRoute({
  name: 'redeemPromise',
  method: 'post',
  path: '/promises/redeem',
  summary: 'Somebody who was sent home is back with their number: a priority ticket, once',
  body: command.extend({ businessDay, number: z.string().trim().min(1).max(10), language }),
  reply: issuedTicket,
});

/** Emergencies of the hall [E5]. */
export const emergencyRoutes = {
  readEmergencies,
  startEmergency,
  markEmergencyStep,
  noteEmergency,
  announceEmergency,
  beginMassOperation,
  endMassOperation,
  endEmergency,
  readEmergencyReport,
  printEmergencyReport,
  redeemPromise,
} as const;
