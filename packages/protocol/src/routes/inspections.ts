import * as z from 'zod';
import { businessDay, command, id, instant, reason, text } from '../common.ts';
import { defineRoute } from '../route.ts';

const person = z.object({ staffId: id, workNumber: z.string(), name: text });
const answer = z.enum(['good', 'bad', 'not-asked']);

const form = z.object({
  formId: id,
  name: text,
  everyDays: z.int(),
  points: z.array(z.object({ id, words: text })),
  lastOn: businessDay.nullable(),
  dueOn: businessDay.nullable(),
  state: z.enum(['well', 'due', 'late', 'occasion']),
});
export type InspectionFormBody = z.infer<typeof form>;

const inspection = z.object({
  inspectionId: id,
  formId: id,
  formName: text,
  businessDay,
  answers: z.array(z.object({ pointId: id, words: z.string(), answer })),
  note: z.string(),
  by: person,
  at: instant,
});
export type InspectionBody = z.infer<typeof inspection>;

const defect = z.object({
  defectId: id,
  formName: text,
  words: z.string(),
  owner: person,
  dueOn: businessDay,
  late: z.boolean(),
  state: z.enum(['open', 'repaired', 'confirmed']),
  repair: z.string().nullable(),
  repairedBy: person.nullable(),
  repairedAt: instant.nullable(),
  sentBack: z.string().nullable(),
  confirmedBy: person.nullable(),
  confirmedAt: instant.nullable(),
});
export type DefectBody = z.infer<typeof defect>;

const readInspections = defineRoute({
  name: 'readInspections',
  method: 'get',
  path: '/inspections',
  summary: 'Forms with when they are due, what was filled in, and what is to be repaired',
  body: null,
  reply: z.object({
    today: businessDay,
    forms: z.array(form),
    inspections: z.array(inspection),
    defects: z.array(defect),
    staff: z.array(person),
  }),
});
export type InspectionsBody = z.infer<(typeof readInspections)['reply']>;

const readMyDefects = defineRoute({
  name: 'readMyDefects',
  method: 'get',
  path: '/defects/mine',
  summary: 'What whoever asks still has to repair after an inspection',
  body: null,
  reply: z.object({ defects: z.array(defect) }),
});

const words = z.string().trim().min(2).max(300);

const holdInspection = defineRoute({
  name: 'holdInspection',
  method: 'post',
  path: '/inspections/:formId',
  summary: 'Fill a form in, with what is to be repaired, by whom and until when',
  body: command.extend({
    answers: z.array(z.strictObject({ pointId: id, answer })).max(30),
    note: z.string().trim().max(1000),
    defects: z.array(z.strictObject({ words, ownerId: id, dueOn: z.iso.date() })).max(20),
  }),
  reply: z.object({ inspectionId: id }),
});

const defectReply = z.object({ defectId: id });

const repairDefect = defineRoute({
  name: 'repairDefect',
  method: 'post',
  path: '/defects/:defectId/repair',
  summary: 'Its owner has repaired it',
  body: command.extend({ words }),
  reply: defectReply,
});

const reviewDefect = defineRoute({
  name: 'reviewDefect',
  method: 'post',
  path: '/defects/:defectId/review',
  summary: 'Another person confirms the repair, or sends it back with a reason',
  body: command.extend({
    /** null: it holds. */
    sendBack: reason.nullable(),
  }),
  reply: defectReply,
});

const reassignDefect = defineRoute({
  name: 'reassignDefect',
  method: 'post',
  path: '/defects/:defectId/reassign',
  summary: 'Give a repair to another person, or another day',
  body: command.extend({ to: id, dueOn: z.iso.date() }),
  reply: defectReply,
});

/** Inspections and repairs [E10]. */
export const inspectionRoutes = {
  readInspections,
  readMyDefects,
  holdInspection,
  repairDefect,
  reviewDefect,
  reassignDefect,
} as const;
