import * as z from 'zod';
import { command, id, reason } from '../common.ts';
import { defineRoute } from '../route.ts';
import { handAction } from '../views/device-face.ts';
import { livingHallStatus } from '../views/devices.ts';
import { wiredDevice } from '../wiring.ts';

export const setFault = defineRoute({
  name: 'setFault',
  method: 'post',
  path: '/devices/:deviceId/fault',
  summary: 'Break or mend a virtual device',
  body: command.extend({ fault: z.string().max(40), on: z.boolean() }),
  reply: z.object({ fault: z.string(), on: z.boolean() }),
});

export const operateDouble = defineRoute({
  name: 'operateDouble',
  method: 'post',
  path: '/devices/:deviceId/hand',
  summary: 'Do to a virtual device what a hand does to a real one',
  body: command.extend({ action: handAction }),
  reply: z.object({ done: z.literal(true) }),
});

export const wireDevice = defineRoute({
  name: 'wireDevice',
  method: 'post',
  path: '/devices/:deviceId/wiring',
  summary: 'Hang a device, change where it hangs and whom it serves, or take it out (null)',
  body: command.extend({ device: wiredDevice.nullable() }),
  reply: z.object({ deviceId: id }),
});

export const readPorts = defineRoute({
  name: 'readPorts',
  method: 'get',
  path: '/ports',
  summary: 'Serial ports of this machine, by names that stay',
  body: null,
  reply: z.object({
    ports: z.array(
      z.object({
        path: z.string(),
        /** Who made the adapter; null: it does not say, or this machine cannot ask. */
        maker: z.string().nullable(),
        /** The device that hangs there already. */
        deviceId: id.nullable(),
      }),
    ),
    /** false: only the folders of names could be looked at. */
    asked: z.boolean(),
  }),
});

export const testDevice = defineRoute({
  name: 'testDevice',
  method: 'post',
  path: '/devices/:deviceId/test',
  summary: 'Something a person can see or hear',
  body: command,
  reply: z.object({ done: z.literal(true) }),
});

export const retryDevice = defineRoute({
  name: 'retryDevice',
  method: 'post',
  path: '/devices/:deviceId/retry',
  summary: 'Somebody has seen to the cable: look again at once',
  body: command,
  reply: z.object({ done: z.literal(true) }),
});

export const reportFault = defineRoute({
  name: 'reportFault',
  method: 'post',
  path: '/devices/:deviceId/faults',
  summary: 'Report a fault of a device; what its line knows is added',
  body: command.extend({ what: reason }),
  reply: z.object({ faultId: id }),
});

export const closeFault = defineRoute({
  name: 'closeFault',
  method: 'post',
  path: '/devices/:deviceId/faults/close',
  summary: 'It works again, and this is what was done',
  body: command.extend({ how: reason }),
  reply: z.object({ faultId: id }),
});

export const stopForMending = defineRoute({
  name: 'stopForMending',
  method: 'post',
  path: '/counters/:counterId/mending',
  summary: 'A device fault stops the counter: nothing is entered until it is mended',
  body: command.extend({ deviceId: id.nullable(), reason }),
  reply: z.object({ counterId: id }),
});

export const endMending = defineRoute({
  name: 'endMending',
  method: 'post',
  path: '/counters/:counterId/mending/end',
  summary: 'The counter works again',
  body: command,
  reply: z.object({ counterId: id }),
});

export const openDrawer = defineRoute({
  name: 'openDrawer',
  method: 'post',
  path: '/drawer',
  summary: 'Open the cash drawer of the own counter without a sale, with a reason',
  body: command.extend({ why: z.enum(['change', 'count']), note: reason }),
  reply: z.object({ outcome: z.enum(['opened', 'sent']) }),
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
