import * as z from 'zod';
import { command, instant, mobileNumber } from '../common.ts';
import { defineRoute } from '../route.ts';
import { casePage, caseTopic } from '../views/case.ts';

const writeToHall = defineRoute({
  name: 'writeToHall',
  method: 'post',
  path: '/follow/:token/cases',
  summary: 'The holder of a ticket writes to the hall: a complaint, a fault, a suggestion',
  body: command.extend({
    kind: z.enum(['complaint', 'fault', 'suggestion']),
    topic: caseTopic,
    content: z.string().trim().min(2).max(1000),
    expectation: z.string().trim().max(400).default(''),
    contact: z.strictObject({ name: z.string().trim().min(1).max(40), mobile: mobileNumber }).nullable(),
  }),
  reply: z.object({ number: z.string(), casePath: z.string() }),
});

const readCasePage = defineRoute({
  name: 'readCasePage',
  method: 'get',
  path: '/case-pages/:token',
  summary: 'Where a case stands, for whoever holds its paper: no names and no words',
  body: null,
  reply: casePage,
});

const askCaseContact = defineRoute({
  name: 'askCaseContact',
  method: 'post',
  path: '/case-pages/:token/ask',
  summary: 'The customer asks to be called about their case',
  body: command,
  reply: z.object({ nextContactAt: instant }),
});

/** What customers do about cases on their own phones [D2, D10]. */
export const casePageRoutes = { writeToHall, readCasePage, askCaseContact } as const;
