import { createCashDrawer } from '@onehall/cash-drawer';
import { expect, test } from 'vitest';
import { printerRig, ticket, until, untilReady, useRig } from './rig.ts';

useRig();

async function drawerRig() {
  const { model, port, printer } = await printerRig({ drawerSensor: 'open-is-low' });
  await untilReady(printer);
  const drawer = createCashDrawer({ printer, pin: 2, sensorOpenWhen: 'low' });
  const openings: boolean[] = [];
  drawer.onOpened(({ commanded }) => openings.push(commanded));
  const untilState = (state: string) =>
    until(
      (check) => drawer.onChange(check),
      () => drawer.state() === state,
    );
  return { model, port, printer, drawer, openings, untilState };
}

test('a drawer opens over a real port, is seen, pushed shut, and told apart from a key', async () => {
  const { model, drawer, openings, untilState } = await drawerRig();
  expect(drawer.state()).toBe('shut');
  expect(await drawer.open()).toEqual({ state: 'opened' });
  expect(model.drawerOpen(2)).toBe(true);
  model.pushDrawerShut(2);
  await untilState('shut');
  model.openDrawerByKey(2);
  await untilState('open');
  expect(openings).toEqual([true, false]);
});

test('a drawer and tickets share the port without harm to either', async () => {
  const { model, printer, drawer } = await drawerRig();
  const tickets = [1, 2, 3].map((job) => printer.print({ jobId: String(job), document: ticket }));
  expect(await drawer.open()).toEqual({ state: 'opened' });
  const states = (await Promise.all(tickets)).map((outcome) => outcome.state);
  expect(states).toEqual(['confirmed', 'confirmed', 'confirmed']);
  expect(model.paper().map((piece) => piece.lines.length)).toEqual([8, 8, 8]);
});

test('a drawer whose cable is out stays shut, and its state is not made up', async () => {
  const { model, port, drawer, untilState } = await drawerRig();
  await port.unplug();
  await untilState('unknown');
  expect(await drawer.open()).toEqual({ state: 'not-connected' });
  await port.plug();
  await untilState('shut');
  expect(model.drawerOpen(2)).toBe(false);
});
