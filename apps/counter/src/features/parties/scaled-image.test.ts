import { expect, test } from 'vitest';
import { fitted } from './scaled-image.ts';

test('a copy keeps its shape and is never made larger', () => {
  expect(fitted(4_000, 3_000, 1_600)).toEqual({ width: 1_600, height: 1_200 });
  expect(fitted(3_000, 4_000, 1_600)).toEqual({ width: 1_200, height: 1_600 });
  expect(fitted(640, 480, 1_600)).toEqual({ width: 640, height: 480 });
  expect(fitted(5_000, 1, 1_000)).toEqual({ width: 1_000, height: 1 });
});
