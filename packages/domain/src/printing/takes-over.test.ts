import { expect, test } from 'vitest';
import type { WiredDevice } from '../hall/wiring.ts';
import { printerLine } from './takes-over.ts';

const printer = (id: string, fallbackId: string | null): WiredDevice => ({
  id,
  kind: 'receipt-printer',
  name: { zh: id, en: id },
  address: { kind: 'virtual' },
  model: null,
  posts: [],
  fallbackId,
  stopsCounter: false,
});

test('the line of printers goes from one to the next, and round no ring twice', () => {
  expect(printerLine([printer('a', 'b'), printer('b', null)], 'a')).toEqual(['a', 'b']);
  expect(printerLine([printer('a', 'b'), printer('b', 'a')], 'a')).toEqual(['a', 'b']);
  expect(printerLine([], 'ghost')).toEqual(['ghost']);
  const long = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, at, all) => printer(id, all[at + 1] ?? null));
  expect(printerLine(long, 'a')).toEqual(['a', 'b', 'c', 'd']);
});
