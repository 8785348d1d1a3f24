import { describe, expect, it } from 'vitest';
import { honesty } from './honesty.ts';

describe('whether what was told came true', () => {
  it('is not said before anybody was told', () => {
    expect(honesty({ told: 0, kept: 0 })).toBeNull();
  });

  it('is never rounded up', () => {
    expect(honesty({ told: 1000, kept: 999 })?.percent).toBe(99);
    expect(honesty({ told: 50, kept: 50 })?.percent).toBe(100);
  });
});
