import * as z from 'zod';
import { id, shortText, text } from './common.ts';

const across = z.int().min(0).max(59);
const down = z.int().min(0).max(39);

export const placeKind = z.enum([
  'counter',
  'kiosk',
  'door',
  'waiting',
  'self-service',
  'guide',
  'toilet',
  'other',
]);
export type PlaceKindBody = z.infer<typeof placeKind>;

const wall = z.strictObject({
  x: across,
  y: down,
  width: z.int().min(1).max(60),
  depth: z.int().min(1).max(40),
});

/** How the hall lies, in squares of a metre from the upper left corner [E6]. */
export const floorPlan = z.strictObject({
  width: z.int().min(4).max(60),
  depth: z.int().min(4).max(40),
  walls: z.array(wall).max(200),
  places: z
    .array(
      z.strictObject({
        kind: placeKind,
        /** The counter or kiosk that stands there. */
        of: id.nullable(),
        /** null: as its kind is called. */
        name: shortText.nullable(),
        x: across,
        y: down,
      }),
    )
    .max(200),
});
export type FloorPlanBody = z.infer<typeof floorPlan>;

const square = z.object({ x: z.int(), y: z.int() });

/** The plan as customers see it, with the ways from where they stand. */
export const shownPlan = z.object({
  width: z.int(),
  depth: z.int(),
  walls: z.array(z.object({ x: z.int(), y: z.int(), width: z.int(), depth: z.int() })),
  places: z.array(
    z.object({
      kind: placeKind,
      name: text.nullable(),
      /** Of a counter: the number on its sign. */
      number: z.string().nullable(),
      x: z.int(),
      y: z.int(),
    }),
  ),
  /** Where the ways begin; null: nowhere on this plan, and there are none. */
  start: square.nullable(),
  ways: z.array(
    z.object({
      counterNumber: z.string(),
      zone: text,
      squares: z.array(square),
      /** The way in words: straight legs and the turns between them. */
      legs: z.array(z.object({ turn: z.enum(['left', 'right']).nullable(), metres: z.int() })),
    }),
  ),
});
export type ShownPlanBody = z.infer<typeof shownPlan>;
export type WayBody = ShownPlanBody['ways'][number];
