import * as z from 'zod';
import { checkMeasure, checkSettings } from '../check-settings.ts';
import { businessDay, command, id, instant, reason, text } from '../common.ts';
import { defineRoute } from '../route.ts';

const person = z.object({ staffId: id, workNumber: z.string(), name: text });
const list = z.enum(['opening', 'closing']);

const step = z.object({
  stepId: id,
  words: text,
  measure: checkMeasure.nullable(),
  state: z.enum(['open', 'done', 'left-out', 'well', 'amiss']),
  /** Of a measured step: what is amiss, by name. */
  names: z.array(text),
  reason: z.string().nullable(),
  by: person.nullable(),
  at: instant.nullable(),
});
export type CheckStepBody = z.infer<typeof step>;

const checkList = z.object({
  list,
  steps: z.array(step),
  /** null: not closed yet. */
  closed: z.object({ by: person, at: instant }).nullable(),
});
export type CheckListBody = z.infer<typeof checkList>;

const meeting = z.object({
  meetingId: id,
  present: z.array(person),
  points: z.string(),
  by: person,
  at: instant,
});

const readChecks = defineRoute({
  name: 'readChecks',
  method: 'get',
  path: '/day-lists/:businessDay',
  summary: 'The lists before and after hours of a day ("today"), and the meetings before its shifts',
  body: null,
  reply: z.object({
    today: businessDay,
    day: businessDay,
    lists: z.array(checkList),
    meetings: z.array(meeting),
    staff: z.array(person),
    settings: checkSettings,
    /** The lists and forms that a hall has which has written none. */
    usual: checkSettings,
  }),
});
export type ChecksBody = z.infer<(typeof readChecks)['reply']>;

const listReply = z.object({ list });

const tickCheckStep = defineRoute({
  name: 'tickCheckStep',
  method: 'post',
  path: '/day-lists/:list/steps/:stepId',
  summary: 'Tick a step of today’s list, or leave it out for a reason',
  body: command.extend({
    /** null: it was done. */
    reason: reason.nullable(),
  }),
  reply: listReply,
});

const closeCheckList = defineRoute({
  name: 'closeCheckList',
  method: 'post',
  path: '/day-lists/:list/close',
  summary: 'Close today’s list, with what the hall measures at this moment',
  body: command,
  reply: listReply,
});

const holdShiftMeeting = defineRoute({
  name: 'holdShiftMeeting',
  method: 'post',
  path: '/shift-meetings',
  summary: 'Keep the meeting before the shift: who was there and what was said',
  body: command.extend({
    present: z.array(id).min(1).max(200),
    points: z.string().trim().min(2).max(2000),
  }),
  reply: z.object({ meetingId: id }),
});

/** Before and after hours [E9]. */
export const checkRoutes = { readChecks, tickCheckStep, closeCheckList, holdShiftMeeting } as const;
