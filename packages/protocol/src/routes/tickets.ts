import * as z from 'zod';
import {
  command,
  id,
  instant,
  language,
  mobileNumber,
  printJob,
  reason,
  text,
  ticketState,
} from '../common.ts';
import { defineRoute } from '../route.ts';
import { calledTicket, issuedTicket } from './queue.ts';

export const callChosen = defineRoute({
  name: 'callChosen',
  method: 'post',
  path: '/counters/:counterId/call-chosen',
  summary: 'Call a ticket out of the order of the rule; the reason is kept',
  body: command.extend({ ticketId: id, reason }),
  reply: calledTicket,
});

export const holdTicket = defineRoute({
  name: 'holdTicket',
  method: 'post',
  path: '/tickets/:ticketId/hold',
  summary: 'Set a ticket aside for some minutes; it keeps its place in time',
  body: command.extend({ reason, minutes: z.int().min(1).max(240) }),
  reply: calledTicket,
});

export const resumeTicket = defineRoute({
  name: 'resumeTicket',
  method: 'post',
  path: '/tickets/:ticketId/resume',
  summary: 'A held ticket goes on: at the own counter, or in the queue',
  body: command.extend({ to: z.enum(['counter', 'queue']) }),
  reply: calledTicket,
});

export const returnTicket = defineRoute({
  name: 'returnTicket',
  method: 'post',
  path: '/tickets/:ticketId/return',
  summary: 'Whoever missed the call is back in time and waits again, with the time already waited',
  body: command,
  reply: calledTicket,
});

export const rerouteTicket = defineRoute({
  name: 'rerouteTicket',
  method: 'post',
  path: '/tickets/:ticketId/reroute',
  summary: 'To another counter, service or dialect, with the time already waited; null leaves it as it is',
  body: command.extend({
    categoryId: id.nullable(),
    counterId: id.nullable(),
    dialectId: id.nullable(),
    alsoCategoryIds: z.array(id).max(3).nullable(),
    reason,
  }),
  reply: calledTicket,
});

export const changeTicketClass = defineRoute({
  name: 'changeTicketClass',
  method: 'post',
  path: '/tickets/:ticketId/class',
  summary: 'Another class and promise, e.g. courtesy for elderly and disabled customers',
  body: command.extend({ classId: id, reason }),
  reply: calledTicket,
});

export const prepareTicket = defineRoute({
  name: 'prepareTicket',
  method: 'post',
  path: '/tickets/:ticketId/prepare',
  summary: 'The guide has seen the papers and noted the wish while the customer waits',
  body: command.extend({
    /** Which of the papers of the service are there, by their position. */
    papersSeen: z.array(z.int().min(0).max(7)).max(8),
    note: z.string().max(200),
  }),
  reply: calledTicket,
});

export const abandonTicket = defineRoute({
  name: 'abandonTicket',
  method: 'post',
  path: '/tickets/:ticketId/abandon',
  summary: 'The customer has gone, or goes to self-service',
  body: command.extend({ reason: z.enum(['left', 'self-service', 'other']) }),
  reply: calledTicket,
});

export const cancelTicket = defineRoute({
  name: 'cancelTicket',
  method: 'post',
  path: '/tickets/:ticketId/cancel',
  summary: 'A ticket issued in error',
  body: command.extend({ reason }),
  reply: calledTicket,
});

export const leaveQueue = defineRoute({
  name: 'leaveQueue',
  method: 'post',
  path: '/follow/:token/leave',
  summary: 'The customer gives the place up on the phone page',
  body: command,
  reply: z.object({ number: z.string() }),
});

export const reprintTicket = defineRoute({
  name: 'reprintTicket',
  method: 'post',
  path: '/tickets/reprint',
  summary: 'A lost ticket again, marked as a copy: found by the mobile number it was taken with',
  body: command.extend({ mobile: mobileNumber }),
  reply: z.object({
    number: z.string(),
    followPath: z.string(),
    followUrl: z.string(),
    print: printJob.nullable(),
  }),
});

export const checkIn = defineRoute({
  name: 'checkIn',
  method: 'post',
  path: '/appointments/check-in',
  summary: 'Here for an appointment: a ticket whose promise counts from its time',
  body: command.extend({ code: z.string().regex(/^\d{6}$/), language }),
  reply: issuedTicket.extend({ late: z.boolean() }),
});

/** Why one ticket is not called yet, in facts; the screen says it in words [Q2]. */
export const whyNotYet = defineRoute({
  name: 'whyNotYet',
  method: 'get',
  path: '/tickets/:ticketId/why',
  summary: 'Why this ticket waits still, or why it was called when it was',
  body: null,
  reply: z.object({
    number: z.string(),
    state: ticketState,
    dueAt: instant,
    /** Waiting: who would be called before it at the counters that can serve it. */
    waiting: z
      .object({
        capableOpen: z.int(),
        capableBusy: z.int(),
        capablePaused: z.int(),
        capableClosed: z.int(),
        ahead: z.array(
          z.object({
            number: z.string(),
            className: text,
            /** Why it goes first. */
            because: z.enum([
              'past-cap',
              'promise-sooner',
              'greater-weight',
              'shorter-service',
              'came-earlier',
            ]),
          }),
        ),
        aheadTotal: z.int(),
        wants: z.object({
          counterNumber: z.string().nullable(),
          dialect: text.nullable(),
          also: z.array(text),
        }),
      })
      .nullable(),
    call: z
      .object({
        at: instant,
        counterNumber: z.string(),
        value: z.number(),
        slackMin: z.number(),
        candidates: z.int(),
        dedicated: z.boolean(),
        pastCap: z.boolean(),
        runnerUp: z.object({ number: z.string(), value: z.number(), slackMin: z.number() }).nullable(),
        jump: z.object({ reason: z.string(), overtaken: z.int() }).nullable(),
      })
      .nullable(),
    broken: z.object({ at: instant, cause: z.string() }).nullable(),
  }),
});

export const readFairness = defineRoute({
  name: 'readFairness',
  method: 'get',
  path: '/fairness',
  summary: 'Today: who was overtaken by whom, by how long, and every jump with its reason',
  body: null,
  reply: z.object({
    overtaken: z.array(
      z.object({
        number: z.string(),
        className: text,
        categoryName: text,
        waitMin: z.number(),
        /** Later arrivals for the same service who were called first. */
        by: z.array(z.object({ number: z.string(), className: text, aheadMin: z.number() })),
        byTotal: z.int(),
        withinTarget: z.boolean(),
      }),
    ),
    jumps: z.array(
      z.object({
        number: z.string(),
        counterNumber: z.string(),
        at: instant,
        reason: z.string(),
        overtaken: z.int(),
      }),
    ),
    /** Of all called tickets, those who were overtaken by nobody of their own class. */
    called: z.int(),
    inOrder: z.int(),
  }),
});
