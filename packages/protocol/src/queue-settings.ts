import * as z from 'zod';
import { checkSettings, trainingSettings } from './check-settings.ts';
import { classGroup, id, shortText } from './common.ts';
import { floorPlan } from './floor-plan.ts';
import { indicatorSettings, reportSettings } from './report-settings.ts';
import { checklist, emergencyKind } from './views/emergency.ts';

const minutes = (min: number, max: number) => z.int().min(min).max(max);

/** Ranges of what a manager may set for the queue; what only the hall knows is checked by the domain. */
export const queueSettings = z.strictObject({
  noShow: z.strictObject({ recallsMin: z.int().min(0).max(10), pauseMs: z.int().min(0).max(600_000) }),
  returnMinutes: minutes(0, 240),
  holdMinutesMax: minutes(1, 240),
  lastTicketMinutes: minutes(0, 240),
  courtesyClassId: id.nullable(),
  appointmentClassId: id.nullable(),
  dialects: z.array(z.strictObject({ id, name: shortText })).max(8),
  pause: z.strictObject({ promisesMax: z.number().min(0).max(20), minutesMax: minutes(1, 240) }),
  appointments: z.strictObject({
    slotMinutes: minutes(5, 120),
    perSlot: z.int().min(0).max(50),
    daysAhead: z.int().min(0).max(60),
    earlyMinutes: minutes(0, 120),
    lateMinutes: minutes(0, 120),
    memberClassIds: z.array(id).max(20),
  }),
});

/** What keeps customers' data with those who serve them [C12]. */
export const secrecySettings = z.strictObject({
  /** 0: passwords never grow old. */
  passwordDays: z.int().min(0).max(730),
  judicialReferral: shortText,
});

const caseHours = z.int().min(1).max(720);

/** How long cases may take, in clock hours, and which departments look into them [D5]. */
export const caseSettings = z.strictObject({
  limitHours: z.strictObject({
    complaint: caseHours,
    dissatisfaction: caseHours,
    fault: caseHours,
    repair: caseHours,
    suggestion: caseHours,
  }),
  escalatedHours: caseHours,
  vipContactHours: caseHours,
  recheckLeadMinutes: minutes(0, 720),
  nextContactHours: caseHours,
  callBackTries: z.int().min(1).max(20),
  departments: z
    .array(z.strictObject({ id, name: shortText }))
    .min(1)
    .max(30),
  /** Tickets of these services begin a case by themselves. */
  categoryIds: z.array(id).max(20),
});

const limitFen = z.int().min(0).max(100_000_000);
const limit = z.strictObject({ eachFen: limitFen, dayFen: limitFen });
const kindLimits = z.strictObject({ clerk: limit, dutyManager: limit, branchManager: limit });

/** What may be given away or back without asking higher [M5]; amounts in fen. */
export const approvalSettings = z.strictObject({
  waitMinutesMax: minutes(5, 480),
  headOfficeMinutesMax: minutes(5, 2880),
  limits: z.strictObject({
    refund: kindLimits,
    waiver: kindLimits,
    'granted-credit': kindLimits,
    'price-change': kindLimits,
    void: kindLimits,
    'late-correction': kindLimits,
    'debt-left': kindLimits,
  }),
});

/** How the hall handles its cash [M1, M6]. */
export const cashSettings = z.strictObject({
  floatMode: z.enum(['handed', 'standing']),
  toleranceFen: z.int().min(0).max(100_000),
  drawerMostFen: z.int().min(0).max(100_000_000),
});

export const clerkSkills = z.strictObject({
  /** null: trained for everything. */
  categoryIds: z.array(id).max(50).nullable(),
  dialectIds: z.array(id).max(8),
});

/** One thing a manager sets over the hall file: the whole value of an area and id. */
export const hallSetting = z.discriminatedUnion('area', [
  z.strictObject({
    area: z.literal('hours'),
    id: z.literal('hall'),
    value: z.strictObject({ opensMinute: minutes(0, 1439), closesMinute: minutes(1, 2159) }),
  }),
  z.strictObject({ area: z.literal('queue'), id: z.literal('hall'), value: queueSettings }),
  z.strictObject({
    area: z.literal('class'),
    id,
    value: z.strictObject({
      group: classGroup,
      waitTargetMin: minutes(1, 240),
      waitCapMin: minutes(1, 480),
      weight: z.number().positive().max(100),
    }),
  }),
  z.strictObject({
    area: z.literal('category'),
    id,
    value: z.strictObject({
      name: shortText,
      hint: shortText,
      papers: z.array(shortText).max(8),
      meanMinutes: z.number().positive().max(240),
      selfService: z.boolean(),
    }),
  }),
  z.strictObject({
    area: z.literal('counter'),
    id,
    value: z.strictObject({
      zone: shortText,
      categoryIds: z.array(id).min(1).max(50),
      dedicatedClassIds: z.array(id).max(20),
      lendsOut: z.boolean(),
    }),
  }),
  z.strictObject({ area: z.literal('secrecy'), id: z.literal('hall'), value: secrecySettings }),
  z.strictObject({ area: z.literal('approvals'), id: z.literal('hall'), value: approvalSettings }),
  z.strictObject({ area: z.literal('reports'), id: z.literal('hall'), value: reportSettings }),
  z.strictObject({ area: z.literal('indicators'), id: z.literal('hall'), value: indicatorSettings }),
  z.strictObject({ area: z.literal('checks'), id: z.literal('hall'), value: checkSettings }),
  z.strictObject({ area: z.literal('training'), id: z.literal('hall'), value: trainingSettings }),
  z.strictObject({ area: z.literal('cases'), id: z.literal('hall'), value: caseSettings }),
  z.strictObject({ area: z.literal('plan'), id: z.literal('hall'), value: floorPlan.nullable() }),
  z.strictObject({ area: z.literal('emergency'), id: emergencyKind, value: checklist.nullable() }),
  z.strictObject({ area: z.literal('cash'), id: z.literal('hall'), value: cashSettings }),
  z.strictObject({ area: z.literal('clerk'), id, value: clerkSkills }),
  z.strictObject({
    area: z.literal('phrase'),
    id,
    /** null: the usual words again. */
    value: z.strictObject({ zh: z.string().trim().max(400), en: z.string().trim().max(400) }).nullable(),
  }),
]);
export type HallSettingBody = z.infer<typeof hallSetting>;
