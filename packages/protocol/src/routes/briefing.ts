import * as z from 'zod';
import { businessDay, id, instant, text } from '../common.ts';
import { defineRoute } from '../route.ts';
import { checkRoutes } from './checks.ts';

const person = z.object({ staffId: id, workNumber: z.string(), name: text });

const readBriefing = defineRoute({
  name: 'readBriefing',
  method: 'get',
  path: '/briefing',
  summary: 'What is said before the shift: yesterday, who works today, what is new, what is open',
  body: null,
  reply: z.object({
    hallName: text,
    today: businessDay,
    at: instant,
    yesterday: z.object({
      day: businessDay,
      issued: z.int(),
      served: z.int(),
      called: z.int(),
      withinTarget: z.int(),
      noShow: z.int(),
      abandoned: z.int(),
      missedAppointments: z.int(),
      longestWaitMs: z.int().nullable(),
      /** null: the books of the day are not closed. */
      payments: z.int().nullable(),
    }),
    /** Who works today by the published roster; null: none is published for this month. */
    roster: z.array(z.object({ person, startMinute: z.int(), endMinute: z.int() })).nullable(),
    signedOn: z.array(z.object({ person, counterNumber: z.string() })),
    notices: z.array(
      z.object({
        noticeId: id,
        number: z.string(),
        title: z.string(),
        body: z.string(),
        mustRead: z.boolean(),
      }),
    ),
    /** Who has still to read what must be read. */
    unread: z.array(person),
    cases: z.object({
      open: z.int(),
      overdue: z.int(),
      due: z.array(z.object({ number: z.string(), dueAt: instant.nullable(), owner: person.nullable() })),
    }),
    items: z.array(z.object({ entryId: id, words: z.string(), owner: person.nullable(), day: businessDay })),
    repairs: z.array(
      z.object({ defectId: id, words: z.string(), owner: person, dueOn: businessDay, late: z.boolean() }),
    ),
    devices: z.array(text),
    meetings: checkRoutes.readChecks.reply.shape.meetings,
    /** Steps before opening that are not done yet. */
    openingLeft: z.int(),
  }),
});

/** The page that is read out before the shift [E9]. */
export const briefingRoutes = { readBriefing } as const;
