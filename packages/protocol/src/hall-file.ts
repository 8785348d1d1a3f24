import * as z from 'zod';
import { amountFen, classGroup, id, text } from './common.ts';
import { floorPlan } from './floor-plan.ts';
import { cashSettings, clerkSkills, queueSettings } from './queue-settings.ts';
import { staffRole } from './routes/access.ts';
import { wiredDevice } from './wiring.ts';

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)
  .describe('HH:MM');

const customerClass = z.strictObject({
  id,
  name: text,
  group: classGroup,
  waitTargetMin: z.int().min(1).max(240),
  waitCapMin: z.int().min(1).max(480),
  weight: z.number().positive().max(100),
});

const category = z.strictObject({
  id,
  prefix: z.string().regex(/^[A-Z]$/),
  name: text,
  hint: text,
  papers: z.array(text).max(8),
  meanMinutes: z.number().positive().max(240),
  selfService: z.boolean().default(false),
});

const counter = z.strictObject({
  id,
  number: z.string().regex(/^[1-9]\d?$/),
  zone: text,
  categoryIds: z.array(id).min(1),
  dedicatedClassIds: z.array(id),
  lendsOut: z.boolean().default(true),
  receiptPrinterId: id.nullable(),
  lineDisplayId: id.nullable(),
});

const staffMember = z.strictObject({
  id,
  workNumber: z.string().regex(/^[A-Z0-9]{2,12}$/),
  name: text,
  role: staffRole,
  skills: clerkSkills.default({ categoryIds: null, dialectIds: [] }),
  /** Only for the first start with this data: kept as an argon2id hash, to be changed at the first sign-in. */
  initialPassword: z.string().min(8).max(200),
});

const plan = z.strictObject({ id, name: text, monthlyFeeFen: amountFen.min(0) });

/** A hall file: the demo hall and a real hall have the same format. */
export const hallFile = z.strictObject({
  format: z.literal('onehall-hall/1'),
  id,
  name: text,
  zone: z.string().min(1),
  demo: z.boolean(),
  hours: z.strictObject({ opens: clock, closes: clock }),
  classes: z.array(customerClass).min(1),
  categories: z.array(category).min(1),
  counters: z.array(counter).min(1),
  staff: z.array(staffMember).min(1),
  kiosks: z.array(z.strictObject({ id, name: text, ticketPrinterId: id })).min(1),
  devices: z.array(wiredDevice),
  noShow: z.strictObject({ recallsMin: z.int().min(0).max(10), pauseSeconds: z.int().min(0).max(600) }),
  /** Rules of the queue where they differ from the usual ones. */
  queue: queueSettings.omit({ noShow: true }).partial().default({}),
  shiftFloatFen: amountFen.min(0),
  vaultOpeningFen: amountFen.min(0),
  /** Whether every payment takes a number of paper invoices [M3], and whether one without paper is issued for it. */
  invoices: z
    .strictObject({ numbered: z.boolean(), electronic: z.boolean().default(false) })
    .default({ numbered: false, electronic: false }),
  /** How cash is handled, where it differs from the usual. */
  cash: cashSettings.partial().default({}),
  /** What of the service catalogue is offered; legacy services are off unless switched on. */
  services: z
    .strictObject({ legacyOn: z.boolean(), offIds: z.array(id).max(100) })
    .default({ legacyOn: false, offIds: [] }),
  /** Strict: a clerk sells only pieces that are in their own custody [M4]. */
  stock: z.strictObject({ strict: z.boolean() }).default({ strict: false }),
  /** How the hall lies; null: it has not been drawn. */
  plan: floorPlan.nullable().default(null),
  tariff: z.array(plan).min(1),
  /** The embedded billing system: how many subscribers to invent, and from which seed. */
  subscribers: z.strictObject({ seed: z.int(), count: z.int().min(0).max(100_000) }),
});
export type HallFile = z.infer<typeof hallFile>;

/** References between the parts of a hall file; returns one sentence for each that points nowhere. */
export function hallFileProblems(hall: HallFile): string[] {
  const problems: string[] = [];
  const unique = (what: string, ids: readonly string[]) => {
    const seen = new Set<string>();
    for (const one of ids) {
      if (seen.has(one)) problems.push(`${what} '${one}' stands twice`);
      seen.add(one);
    }
    return seen;
  };
  const classes = unique(
    'class',
    hall.classes.map((one) => one.id),
  );
  const categories = unique(
    'category',
    hall.categories.map((one) => one.id),
  );
  const devices = unique(
    'device',
    hall.devices.map((one) => one.id),
  );
  unique(
    'ticket prefix',
    hall.categories.map((one) => one.prefix),
  );
  unique(
    'counter',
    hall.counters.map((one) => one.id),
  );
  unique(
    'work number',
    hall.staff.map((one) => one.workNumber),
  );
  unique(
    'staff id',
    hall.staff.map((one) => one.id),
  );
  const pointsTo = (where: string, known: ReadonlySet<string>, one: string | null) => {
    if (one !== null && !known.has(one)) problems.push(`${where} names '${one}', which is not in the file`);
  };
  for (const counterEntry of hall.counters) {
    for (const one of counterEntry.categoryIds) pointsTo(`counter '${counterEntry.id}'`, categories, one);
    for (const one of counterEntry.dedicatedClassIds) pointsTo(`counter '${counterEntry.id}'`, classes, one);
    pointsTo(`counter '${counterEntry.id}'`, devices, counterEntry.receiptPrinterId);
    pointsTo(`counter '${counterEntry.id}'`, devices, counterEntry.lineDisplayId);
  }
  for (const kiosk of hall.kiosks) pointsTo(`kiosk '${kiosk.id}'`, devices, kiosk.ticketPrinterId);
  if (!classes.has('general'))
    problems.push("there is no class 'general' for customers who name themselves not");
  if (hall.hours.opens === hall.hours.closes) problems.push('the hall closes when it opens');
  pointsTo('queue.courtesyClassId', classes, hall.queue.courtesyClassId ?? null);
  pointsTo('queue.appointmentClassId', classes, hall.queue.appointmentClassId ?? null);
  for (const one of hall.queue.appointments?.memberClassIds ?? [])
    pointsTo('queue.appointments.memberClassIds', classes, one);
  const dialects = new Set((hall.queue.dialects ?? []).map((one) => one.id));
  for (const member of hall.staff) {
    for (const one of member.skills.categoryIds ?? []) pointsTo(`staff '${member.id}'`, categories, one);
    for (const one of member.skills.dialectIds) pointsTo(`staff '${member.id}'`, dialects, one);
  }
  return problems;
}
