import { expect, test } from 'vitest';
import { readSymbology } from './symbology.ts';

test.each([
  [']Q1http://a', 'qr', 'http://a'],
  [']C0A012', 'code-128', 'A012'],
  [']C1A012', 'gs1-128', 'A012'],
  [']E04006381333931', 'ean-13', '4006381333931'],
  [']E496385074', 'ean-8', '96385074'],
  [']d2x', 'data-matrix', 'x'],
  [']X0x', 'other', 'x'],
  ['A012', 'unknown', 'A012'],
  [']', 'unknown', ']'],
  ['', 'unknown', ''],
])('%j is %s %j', (scan, symbology, text) => {
  expect(readSymbology(scan)).toEqual({ symbology, text });
});
