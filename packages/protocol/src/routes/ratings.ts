import * as z from 'zod';
import { businessDay, command, id, instant, text } from '../common.ts';
import { defineRoute } from '../route.ts';

const addRatingWords = defineRoute({
  name: 'addRatingWords',
  method: 'post',
  path: '/follow/:token/rating-words',
  summary: 'The holder of a ticket adds words to the rating that was given at the counter, once',
  // What is too long or cannot be printed is refused with a reason that a customer understands.
  body: command.extend({ words: z.string().max(2000) }),
  reply: z.object({ added: z.literal(true) }),
});

const rating = z.object({
  visitId: id,
  at: instant,
  businessDay,
  ticketNumber: z.string(),
  service: text,
  clerk: z.object({ workNumber: z.string(), name: text }).nullable(),
  score: z.int().min(1).max(5),
  hasWords: z.boolean(),
  /** The case that a bad rating began; number null: it is a draft, or nothing came of it. */
  case: z.object({ caseId: id, number: z.string().nullable() }).nullable(),
});
export type RatingBody = z.infer<typeof rating>;

const readRatings = defineRoute({
  name: 'readRatings',
  method: 'get',
  path: '/ratings/:from/:to/:clerkId/:categoryId/:score/:words',
  summary:
    "Ratings of a range of days, the newest first; of a clerk, a service, a score, or 'all'; 'words' for those with words, or 'all'",
  body: null,
  reply: z.object({
    from: businessDay,
    to: businessDay,
    ratings: z.array(rating),
    /** How many there are of each score, the best first, and how many with words; all of them, also those not listed. */
    scores: z.array(z.object({ score: z.int(), count: z.int(), withWords: z.int() })),
    /** Whom and what a rating of these days is about. */
    clerks: z.array(z.object({ id, workNumber: z.string(), name: text })),
    services: z.array(z.object({ id, name: text })),
  }),
});

const readRatingWords = defineRoute({
  name: 'readRatingWords',
  method: 'post',
  path: '/visits/:visitId/rating-words/look',
  summary: "A customer's words beside their rating; each look is journalled",
  body: command,
  /** null: they were erased. */
  reply: z.object({ words: z.string().nullable() }),
});

/** Ratings with the customers' words [Q12]. */
export const ratingRoutes = { addRatingWords, readRatings, readRatingWords } as const;
