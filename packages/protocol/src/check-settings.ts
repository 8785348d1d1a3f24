import * as z from 'zod';
import { id } from './common.ts';

const words = z.strictObject({ zh: z.string().trim().min(1).max(80), en: z.string().trim().max(160) });

export const checkMeasure = z.enum([
  'devices',
  'notices',
  'open-items',
  'shifts-open',
  'queue-empty',
  'counters-closed',
  'shifts-closed',
  'cash-in-vault',
]);
const step = z.strictObject({ id, words, measure: checkMeasure.nullable() });
const form = z.strictObject({
  id,
  name: words,
  everyDays: z.int().min(0).max(400),
  points: z.array(z.strictObject({ id, words })).min(1).max(30),
});

/** Lists before and after hours, and forms of inspections [E9, E10]. */
export const checkSettings = z.strictObject({
  opening: z.array(step).max(40),
  closing: z.array(step).max(40),
  forms: z.array(form).max(20),
});
export type CheckSettingsBody = z.infer<typeof checkSettings>;

/** Whether skills follow from training [E8]. */
export const trainingSettings = z.strictObject({
  givesSkills: z.boolean(),
  warnDays: z.int().min(0).max(365),
});
