import type { FloorPlanBody } from '@onehall/protocol';
import { describe, expect, test } from 'vitest';
import { boxOf, changed, movedTo, shownDraft, without, withPlace, withWall } from './plan-draft.ts';

const plan: FloorPlanBody = {
  width: 4,
  depth: 4,
  walls: [{ x: 0, y: 0, width: 2, depth: 1 }],
  places: [
    { kind: 'counter', of: 'c1', name: null, x: 2, y: 0 },
    { kind: 'door', of: null, name: null, x: 3, y: 3 },
  ],
};
const wall = { list: 'walls', index: 0 } as const;
const counter = { list: 'places', index: 0 } as const;

describe('a drawing', () => {
  test('shows the number of a counter, and a question mark for one that is not chosen yet', () => {
    const { places, ways } = shownDraft(plan, [{ id: 'c1', number: '7' }]);
    expect(places.map(({ number }) => number)).toEqual(['7', null]);
    expect(shownDraft(plan, []).places[0]?.number).toBe('?');
    expect(ways).toEqual([]);
  });

  test('moves what is picked as far as it fits', () => {
    expect(movedTo(plan, counter, 9, -3).places[0]).toMatchObject({ x: 3, y: 0 });
    expect(movedTo(plan, wall, 9, 9).walls[0]).toMatchObject({ x: 2, y: 3, width: 2 });
    expect(movedTo(plan, { list: 'places', index: 7 }, 1, 1)).toBe(plan);
  });

  test('changes and takes away only what is picked', () => {
    expect(changed(plan, counter, { of: 'c2' }).places.map(({ of }) => of)).toEqual(['c2', null]);
    expect(without(plan, counter).places).toEqual(plan.places.slice(1));
    expect(without(plan, wall)).toEqual({ ...plan, walls: [] });
    expect(boxOf(without(plan, wall), wall)).toBe(null);
  });

  test('puts what is new where nothing stands', () => {
    expect(withPlace(plan).places.at(-1)).toMatchObject({ kind: 'other', x: 3, y: 0 });
    expect(withWall(withPlace(plan)).walls.at(-1)).toEqual({ x: 0, y: 1, width: 1, depth: 1 });
    const full = { ...plan, walls: [{ x: 0, y: 0, width: 4, depth: 4 }] };
    expect(withPlace(full).places.at(-1)).toMatchObject({ x: 0, y: 0 });
  });
});
