import { createFakeCable, createFakeTimers, DeviceError } from '@onehall/device-core';
import { expect, test } from 'vitest';
import { createLedPanelBus } from './led-panel-bus.ts';
import { withCrc } from './modbus-frames.ts';
import { createVirtualLedPanels } from './virtual-panels.ts';

function wired(units: readonly number[] = [1, 2, 3]) {
  const timers = createFakeTimers();
  const device = createVirtualLedPanels(units, { timers });
  const cable = createFakeCable(device);
  const bus = createLedPanelBus({
    panels: units.map((unit) => ({ unit })),
    linkFactory: cable.linkFactory,
    timers,
    random: () => 0,
  });
  const lit = () => [...device.digits.values()].map((text) => text.trimEnd());
  const health = () => bus.unitStates().map((one) => one.health);
  const sentTo = (unit: number) => cable.written.filter((frame) => frame[0] === unit).length;
  return { timers, device, cable, bus, lit, health, sentTo };
}

test('the frames are the published ones', async () => {
  const { bus, cable, timers } = wired([1]);
  bus.show(1, 'A012');
  bus.start();
  await timers.advance(100);
  bus.showNumber(1, 12);
  await timers.advance(100);
  expect(cable.written.map((frame) => Buffer.from(frame).toString('hex'))).toEqual([
    '011000700003064130313220201c95',
    '010600040000c80b',
    '01060000000c89cf',
  ]);
});

test('each panel shows its own text, and answers', async () => {
  const { bus, timers, lit, health } = wired();
  bus.show(1, 'A012');
  bus.show(3, 'b7');
  bus.start();
  await timers.advance(100);
  expect(lit()).toEqual(['A012', '', 'B7']);
  expect([health(), bus.health(), bus.state(), bus.line()]).toEqual([
    ['answers', 'answers', 'answers'],
    'answers',
    'idle',
    'online',
  ]);
});

test('a number stands at the right with its point, also below zero', async () => {
  const { bus, timers, device } = wired([1]);
  bus.start();
  bus.showNumber(1, 1_250, 2);
  await timers.advance(100);
  expect(device.digits.get(1)).toBe('  12.50');
  bus.showNumber(1, -7);
  await timers.advance(100);
  expect(device.digits.get(1)).toBe('    -7');
});

test('of many texts in one moment only the newest is sent after the one under way', async () => {
  const { bus, timers, lit, sentTo } = wired();
  bus.start();
  await timers.advance(100);
  const before = sentTo(2);
  for (let n = 0; n < 100; n += 1) bus.show(2, `A${n}`);
  await timers.advance(100);
  expect([lit()[1], sentTo(2) - before]).toEqual(['A99', 1]);
});

test('panels that lost their content in silence are drawn anew within five seconds', async () => {
  const { bus, device, timers, lit } = wired();
  bus.start();
  bus.show(1, 'A012');
  await timers.advance(100);
  device.powerCycle();
  await timers.advance(5_000);
  expect(lit()[0]).toBe('A012');
});

test('after a reconnect everything is drawn anew, the newest of each', async () => {
  const { bus, device, cable, timers, lit } = wired();
  bus.start();
  bus.show(1, 'A012');
  bus.show(2, 'B001');
  await timers.advance(100);
  cable.unplug();
  device.powerCycle();
  bus.show(2, 'B002');
  await timers.advance(100);
  expect([bus.health(), bus.state()]).toEqual(['not-connected', 'closed']);
  cable.plug();
  await timers.advance(2_000);
  expect(lit()).toEqual(['A012', 'B002', '']);
});

test('a dead panel is named, asked less and less, and does not slow the others', async () => {
  const { bus, device, timers, health, sentTo, lit } = wired();
  device.setFault('dead-2', true);
  bus.start();
  await timers.advance(1_000);
  expect(health()).toEqual(['answers', 'silent', 'answers']);
  expect([bus.health(), bus.statistics().timeouts]).toEqual(['answers', 2]);
  await timers.advance(300_000);
  expect(sentTo(1)).toBeGreaterThan(58);
  expect(sentTo(2)).toBeLessThan(10);
  bus.show(2, 'X');
  bus.show(3, 'C003');
  await timers.advance(30);
  expect(lit()[2]).toBe('C003');
});

test('a dead panel that comes back shows what it should within a minute, or at once when a person asks', async () => {
  const { bus, device, timers, health, lit } = wired();
  device.setFault('dead-2', true);
  bus.start();
  await timers.advance(200_000);
  bus.show(2, 'B002');
  device.setFault('dead-2', false);
  await timers.advance(60_000);
  expect([health()[1], lit()[1]]).toEqual(['answers', 'B002']);
  device.setFault('dead-2', true);
  await timers.advance(200_000);
  device.setFault('dead-2', false);
  bus.retryNow();
  await timers.advance(100);
  expect(health()[1]).toBe('answers');
});

test('a bus on which nobody answers is not connected, whatever its port says', async () => {
  const { bus, device, timers } = wired();
  device.setFault('silent', true);
  bus.start();
  await timers.advance(0);
  expect(bus.health()).toBe('assumed');
  await timers.advance(3_000);
  expect([bus.line(), bus.health(), bus.state()]).toEqual(['online', 'not-connected', 'closed']);
  await expect(bus.test()).rejects.toMatchObject({ code: 'timeout' });
});

test('an exception is an answer: the panel is there, its refusal is kept and counted', async () => {
  const timers = createFakeTimers();
  // A panel of three digits has no third register of text.
  const device = createVirtualLedPanels([1], { timers, digits: 3 });
  const cable = createFakeCable(device);
  const panels = [{ unit: 1, digits: 6 }];
  const bus = createLedPanelBus({ panels, linkFactory: cable.linkFactory, timers, random: () => 0 });
  bus.start();
  await timers.advance(100);
  expect(bus.unitStates()).toEqual([{ unit: 1, health: 'answers', text: '      ', refusal: 2 }]);
  expect(bus.statistics()).toMatchObject({ timeouts: 0, own: { exceptions: 1 } });
});

test('answers with a wrong check sum are bad frames, and count as silence', async () => {
  const { bus, device, timers, health } = wired([1]);
  device.setFault('half-frames', true);
  bus.start();
  await timers.advance(10_000);
  expect(health()).toEqual(['silent']);
  expect(bus.statistics().framesBad).toBeGreaterThan(0);
  expect(bus.statistics().timeouts).toBeGreaterThan(1);
});

test('one text for all goes out in one frame, and each panel is asked for it afterwards', async () => {
  const { bus, timers, lit, sentTo } = wired();
  bus.start();
  await timers.advance(1_000);
  const before = [sentTo(0), sentTo(1), sentTo(2), sentTo(3)];
  bus.showAll('CLOSED');
  await timers.advance(50);
  expect([lit(), sentTo(0) - (before[0] ?? 0)]).toEqual([['CLOSED', 'CLOSED', 'CLOSED'], 1]);
  await timers.advance(150);
  expect([sentTo(1), sentTo(2), sentTo(3)]).toEqual(before.slice(1).map((count) => count + 1));
  expect(bus.statistics()).toMatchObject({ timeouts: 0, own: { broadcasts: 1 } });
});

test('the answer of one panel that comes late is not taken for another’s', async () => {
  const timers = createFakeTimers();
  const late: Uint8Array[] = [];
  let send: (bytes: Uint8Array) => void = () => undefined;
  const cable = createFakeCable({
    plugged: (to) => {
      send = to;
    },
    unplugged: () => undefined,
    // Panel 1 answers when panel 2 is asked; panel 2 never does.
    receive: (bytes) => {
      if (bytes[0] === 1) late.push(withCrc(bytes.slice(0, 6)));
      else for (const answer of late.splice(0)) send(answer);
    },
  });
  const panels = [{ unit: 1 }, { unit: 2 }];
  const bus = createLedPanelBus({ panels, linkFactory: cable.linkFactory, timers, random: () => 0 });
  bus.start();
  await timers.advance(2_000);
  expect(bus.unitStates().map((one) => one.health)).toEqual(['silent', 'silent']);
  expect(bus.statistics()).toMatchObject({ framesGood: 2, timeouts: 4 });
});

test('where the adapter echoes, a dead panel does not seem to answer', async () => {
  const timers = createFakeTimers();
  const panels = createVirtualLedPanels([1, 2], { timers });
  panels.setFault('dead-2', true);
  let send: (bytes: Uint8Array) => void = () => undefined;
  const cable = createFakeCable({
    plugged: (to) => {
      send = to;
      panels.plugged(to);
    },
    unplugged: () => panels.unplugged(),
    receive: (bytes) => {
      send(bytes);
      panels.receive(bytes);
    },
  });
  const bus = createLedPanelBus({
    ...{ panels: [{ unit: 1 }, { unit: 2 }], linkFactory: cable.linkFactory, timers, random: () => 0 },
    echoes: true,
  });
  bus.showNumber(1, 12);
  bus.showNumber(2, 12);
  bus.start();
  await timers.advance(2_000);
  expect(bus.unitStates().map((one) => one.health)).toEqual(['answers', 'silent']);
});

test('the test lights all segments for three seconds, and then the panels show what they should', async () => {
  const { bus, timers, lit } = wired([1, 2]);
  await expect(bus.test()).rejects.toBeInstanceOf(DeviceError);
  bus.show(1, 'A012');
  bus.start();
  await timers.advance(100);
  await bus.test();
  await timers.advance(100);
  expect(lit()).toEqual(['888888', '888888']);
  await timers.advance(3_000);
  expect(lit()).toEqual(['A012', '']);
});

test('a stopped bus leaves no timer', async () => {
  const { bus, timers } = wired();
  bus.start();
  await timers.advance(100);
  await bus.test();
  await bus.stop();
  await timers.advance(0);
  expect(timers.pending()).toBe(0);
});
