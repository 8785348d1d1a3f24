import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCommand } from './command-reader.ts';

const read = (...bytes: readonly number[]) => readCommand(Uint8Array.from(bytes), true);

test('commands take the parameters the manual gives them', () => {
  expect(read(0x1b, 0x40, 0x41)).toMatchObject({ command: { name: 'ESC @' }, length: 2 });
  expect(read(0x1d, 0x56, 66, 0, 0x41)).toMatchObject({ command: { name: 'GS V' }, length: 4 });
  expect(read(0x1d, 0x56, 1, 0x41)).toMatchObject({ command: { name: 'GS V' }, length: 3 });
  expect(read(0x1d, 0x28, 0x6b, 3, 0, 49, 81, 48, 0x41)).toMatchObject({
    command: { name: 'GS ( k' },
    length: 8,
  });
  expect(read(0x1d, 0x76, 0x30, 0, 1, 0, 2, 0, 0xaa, 0xbb, 0x41)).toMatchObject({
    command: { name: 'GS v 0' },
    length: 10,
  });
});

test('Chinese characters come in pairs, or in fours when the second byte is a digit', () => {
  expect(read(0xba, 0xc5, 0x41)?.length).toBe(2);
  expect(read(0x95, 0x32, 0x82, 0x36)?.length).toBe(4);
  expect(readCommand(Uint8Array.of(0xba, 0xc5), false)?.length).toBe(1);
});

test('whatever comes, reading goes on: a command is complete, or more bytes complete it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      let rest = bytes;
      for (let result = readCommand(rest, true); result; result = readCommand(rest, true)) {
        expect(result.length).toBeGreaterThan(0);
        expect(result.length).toBeLessThanOrEqual(rest.length);
        rest = rest.subarray(result.length);
      }
    }),
  );
});
