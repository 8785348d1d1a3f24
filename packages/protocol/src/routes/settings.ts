import * as z from 'zod';
import { classGroup, command, id, text } from '../common.ts';
import { floorPlan } from '../floor-plan.ts';
import {
  approvalSettings,
  caseSettings,
  cashSettings,
  clerkSkills,
  hallSetting,
  queueSettings,
  secrecySettings,
} from '../queue-settings.ts';
import { indicatorSettings, reportSettings } from '../report-settings.ts';
import { defineRoute } from '../route.ts';

/** Everything that can be set, as it counts now. */
export const hallSettings = z.object({
  hours: z.object({ opensMinute: z.int(), closesMinute: z.int() }),
  queue: queueSettings,
  secrecy: secrecySettings,
  approvals: approvalSettings,
  cases: caseSettings,
  /** null: none was drawn. */
  plan: floorPlan.nullable(),
  /** Where to begin a drawing: the counters and kiosks of this hall in rows. */
  firstPlan: floorPlan,
  cash: cashSettings,
  reports: reportSettings,
  indicators: indicatorSettings,
  classes: z.array(
    z.object({
      id,
      name: text,
      group: classGroup,
      waitTargetMin: z.number(),
      waitCapMin: z.number(),
      weight: z.number(),
    }),
  ),
  categories: z.array(
    z.object({
      id,
      prefix: z.string(),
      name: text,
      hint: text,
      papers: z.array(text),
      meanMinutes: z.number(),
      selfService: z.boolean(),
    }),
  ),
  counters: z.array(
    z.object({
      id,
      number: z.string(),
      zone: text,
      categoryIds: z.array(id),
      dedicatedClassIds: z.array(id),
      lendsOut: z.boolean(),
    }),
  ),
  kiosks: z.array(z.object({ id, name: text })),
  clerks: z.array(z.object({ id, workNumber: z.string(), name: text, skills: clerkSkills })),
  /** 'class:gold': what differs from the hall file. */
  changed: z.array(z.string()),
  /** Appointments a slot, all services together, that the simulator says the hall can keep; null: not worked out yet. */
  capacity: z.int().nullable(),
});
export type HallSettingsBody = z.infer<typeof hallSettings>;

export const readSettings = defineRoute({
  name: 'readSettings',
  method: 'get',
  path: '/settings',
  summary: 'The rules of the hall as they count now',
  body: null,
  reply: hallSettings,
});

export const changeSetting = defineRoute({
  name: 'changeSetting',
  method: 'post',
  path: '/settings',
  summary: 'Change one rule; it counts from the next decision',
  body: command.extend({ setting: hallSetting }),
  reply: hallSettings,
});
