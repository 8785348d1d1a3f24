import * as z from 'zod';
import { command, id, reason } from '../common.ts';
import { defineRoute } from '../route.ts';
import { caseCause, caseLesson, caseTopic } from '../views/case.ts';

/** What a case or long experience teaches [D7]. */
export const lesson = z.strictObject({
  problem: z.string().trim().min(2).max(400),
  solution: z.string().trim().min(2).max(600),
});

const searchLessons = defineRoute({
  name: 'searchLessons',
  method: 'get',
  path: '/case-lessons/search/:typed',
  summary: 'The case library: every word typed, the best fit first; - for the newest',
  body: null,
  reply: z.object({ lessons: z.array(caseLesson) }),
});

const readSimilarLessons = defineRoute({
  name: 'readSimilarLessons',
  method: 'post',
  path: '/case-lessons/similar',
  summary: 'Lessons about what is being written down, the nearest first',
  body: command.extend({ told: z.string().max(1000) }),
  reply: z.object({ lessons: z.array(caseLesson) }),
});

const keepLesson = defineRoute({
  name: 'keepLesson',
  method: 'post',
  path: '/case-lessons',
  summary: 'Write a lesson into the library: about the matter, and about nobody',
  body: command.extend({ topic: caseTopic, causeId: caseCause, ...lesson.shape }),
  reply: z.object({ kept: z.literal(true) }),
});

const withdrawLesson = defineRoute({
  name: 'withdrawLesson',
  method: 'post',
  path: '/case-lessons/:lessonId/withdraw',
  summary: 'Take a lesson out of the library',
  body: command.extend({ reason }),
  reply: z.object({ lessonId: id }),
});

export const caseLessonRoutes = { searchLessons, readSimilarLessons, keepLesson, withdrawLesson } as const;
