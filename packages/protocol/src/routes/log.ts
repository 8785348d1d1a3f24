import * as z from 'zod';
import { businessDay, command, id, instant, text } from '../common.ts';
import { defineRoute } from '../route.ts';

const person = z.object({ staffId: id, workNumber: z.string(), name: text });
const kind = z.enum(['customer', 'service', 'device', 'cash', 'stock', 'people', 'other']);

/** An entry of the shift log [E3]. */
const logEntry = z.object({
  entryId: id,
  businessDay,
  kind,
  words: z.string(),
  by: person,
  at: instant,
  state: z.enum(['note', 'open', 'done']),
  owner: person.nullable(),
  outcome: z.string().nullable(),
  doneBy: person.nullable(),
  doneAt: instant.nullable(),
  steps: z.array(
    z.object({
      step: z.enum(['taken', 'noted']),
      by: person,
      from: person.nullable(),
      words: z.string(),
      at: instant,
    }),
  ),
});
export type LogEntryBody = z.infer<typeof logEntry>;

const readLog = defineRoute({
  name: 'readLog',
  method: 'get',
  path: '/log/:businessDay',
  summary: 'The shift log of a day (today: "today"), and every item that is still open',
  body: null,
  reply: z.object({
    today: businessDay,
    day: businessDay,
    open: z.array(logEntry),
    entries: z.array(logEntry),
  }),
});
export type LogBody = z.infer<(typeof readLog)['reply']>;

const entryReply = z.object({ entryId: id });
const words = z.string().trim().min(2).max(500);

const writeLogEntry = defineRoute({
  name: 'writeLogEntry',
  method: 'post',
  path: '/log',
  summary: 'Write a note, or an item that is open until it is done',
  body: command.extend({ kind, words, open: z.boolean() }),
  reply: entryReply,
});

const takeLogItem = defineRoute({
  name: 'takeLogItem',
  method: 'post',
  path: '/log/:entryId/take',
  summary: 'Take an open item over from whoever is shown as its owner',
  body: command.extend({ from: id }),
  reply: entryReply,
});

const noteLogItem = defineRoute({
  name: 'noteLogItem',
  method: 'post',
  path: '/log/:entryId/note',
  summary: 'Note what has come of an open item so far',
  body: command.extend({ words }),
  reply: entryReply,
});

const finishLogItem = defineRoute({
  name: 'finishLogItem',
  method: 'post',
  path: '/log/:entryId/done',
  summary: 'Its owner has done it, with this outcome',
  body: command.extend({ outcome: words }),
  reply: entryReply,
});

/** The shift log [E3]. */
export const logRoutes = { readLog, writeLogEntry, takeLogItem, noteLogItem, finishLogItem } as const;
