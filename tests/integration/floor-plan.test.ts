import { randomUUID } from 'node:crypto';
import { routes } from '@onehall/protocol';
import { describe, expect, test } from 'vitest';
import { TestHall } from './hall-harness.ts';

const planFrom = (hall: TestHall, from: string) => hall.nobody().must(routes.readFloorPlan, `/plan/${from}`);
const drawing = (places: readonly object[], walls: readonly object[] = []) => ({
  area: 'plan',
  id: 'hall',
  value: { width: 6, depth: 5, walls, places },
});
const counter = { kind: 'counter', of: 'counter-1', name: null, x: 1, y: 0 };
const door = { kind: 'door', of: null, name: null, x: 1, y: 4 };

describe('the plan of the hall', () => {
  test('shows everybody the way to a counter, from a kiosk and from where people wait', async () => {
    const hall = await TestHall.start();
    const { plan } = await planFrom(hall, 'kiosk-1');
    expect(plan?.ways.map(({ counterNumber }) => counterNumber).toSorted()).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ]);
    expect(plan?.start).toEqual({ x: 7, y: 8 });
    const fromHall = await planFrom(hall, 'hall');
    expect(fromHall.plan?.start).toEqual({ x: 10, y: 5 });
    const way = fromHall.plan?.ways.find((one) => one.counterNumber === '1');
    expect(way?.legs).toEqual([{ turn: null, metres: 4 }]);
    // A kiosk that is not on the plan, or is none, shows the plan without a way.
    const elsewhere = await planFrom(hall, 'kiosk-9');
    expect(elsewhere.plan).toMatchObject({ start: null, ways: [] });
  });

  test('is drawn by a manager, kept over a restart, and taken away again', async () => {
    const hall = await TestHall.start();
    const manager = await hall.staff('M001');
    await manager.must(routes.changeSetting, '/settings', { setting: drawing([counter, door]) });
    const shown = await planFrom(hall, 'hall');
    expect(shown.plan?.ways).toHaveLength(1);
    await hall.restart();
    expect(await planFrom(hall, 'hall')).toEqual(shown);
    const again = await hall.staff('M001');
    await again.must(routes.changeSetting, '/settings', { setting: { ...drawing([]), value: null } });
    expect(await planFrom(hall, 'hall')).toEqual({ plan: null });
    const settings = await again.must(routes.readSettings, '/settings');
    // Whoever begins anew finds every counter of the hall in the first sketch.
    expect(settings.firstPlan.places.filter(({ kind }) => kind === 'counter')).toHaveLength(6);
  });

  test('is refused where it cannot be walked, or is another’s to draw', async () => {
    const hall = await TestHall.start();
    const manager = await hall.staff('M001');
    const walls = [{ x: 0, y: 1, width: 6, depth: 1 }];
    const send = async (who: typeof manager, setting: object) =>
      who.post('/settings', { commandId: randomUUID(), setting });
    const unreachable = { code: 'setting-invalid', facts: { field: 'places.0', problem: 'unreachable' } };
    expect(await send(manager, drawing([counter, door], walls))).toMatchObject({
      status: 422,
      body: { refusal: unreachable },
    });
    const outside = await send(manager, drawing([{ ...door, x: 60 }]));
    expect(outside.code).toBe('malformed-request');
    const clerk = await hall.staff('K001');
    expect((await send(clerk, drawing([counter, door]))).status).toBe(403);
    expect((await planFrom(hall, 'hall')).plan?.width).toBe(20);
  });
});
