import * as z from 'zod';
import { trainingSettings } from '../check-settings.ts';
import { businessDay, command, id, instant, reason, text } from '../common.ts';
import { defineRoute } from '../route.ts';
import { staffRole } from './access.ts';

const person = z.object({ staffId: id, workNumber: z.string(), name: text });

const training = z.object({
  trainingId: id,
  person,
  categoryId: id.nullable(),
  topic: z.string(),
  heldOn: businessDay,
  trainer: z.string(),
  passed: z.boolean(),
  validUntil: businessDay.nullable(),
  state: z.enum(['counts', 'to-come', 'ended', 'failed', 'struck']),
  /** Its end is near, and nothing later outlasts it. */
  ending: z.boolean(),
  struckReason: z.string().nullable(),
  by: person,
  at: instant,
});
export type TrainingBody = z.infer<typeof training>;

const readTrainings = defineRoute({
  name: 'readTrainings',
  method: 'get',
  path: '/trainings',
  summary: 'Trainings of everybody, and what each can be called for',
  body: null,
  reply: z.object({
    today: businessDay,
    settings: trainingSettings,
    trainings: z.array(training),
    people: z.array(
      z.object({
        person,
        role: staffRole,
        /** Categories that trainings count for today. */
        trained: z.array(id),
        /** Categories that they can be called for as things stand; null: all. */
        skills: z.array(id).nullable(),
      }),
    ),
    categories: z.array(z.object({ id, name: text })),
  }),
});
export type TrainingsBody = z.infer<(typeof readTrainings)['reply']>;

const recordTraining = defineRoute({
  name: 'recordTraining',
  method: 'post',
  path: '/trainings',
  summary: 'Keep a training of one or several people',
  body: command.extend({
    staffIds: z.array(id).min(1).max(100),
    categoryId: id.nullable(),
    topic: z.string().trim().min(2).max(80),
    heldOn: z.iso.date(),
    trainer: z.string().trim().min(1).max(40),
    passed: z.boolean(),
    validUntil: z.iso.date().nullable(),
  }),
  reply: z.object({ trainingIds: z.array(id) }),
});

const strikeTraining = defineRoute({
  name: 'strikeTraining',
  method: 'post',
  path: '/trainings/:trainingId/strike',
  summary: 'A training that was entered by mistake counts for nothing',
  body: command.extend({ reason }),
  reply: z.object({ trainingId: id }),
});

const adoptSkills = defineRoute({
  name: 'adoptSkills',
  method: 'post',
  path: '/trainings/adopt',
  summary: 'Keep a training for every skill that somebody has today and none for',
  body: command.extend({
    topic: z.string().trim().min(2).max(80),
    trainer: z.string().trim().min(1).max(40),
  }),
  reply: z.object({ adopted: z.int() }),
});

/** Training [E8]. */
export const trainingRoutes = { readTrainings, recordTraining, adoptSkills, strikeTraining } as const;
