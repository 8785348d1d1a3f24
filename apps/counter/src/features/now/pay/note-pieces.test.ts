import { expect, test } from 'vitest';
import { noPieces, readPieces } from './note-pieces.ts';

test('pieces are added up, full-width digits too', () => {
  const keyed = readPieces({ in: { 10000: '1', 100: '４' }, out: {} });
  expect(keyed).toMatchObject({ inFen: 10_400, out: null, wrong: false });
  expect(keyed.in).toEqual([
    { fen: 10_000, count: 1 },
    { fen: 100, count: 4 },
  ]);
});

test('what is given is what is advised until somebody types otherwise', () => {
  expect(readPieces(noPieces).out).toBeNull();
  expect(readPieces({ in: {}, out: { 1000: '2' } })).toMatchObject({ outFen: 2_000 });
});

test('half a note is no note', () => {
  expect(readPieces({ in: { 100: '1.5' }, out: {} })).toMatchObject({ inFen: 0, wrong: true });
});
