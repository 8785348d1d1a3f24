import type { FloorPlanBody, ShownPlanBody } from '@onehall/protocol';

/** What is picked on the drawing: one of its places or walls. */
export interface Picked {
  readonly list: 'places' | 'walls';
  readonly index: number;
}

type PlaceDraft = FloorPlanBody['places'][number];

interface Named {
  readonly id: string;
  readonly number: string;
}

/** The drawing as customers would see it: no ways, since nobody stands anywhere in a draft. */
export function shownDraft(plan: FloorPlanBody, counters: readonly Named[]): ShownPlanBody {
  return {
    ...plan,
    places: plan.places.map(({ kind, of, name, x, y }) => ({
      kind,
      name,
      number: kind === 'counter' ? (counters.find((one) => one.id === of)?.number ?? '?') : null,
      x,
      y,
    })),
    start: null,
    ways: [],
  };
}

const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);

/** The squares of what is picked; null: it is not there any more. */
export function boxOf(plan: FloorPlanBody, { list, index }: Picked) {
  if (list === 'walls') return plan.walls[index] ?? null;
  const place = plan.places[index];
  return place === undefined ? null : { x: place.x, y: place.y, width: 1, depth: 1 };
}

/** The plan with what is picked moved there, as far as it fits. */
export function movedTo(plan: FloorPlanBody, picked: Picked, x: number, y: number): FloorPlanBody {
  const box = boxOf(plan, picked);
  if (box === null) return plan;
  const to = { x: within(x, plan.width - box.width), y: within(y, plan.depth - box.depth) };
  return changed(plan, picked, to);
}

/** The plan with some of what is picked changed. */
export function changed<L extends Picked['list']>(
  plan: FloorPlanBody,
  { list, index }: Picked & { readonly list: L },
  change: Partial<FloorPlanBody[L][number]>,
): FloorPlanBody {
  return { ...plan, [list]: plan[list].map((one, at) => (at === index ? { ...one, ...change } : one)) };
}

export function without(plan: FloorPlanBody, { list, index }: Picked): FloorPlanBody {
  return { ...plan, [list]: plan[list].filter((_, at) => at !== index) };
}

/** The first square where nothing stands, row by row; the upper left one of a plan that is full. */
function freeSquare({ width, depth, places, walls }: FloorPlanBody): { x: number; y: number } {
  const taken = (x: number, y: number) =>
    places.some((one) => one.x === x && one.y === y) ||
    walls.some((one) => x >= one.x && y >= one.y && x < one.x + one.width && y < one.y + one.depth);
  for (let y = 0; y < depth; y += 1) for (let x = 0; x < width; x += 1) if (!taken(x, y)) return { x, y };
  return { x: 0, y: 0 };
}

export function withPlace(plan: FloorPlanBody): FloorPlanBody {
  const place: PlaceDraft = { kind: 'other', of: null, name: null, ...freeSquare(plan) };
  return { ...plan, places: [...plan.places, place] };
}

export function withWall(plan: FloorPlanBody): FloorPlanBody {
  return { ...plan, walls: [...plan.walls, { ...freeSquare(plan), width: 1, depth: 1 }] };
}
