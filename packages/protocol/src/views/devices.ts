import * as z from 'zod';
import { id, instant, printerReadiness, text } from '../common.ts';
import { deviceClass, wiredDevice } from '../wiring.ts';
import { deviceFace } from './device-face.ts';

/** Counted since the server started. */
const deviceStatistics = z.object({
  bytesOut: z.int(),
  bytesIn: z.int(),
  framesGood: z.int(),
  framesBad: z.int(),
  bytesDiscarded: z.int(),
  timeouts: z.int(),
  losses: z.int(),
  lostMs: z.int(),
  /** Counters of the class: `paperCuts`, `scans`. */
  own: z.record(z.string(), z.int()),
});
export type DeviceStatisticsBody = z.infer<typeof deviceStatistics>;

export const deviceView = z.object({
  deviceId: id,
  kind: deviceClass,
  name: text,
  serves: text,
  /** '/…/printer-1 (pseudo-terminal)' or '127.0.0.1:9101 (TCP)' */
  address: z.string(),
  transport: z.enum(['serial', 'pseudo-terminal', 'tcp', 'printer']),
  line: z.enum(['absent', 'opening', 'probing', 'online', 'lost', 'back-off', 'quarantined']),
  /** After UnifiedPOS; `error`: it stands still until its fault is cured. */
  state: z.enum(['closed', 'idle', 'busy', 'error']),
  /** `assumed`: it never answers, but its line takes bytes. */
  health: z.enum(['answers', 'assumed', 'not-connected']),
  since: instant,
  reason: z.string().nullable(),
  readiness: printerReadiness.nullable(),
  /** What it says it is: maker and model; null: it does not say. */
  identity: z.string().nullable(),
  statistics: deviceStatistics,
  wiring: wiredDevice,
  /** A fault that was reported and not closed [E4]. */
  fault: z
    .object({
      faultId: id,
      what: z.string(),
      at: instant,
      by: text,
      state: z.enum(['reported', 'given', 'repaired', 'closed']),
      /** The maker or technician who has it, and the day they promised. */
      givenTo: z.string().nullable(),
      promisedOn: z.string().nullable(),
    })
    .nullable(),
  /** Newest last, at most 40: bytes as hex, and what they mean. */
  traffic: z.array(
    z.object({ at: instant, direction: z.enum(['out', 'in']), hex: z.string(), meaning: z.string() }),
  ),
  /** Only a virtual device shows itself and can be broken by hand. */
  virtual: z
    .object({
      faults: z.array(z.object({ id: z.string(), on: z.boolean() })),
      face: deviceFace,
    })
    .nullable(),
});
export type DeviceView = z.infer<typeof deviceView>;

export const livingHallStatus = z.object({
  running: z.boolean(),
  customersPerHour: z.number(),
  seed: z.int(),
  speed: z.number(),
  arrived: z.int(),
  served: z.int(),
});
export type LivingHallStatus = z.infer<typeof livingHallStatus>;

/** A device of the wiring that could not be started at all: its model is gone, or its printer is. */
export const unmadeDevice = z.object({
  ...deviceView.pick({ deviceId: true, kind: true, name: true, serves: true, wiring: true }).shape,
  /** What is wrong with its wiring; null: only the server's log knows. */
  problem: z.string().nullable(),
});
export type UnmadeDevice = z.infer<typeof unmadeDevice>;

export const devicesView = z.object({
  devices: z.array(deviceView),
  unmade: z.array(unmadeDevice),
  /** Whom a device can serve. */
  places: z.object({
    counters: z.array(z.object({ id, number: z.string() })),
    kiosks: z.array(z.object({ id, name: text })),
  }),
  /** Models that each class knows, the usual one first. */
  models: z.record(deviceClass, z.array(z.string())),
  livingHall: livingHallStatus,
});
export type DevicesView = z.infer<typeof devicesView>;
