import { expect, test } from 'vitest';
import { DeviceError } from './device-error.ts';
import { createFakeCable } from './fake-link.ts';
import { HuntingFramer } from './hunting-framer.ts';
import { type Framer, Line } from './line.ts';
import { LineLink } from './line-link.ts';
import { createFakeTimers } from './timers.ts';
import type { DeviceSend } from './virtual-device.ts';

const bytewise: Framer<number> = {
  push: (chunk) => [...chunk],
  statistics: { framesGood: 0, framesBad: 0, bytesDiscarded: 0 },
};

async function openLine() {
  const received: number[] = [];
  let send: DeviceSend = () => undefined;
  const cable = createFakeCable({
    plugged: (to) => {
      send = to;
    },
    unplugged: () => undefined,
    receive: (bytes) => void received.push(...bytes),
  });
  const timers = createFakeTimers();
  const link = new LineLink(cable.linkFactory(), 1);
  await link.open();
  const line = new Line(link, bytewise, timers);
  const events: number[] = [];
  line.onEvent((frame) => events.push(frame));
  const ask = (byte: number) =>
    line.transact({
      bytes: Uint8Array.of(byte),
      timeoutMs: 100,
      expect: (frame) => (frame >= 100 ? frame : undefined),
    });
  return {
    cable,
    timers,
    link,
    line,
    events,
    ask,
    received,
    reply: (...bytes: number[]) => send(Uint8Array.from(bytes)),
  };
}

test('a second request waits until the first has its answer', async () => {
  const { ask, received, reply, timers } = await openLine();
  const first = ask(1);
  const second = ask(2);
  await timers.advance(0);
  expect(received).toEqual([1]);
  reply(100);
  expect(await first).toBe(100);
  await timers.advance(0);
  expect(received).toEqual([1, 2]);
  reply(101);
  expect(await second).toBe(101);
});

test('frames nobody asked for are events, also while a request waits', async () => {
  const { ask, reply, timers, events } = await openLine();
  const answer = ask(1);
  await timers.advance(0);
  reply(7, 100, 101);
  expect(await answer).toBe(100);
  expect(events).toEqual([7, 101]);
});

test('an answer that comes too late is not taken for the next one', async () => {
  const { ask, reply, timers, events, received } = await openLine();
  const first = ask(1).catch((error: unknown) => error);
  const second = ask(2);
  await timers.advance(100);
  expect(await first.then((error) => error instanceof DeviceError && error.code)).toBe('timeout');
  reply(100);
  await timers.advance(0);
  expect(events).toEqual([100]);
  expect(received).toEqual([1]);
  await timers.advance(200);
  reply(101);
  expect(await second).toBe(101);
});

test('the end of the link ends every request', async () => {
  const { ask, cable, timers } = await openLine();
  const both = Promise.allSettled([ask(1), ask(2)]);
  await timers.advance(0);
  cable.unplug();
  expect((await both).map((result) => result.status)).toEqual(['rejected', 'rejected']);
  expect(timers.pending()).toBe(0);
});

test('a line takes only so many requests', async () => {
  const { ask, cable } = await openLine();
  const results = Promise.allSettled(Array.from({ length: 70 }, () => ask(1)));
  cable.unplug();
  const full = (await results).filter(
    (r) => r.status === 'rejected' && (r.reason as DeviceError).code === 'queue-full',
  );
  expect(full).toHaveLength(6);
});

test('a good frame behind noise that looks like a longer one comes as soon as that is given up', async () => {
  let send: DeviceSend = () => undefined;
  const cable = createFakeCable({
    plugged: (to) => {
      send = to;
    },
    unplugged: () => undefined,
    receive: () => undefined,
  });
  const timers = createFakeTimers();
  const link = new LineLink(cable.linkFactory(), 1);
  await link.open();
  // A frame is its length and the bytes behind it.
  const framer = new HuntingFramer<number>({
    bytesMax: 16,
    interByteMs: 50,
    cut: (bytes) => {
      const length = bytes[0] ?? 0;
      if (length < 2 || length > 9) return { kind: 'bad' };
      return bytes.length < length ? { kind: 'more' } : { kind: 'frame', length, frame: length };
    },
  });
  const events: number[] = [];
  new Line(link, framer, timers).onEvent((frame) => events.push(frame));
  send(Uint8Array.of(9, 2, 0));
  await timers.advance(50);
  expect(events).toEqual([]);
  await timers.advance(1);
  expect([events, timers.pending(), framer.statistics.bytesDiscarded]).toEqual([[2], 0, 1]);
  send(Uint8Array.of(9));
  await timers.advance(0);
  cable.unplug();
  expect(timers.pending()).toBe(0);
});
