import {
  type Counter,
  type FloorPlan,
  type Hall,
  legsOf,
  type Place,
  type Square,
  startOfWay,
  wayBetween,
} from '@onehall/domain';
import type { ShownPlanBody } from '@onehall/protocol';

type ShownHall = Pick<Hall, 'plan'> & {
  readonly counters: readonly Pick<Counter, 'id' | 'number' | 'zone'>[];
};

type Way = readonly Square[] | null;

/** Ways that were asked for, by where they begin: a plan keeps its places until it is drawn anew, and everybody asks. */
const walked = new WeakMap<Place, Map<Place, Way>>();

function wayFrom(plan: FloorPlan, start: Place, place: Place): Way {
  const ways = walked.get(start) ?? new Map<Place, Way>();
  walked.set(start, ways);
  // That there is none is worked out once too.
  if (!ways.has(place)) ways.set(place, wayBetween(plan, start, place));
  return ways.get(place) ?? null;
}

/**
 * The plan of the hall with the way to each counter from a kiosk, or for null from where people wait [E6]; null: the hall
 * has no plan.
 */
export function presentFloorPlan(hall: ShownHall, kioskId: string | null): ShownPlanBody | null {
  const plan = hall.plan ?? null;
  if (plan === null) return null;
  const start = startOfWay(plan, kioskId);
  const counterAt = (of: string | null) =>
    of === null ? undefined : hall.counters.find((one) => one.id === of);
  return {
    width: plan.width,
    depth: plan.depth,
    walls: plan.walls.map((wall) => ({ ...wall })),
    places: plan.places.map(({ kind, of, name, x, y }) => ({
      kind,
      name,
      number: kind === 'counter' ? (counterAt(of)?.number ?? null) : null,
      x,
      y,
    })),
    start: start && { x: start.x, y: start.y },
    ways: plan.places
      .flatMap((place) => {
        const counter = place.kind === 'counter' ? counterAt(place.of) : undefined;
        const way = start === null || counter === undefined ? null : wayFrom(plan, start, place);
        if (way === null || counter === undefined) return [];
        return {
          counterNumber: counter.number,
          zone: counter.zone,
          squares: way.map(({ x, y }) => ({ x, y })),
          legs: legsOf(way).map((one) => ({ ...one })),
        };
      })
      // As they are looked for: 2 before 10.
      .toSorted((one, other) => Number(one.counterNumber) - Number(other.counterNumber)),
  };
}
