import { expect, test } from 'vitest';
import { barcodeCommands, ean13CheckDigit } from './barcode-commands.ts';

const hex = (...args: Parameters<typeof barcodeCommands>) =>
  barcodeCommands(...args).map((command) => Buffer.from(command).toString('hex'));

test('CODE128 is sent with its length in bytes and its code set, readable characters below', () => {
  expect(hex('code128', 'A012', 576)).toEqual([
    '1d4802',
    '1d6600',
    '1d6850',
    '1d7703',
    `1d6b4906${Buffer.from('{BA012').toString('hex')}`,
  ]);
});

test('a brace in CODE128 is doubled, or it would be taken for a change of code set', () => {
  expect(hex('code128', 'a{b', 576).at(-1)).toBe(`1d6b4906${Buffer.from('{Ba{{b').toString('hex')}`);
});

test('EAN13 gets its check digit, and a wrong one is a bug', () => {
  // The example of the GS1 General Specifications, 7.9: 6291041500213.
  expect(ean13CheckDigit('629104150021')).toBe(3);
  expect(hex('ean13', '629104150021', 576).at(-1)).toBe(
    `1d6b430d${Buffer.from('6291041500213').toString('hex')}`,
  );
  expect(hex('ean13', '6291041500213', 576)).toEqual(hex('ean13', '629104150021', 576));
  expect(() => hex('ean13', '6291041500214', 576)).toThrow();
  expect(() => hex('ean13', '62910415002', 576)).toThrow();
});

test('bars grow thinner before they leave the paper, and what does not fit is a bug', () => {
  expect(hex('code128', 'A012-260101', 384)[3]).toBe('1d7702');
  expect(() => hex('code128', 'A012-20260101-0001', 384)).toThrow();
  expect(() => hex('code128', '号', 576)).toThrow();
  expect(() => hex('code128', '', 576)).toThrow();
});
