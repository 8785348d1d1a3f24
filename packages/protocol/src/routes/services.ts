import * as z from 'zod';
import { amountFen, command, id, instant, printJob, reason } from '../common.ts';
import { defineRoute } from '../route.ts';
import {
  fieldValues,
  numberOffer,
  queryAnswer,
  queryKind,
  serviceEntry,
  serviceForm,
  taskView,
} from '../views/service.ts';
import { tenderKind, visitView } from '../views/visit.ts';

/** Said by who has been told that the signature given will be void. */
const voidsSignature = z.boolean().default(false);

export const readServices = defineRoute({
  name: 'readServices',
  method: 'get',
  path: '/services',
  summary: 'Every service this hall offers, in the order of a list',
  body: null,
  reply: z.object({ services: z.array(serviceEntry) }),
});

export const searchServices = defineRoute({
  name: 'searchServices',
  method: 'get',
  path: '/services/search/:typed',
  summary: 'Services by pinyin initials, Chinese or English words; the best fit first',
  body: null,
  reply: z.object({ services: z.array(serviceEntry) }),
});

export const readServiceForm = defineRoute({
  name: 'readServiceForm',
  method: 'get',
  path: '/visits/:visitId/services/:serviceId',
  summary: 'The fields of a service, filled in for the customer at the counter, and what stands against it',
  body: null,
  reply: serviceForm,
});

export const tryService = defineRoute({
  name: 'tryService',
  method: 'post',
  path: '/visits/:visitId/services/:serviceId/form',
  summary: 'The same form with these fields entered: its price and what stands against it; nothing is kept',
  body: z.strictObject({
    fields: fieldValues.default({}),
    /** An order that is to be changed: its own values fill the form, and do not stand in its way. */
    orderId: id.nullable().default(null),
  }),
  reply: serviceForm,
});

export const readNumbers = defineRoute({
  name: 'readNumbers',
  method: 'get',
  path: '/numbers/:digits',
  summary: 'Numbers for sale that begin or end so, cheapest first',
  body: null,
  reply: z.object({ numbers: z.array(numberOffer) }),
});

export const beginService = defineRoute({
  name: 'beginService',
  method: 'post',
  path: '/visits/:visitId/clock',
  summary: 'The clerk turns to a service, or to selling: its own clock starts',
  body: command.extend({ serviceId: id, purpose: z.enum(['service', 'selling']).default('service') }),
  reply: visitView,
});

export const explainOverrun = defineRoute({
  name: 'explainOverrun',
  method: 'post',
  path: '/visits/:visitId/clocks/:clockId/cause',
  summary: 'Why a service took longer than ten minutes',
  body: command.extend({
    cause: z.enum([
      'billing-slow',
      'device-fault',
      'complicated-request',
      'papers-missing',
      'customer-undecided',
      'training',
      'many-items',
    ]),
  }),
  reply: visitView,
});

export const changeOrder = defineRoute({
  name: 'changeOrder',
  method: 'post',
  path: '/visits/:visitId/orders/:orderId',
  summary: 'Decide an order anew with other fields',
  body: command.extend({ fields: fieldValues, voidsSignature }),
  reply: visitView,
});

export const removeOrder = defineRoute({
  name: 'removeOrder',
  method: 'post',
  path: '/visits/:visitId/orders/:orderId/remove',
  summary: 'Take an order off the visit',
  body: command.extend({ voidsSignature }),
  reply: visitView,
});

export const chooseSettlement = defineRoute({
  name: 'chooseSettlement',
  method: 'post',
  path: '/visits/:visitId/settlement',
  summary: 'Refunds set off against what is to be paid, or kept apart',
  body: command.extend({ settlement: z.enum(['net', 'apart']), voidsSignature }),
  reply: visitView,
});

export const offerTender = defineRoute({
  name: 'offerTender',
  method: 'post',
  path: '/visits/:visitId/tenders',
  summary: 'A part is paid by card, by payment code or from a prepaid balance',
  body: command.extend({
    kind: tenderKind,
    amountFen: amountFen.min(1).max(99_999_999),
    /** The line whose balance pays; null for other kinds. */
    partyId: id.nullable().default(null),
  }),
  reply: visitView,
});

export const confirmTender = defineRoute({
  name: 'confirmTender',
  method: 'post',
  path: '/visits/:visitId/tenders/:tenderId/confirmation',
  summary: 'Its own machine or system has confirmed it',
  body: command.extend({ reference: z.string().trim().min(1).max(64) }),
  reply: visitView,
});

export const endTender = defineRoute({
  name: 'endTender',
  method: 'post',
  path: '/visits/:visitId/tenders/:tenderId/end',
  summary: 'Declined by its machine, or given back on its own way before the payment was done',
  body: command.extend({ reason }),
  reply: visitView,
});

export const recordConsultation = defineRoute({
  name: 'recordConsultation',
  method: 'post',
  path: '/visits/:visitId/consultations',
  summary: 'Keep what was asked and how it ended; an open question becomes a task',
  body: command.extend({
    topic: z.string().trim().min(1).max(40),
    question: z.string().trim().min(2).max(500),
    answer: z.string().trim().max(500).default(''),
    outcome: z.enum(['answered', 'open', 'answered-wrongly', 'referred']),
    contactPhone: z
      .string()
      .regex(/^(1[3-9]\d{9}|0\d{2,3}\d{7,8})$/)
      .nullable()
      .default(null),
    answerBy: instant.nullable().default(null),
  }),
  reply: z.object({ consultationId: id, taskId: id.nullable() }),
});

const asking = command.extend({
  query: queryKind,
  /** 'YYYY-MM', for spending, bills and itemised bills. */
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .nullable()
    .default(null),
  /** For a range of numbers. */
  digits: z
    .string()
    .regex(/^\d{1,11}$/)
    .nullable()
    .default(null),
});

export const askQuery = defineRoute({
  name: 'askQuery',
  method: 'post',
  path: '/visits/:visitId/queries',
  summary: 'An enquiry about the line at the counter, answered from the record; each is journalled',
  body: asking,
  reply: queryAnswer,
});

export const printAnswer = defineRoute({
  name: 'printAnswer',
  method: 'post',
  path: '/visits/:visitId/queries/print',
  summary: 'The answer to an enquiry on the printer of the counter; journalled as the enquiry is',
  body: asking,
  reply: printJob,
});

export const readTasks = defineRoute({
  name: 'readTasks',
  method: 'get',
  path: '/tasks',
  summary: 'What is to be done after visits, by when it is due',
  body: null,
  reply: z.object({ tasks: z.array(taskView) }),
});

export const readTaskContact = defineRoute({
  name: 'readTaskContact',
  method: 'post',
  path: '/tasks/:taskId/contact',
  summary: 'The phone number to call, and what was asked; each look is journalled',
  body: command,
  reply: z.object({
    name: z.string(),
    mobile: z.string().nullable(),
    /** What the customer asked; null: the call is about something else. */
    question: z.string().nullable(),
  }),
});

export const finishTask = defineRoute({
  name: 'finishTask',
  method: 'post',
  path: '/tasks/:taskId/done',
  summary: 'It has been done',
  body: command.extend({ note: z.string().trim().min(2).max(200) }),
  reply: z.object({ taskId: id }),
});
