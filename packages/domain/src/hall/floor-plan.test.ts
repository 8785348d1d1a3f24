import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type FloorPlan,
  firstFloorPlan,
  floorPlanProblem,
  legsOf,
  type Place,
  type PlaceKind,
  startOfWay,
  wayBetween,
} from './floor-plan.ts';

const hall = {
  counters: [{ id: 'c1' }, { id: 'c2' }],
  kiosks: [{ id: 'k1' }],
};
const place = (kind: PlaceKind, x: number, y: number, of: string | null = null): Place => ({
  kind,
  of,
  name: null,
  x,
  y,
});
const empty: FloorPlan = { width: 8, depth: 6, walls: [], places: [] };

/** '.' is floor, '#' a wall, 'c' and 'd' the counters, 'k' the kiosk, 'w' where people wait. */
function drawn(rows: readonly string[]): FloorPlan {
  const marks = rows.flatMap((row, y) => [...row].map((mark, x) => ({ mark, x, y })));
  const kinds: Readonly<Record<string, (x: number, y: number) => Place>> = {
    c: (x, y) => place('counter', x, y, 'c1'),
    d: (x, y) => place('counter', x, y, 'c2'),
    k: (x, y) => place('kiosk', x, y, 'k1'),
    w: (x, y) => place('waiting', x, y),
  };
  return {
    width: rows[0]?.length ?? 0,
    depth: rows.length,
    walls: marks.filter(({ mark }) => mark === '#').map(({ x, y }) => ({ x, y, width: 1, depth: 1 })),
    places: marks.flatMap(({ mark, x, y }) => kinds[mark]?.(x, y) ?? []),
  };
}

describe('the way to a counter', () => {
  test('goes straight where nothing stands', () => {
    const way = wayBetween(empty, { x: 1, y: 5 }, { x: 1, y: 2 });
    expect(way).toEqual([5, 4, 3, 2].map((y) => ({ x: 1, y })));
    expect(legsOf(way ?? [])).toEqual([{ turn: null, metres: 3 }]);
  });

  test('goes round walls and what stands in the hall, with as few turns as can be', () => {
    const plan = drawn(['c......', '####...', 'd..k...', '.......', 'w......']);
    const way = wayBetween(plan, { x: 0, y: 4 }, { x: 0, y: 0 });
    expect(legsOf(way ?? [])).toEqual([
      { turn: null, metres: 4 },
      { turn: 'left', metres: 4 },
      { turn: 'left', metres: 4 },
    ]);
  });

  test('turns right and left as whoever walks it does', () => {
    const way = [
      { x: 0, y: 2 },
      { x: 0, y: 1 },
      { x: 1, y: 1 },
      { x: 1, y: 0 },
      { x: 0, y: 0 },
    ];
    expect(legsOf(way).map(({ turn }) => turn)).toEqual([null, 'right', 'left', 'left']);
  });

  test('is nothing where everything is walled in, and nothing to say from a place to itself', () => {
    expect(wayBetween(drawn(['c#.', '##.', '..w']), { x: 2, y: 2 }, { x: 0, y: 0 })).toBe(null);
    expect(legsOf(wayBetween(empty, { x: 1, y: 1 }, { x: 1, y: 1 }) ?? [])).toEqual([]);
  });

  test('is never longer than a walk along the edges of an empty hall, and never leaves it', () => {
    const column = fc.nat({ max: 7 });
    const row = fc.nat({ max: 5 });
    fc.assert(
      fc.property(column, row, column, row, (x, y, toX, toY) => {
        const from = { x, y };
        const to = { x: toX, y: toY };
        const way = wayBetween(empty, from, to) ?? [];
        expect(way.length - 1).toBe(Math.abs(from.x - to.x) + Math.abs(from.y - to.y));
        expect(legsOf(way).reduce((sum, one) => sum + one.metres, 0)).toBe(way.length - 1);
        expect(legsOf(way).length).toBeLessThanOrEqual(2);
      }),
    );
  });

  test('begins at the kiosk, or where people wait, or at the door', () => {
    const waiting = place('waiting', 2, 2);
    const door = place('door', 0, 5);
    const machine = place('kiosk', 1, 4, 'k1');
    const plan = { ...empty, places: [door, waiting, machine] };
    expect(startOfWay(plan, 'k1')).toBe(machine);
    expect(startOfWay(plan, 'k2')).toBe(null);
    expect(startOfWay(plan, null)).toBe(waiting);
    expect(startOfWay({ ...plan, places: [door] }, null)).toBe(door);
    expect(startOfWay(empty, null)).toBe(null);
  });
});

describe('a plan', () => {
  test.each<[string, Partial<FloorPlan>, { field: string; problem: string } | null]>([
    ['with nothing on it', {}, null],
    ['with counters and a kiosk', drawn(['cd.', '...', 'k.w']), null],
    [
      'with a wall beyond its edge',
      { walls: [{ x: 7, y: 0, width: 2, depth: 1 }] },
      { field: 'walls.0', problem: 'outside' },
    ],
    [
      'with a wall before its edge',
      { walls: [{ x: -1, y: 0, width: 2, depth: 1 }] },
      { field: 'walls.0', problem: 'outside' },
    ],
    [
      'with a place beyond its edge',
      { places: [place('door', 8, 0)] },
      { field: 'places.0', problem: 'outside' },
    ],
    [
      'with a place in a wall',
      { walls: [{ x: 0, y: 0, width: 2, depth: 2 }], places: [place('door', 1, 1)] },
      { field: 'places.0', problem: 'in-wall' },
    ],
    [
      'with two on one square',
      { places: [place('door', 1, 1), place('toilet', 1, 1)] },
      { field: 'places.1', problem: 'doubled' },
    ],
    [
      'with one counter twice',
      { places: [place('counter', 1, 1, 'c1'), place('counter', 2, 1, 'c1')] },
      { field: 'places.1', problem: 'doubled' },
    ],
    [
      'with a counter that is not there',
      { places: [place('counter', 1, 1, 'c9')] },
      { field: 'places.0', problem: 'unknown' },
    ],
    [
      'with a kiosk without a name',
      { places: [place('kiosk', 1, 1)] },
      { field: 'places.0', problem: 'unknown' },
    ],
    ['with a kiosk between walls, and a way out', drawn(['c.k', '.##', 'w..']), null],
    ['with a kiosk walled in', drawn(['c#k', '.##', 'w..']), { field: 'places.0', problem: 'unreachable' }],
    [
      'with a counter behind walls',
      drawn(['c#d', '##.', '..w']),
      { field: 'places.0', problem: 'unreachable' },
    ],
  ])('%s is checked', (_name, change, problem) => {
    expect(floorPlanProblem(hall, { ...empty, ...change })).toEqual(problem);
  });

  test.each([0, 1, 2, 9, 30, 100])('to begin with is sound for a hall of %i counters', (counters) => {
    const large = {
      counters: Array.from({ length: counters }, (_, index) => ({ id: `c${index}` })),
      kiosks: [{ id: 'k1' }, { id: 'k2' }],
    };
    const plan = firstFloorPlan(large);
    expect(floorPlanProblem(large, plan)).toBe(null);
    expect(plan.places.filter(({ kind }) => kind === 'counter')).toHaveLength(Math.min(counters, 88));
  });
});
