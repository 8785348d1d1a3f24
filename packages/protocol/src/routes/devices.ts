import * as z from 'zod';
import { command } from '../common.ts';
import { defineRoute } from '../route.ts';
import { livingHallStatus } from '../views/devices.ts';

export const setFault = defineRoute({
  name: 'setFault',
  method: 'post',
  path: '/devices/:deviceId/fault',
  summary: 'Break or mend a virtual device',
  body: command.extend({ fault: z.string().max(40), on: z.boolean() }),
  reply: z.object({ fault: z.string(), on: z.boolean() }),
});

export const bringCustomers = defineRoute({
  name: 'bringCustomers',
  method: 'post',
  path: '/living-hall',
  summary: 'Virtual customers take tickets and virtual clerks serve them',
  body: command.extend({
    customersPerHour: z.number().min(1).max(2000),
    seed: z.int().min(0).max(2_147_483_647),
    /** 1 = real time; 10 = ten times as fast. */
    speed: z.number().min(1).max(60),
  }),
  reply: livingHallStatus,
});

export const stopCustomers = defineRoute({
  name: 'stopCustomers',
  method: 'delete',
  path: '/living-hall',
  summary: 'No more virtual customers; those inside are served to the end',
  body: null,
  reply: livingHallStatus,
});

export const readHealth = defineRoute({
  name: 'readHealth',
  method: 'get',
  path: '/health',
  summary: 'The server takes traffic; sequence of the newest journal row',
  body: null,
  reply: z.object({ ok: z.literal(true), seq: z.int(), version: z.string() }),
});
