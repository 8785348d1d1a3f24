import * as z from 'zod';
import { businessDay, id, shortText } from './common.ts';

const minuteOfDay = z.int().min(0).max(2159);

/** 'YYYY-MM' */
export const rosterMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

export const rosterShift = z.strictObject({
  day: businessDay,
  staffId: id,
  startMinute: minuteOfDay,
  endMinute: minuteOfDay,
  breaks: z.array(z.strictObject({ startMinute: minuteOfDay, minutes: z.int().min(5).max(480) })).max(4),
  overtimeMinutes: z.int().min(0).max(960),
});
export type RosterShiftBody = z.infer<typeof rosterShift>;

/** A month of forty people. */
export const rosterShifts = z.array(rosterShift).max(1_300);

export const shiftPattern = z.strictObject({
  id,
  name: shortText,
  startMinute: minuteOfDay,
  endMinute: minuteOfDay,
  mealMinutes: z.int().min(0).max(120),
  mealFromMinute: minuteOfDay,
  mealToMinute: minuteOfDay,
});

export const rosterRules = z.strictObject({
  hours: z.strictObject({ opensMinute: minuteOfDay, closesMinute: minuteOfDay }),
  patterns: z.array(shiftPattern).max(12),
  keepShare: z.number().min(0.5).max(0.99),
  restMinutes: z.int().min(0).max(1440),
  daysInRowMax: z.int().min(1).max(14),
  stretchMinutesMax: z.int().min(60).max(720),
  customersPerDay: z.int().min(1).max(10_000),
  monthStartDays: z.int().min(0).max(10),
  monthEndDays: z.int().min(0).max(10),
});
export type RosterRulesBody = z.infer<typeof rosterRules>;

export const workContract = z.strictObject({
  rostered: z.boolean(),
  weekMinutes: z.int().min(0).max(4_200),
  dayMinutesMax: z.int().min(60).max(900),
  daysPerWeekMax: z.int().min(0).max(7),
  earliestMinute: minuteOfDay,
  latestMinute: minuteOfDay,
  freeWeekdays: z.array(z.int().min(1).max(7)).max(7),
  standsIn: z.boolean(),
});
export type WorkContractBody = z.infer<typeof workContract>;

export const inputKind = z.enum(['holiday', 'season', 'weather', 'promotion', 'closed']);

export const rosterAsk = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wish'), day: businessDay, wants: z.enum(['off', 'early', 'late']) }),
  z.strictObject({
    kind: z.literal('leave'),
    from: businessDay,
    to: businessDay,
    leave: z.enum(['annual', 'sick', 'time-off', 'other']),
  }),
  z.strictObject({ kind: z.literal('swap'), day: businessDay, withStaffId: id, theirDay: businessDay }),
  z.strictObject({
    kind: z.literal('overtime'),
    day: businessDay,
    startMinute: minuteOfDay,
    endMinute: minuteOfDay,
  }),
]);
export type RosterAskBody = z.infer<typeof rosterAsk>;

const stretch = { day: businessDay, from: z.int(), to: z.int() };

export const rosterProblem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('no-manager'), ...stretch }),
  z.object({ kind: z.literal('nobody'), ...stretch }),
  z.object({ kind: z.literal('nobody-for'), ...stretch, categoryId: id }),
  z.object({ kind: z.literal('too-many'), ...stretch, people: z.int() }),
  ...(
    [
      'twice-a-day',
      'not-rostered',
      'on-leave',
      'hall-closed',
      'outside-contract',
      'day-too-long',
      'no-break',
      'week-over',
      'week-days-over',
      'short-rest',
      'days-in-row',
    ] as const
  ).map((kind) => z.object({ kind: z.literal(kind), day: businessDay, staffId: id, amount: z.int() })),
]);
export type RosterProblemBody = z.infer<typeof rosterProblem>;
