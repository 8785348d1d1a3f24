import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInTemplates } from './built-in-templates.ts';
import { CompiledTemplate, type Direction } from './compiled-template.ts';
import { formatHex, parseHex } from './hex.ts';
import type { Filling } from './message-data.ts';
import type { MessageTemplate } from './template.ts';

const { 'led-bar': led, 'hall-panel': hall, 'rating-pad': rating, 'call-pad': call } = builtInTemplates;
assert(led.show && hall.show && rating.prompt && rating.endPrompt && rating.poll && rating.key && call.show);
assert(call.prompt && call.endPrompt && call.key?.acknowledge && rating.key.acknowledge && hall.show.answer);

interface Golden {
  readonly what: string;
  readonly template: keyof typeof builtInTemplates;
  readonly direction: Direction;
  readonly address: number;
  readonly message: MessageTemplate | undefined;
  readonly filling?: Filling;
  readonly frame: string;
}

/** Worked out by hand from the words of each template's note. */
const golden: readonly Golden[] = [
  {
    ...{ what: 'an LED bar shows a call', template: 'led-bar', direction: 'out', address: 3 },
    ...{ message: led.show, filling: { text: '请A012号' } },
    frame: 'AA 03 01 11 01 20 20 20 20 C7 EB 41 30 31 32 BA C5 20 20 20 20 C5 55',
  },
  {
    ...{ what: 'an LED bar shows it in green', template: 'led-bar', direction: 'out', address: 3 },
    ...{ message: led.show, filling: { text: 'A1', style: 'green' } },
    frame: 'AA 03 01 11 02 20 20 20 20 20 20 20 41 31 20 20 20 20 20 20 20 F3 55',
  },
  {
    ...{
      what: 'a hall panel scrolls, its address escaped',
      template: 'hall-panel',
      direction: 'out',
      address: 0x017e,
    },
    ...{ message: hall.show, filling: { text: '请A012号', style: 'green-scrolling' } },
    frame: '7E 01 7D 5E 21 00 0F 02 02 C7 EB 41 30 31 32 BA C5 4F 33 7E',
  },
  {
    ...{ what: 'a hall panel answers', template: 'hall-panel', direction: 'back', address: 0x017e },
    ...{ message: hall.show.answer, frame: '7E 01 7D 5E A1 00 06 00 09 9C 7E' },
  },
  {
    ...{ what: 'a rating is asked for', template: 'rating-pad', direction: 'out', address: 7 },
    ...{ message: rating.prompt, frame: '02 30 37 50 57 03' },
  },
  {
    ...{ what: 'a rating is no longer asked for', template: 'rating-pad', direction: 'out', address: 7 },
    ...{ message: rating.endPrompt, frame: '02 30 37 45 42 03' },
  },
  {
    ...{ what: 'a rating pad is polled', template: 'rating-pad', direction: 'out', address: 7 },
    ...{ message: rating.poll, frame: '02 30 37 3F 38 03' },
  },
  {
    ...{ what: 'a rating pad has nothing to say', template: 'rating-pad', direction: 'back', address: 7 },
    ...{ message: rating.poll.answer, frame: '02 30 37 4E 49 03' },
  },
  {
    ...{ what: 'a rating is given', template: 'rating-pad', direction: 'back', address: 7 },
    ...{ message: rating.key, filling: { key: Uint8Array.of(0x35) }, frame: '02 30 37 4B 35 79 03' },
  },
  {
    ...{ what: 'a rating is acknowledged', template: 'rating-pad', direction: 'out', address: 7 },
    ...{ message: rating.key.acknowledge, frame: '02 30 37 41 46 03' },
  },
  {
    ...{ what: 'a call pad shows how many wait', template: 'call-pad', direction: 'out', address: 2 },
    ...{ message: call.show, filling: { text: '12' }, frame: '55 AA 02 05 11 20 20 31 32 45' },
  },
  {
    ...{ what: 'a call pad is lit', template: 'call-pad', direction: 'out', address: 2 },
    ...{ message: call.prompt, frame: '55 AA 02 02 12 01 E9' },
  },
  {
    ...{ what: 'a call pad is put out', template: 'call-pad', direction: 'out', address: 2 },
    ...{ message: call.endPrompt, frame: '55 AA 02 02 12 00 EA' },
  },
  {
    ...{ what: 'a call pad calls the next', template: 'call-pad', direction: 'back', address: 2 },
    ...{ message: call.key, filling: { key: Uint8Array.of(0x0a) }, frame: '55 AA 02 02 31 0A C1' },
  },
  {
    ...{ what: 'a call pad is acknowledged', template: 'call-pad', direction: 'out', address: 2 },
    ...{ message: call.key.acknowledge, frame: '55 AA 02 01 06 F7' },
  },
];

function ready({ template, message, frame }: Golden) {
  assert(message, 'the template has this message');
  const bytes = parseHex(frame);
  assert(bytes, 'the golden frame is hexadecimal');
  return { compiled: new CompiledTemplate(builtInTemplates[template]), message, bytes };
}

test.each(golden)('$what: $frame', (one) => {
  const { compiled, message } = ready(one);
  expect(formatHex(compiled.encode(one.direction, one.address, message, one.filling))).toBe(one.frame);
});

test.each(golden)('$what: found whole, byte by byte, and glued', (one) => {
  const { compiled, message, bytes } = ready(one);
  const isIt = (frames: readonly { readonly address: number }[]) => frames.map(({ address }) => address);
  const glued = compiled.framer(one.direction).push(Uint8Array.of(...bytes, ...bytes), 0);
  expect(isIt(glued)).toEqual([one.address, one.address]);
  const framer = compiled.framer(one.direction);
  const bytewise = [...bytes].flatMap((byte) => framer.push(Uint8Array.of(byte), 0));
  expect(bytewise).toEqual(glued.slice(0, 1));
  const found = bytewise[0] && compiled.read(message, bytewise[0]);
  expect(found?.text).toBe(one.filling?.text);
  expect(found?.key).toBe(one.filling?.key && formatHex(one.filling.key));
});

test.each(golden)('$what: found behind any noise, at the latest when the noise is given up', (one) => {
  const { compiled, bytes } = ready(one);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (noise) => {
      const framer = compiled.framer(one.direction);
      const found = [
        ...framer.push(Uint8Array.of(...noise, ...bytes), 0),
        ...framer.push(new Uint8Array(), 100),
      ];
      expect(found.at(-1)?.address).toBe(one.address);
    }),
  );
});

test.each(golden)('$what: not found when a byte of it is wrong', (one) => {
  const { compiled, message, bytes } = ready(one);
  const right = compiled.framer(one.direction).push(bytes, 0);
  for (let at = 0; at < bytes.length; at += 1) {
    const framer = compiled.framer(one.direction);
    const wrong = bytes.map((byte, n) => (n === at ? byte ^ 0x04 : byte));
    const found = [...framer.push(wrong, 0), ...framer.push(new Uint8Array(), 100)];
    expect(found.filter((frame) => compiled.read(message, frame))).not.toEqual(right);
    expect(found).toEqual([]);
  }
});
