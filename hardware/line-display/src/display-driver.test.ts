import { createFakeCable, createFakeTimers } from '@onehall/device-core';
import { expect, test } from 'vitest';
import { createLineDisplay } from './display-driver.ts';
import { createVirtualDisplay } from './virtual-display.ts';

function wired() {
  const timers = createFakeTimers();
  const device = createVirtualDisplay();
  const cable = createFakeCable(device);
  const display = createLineDisplay({ linkFactory: cable.linkFactory, timers, random: () => 0 });
  return { timers, device, cable, display, lit: () => device.cells.map((line) => line.trim()) };
}

test('what is shown before the display is there appears once it is', async () => {
  const { display, timers, lit } = wired();
  display.show('请A012号', '3');
  display.start();
  await timers.advance(0);
  expect(lit()).toEqual(['请A012号', '3']);
  expect(display.state()).toEqual({ line: 'online', health: 'assumed', upper: '请A012号', lower: '3' });
});

test('after a reconnect the display is redrawn from what should be seen now', async () => {
  const { display, device, cable, timers, lit } = wired();
  display.start();
  display.show('A012', '3');
  await timers.advance(0);
  cable.unplug();
  device.powerCycle();
  display.show('A013', '3');
  await timers.advance(100);
  expect(display.state().health).toBe('not-connected');
  cable.plug();
  await timers.advance(2_000);
  expect(lit()).toEqual(['A013', '3']);
});

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
  await timers.advance(0);
  expect(cable.written.length - before).toBe(2);
  expect(lit()[0]).toBe('A99');
});

test('a stopped display leaves no timer', async () => {
  const { display, timers } = wired();
  display.start();
  await timers.advance(0);
  await display.stop();
  expect(timers.pending()).toBe(0);
});
