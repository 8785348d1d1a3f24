import * as z from 'zod';
import {
  amountFen,
  categoryIds,
  command,
  id,
  instant,
  language,
  minutesRange,
  mobileNumber,
  printJob,
  reason,
  text,
} from '../common.ts';
import { defineRoute } from '../route.ts';

/** A card or code that was read at this kiosk names the customer, in place of a typed number. */
const readingId = id.nullable().default(null);

export const previewTicket = defineRoute({
  name: 'previewTicket',
  method: 'post',
  path: '/tickets/preview',
  summary: 'Before the ticket: class, people ahead, expected wait, papers to bring',
  body: z.strictObject({ categoryIds, mobile: mobileNumber.nullable(), readingId }),
  reply: z.object({
    categoryName: text,
    alsoCategoryNames: z.array(text),
    classId: id,
    className: text,
    /** '张*' when the number is a customer of ours, else null. */
    maskedName: z.string().nullable(),
    peopleAhead: z.int(),
    range: minutesRange.nullable(),
    papers: z.array(text),
    /** It can be done without waiting: the kiosk says where. */
    selfService: z.boolean(),
    /** Services that nobody on duty does now: the kiosk says so before a ticket is issued. */
    unavailable: z.array(text),
  }),
});

export const issuedTicket = z.object({
  ticketId: id,
  number: z.string(),
  categoryName: text,
  classId: id,
  className: text,
  peopleAhead: z.int(),
  range: minutesRange.nullable(),
  issuedAt: instant,
  /** Path of the phone page, e.g. /t/AbC… */
  followPath: z.string(),
  /** Absolute address in the ticket's QR code. */
  followUrl: z.string(),
  /** null: the printer was not ready, nothing will come out; show number and QR code. */
  print: printJob.nullable(),
});

export const issueTicket = defineRoute({
  name: 'issueTicket',
  method: 'post',
  path: '/tickets',
  summary: 'Issue a ticket and print it where the printer is ready',
  body: command.extend({
    categoryIds,
    mobile: mobileNumber.nullable(),
    readingId,
    language,
    dialectId: id.nullable().default(null),
    /** Of staff, while tickets are stopped: why one is given all the same [E5]. */
    byHandReason: reason.nullable().default(null),
  }),
  reply: issuedTicket,
});

export const askHelp = defineRoute({
  name: 'askHelp',
  method: 'post',
  path: '/help',
  summary: 'Call the floor guide to this kiosk',
  body: command,
  reply: z.object({ alertId: id }),
});

export const closeAlert = defineRoute({
  name: 'closeAlert',
  method: 'post',
  path: '/alerts/:alertId/close',
  summary: 'An alert has been seen to',
  body: command,
  reply: z.object({ closed: z.literal(true) }),
});

export const signOn = defineRoute({
  name: 'signOn',
  method: 'post',
  path: '/counters/:counterId/sign-on',
  summary: 'The clerk opens this counter; without an open shift one is opened with the float',
  body: command,
  reply: z.object({ counterId: id, shiftId: id, floatFen: amountFen }),
});

export const signOff = defineRoute({
  name: 'signOff',
  method: 'post',
  path: '/counters/:counterId/sign-off',
  summary: 'The clerk closes this counter; the shift stays open',
  body: command,
  reply: z.object({ counterId: id }),
});

export const calledTicket = z.object({ ticketId: id, number: z.string(), visitId: id });

export const callNext = defineRoute({
  name: 'callNext',
  method: 'post',
  path: '/counters/:counterId/call-next',
  summary: 'Call the ticket that the queue rule chooses',
  body: command,
  reply: calledTicket,
});

export const recallTicket = defineRoute({
  name: 'recallTicket',
  method: 'post',
  path: '/tickets/:ticketId/recall',
  summary: 'Call the same ticket again',
  body: command,
  reply: calledTicket,
});

export const startServing = defineRoute({
  name: 'startServing',
  method: 'post',
  path: '/tickets/:ticketId/start',
  summary: 'The customer is at the counter; the visit begins',
  body: command,
  reply: calledTicket,
});

export const markNoShow = defineRoute({
  name: 'markNoShow',
  method: 'post',
  path: '/tickets/:ticketId/no-show',
  summary: 'Nobody came after the recalls that the hall asks for',
  body: command,
  reply: calledTicket,
});

export const finishTicket = defineRoute({
  name: 'finishTicket',
  method: 'post',
  path: '/tickets/:ticketId/finish',
  summary: 'The visit is over; the counter is free',
  body: command,
  reply: calledTicket,
});
