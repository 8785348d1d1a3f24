import { createFakeCable, createFakeTimers } from '@onehall/device-core';
import { expect, test } from 'vitest';
import { type BuiltInTemplateName, builtInTemplates } from './built-in-templates.ts';
import { createTemplateBus } from './template-bus.ts';
import { createVirtualTemplateBus } from './virtual-template-bus.ts';

function wired(name: BuiltInTemplateName, addresses: readonly number[] = [1, 2, 3]) {
  const timers = createFakeTimers(1_000_000);
  const template = builtInTemplates[name];
  const device = createVirtualTemplateBus(template, addresses, { timers });
  const cable = createFakeCable(device);
  const bus = createTemplateBus({
    ...{ template, addresses, linkFactory: cable.linkFactory, timers, random: () => 0 },
  });
  const keys: string[] = [];
  bus.onKey(({ address, key }) => keys.push(`${address}: ${key}`));
  const texts = () => [...device.units.values()].map(({ text }) => text);
  const lit = () => [...device.units].filter(([, unit]) => unit.isLit).map(([address]) => address);
  const health = () => bus.unitStates().map((one) => one.health);
  return { timers, device, cable, bus, keys, texts, lit, health };
}

test('each bar shows its own text in its style, and none can say that it does', async () => {
  const { bus, timers, device, health } = wired('led-bar');
  bus.show(1, '请A012号');
  bus.show(2, '暂停服务', 'yellow');
  bus.start();
  await timers.advance(100);
  expect([...device.units.values()]).toEqual([
    { text: '请A012号', style: 'red', isLit: false },
    { text: '暂停服务', style: 'yellow', isLit: false },
    { text: '', style: 'red', isLit: false },
  ]);
  expect([bus.health(), bus.state(), health()]).toEqual([
    ...['assumed', 'idle', ['unknown', 'unknown', 'unknown']],
  ]);
});

test('of many texts in one moment only the newest is sent after the one under way', async () => {
  const { bus, timers, cable, texts } = wired('led-bar');
  bus.start();
  await timers.advance(100);
  const before = cable.written.length;
  for (let n = 0; n < 100; n += 1) bus.show(2, `A${n}`);
  await timers.advance(100);
  expect([texts()[1], cable.written.length - before]).toEqual(['A99', 1]);
});

test('bars that lost their content in silence are told again within half a minute', async () => {
  const { bus, device, timers, texts } = wired('led-bar');
  bus.start();
  bus.show(1, 'A012');
  await timers.advance(100);
  device.powerCycle();
  await timers.advance(30_100);
  expect(texts()[0]).toBe('A012');
});

test('after a reconnect all is said anew: texts, and which pads are lit', async () => {
  const { bus, device, cable, timers, texts, lit } = wired('call-pad');
  bus.start();
  bus.show(1, '12');
  bus.prompt(2);
  bus.prompt(3);
  await timers.advance(100);
  expect([texts(), lit()]).toEqual([
    ['12', '', ''],
    [2, 3],
  ]);
  cable.unplug();
  bus.show(1, '13');
  bus.endPrompt(3);
  await timers.advance(100);
  expect([bus.health(), bus.state()]).toEqual(['not-connected', 'closed']);
  device.powerCycle();
  cable.plug();
  await timers.advance(2_000);
  expect([texts(), lit()]).toEqual([['13', '', ''], [2]]);
});

test('a hall panel that answers is known to answer; one that is dead is named and does not slow the others', async () => {
  const { bus, device, timers, health, texts } = wired('hall-panel');
  device.setFault('dead-2', true);
  bus.show(1, '请A012号到3号柜台', 'red-scrolling');
  bus.start();
  await timers.advance(2_000);
  expect([health(), bus.health()]).toEqual([['answers', 'silent', 'answers'], 'answers']);
  bus.show(2, 'B');
  bus.show(3, 'C');
  await timers.advance(50);
  expect(texts()).toEqual(['请A012号到3号柜台', '', 'C']);
  device.setFault('dead-2', false);
  await timers.advance(60_000);
  expect([health()[1], texts()[1]]).toEqual(['answers', 'B']);
});

test('a rating is asked for, fetched by polling, acknowledged, and heard once', async () => {
  const { bus, device, timers, keys, lit, health } = wired('rating-pad');
  bus.start();
  bus.prompt(2);
  await timers.advance(500);
  expect([lit(), health()]).toEqual([[2], ['answers', 'answers', 'answers']]);
  device.press(2, 'very-satisfied');
  await timers.advance(5_000);
  expect([keys, lit()]).toEqual([['2: very-satisfied'], []]);
  expect(bus.unitStates()[1]).toMatchObject({ isPrompted: false, lastKeyAt: expect.any(Number) });
  expect(bus.statistics()).toMatchObject({ timeouts: 0, own: { keys: 1, acknowledgements: 1 } });
});

test('a rating whose acknowledgement is lost comes again with the next poll, and counts once', async () => {
  const { bus, device, timers, keys } = wired('rating-pad', [7]);
  const acknowledge = '02 30 37 41 46 03';
  const receive = device.receive.bind(device);
  let lost = 3;
  device.receive = (bytes) => {
    const isLost = Buffer.from(bytes).toString('hex') === acknowledge.replaceAll(' ', '') && lost-- > 0;
    if (!isLost) receive(bytes);
  };
  bus.start();
  await timers.advance(500);
  device.press(7, 'neutral');
  await timers.advance(5_000);
  expect([keys, bus.statistics().own]).toEqual([['7: neutral'], expect.objectContaining({ bounces: 3 })]);
  device.press(7, 'neutral');
  await timers.advance(1_000);
  expect(keys).toEqual(['7: neutral', '7: neutral']);
});

test('a rating that nobody gives is ended', async () => {
  const { bus, timers, lit, keys } = wired('rating-pad');
  bus.start();
  bus.prompt(1);
  await timers.advance(500);
  expect(lit()).toEqual([1]);
  bus.endPrompt(1);
  await timers.advance(500);
  expect([lit(), keys]).toEqual([[], []]);
});

test('a call pad speaks by itself and is acknowledged; bounces count once', async () => {
  const { bus, device, timers, keys } = wired('call-pad');
  bus.start();
  await timers.advance(100);
  device.press(1, 'call-next');
  device.setFault('bouncing', true);
  device.press(2, 'recall');
  await timers.advance(2_000);
  expect(keys).toEqual(['1: call-next', '2: recall']);
  device.press(2, 'recall');
  await timers.advance(2_000);
  expect(keys.at(-1)).toBe('2: recall');
  expect([keys.length, bus.statistics().own['keys']]).toEqual([3, 3]);
  expect(bus.statistics().own['bounces']).toBeGreaterThan(1);
});

test('a pad that is not acknowledged repeats its key, and the press counts once', async () => {
  const { bus, device, cable, timers, keys } = wired('call-pad');
  bus.start();
  await timers.advance(100);
  cable.blocked = true;
  device.press(1, 'call-next');
  await timers.advance(900);
  expect([keys, bus.statistics().own['bounces']]).toEqual([['1: call-next'], 4]);
});

test('digits come one by one, also the same twice', async () => {
  const { bus, device, timers, keys } = wired('call-pad');
  bus.start();
  await timers.advance(100);
  for (const key of ['digit-1', 'digit-2', 'digit-2', 'enter'] as const) {
    device.press(3, key);
    await timers.advance(400);
  }
  expect(keys).toEqual(['3: digit-1', '3: digit-2', '3: digit-2', '3: enter']);
});

/** A call pad at address 2 that says just these bytes. */
async function saying(...chunks: readonly (readonly number[])[]) {
  const timers = createFakeTimers();
  let send: (bytes: Uint8Array) => void = () => undefined;
  const cable = createFakeCable({
    plugged: (to) => {
      send = to;
    },
    unplugged: () => undefined,
    receive: () => undefined,
  });
  const keys: unknown[] = [];
  const template = builtInTemplates['call-pad'];
  const bus = createTemplateBus({
    ...{ template, addresses: [2], linkFactory: cable.linkFactory, timers, random: () => 0 },
  });
  bus.onKey((key) => keys.push(key));
  bus.start();
  await timers.advance(100);
  for (const chunk of chunks) send(Uint8Array.from(chunk));
  await timers.advance(0);
  return { bus, keys };
}

const callNext = [0x55, 0xaa, 0x02, 0x02, 0x31, 0x0a, 0xc1];

test('keys of strangers and keys without a name are counted, not heard', async () => {
  const stranger = [0x55, 0xaa, 0x09, 0x02, 0x31, 0x0a, 0xba];
  const nameless = [0x55, 0xaa, 0x02, 0x02, 0x31, 0x7f, 0x4c];
  const { bus, keys } = await saying(stranger, nameless, callNext);
  expect(keys).toEqual([{ address: 2, key: 'call-next' }]);
  expect(bus.statistics().own).toMatchObject({ strangers: 1, unknownKeys: 1, keys: 1 });
});

test('a key behind noise that looks like a frame is heard at once', async () => {
  const { bus, keys } = await saying([0x55, 0xaa, 0x02, 0xff], [0x55, 0xaa, 0x02, 0x02, 0x31], callNext);
  expect(keys).toEqual([{ address: 2, key: 'call-next' }]);
  expect(bus.statistics()).toMatchObject({ framesGood: 1, framesBad: 1, bytesDiscarded: 9 });
});

test('a polled bus on which all are silent is not connected', async () => {
  const { bus, device, timers } = wired('rating-pad');
  device.setFault('silent', true);
  bus.start();
  await timers.advance(10_000);
  expect([bus.line(), bus.health(), bus.state()]).toEqual(['online', 'not-connected', 'closed']);
  await expect(bus.test()).rejects.toMatchObject({ code: 'timeout' });
  device.setFault('silent', false);
  bus.retryNow();
  await timers.advance(200);
  expect(bus.health()).toBe('answers');
});

test('the test shows each unit its address and lights it for three seconds', async () => {
  const { bus, timers, texts, lit } = wired('call-pad');
  await expect(bus.test()).rejects.toMatchObject({ code: 'link-lost' });
  bus.show(1, '12');
  bus.prompt(3);
  bus.start();
  await timers.advance(100);
  await bus.test();
  await timers.advance(100);
  expect([texts(), lit()]).toEqual([
    ['1', '2', '3'],
    [1, 2, 3],
  ]);
  await timers.advance(3_000);
  expect([texts(), lit()]).toEqual([['12', '', ''], [3]]);
});

test('what the template cannot do, and units that are not there, are bugs', () => {
  const { bus } = wired('led-bar');
  expect(() => bus.prompt(1)).toThrow('lights nothing');
  expect(() => bus.show(9, 'A')).toThrow('unit 9 hangs on this bus');
  expect(() => bus.show(1, 'A', 'pink')).toThrow('no style pink');
  expect(() => wired('rating-pad', [100])).toThrow('0 to 99');
});

test('a stopped bus leaves no timer', async () => {
  const { bus, device, timers } = wired('call-pad');
  bus.start();
  await timers.advance(100);
  await bus.test();
  await bus.stop();
  device.unplugged();
  await timers.advance(0);
  expect(timers.pending()).toBe(0);
});
