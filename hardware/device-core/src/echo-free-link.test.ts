import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ByteLink } from './byte-link.ts';
import { echoFreeLink } from './echo-free-link.ts';
import { createFakeTimers } from './timers.ts';

function wired() {
  const timers = createFakeTimers();
  const heard: number[] = [];
  let say: (bytes: Uint8Array) => void = () => undefined;
  const raw: ByteLink = {
    describe: 'a line that echoes',
    open: async () => undefined,
    write: async () => undefined,
    close: async () => undefined,
    onData: (listener) => {
      say = listener;
    },
    onDown: () => undefined,
  };
  const link = echoFreeLink(raw, { timers, bytesPerSecond: 960 });
  link.onData((bytes) => heard.push(...bytes));
  return {
    timers,
    heard,
    link,
    write: (...bytes: number[]) => link.write(Uint8Array.from(bytes), 1_000),
    say: (...bytes: number[]) => say(Uint8Array.from(bytes)),
  };
}

test('what was written does not come back, and the answer behind it does', async () => {
  const { write, say, heard } = wired();
  await write(1, 6, 0, 0, 0, 12);
  say(1, 6, 0, 0, 0, 12, 1, 6, 0, 0, 0, 12);
  expect(heard).toEqual([1, 6, 0, 0, 0, 12]);
});

test('an echo in single bytes is taken out all the same', async () => {
  const { write, say, heard } = wired();
  await write(1, 2, 3);
  for (const byte of [1, 2, 3, 9]) say(byte);
  expect(heard).toEqual([9]);
});

test('the echoes of two writes are taken out in their order', async () => {
  const { write, say, heard } = wired();
  await write(1, 2);
  await write(1, 3);
  say(1, 2, 7, 1, 3, 8);
  expect(heard).toEqual([7, 8]);
});

test('a frame of the device in front of the echo, with the same head, stays whole', async () => {
  const { write, say, heard } = wired();
  await write(0xaa, 1, 0x55);
  say(0xaa, 2, 0x10, 0xaa, 1, 0x55);
  expect(heard).toEqual([0xaa, 2, 0x10]);
});

test('bytes of the device that fell between the echo are kept, once its time is over', async () => {
  const { write, say, heard, timers } = wired();
  await write(1, 2, 3);
  say(1, 50, 2, 51, 3, 52);
  expect(heard).toEqual([]);
  await timers.advance(100);
  expect(heard).toEqual([50, 51, 52]);
});

test('where the echo is missing the answer comes at once, or at the latest after the time of an echo', async () => {
  const { write, say, heard, timers } = wired();
  await write(1, 2, 3);
  say(9, 8);
  expect(heard).toEqual([9, 8]);
  say(1, 7);
  expect(heard).toEqual([9, 8]);
  await timers.advance(100);
  expect(heard).toEqual([9, 8, 1, 7]);
  say(1, 2, 3);
  expect(heard).toEqual([9, 8, 1, 7, 1, 2, 3]);
});

test('half an echo is handed on: it was none', async () => {
  const { write, say, heard, timers } = wired();
  await write(1, 2, 3);
  say(1, 2);
  await timers.advance(100);
  expect(heard).toEqual([1, 2]);
});

test('whatever is written and answered, echoes and nothing else are taken out', () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.tuple(bytes, bytes), { maxLength: 6 }), fc.nat({ max: 7 }), (turns, cut) => {
      const { write, say, heard } = wired();
      for (const [request, answer] of turns) {
        void write(...request);
        const line = [...request, ...answer];
        say(...line.slice(0, cut));
        say(...line.slice(cut));
      }
      expect(heard).toEqual(turns.flatMap(([, answer]) => [...answer]));
    }),
  );
});

test('a closed link leaves no timer', async () => {
  const { write, link, timers } = wired();
  await write(1, 2, 3);
  await link.close();
  expect(timers.pending()).toBe(0);
});
