import * as z from 'zod';
import { businessDay, command, id, instant, reason, text } from '../common.ts';
import { defineRoute } from '../route.ts';

const faultReply = z.object({ faultId: id });
const cause = z.enum(['power', 'cable', 'consumables', 'part', 'software', 'damage', 'other']);
export type FaultCauseBody = z.infer<typeof cause>;

const fault = z.object({
  faultId: id,
  thingId: id,
  thingName: text,
  thing: z.enum(['device', 'asset']),
  source: z.enum(['device', 'hand']),
  state: z.enum(['reported', 'given', 'repaired', 'closed']),
  what: z.string(),
  reportedBy: text,
  at: instant,
  downSince: instant,
  upAt: instant.nullable(),
  /** In opening hours, so far or to its end. */
  downMs: z.int(),
  cause: z.string().nullable(),
  givenTo: z.string().nullable(),
  promisedOn: businessDay.nullable(),
  overdue: z.boolean(),
  how: z.string().nullable(),
  closedAt: instant.nullable(),
  steps: z.array(z.object({ seq: z.int(), at: instant, by: text, what: z.string(), note: z.string() })),
});
export type FaultBody = z.infer<typeof fault>;

const readEquipment = defineRoute({
  name: 'readEquipment',
  method: 'get',
  path: '/equipment/:from/:to',
  summary: 'Faults with their repair, and the downtime and availability of a range of days',
  body: null,
  reply: z.object({
    today: businessDay,
    from: businessDay,
    to: businessDay,
    /** Standing ones first, then the newest; at most 200. */
    faults: z.array(fault),
    /** The longest first; cause null: not known yet. */
    downtime: z.array(
      z.object({
        thingId: id,
        thingName: text,
        cause: z.string().nullable(),
        faults: z.int(),
        downMs: z.int(),
      }),
    ),
    /** Ten-thousandths; null: the hall was never open, or has no devices. */
    availability: z.int().nullable(),
    assets: z.array(z.object({ assetId: id, number: z.string(), name: z.string(), place: z.string() })),
  }),
});

const shownText = z.strictObject({
  zh: z.string().trim().min(1).max(40),
  en: z.string().trim().min(1).max(80),
});

const reportAssetFault = defineRoute({
  name: 'reportAssetFault',
  method: 'post',
  path: '/assets/:assetId/faults',
  summary: 'Report a thing of the hall’s own that does not work; customers read of it where they use it',
  body: command.extend({ what: reason, shownAs: shownText.nullable().default(null) }),
  reply: faultReply,
});

const giveRepair = defineRoute({
  name: 'giveRepair',
  method: 'post',
  path: '/faults/:faultId/repair',
  summary: 'Give a fault to the maker or a technician, with the day that they promised',
  body: command.extend({ givenTo: z.string().trim().min(1).max(60), promisedOn: businessDay }),
  reply: faultReply,
});

const remindRepair = defineRoute({
  name: 'remindRepair',
  method: 'post',
  path: '/faults/:faultId/reminders',
  summary: 'Whoever repairs it was reminded, and what they said',
  body: command.extend({ note: reason }),
  reply: faultReply,
});

const markRepaired = defineRoute({
  name: 'markRepaired',
  method: 'post',
  path: '/faults/:faultId/repaired',
  summary: 'It is repaired: its downtime ends, and it waits to be tried',
  body: command.extend({ how: reason, cause: cause.nullable().default(null) }),
  reply: faultReply,
});

const tryRepair = defineRoute({
  name: 'tryRepair',
  method: 'post',
  path: '/faults/:faultId/trial',
  summary: 'Tried: it works and is closed, or it does not and was down all along',
  body: command.extend({ works: z.boolean(), note: z.string().trim().max(120).default('') }),
  reply: faultReply,
});

/** The hall's equipment: faults, repair, downtime [E4]. */
export const equipmentRoutes = {
  readEquipment,
  reportAssetFault,
  giveRepair,
  remindRepair,
  markRepaired,
  tryRepair,
} as const;
