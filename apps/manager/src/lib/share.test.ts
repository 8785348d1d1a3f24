import { describe, expect, it } from 'vitest';
import { percentOf } from './share.ts';

describe('a share in whole percent', () => {
  it.each([
    [0, 0, 100],
    [10, 10, 100],
    [999, 1000, 99],
    [1, 1000, 1],
    [0, 1000, 0],
    [2, 3, 67],
  ])('%i of %i is %i', (part, all, percent) => expect(percentOf(part, all)).toBe(percent));
});
