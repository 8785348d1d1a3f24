import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createAnswerFramer,
  createCommandFramer,
  encodeAnswer,
  encodeCommand,
  readDataBytes,
  type SamCommand,
  samCommands,
  statusWords,
} from './frames.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex').toUpperCase();
const commands = Object.keys(samCommands) as SamCommand[];

test.each([
  ['find', 'AAAAAA96690003200122'],
  ['select', 'AAAAAA96690003200221'],
  ['read', 'AAAAAA96690003300132'],
  ['sam-id', 'AAAAAA9669000312FFEE'],
  ['state', 'AAAAAA9669000311FFED'],
  ['reset', 'AAAAAA9669000310FFEC'],
] as const)('the command %s is %s', (command, frame) => {
  expect(hex(encodeCommand(command))).toBe(frame);
});

test('a card that was found is told in the published bytes', () => {
  expect(hex(encodeAnswer(statusWords.found, new Uint8Array(4)))).toBe('AAAAAA9669000800009F0000000097');
});

test('the answer to a read has 1,295 bytes', () => {
  const bytes = encodeAnswer(statusWords.done, new Uint8Array(readDataBytes));
  expect([bytes.length, hex(bytes.subarray(0, 10))]).toEqual([1_295, 'AAAAAA96690508000090']);
});

const answers = [
  encodeAnswer(statusWords.found, new Uint8Array(4)),
  encodeAnswer(statusWords['no-card']),
  encodeAnswer(
    statusWords.done,
    Uint8Array.from({ length: readDataBytes }, (_, at) => at % 256),
  ),
  encodeAnswer(0x77),
];
const results = ['found', 'no-card', 'done', 'other'];
const resultsOf = (chunks: readonly Uint8Array[]) => {
  const framer = createAnswerFramer();
  return chunks.flatMap((chunk, at) => framer.push(chunk, at).map(({ result }) => result));
};
const joined = (parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

test('answers are read whole, byte by byte, and glued', () => {
  const glued = joined(answers);
  expect(resultsOf(answers)).toEqual(results);
  expect(resultsOf([glued])).toEqual(results);
  expect(resultsOf([...glued].map((byte) => Uint8Array.of(byte)))).toEqual(results);
});

test('answers are read behind any noise that is no head of one', () => {
  const noise = fc.uint8Array({ maxLength: 60 }).filter((bytes) => !bytes.includes(0xaa));
  fc.assert(
    fc.property(noise, fc.integer({ min: 1, max: 400 }), (garbage, step) => {
      const stream = joined(answers.flatMap((answer) => [garbage, answer]));
      const chunks = Array.from({ length: Math.ceil(stream.length / step) }, (_, n) =>
        stream.subarray(n * step, (n + 1) * step),
      );
      expect(resultsOf(chunks)).toEqual(results);
    }),
  );
});

test('any wrong byte loses its answer and no other', () => {
  const [found, none] = [
    encodeAnswer(statusWords.found, new Uint8Array(4)),
    encodeAnswer(statusWords['no-card']),
  ];
  fc.assert(
    fc.property(fc.nat(found.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const wrong = Uint8Array.from(found);
      wrong[at] = (wrong[at] ?? 0) ^ by;
      const framer = createAnswerFramer();
      const read = [...framer.push(wrong, 0), ...framer.push(none, 1_000)];
      expect(read.map(({ result }) => result)).toEqual(['no-card']);
    }),
  );
});

test('half an answer is given up, and the next one is read', () => {
  const framer = createAnswerFramer();
  expect(framer.push(joined(answers).subarray(0, 12), 0)).toEqual([]);
  expect(framer.push(encodeAnswer(statusWords['no-card']), 300).map(({ result }) => result)).toEqual([
    'no-card',
  ]);
  expect(framer.statistics.framesBad).toBe(1);
});

test('whatever comes, a framer holds no more than an answer and reads the next', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 500 }), { maxLength: 20 }), (chunks) => {
      const framer = createAnswerFramer();
      for (const chunk of chunks) framer.push(chunk, 0);
      const read = framer.push(encodeAnswer(statusWords['no-card']), 10_000);
      expect(read.at(-1)?.result).toBe('no-card');
    }),
  );
});

test('a reader knows its commands, and what is none', () => {
  const framer = createCommandFramer();
  expect(framer.push(joined(commands.map(encodeCommand)), 0)).toEqual(commands);
  const wrong = encodeCommand('find');
  wrong[9] = 0;
  expect(framer.push(wrong, 0)).toEqual(['broken']);
  expect(framer.push(Uint8Array.of(0xaa, 0xaa, 0xaa, 0x96, 0x69, 0, 3, 0x55, 0x01, 0x57), 0)).toEqual([
    'unknown',
  ]);
});
