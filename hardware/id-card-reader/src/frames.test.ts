import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answerFrame,
  commandFrame,
  createAnswerFramer,
  createCommandFramer,
  type SdtAnswer,
  type SdtCommand,
  withoutPerson,
} from './frames.ts';
import { encodeCard } from './id-card.ts';
import { inventedCard } from './invented-card.ts';

const hex = (bytes: Uint8Array) =>
  Buffer.from(bytes).toString('hex').replace(/../g, '$& ').trim().toUpperCase();
const head = 'AA AA AA 96 69';

describe('the frames of the SAM protocol', () => {
  test.each([
    ['find', '00 03 20 01 22'],
    ['select', '00 03 20 02 21'],
    ['read', '00 03 30 01 32'],
    ['sam-id', '00 03 12 FF EE'],
    ['state', '00 03 11 FF ED'],
    ['reset', '00 03 10 FF EC'],
  ] as const)('%s', (command, golden) => {
    expect(hex(commandFrame(command))).toBe(`${head} ${golden}`);
    expect(createCommandFramer().push(commandFrame(command), 0)).toEqual([command]);
  });

  test('a found card is answered as the text says, and a read answer has its 1295 bytes', () => {
    expect(hex(answerFrame('found', new Uint8Array(4)))).toBe(`${head} 00 08 00 00 9F 00 00 00 00 97`);
    expect(answerFrame('done', encodeCard(inventedCard(1)))).toHaveLength(1_295);
  });

  test('a command of another kind is unknown', () => {
    const strange = Uint8Array.of(0xaa, 0xaa, 0xaa, 0x96, 0x69, 0x00, 0x03, 0x77, 0x01, 0x75);
    expect(createCommandFramer().push(strange, 0)).toEqual(['unknown']);
  });
});

describe('answers on the line', () => {
  const feed = (chunks: readonly Uint8Array[]): SdtAnswer[] => {
    const framer = createAnswerFramer();
    return chunks.flatMap((chunk) => [...framer.push(chunk, 0)]);
  };
  const answer = fc.record({
    status: fc.constantFrom('done', 'found', 'none-found', 'read-failed', 'not-authenticated', 'bad-card'),
    data: fc.uint8Array({ maxLength: 40 }),
  });
  const noise = fc.uint8Array({ maxLength: 8 }).map((bytes) => bytes.map((byte) => byte & 0x7f));

  test('are found whole, byte by byte, glued, and behind noise', () => {
    fc.assert(
      fc.property(answer, noise, ({ status, data }, between) => {
        const frame = answerFrame(status, data);
        expect(feed([frame])).toEqual([{ status, data }]);
        expect(feed([...frame].map((byte) => Uint8Array.of(byte)))).toEqual([{ status, data }]);
        expect(feed([Uint8Array.of(...frame, ...frame)])).toHaveLength(2);
        expect(feed([between, frame])).toEqual([{ status, data }]);
      }),
    );
  });

  test('with a wrong check are none; half of one hides not the next', () => {
    const frame = answerFrame('done', Uint8Array.of(1, 2, 3));
    const wrong = frame.map((byte, at) => (at === frame.length - 2 ? byte ^ 1 : byte));
    expect(feed([wrong, frame])).toHaveLength(1);
    const framer = createAnswerFramer();
    framer.push(frame.subarray(0, 8), 0);
    expect(framer.push(frame, 500)).toHaveLength(1);
    expect(framer.statistics.framesBad).toBe(1);
  });

  test('of any bytes at all throw nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 64 }), { maxLength: 20 }), (chunks) => {
        expect(Array.isArray(feed(chunks))).toBe(true);
      }),
    );
  });
});

describe('what a log sees', () => {
  const card = inventedCard(5);
  const person = [...Buffer.from(card.number, 'utf16le')].join();
  const name = [...Buffer.from(card.name, 'utf16le')].join();

  test('of a read answer is its head alone, wherever the line cuts it', () => {
    const frame = answerFrame('done', encodeCard(card));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 12 }), (sizes) => {
        let at = 0;
        const seen: number[] = [];
        for (const size of [...sizes, frame.length]) {
          seen.push(...withoutPerson('in', frame.subarray(at, at + size)));
          at += size;
        }
        expect(seen.join()).not.toContain(person);
        expect(seen.join()).not.toContain(name);
      }),
    );
  });

  test('of commands and short answers is all', () => {
    for (const command of ['find', 'read'] satisfies SdtCommand[])
      expect(withoutPerson('out', commandFrame(command))).toEqual(commandFrame(command));
    expect(withoutPerson('in', answerFrame('none-found'))).toEqual(answerFrame('none-found'));
  });
});
