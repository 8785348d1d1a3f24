import { describe, expect, it } from 'vitest';
import { readMinutes } from './typed-minutes.ts';

describe('minutes as a clerk types them', () => {
  it('are whole, and may come from a Chinese keyboard', () => {
    expect(readMinutes('30')).toBe(30);
    expect(readMinutes(' ３０ ')).toBe(30);
  });

  it.each(['', '0', '241', '1.5', '-3', 'abc', '1e2'])('%j is no number of minutes', (typed) => {
    expect(readMinutes(typed)).toBeNull();
  });
});
