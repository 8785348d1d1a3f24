import { expect, it } from 'vitest';
import { mendingReasonKey } from './reason-words.ts';

it('a reason that a device told has words, and one that a person wrote is read as written', () => {
  expect(mendingReasonKey('cutter')).toBe('mending.why.cutter');
  expect(mendingReasonKey('打印机坏了')).toBe(null);
});
