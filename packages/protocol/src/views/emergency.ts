import * as z from 'zod';
import { businessDay, id, instant, text } from '../common.ts';

export const emergencyKind = z.enum([
  'billing',
  'network',
  'power',
  'crowd',
  'fire',
  'illness',
  'security',
  'press',
]);
export type EmergencyKindBody = z.infer<typeof emergencyKind>;

export const massOperation = z.enum(['close-counters', 'stop-tickets', 'refund-promise']);
export type MassOperationBody = z.infer<typeof massOperation>;

const stepOwner = z.enum(['manager', 'guide', 'anyone']);

/** One that runs, as those on duty see it [E5]. */
export const runningEmergency = z.object({
  emergencyId: id,
  kind: emergencyKind,
  /** Practised: nothing of it reaches customers. */
  drill: z.boolean(),
  startedAt: instant,
  /** Work numbers; 'server' where the hall saw it by itself. */
  startedBy: z.string(),
  steps: z.array(
    z.object({
      stepId: id,
      text,
      owner: stepOwner,
      /** The hall sees it by itself; it can be ticked all the same. */
      measured: z.boolean(),
      mark: z.enum(['done', 'skipped', 'measured']).nullable(),
      markedBy: z.string().nullable(),
      markedAt: instant.nullable(),
      note: z.string(),
    }),
  ),
  /** What customers read now; null: nothing. */
  announcement: text.nullable(),
  /** The words that the checklist proposes. */
  proposed: text,
  operations: z.array(massOperation),
});
export type RunningEmergency = z.infer<typeof runningEmergency>;

/** What customers read while an emergency lasts, on boards, kiosk and phone; in a drill nothing. */
export const publicNotices = z.array(text);

/** What was promised to the holder of a ticket who was sent home [E5]. */
export const returnPromise = z.object({ validUntil: businessDay });

export const checklist = z.strictObject({
  steps: z
    .array(
      z.strictObject({
        id,
        text: z.strictObject({
          zh: z.string().trim().min(1).max(120),
          en: z.string().trim().min(1).max(200),
        }),
        owner: stepOwner,
        measure: z.enum(['billing-answers', 'devices-online', 'drawers-counted']).optional(),
        /** What the step does to the whole hall. */
        operation: massOperation.optional(),
      }),
    )
    .min(1)
    .max(20),
  announcement: z.strictObject({
    zh: z.string().trim().min(1).max(160),
    en: z.string().trim().min(1).max(280),
  }),
});
