import * as z from 'zod';
import { text } from '../common.ts';
import { defineRoute } from '../route.ts';

/** A phrase to say at a step [C8]: of a row of the table of steps, or of one service. */
export const phrase = z.object({
  id: z.string(),
  owner: z.string(),
  step: z.string(),
  words: text,
  /** Without a manager's change; null: the service had no words of its own. */
  usual: text.nullable(),
  /** What may be filled in, and what must be said. */
  may: z.array(z.string()),
  must: z.array(z.string()),
});
export type PhraseBody = z.infer<typeof phrase>;

export const readPhrases = defineRoute({
  name: 'readPhrases',
  method: 'get',
  path: '/phrases',
  summary: 'What to say at each step of each service, as it counts now',
  body: null,
  reply: z.object({
    phrases: z.array(phrase),
    /** Which row each service follows. */
    rows: z.record(z.string(), z.string()),
    /** Rows and services by name, in the order of a list. */
    owners: z.array(z.object({ id: z.string(), name: text })),
  }),
});
