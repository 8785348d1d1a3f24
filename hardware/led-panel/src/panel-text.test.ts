import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberRegister, shownText, textRegisters } from './panel-text.ts';

test('a ticket number fills three registers, left character in the high byte', () => {
  expect(textRegisters('A012')).toEqual([0x4130, 0x3132, 0x2020]);
});

test('a panel of five digits takes three registers, one of three digits two', () => {
  expect(textRegisters('12345', 5)).toEqual([0x3132, 0x3334, 0x3520]);
  expect(textRegisters('12345', 3)).toEqual([0x3132, 0x3320]);
});

test('what seven segments cannot draw stays dark, and small letters become capitals', () => {
  expect(shownText('a到3\u0007-_')).toBe('A 3 -_');
});

test('a negative number goes out as two’s complement', () => {
  expect([numberRegister(12), numberRegister(-1), numberRegister(-32_768)]).toEqual([12, 0xffff, 0x8000]);
});

test('whatever the text, the panel gets drawable characters for all its digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 8 }), (text, digits) => {
      const chars = textRegisters(text, digits).flatMap((one) => [one >> 8, one & 0xff]);
      expect(chars).toHaveLength(digits + (digits % 2));
      expect(String.fromCharCode(...chars)).toMatch(/^[0-9A-Z \-_.]*$/);
    }),
  );
});
