import { createFakeCable, createFakeTimers } from '@onehall/device-core';
import { expect, test } from 'vitest';
import { createLineDisplay } from './display-driver.ts';
import type { DisplayDialect } from './frames.ts';
import { createVirtualDisplay } from './virtual-display.ts';

const watched = { kind: 'serial', path: '/dev/none', baudRate: 9_600, watchModemLines: true } as const;

function wired(dialect: DisplayDialect = 'cd5220', address?: typeof watched) {
  const timers = createFakeTimers();
  const device = createVirtualDisplay({ timers });
  const cable = createFakeCable(device);
  const display = createLineDisplay({
    ...{ linkFactory: cable.linkFactory, timers, random: () => 0, dialect },
    ...(address ? { address } : {}),
  });
  return { timers, device, cable, display, lit: () => device.cells.map((line) => line.trim()) };
}

const dialects: readonly DisplayDialect[] = ['cd5220', 'dm-d'];

test.each(dialects)('%s: what is shown before the display is there appears once it is', async (dialect) => {
  const { display, timers, lit } = wired(dialect);
  expect([display.state(), display.health()]).toEqual(['closed', 'not-connected']);
  display.show('请A012号', '3');
  display.start();
  await timers.advance(0);
  expect(lit()).toEqual(['请A012号', '3']);
  expect([display.line(), display.state(), display.health()]).toEqual(['online', 'idle', 'assumed']);
  expect(display.content()).toEqual(['请A012号', '3']);
});

test.each(dialects)(
  '%s: after a reconnect the display is redrawn from what should be seen now',
  async (dialect) => {
    const { display, device, cable, timers, lit } = wired(dialect);
    display.start();
    display.show('A012', '3');
    await timers.advance(0);
    cable.unplug();
    device.powerCycle();
    display.show('A013', '3');
    await timers.advance(100);
    expect([display.health(), display.state(), display.statistics().losses]).toEqual([
      'not-connected',
      'closed',
      1,
    ]);
    cable.plug();
    await timers.advance(2_000);
    expect(lit()).toEqual(['A013', '3']);
  },
);

test('a display that lost its content in silence is redrawn within half a minute', async () => {
  const { display, device, timers, lit } = wired();
  display.start();
  display.show('A012', '3');
  await timers.advance(0);
  device.powerCycle();
  await timers.advance(30_000);
  expect(lit()).toEqual(['A012', '3']);
});

test('of many calls in one moment only the newest is sent after the one under way', async () => {
  const { display, timers, cable, lit } = wired();
  display.start();
  await timers.advance(0);
  const before = cable.written.length;
  for (let n = 0; n < 100; n += 1) display.show(`A${n}`, '');
  expect(display.state()).toBe('busy');
  await timers.advance(0);
  expect(cable.written.length - before).toBe(2);
  expect(lit()[0]).toBe('A99');
});

test('content whose write hung when the cable was pulled is drawn after the replug', async () => {
  const { display, timers, cable, lit } = wired();
  display.start();
  await timers.advance(0);
  cable.blocked = true;
  display.show('A012', '3');
  await timers.advance(0);
  cable.unplug();
  cable.blocked = false;
  cable.plug();
  await timers.advance(1_000);
  expect(lit()).toEqual(['A012', '3']);
});

test('a display whose modem lines fall is not connected, and is drawn anew when one rises', async () => {
  const { display, device, cable, timers, lit } = wired('cd5220', watched);
  cable.modemLines = { cts: true, dsr: true };
  const seen: string[] = [];
  display.onChange(() => seen.push(display.health()));
  display.start();
  display.show('A012', '3');
  await timers.advance(1_000);
  expect(display.health()).toBe('assumed');
  cable.modemLines = { cts: false, dsr: false };
  device.setFault('switched-off', true);
  await timers.advance(2_000);
  expect([display.health(), display.state(), display.line(), seen.at(-1)]).toEqual([
    ...['not-connected', 'closed', 'online', 'not-connected'],
  ]);
  await expect(display.test()).rejects.toMatchObject({ code: 'link-lost' });
  const before = cable.written.length;
  display.show('A013', '3');
  await timers.advance(60_000);
  expect(cable.written.length).toBe(before);
  device.setFault('switched-off', false);
  cable.modemLines = { cts: false, dsr: true };
  await timers.advance(2_000);
  expect([display.health(), lit()]).toEqual(['assumed', ['A013', '3']]);
  expect(display.statistics().own).toEqual({ switchedOff: 1, switchedOn: 1 });
});

test('modem lines that cannot be read say nothing', async () => {
  const { display, cable, timers } = wired('cd5220', watched);
  cable.modemLines = null;
  display.start();
  await timers.advance(10_000);
  expect(display.health()).toBe('assumed');
});

test('modem lines are looked at only where the address asks for it', async () => {
  const { display, cable, timers } = wired();
  cable.modemLines = { cts: false, dsr: false };
  display.start();
  await timers.advance(10_000);
  expect(display.health()).toBe('assumed');
});

test.each(dialects)('%s: the test lights every cell for three seconds', async (dialect) => {
  const { display, timers, lit } = wired(dialect);
  await expect(display.test()).rejects.toMatchObject({ code: 'link-lost' });
  display.show('A012', '3');
  display.start();
  await timers.advance(0);
  await display.test();
  await timers.advance(0);
  expect(lit()).toEqual(['8'.repeat(20), '8'.repeat(20)]);
  display.show('A013', '3');
  await timers.advance(2_900);
  expect(lit()[0]).toBe('8'.repeat(20));
  await timers.advance(100);
  expect(lit()).toEqual(['A013', '3']);
});

test('a stopped display leaves no timer', async () => {
  const { display, cable, timers } = wired('cd5220', watched);
  cable.modemLines = { cts: true, dsr: true };
  display.start();
  await timers.advance(0);
  await display.test();
  await display.stop();
  await timers.advance(0);
  expect(timers.pending()).toBe(0);
});
