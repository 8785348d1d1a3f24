import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeCard, type IdCard, readCard } from './id-card.ts';
import { birthDateIn, idCheckCharacter, idNumberProblem, isDay, sexIn } from './id-number.ts';
import { inventedCard } from './invented-card.ts';

const card = inventedCard(2);
const read = (change: Partial<IdCard>) => readCard(encodeCard({ ...card, ...change }));

describe('an identity number', () => {
  test.each([
    ['11010519491231002X', null],
    ['110105194912310021', 'checksum'],
    ['1101051949123100', 'length'],
    ['1101051949123100AB', 'digits'],
    ['110105194913310020', 'date'],
    ['110105199002300019', 'date'],
  ])('%s: %s', (number, problem) => {
    expect(idNumberProblem(number)).toBe(problem);
  });

  test('tells birth date and sex', () => {
    expect([birthDateIn('11010519491231002X'), sexIn('11010519491231002X')]).toEqual([
      '1949-12-31',
      'female',
    ]);
  });

  test('with any one digit wrong, or two neighbours changed about, does not fit its check', () => {
    const { number } = inventedCard(11);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (at, more) => {
        const digits = [...number];
        digits[at] = String((Number(digits[at]) + more) % 10);
        expect(idCheckCharacter(digits.slice(0, 17).join(''))).not.toBe(number[17]);
      }),
    );
  });

  test.each([
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2024-04-31', false],
    ['2024-13-01', false],
    ['20240101', false],
  ])('the day %s is in the calendar: %s', (day, known) => {
    expect(isDay(day)).toBe(known);
  });
});

describe('a card', () => {
  test('is read as it was written, for every invented person', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const one = inventedCard(seed);
      expect({ ...(readCard(encodeCard(one)) as IdCard) }).toEqual(one);
    }
  });

  test.each([
    ['number-wrong', { number: `${card.number.slice(0, 17)}${card.number[17] === '1' ? '2' : '1'}` }],
    ['does-not-fit', { birthDate: '1960-06-06' }],
    ['does-not-fit', { sex: card.sex === 'male' ? 'female' : 'male' } as const],
    ['unreadable', { name: '' }],
    ['unreadable', { validFrom: '2020-99-99' }],
    ['unreadable', { validUntil: '2020-02-31' }],
  ] as const)('that contradicts itself is refused: %s', (why, change) => {
    expect(read(change)).toBe(why);
  });

  test('that is cut short is unreadable', () => {
    expect(readCard(encodeCard(card).subarray(0, 100))).toBe('unreadable');
    expect(readCard(new Uint8Array())).toBe('unreadable');
  });

  test('that does not say its sex is taken by its number', () => {
    expect(read({ sex: 'unknown' })).toMatchObject({ sex: 'unknown' });
  });

  test('printed, logged or made to JSON shows nobody', () => {
    const found = read({});
    const shown = [JSON.stringify({ found }), inspect(found), inspect({ deep: [found] }), String(found)];
    for (const one of shown) {
      expect(one).not.toContain(card.name);
      expect(one).not.toContain(card.number);
      expect(one).not.toContain(card.address);
      expect(one).toContain('*');
    }
  });
});
