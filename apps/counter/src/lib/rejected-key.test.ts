import { describe, expect, it } from 'vitest';
import { rejectedKey } from './rejected-key.ts';

describe('why billing sent a service back', () => {
  it('is a sentence the clerk can act on', () => {
    expect(rejectedKey('number-taken')).toBe('rejected.number-taken');
  });

  it('is still a sentence where billing gives a reason of its own', () => {
    expect(rejectedKey('E-4711')).toBe('rejected.other');
    expect(rejectedKey('toString')).toBe('rejected.other');
  });
});
