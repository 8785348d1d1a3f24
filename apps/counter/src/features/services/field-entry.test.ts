import type { ServiceField } from '@onehall/protocol';
import { describe, expect, it } from 'vitest';
import { entryOf, firstOpen, problemOf, serialsIn, valuesOf } from './field-entry.ts';

const field = (kind: ServiceField['kind'], change: Partial<ServiceField> = {}): ServiceField => ({
  id: kind,
  label: { zh: '', en: '' },
  kind,
  required: true,
  value: null,
  choices: [],
  least: 1,
  most: 5_000,
  ...change,
});

describe('a field of a service', () => {
  it('begins with what the record says, as a clerk would type it', () => {
    expect(entryOf(field('amount', { value: 10_050 }))).toBe('100.50');
    expect(entryOf(field('count', { value: 3 }))).toBe('3');
    expect(entryOf(field('flag'))).toBe(false);
    expect(entryOf(field('choices', { value: ['a'] }))).toEqual(['a']);
    expect(entryOf(field('serials', { value: ['A1', 'B2'] }))).toBe('A1 B2');
    expect(entryOf(field('text'))).toBe('');
  });

  it('goes out as the wire wants it: fen, whole numbers, days, codes without gaps', () => {
    const kinds = ['amount', 'count', 'day', 'month', 'sim', 'flag', 'choices', 'serials'] as const;
    const entries = {
      amount: '12.5',
      count: '２',
      day: '20351231',
      month: '2026.02',
      sim: '8986 0123-4567',
      flag: true,
      choices: ['a', 'b'],
      serials: 'card0001， CARD0002 card0001',
    };
    expect(
      valuesOf(
        kinds.map((kind) => field(kind)),
        entries,
      ),
    ).toEqual({
      amount: 1250,
      count: 2,
      day: '2035-12-31',
      month: '2026-02',
      sim: '898601234567',
      flag: true,
      choices: ['a', 'b'],
      serials: ['CARD0001', 'CARD0002'],
    });
  });

  it('is asked for where it is required and empty, and said to be wrong where it cannot be read', () => {
    expect(problemOf(field('text'), ' ')).toBe('missing');
    expect(problemOf(field('text', { required: false }), '')).toBe(null);
    expect(problemOf(field('amount'), '12.345')).toBe('wrong');
    expect(problemOf(field('amount'), '51')).toBe('out-of-range');
    expect(problemOf(field('day'), '20350231')).toBe('wrong');
    expect(problemOf(field('password'), '12345')).toBe('wrong');
    expect(problemOf(field('choices'), [])).toBe('missing');
  });

  it('leads the clerk from one open field to the next', () => {
    const fields = [field('text'), field('day'), field('email', { required: false })];
    expect(firstOpen(fields, {})?.id).toBe('text');
    expect(firstOpen(fields, { text: 'x', day: '1' })?.id).toBe('day');
    expect(firstOpen(fields, { text: 'x', day: '20351231' })).toBe(null);
  });

  it('leaves out what is empty or cannot be read', () => {
    expect(valuesOf([field('text'), field('amount')], { text: '', amount: 'x' })).toEqual({});
    expect(serialsIn('')).toEqual([]);
  });
});
