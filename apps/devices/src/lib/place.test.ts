import { describe, expect, it } from 'vitest';
import { hashOf, placeOf } from './place.ts';

describe('the address of a page', () => {
  it.each([
    { page: 'bench' },
    { page: 'device', deviceId: 'printer 1/a' },
    { page: 'wiring', deviceId: '打印机-1' },
    { page: 'new', kind: null },
    { page: 'new', kind: 'cash-drawer' },
  ] as const)('leads back to it: %o', (place) => {
    expect(placeOf(hashOf(place))).toEqual(place);
  });

  it.each(['', '#', '#device', '#device/', '#elsewhere/printer-1', '#device/%E0%A4%A'])(
    'that says nothing is the bench: %s',
    (hash) => {
      expect(placeOf(hash)).toEqual({ page: 'bench' });
    },
  );

  it('of a kind that nobody knows asks for the kind', () => {
    expect(placeOf('#new/toaster')).toEqual({ page: 'new', kind: null });
  });
});
