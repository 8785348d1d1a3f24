import { expect, it } from 'vitest';
import { faultWords } from './fault-words.ts';

it('names a fault in words, a dead unit with its number, and leaves an unknown one to its id', () => {
  expect(faultWords('paper-out')?.key).toBe('fault.paper-out');
  expect(faultWords('dead-unit')?.key).toBe('fault.dead-unit');
  expect(faultWords('dead-3')).toEqual({ key: 'fault.dead-one', vars: { unit: '3' } });
  expect(faultWords('gremlins')).toBe(null);
});
