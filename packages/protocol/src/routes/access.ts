import * as z from 'zod';
import { command, id, instant, text } from '../common.ts';
import { defineRoute } from '../route.ts';
import { hallInfo } from '../views/hall.ts';

export const deviceKind = z.enum(['kiosk', 'hall-board', 'counter-board', 'customer-screen']);
export type DeviceKind = z.infer<typeof deviceKind>;

export const staffRole = z.enum([
  'floor-guide',
  'clerk',
  'complaint-handler',
  'duty-manager',
  'branch-manager',
  'stock-keeper',
  'auditor',
  'technician',
]);

/** Who this browser is to the server. */
export const principal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nobody') }),
  z.object({
    kind: z.literal('staff'),
    staffId: id,
    workNumber: z.string(),
    name: text,
    role: staffRole,
    mustChangePassword: z.boolean(),
    /** The counter this clerk is signed on at. */
    counterId: id.nullable(),
  }),
  z.object({ kind: z.literal('device'), deviceId: id, deviceKind, place: z.string() }),
]);
export type PrincipalBody = z.infer<typeof principal>;

export const readHall = defineRoute({
  name: 'readHall',
  method: 'get',
  path: '/hall',
  summary: 'The hall: name, hours, classes, counters',
  body: null,
  reply: hallInfo,
});

export const whoAmI = defineRoute({
  name: 'whoAmI',
  method: 'get',
  path: '/session',
  summary: 'Who this browser is signed in or paired as',
  body: null,
  reply: principal,
});

export const signIn = defineRoute({
  name: 'signIn',
  method: 'post',
  path: '/session',
  summary: 'Staff sign-in; sets the session cookie',
  body: z.strictObject({ workNumber: z.string().min(1).max(20), password: z.string().min(1).max(200) }),
  reply: principal,
});

export const signOut = defineRoute({
  name: 'signOut',
  method: 'delete',
  path: '/session',
  summary: 'End this session',
  body: null,
  reply: z.object({ signedOut: z.literal(true) }),
});

export const changePassword = defineRoute({
  name: 'changePassword',
  method: 'post',
  path: '/session/password',
  summary: 'Change the own password',
  body: z.strictObject({ current: z.string().min(1).max(200), next: z.string().min(1).max(200) }),
  reply: principal,
});

export const createPairing = defineRoute({
  name: 'createPairing',
  method: 'post',
  path: '/pairings',
  summary: 'A one-time code that makes a browser a kiosk or a display',
  body: command.extend({ deviceKind, place: z.string().min(1).max(64) }),
  reply: z.object({ code: z.string(), expiresAt: instant }),
});

export const claimPairing = defineRoute({
  name: 'claimPairing',
  method: 'post',
  path: '/pairings/claim',
  summary: 'Turn a one-time code into a device session cookie',
  body: z.strictObject({ code: z.string().min(4).max(20) }),
  reply: principal,
});

export const readDemo = defineRoute({
  name: 'readDemo',
  method: 'get',
  path: '/demo',
  summary: 'Demo hall only: the accounts to try',
  body: null,
  reply: z.object({
    /** Invented customers with a bill due, to try the counter with. */
    customers: z.array(z.object({ name: z.string(), mobile: z.string(), idNumber: z.string() })).default([]),
    accounts: z.array(
      z.object({ workNumber: z.string(), password: z.string(), role: staffRole, name: text }),
    ),
  }),
});

export const demoPairing = defineRoute({
  name: 'demoPairing',
  method: 'post',
  path: '/demo/pairings',
  summary: 'Demo hall only: a one-time code without a manager',
  body: z.strictObject({ deviceKind, place: z.string().min(1).max(64) }),
  reply: z.object({ code: z.string(), expiresAt: instant }),
});
