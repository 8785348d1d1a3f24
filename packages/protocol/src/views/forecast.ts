import * as z from 'zod';
import { id, instant, text } from '../common.ts';

/** P10, P50 and P90 of a wait, in minutes. */
const band = z.object({ low: z.number(), mid: z.number(), high: z.number() });
export type WaitBand = z.infer<typeof band>;

/** What the futures say of the next hour [Q2, Q8]; `missing` while nobody can look ahead: the queue goes on by the rule. */
export const hallForecast = z.object({
  state: z.enum(['ready', 'missing']),
  madeAt: instant.nullable(),
  /** The wait of a customer who would come so many minutes from now. */
  band: z.array(z.object({ inMin: z.int(), general: band.nullable(), vip: band.nullable() })),
  targets: z.object({ generalMin: z.number().nullable(), vipMin: z.number().nullable() }),
  /** Chance that three or more general promises break in the next half hour; null: not known. */
  alarm: z.number().nullable(),
  /** The alarm's one threshold is passed. */
  alarmed: z.boolean(),
  /** Chance that no VIP-capable counter frees within five minutes; VIP breaches cannot be foreseen, this can. */
  vipExposure: z.number().nullable(),
});
export type HallForecast = z.infer<typeof hallForecast>;

export const leverKind = z.enum(['open-counter', 'lend-counter', 'call-back', 'hold-breaks', 'divert-bills']);
export type LeverKindBody = z.infer<typeof leverKind>;

/** What prevents a breach, with its effect as the futures see it; one tap does it. */
export const advice = z.object({
  adviceId: id,
  lever: leverKind,
  counterId: id.nullable(),
  counterNumber: z.string().nullable(),
  clerkName: text.nullable(),
  minutes: z.int(),
  promisesKept: z.number(),
  at: instant,
});
export type AdviceBody = z.infer<typeof advice>;

export const pulledLever = z.object({
  leverId: id,
  lever: leverKind,
  counterId: id.nullable(),
  counterNumber: z.string().nullable(),
  pulledAt: instant,
  until: instant,
  /** null: pulled without advice. */
  promisesExpected: z.number().nullable(),
});
export type PulledLever = z.infer<typeof pulledLever>;
