import { describe, expect, test } from 'vitest';
import { isVideo, mediaBytesMost, mediaKindOf, pictureBytesMost, videoBytesMost } from './media.ts';

const head = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((one) => one.charCodeAt(0)) : [...part],
    ),
  );

describe('what a file for the boards is [E6]', () => {
  test.each([
    ['png', head([0x89], 'PNG\r\n', [0x1a, 0x0a], 'IHDR')],
    ['jpeg', head([0xff, 0xd8, 0xff, 0xe0])],
    ['webp', head('RIFF', [1, 2, 3, 4], 'WEBP')],
    ['mp4', head([0, 0, 0, 24], 'ftypisom')],
    ['webm', head([0x1a, 0x45, 0xdf, 0xa3])],
  ] as const)('a %s is known by its first bytes', (kind, bytes) => {
    expect(mediaKindOf(bytes)).toEqual({ ok: true, value: kind });
  });

  test.each([
    ['a text', head('hello, this is a picture.png')],
    ['a program', head('MZ', [0x90, 0, 3])],
    ['a sound in a RIFF', head('RIFF', [1, 2, 3, 4], 'WAVE')],
    ['the first half of a PNG', head([0x89], 'PN')],
    ['nothing', head()],
  ])('%s is refused', (_name, bytes) => {
    expect(mediaKindOf(bytes)).toMatchObject({ refusal: { code: 'media-unknown-kind' } });
  });

  test('a film may be larger than a picture', () => {
    expect(isVideo('webm')).toBe(true);
    expect(mediaBytesMost('mp4')).toBe(videoBytesMost);
    expect(mediaBytesMost('webp')).toBe(pictureBytesMost);
  });
});
