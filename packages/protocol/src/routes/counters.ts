import * as z from 'zod';
import { command, id, instant, pauseKind, reason } from '../common.ts';
import { defineRoute } from '../route.ts';
import { leverKind } from '../views/forecast.ts';

const atCounter = z.object({ counterId: id });

export const pauseCounter = defineRoute({
  name: 'pauseCounter',
  method: 'post',
  path: '/counters/:counterId/pause',
  summary: 'The clerk closes the counter for a while; refused while it would break promises',
  body: command.extend({ kind: pauseKind, minutes: z.int().min(1).max(240) }),
  reply: atCounter,
});

export const allowPause = defineRoute({
  name: 'allowPause',
  method: 'post',
  path: '/counters/:counterId/allow-pause',
  summary: 'The duty manager pauses a counter against the forecast, with a reason that is kept',
  body: command.extend({ kind: pauseKind, minutes: z.int().min(1).max(240), reason }),
  reply: atCounter,
});

export const resumeCounter = defineRoute({
  name: 'resumeCounter',
  method: 'post',
  path: '/counters/:counterId/resume',
  summary: 'The counter works again',
  body: command,
  reply: atCounter,
});

export const releaseCounter = defineRoute({
  name: 'releaseCounter',
  method: 'post',
  path: '/counters/:counterId/release',
  summary: 'The duty manager signs a clerk off; the customer there waits again with the time already waited',
  body: command,
  reply: z.object({ counterId: id, ticketId: id.nullable() }),
});

export const planBreak = defineRoute({
  name: 'planBreak',
  method: 'post',
  path: '/breaks',
  summary: 'A break the futures know of; it slides where it would break promises',
  body: command.extend({
    clerkId: id,
    kind: pauseKind,
    startsAt: instant,
    minutes: z.int().min(5).max(120),
  }),
  reply: z.object({ breakId: id }),
});

export const cancelBreak = defineRoute({
  name: 'cancelBreak',
  method: 'post',
  path: '/breaks/:breakId/cancel',
  summary: 'A planned break is not taken',
  body: command,
  reply: z.object({ breakId: id }),
});

export const pullLever = defineRoute({
  name: 'pullLever',
  method: 'post',
  path: '/levers',
  summary: 'Open, lend or call back a counter, hold breaks, send bill payers to self-service',
  body: command.extend({
    lever: leverKind,
    counterId: id.nullable(),
    minutes: z.int().min(5).max(240),
    /** The advice it follows; null: the manager's own idea. */
    adviceId: id.nullable(),
  }),
  reply: z.object({ leverId: id, until: instant }),
});

export const endLever = defineRoute({
  name: 'endLever',
  method: 'post',
  path: '/levers/:leverId/end',
  summary: 'As before again',
  body: command,
  reply: z.object({ leverId: id }),
});

export const callForHelp = defineRoute({
  name: 'callForHelp',
  method: 'post',
  path: '/counters/:counterId/help',
  summary: 'Call the duty manager to this counter',
  body: command.extend({ reason }),
  reply: z.object({ alertId: id }),
});
