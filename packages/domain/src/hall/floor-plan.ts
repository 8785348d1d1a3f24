import type { Text } from '../kernel/text.ts';

/** A square of the plan, about a metre wide: columns from the left, rows from the top, both from 0. */
export interface Square {
  readonly x: number;
  readonly y: number;
}

export const placeKinds = [
  'counter',
  'kiosk',
  'door',
  'waiting',
  'self-service',
  'guide',
  'toilet',
  'other',
] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** Something that people look for, on one square. */
export interface Place extends Square {
  readonly kind: PlaceKind;
  /** The counter or kiosk that stands there; null: of another kind. */
  readonly of: string | null;
  /** What it is called here; null: as its kind is called. */
  readonly name: Text | null;
}

/** Squares that nobody walks over: walls, desks, shelves. */
export interface Wall extends Square {
  readonly width: number;
  readonly depth: number;
}

/** How the hall lies, so that its way to a counter can be shown [E6]. */
export interface FloorPlan {
  readonly width: number;
  readonly depth: number;
  readonly walls: readonly Wall[];
  readonly places: readonly Place[];
}

/** What of a hall stands on its plan. */
interface PlannedHall {
  readonly counters: readonly { readonly id: string }[];
  readonly kiosks: readonly { readonly id: string }[];
}

/** From one turn to the next: how many metres, and which way one turns at its beginning; null: the first leg. */
export interface Leg {
  readonly turn: 'left' | 'right' | null;
  readonly metres: number;
}

/** The largest hall that can be drawn, in metres. */
export const floorPlanMost = { width: 60, depth: 40 } as const;

const same = (one: Square, other: Square) => one.x === other.x && one.y === other.y;

/** Clockwise, so that the next one is a turn to the right. */
const directions: readonly Square[] = [
  { x: 0, y: -1 },
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
];

const inside = (plan: FloorPlan, { x, y }: Square) => x >= 0 && y >= 0 && x < plan.width && y < plan.depth;

const covers = (wall: Wall, { x, y }: Square) =>
  x >= wall.x && y >= wall.y && x < wall.x + wall.width && y < wall.y + wall.depth;

/** Counters and machines stand on the floor; doors and waiting areas are walked through. */
const stands: readonly PlaceKind[] = ['counter', 'kiosk', 'self-service', 'guide'];

/** A turn costs as much as a short detour: a way that is easily told is preferred to one that is a step shorter. */
const turnCost = 2;

interface Standing {
  readonly at: Square;
  readonly direction: number | null;
  readonly before: Standing | null;
}

function squaresTo(last: Standing): Square[] {
  const squares: Square[] = [];
  for (let one: Standing | null = last; one !== null; one = one.before) squares.unshift(one.at);
  return squares;
}

const keyOf = ({ x, y }: Square) => y * floorPlanMost.width + x;

/** Squares that are walked round. */
function blockedIn(plan: FloorPlan): Set<number> {
  const blocked = new Set(plan.places.filter((one) => stands.includes(one.kind)).map(keyOf));
  for (const wall of plan.walls)
    for (let y = wall.y; y < wall.y + wall.depth; y += 1)
      for (let x = wall.x; x < wall.x + wall.width; x += 1) blocked.add(keyOf({ x, y }));
  return blocked;
}

/**
 * The way from one square to another, both included, square by square; null: there is none. A way
 * easily told is taken where a shorter one turns more (see turnCost); what stands in the hall is walked round, the two ends excepted. Dijkstra over squares and directions.
 */
export function wayBetween(plan: FloorPlan, from: Square, to: Square): readonly Square[] | null {
  const blocked = blockedIn(plan);
  blocked.delete(keyOf(to));
  const settled = new Set<string>();
  // Whoever is reached at a cost stands in the list of that cost: costs are small whole numbers.
  const reached: Standing[][] = [[{ at: from, direction: null, before: null }]];
  for (let cost = 0; cost < reached.length; cost += 1) {
    for (const nearest of reached[cost] ?? []) {
      if (same(nearest.at, to)) return squaresTo(nearest);
      const key = `${keyOf(nearest.at)} ${nearest.direction}`;
      if (settled.has(key)) continue;
      settled.add(key);
      for (const [direction, step] of directions.entries()) {
        const at = { x: nearest.at.x + step.x, y: nearest.at.y + step.y };
        if (!inside(plan, at) || blocked.has(keyOf(at))) continue;
        const turned = nearest.direction !== null && nearest.direction !== direction;
        const costThere = cost + 1 + (turned ? turnCost : 0);
        for (let one = reached.length; one <= costThere; one += 1) reached.push([]);
        reached[costThere]?.push({ at, direction, before: nearest });
      }
    }
  }
  return null;
}

const directionOf = (from: Square, to: Square) =>
  directions.findIndex((step) => step.x === Math.sign(to.x - from.x) && step.y === Math.sign(to.y - from.y));

/** A way in words: straight legs, and the turns between them as whoever walks it takes them. */
export function legsOf(way: readonly Square[]): readonly Leg[] {
  const legs: Leg[] = [];
  let before: number | null = null;
  for (const [index, at] of way.entries()) {
    const from = way[index - 1];
    if (from === undefined) continue;
    const direction = directionOf(from, at);
    const last = legs.at(-1);
    if (last !== undefined && direction === before) {
      legs[legs.length - 1] = { ...last, metres: last.metres + 1 };
    } else {
      const turn = before === null ? null : (direction - before + 4) % 4 === 1 ? 'right' : 'left';
      legs.push({ turn, metres: 1 });
    }
    before = direction;
  }
  return legs;
}

/**
 * Where a way begins: at this kiosk, or for whoever is not at one where people wait, or else at a door; null: the plan
 * shows none of them.
 */
export function startOfWay(plan: FloorPlan, kioskId: string | null): Place | null {
  const kiosk = plan.places.find((one) => one.kind === 'kiosk' && one.of === kioskId);
  if (kioskId !== null) return kiosk ?? null;
  return (
    plan.places.find((one) => one.kind === 'waiting') ??
    plan.places.find((one) => one.kind === 'door') ??
    null
  );
}

/**
 * What is wrong with a plan in this hall, by field; null: nothing. Problems: outside (of the plan), in-wall, doubled (two on
 * one square, or one counter twice), unknown (a counter or kiosk that the hall has not), unreachable (a counter to which no
 * way leads from where people come or wait, or from a kiosk).
 */
export function floorPlanProblem(
  hall: PlannedHall,
  plan: FloorPlan,
): { readonly field: string; readonly problem: string } | null {
  const known: Partial<Record<PlaceKind, readonly string[]>> = {
    counter: hall.counters.map((one) => one.id),
    kiosk: hall.kiosks.map((one) => one.id),
  };
  for (const [index, wall] of plan.walls.entries()) {
    const end = { x: wall.x + wall.width - 1, y: wall.y + wall.depth - 1 };
    if (!inside(plan, wall) || !inside(plan, end)) return { field: `walls.${index}`, problem: 'outside' };
  }
  for (const [index, place] of plan.places.entries()) {
    const field = `places.${index}`;
    const others = plan.places.slice(0, index);
    const ids = known[place.kind];
    if (!inside(plan, place)) return { field, problem: 'outside' };
    if (plan.walls.some((wall) => covers(wall, place))) return { field, problem: 'in-wall' };
    if (others.some((one) => same(one, place))) return { field, problem: 'doubled' };
    if (ids === undefined) continue;
    if (place.of === null || !ids.includes(place.of)) return { field, problem: 'unknown' };
    if (others.some((one) => one.kind === place.kind && one.of === place.of))
      return { field, problem: 'doubled' };
  }
  const common = startOfWay(plan, null);
  const starts = [
    ...(common === null ? [] : [common]),
    ...plan.places.filter(({ kind }) => kind === 'kiosk'),
  ];
  const unreached = plan.places.findIndex(
    (one) => one.kind === 'counter' && starts.some((start) => wayBetween(plan, start, one) === null),
  );
  return unreached < 0 ? null : { field: `places.${unreached}`, problem: 'unreachable' };
}

/** Counters side by side in a drawing to begin with: more would be too small to read on a phone. */
const inRow = 8;
const rowsMost = 11;

/**
 * A drawing to begin with: counters in rows at the back, kiosks and the door in front, people waiting between them. No hall
 * lies like this; moving what is there is easier than beginning with nothing. Of more than 88 counters the first are drawn.
 */
export function firstFloorPlan(hall: PlannedHall): FloorPlan {
  const counters = hall.counters.slice(0, inRow * rowsMost);
  const rows = Math.ceil(counters.length / inRow);
  const width = 3 * Math.max(4, Math.min(inRow, counters.length));
  const depth = 3 * rows + 7;
  const kiosks = hall.kiosks.slice(0, width - 1);
  const column = (index: number, of: number) => Math.floor(((index + 0.5) * width) / of);
  const place = (kind: PlaceKind, of: string | null, x: number, y: number): Place => ({
    kind,
    of,
    name: null,
    x,
    y,
  });
  return {
    width,
    depth,
    walls: [],
    places: [
      ...counters.map(({ id }, index) => {
        const row = Math.floor(index / inRow);
        const besides = Math.min(inRow, counters.length - row * inRow);
        return place('counter', id, column(index % inRow, besides), 1 + 3 * row);
      }),
      place('waiting', null, Math.floor(width / 2), 3 * rows + 2),
      ...kiosks.map(({ id }, index) => place('kiosk', id, column(index + 1, kiosks.length + 1), depth - 2)),
      place('door', null, column(0, kiosks.length + 1), depth - 1),
    ],
  };
}
