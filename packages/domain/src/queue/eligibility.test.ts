import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Counter, everySkill } from '../hall/hall.ts';
import { type Asking, hasNeeds, mayServe, type ServingPlace, servingPlace } from './eligibility.ts';
import { noNeeds } from './ticket.ts';

const text = { zh: '', en: '' };
const counter: Counter = {
  id: 'c1',
  number: '1',
  zone: text,
  categoryIds: ['bills', 'plan'],
  dedicatedClassIds: [],
  lendsOut: true,
  receiptPrinterId: null,
  lineDisplayId: null,
};
const place = (counterId: string, change: Partial<ServingPlace> = {}): ServingPlace => ({
  counterId,
  categoryIds: ['bills', 'plan'],
  dialectIds: [],
  dedicatedClassIds: [],
  lends: true,
  ...change,
});
const asking = (needs: Partial<Asking['needs']> = {}, categoryId = 'bills'): Asking => ({
  categoryId,
  classId: 'general',
  needs: { ...noNeeds, ...needs },
});

describe('what a counter with its clerk can do', () => {
  test('a clerk without limits does all that the counter does', () => {
    expect(servingPlace(counter, everySkill, false)).toEqual(place('c1'));
  });

  test('a clerk does only what they are trained for', () => {
    const skills = { categoryIds: ['plan', 'sim'], dialectIds: ['yue'] };
    expect(servingPlace(counter, skills, false)).toEqual(
      place('c1', { categoryIds: ['plan'], dialectIds: ['yue'] }),
    );
  });

  test.each([
    ['kept and never lent', false, false, false],
    ['kept, and lent for now', false, true, true],
    ['kept, and lends itself out', true, false, true],
  ])('a counter that is %s', (_, lendsOut, lent, lends) => {
    const kept = { ...counter, dedicatedClassIds: ['gold'], lendsOut };
    expect(servingPlace(kept, everySkill, lent).lends).toBe(lends);
  });

  test('a counter kept for nobody serves everybody', () => {
    expect(servingPlace({ ...counter, lendsOut: false }, everySkill, false).lends).toBe(true);
  });
});

describe('whom a counter may call', () => {
  test('never what it does not do', () => {
    expect(mayServe(place('c1'), asking({}, 'sim'), [])).toBe(false);
  });

  test('a counter that does not lend itself out calls its own class only', () => {
    const kept = place('c1', { dedicatedClassIds: ['gold'], lends: false });
    expect(mayServe(kept, asking(), [kept])).toBe(false);
    expect(mayServe(kept, { ...asking(), classId: 'gold' }, [kept])).toBe(true);
  });

  test('a counter that was asked for binds while it is there', () => {
    const here = place('c1');
    const wanted = asking({ counterId: 'c2' });
    expect(mayServe(here, wanted, [here, place('c2')])).toBe(false);
    expect(mayServe(place('c2'), wanted, [here, place('c2')])).toBe(true);
    expect(mayServe(here, wanted, [here])).toBe(true);
    // There, but it cannot: nobody waits for it.
    expect(mayServe(here, wanted, [here, place('c2', { categoryIds: ['sim'] })])).toBe(true);
  });

  test('a dialect binds while somebody on duty speaks it', () => {
    const speaker = place('c2', { dialectIds: ['yue'] });
    const wanted = asking({ dialectId: 'yue' });
    expect(mayServe(place('c1'), wanted, [place('c1'), speaker])).toBe(false);
    expect(mayServe(speaker, wanted, [place('c1'), speaker])).toBe(true);
    expect(mayServe(place('c1'), wanted, [place('c1')])).toBe(true);
  });

  test('several services go to whoever does them all, where there is such a counter', () => {
    const one = place('c1', { categoryIds: ['bills'] });
    const all = place('c2');
    const wanted = asking({ alsoCategoryIds: ['plan'] });
    expect(mayServe(one, wanted, [one, all])).toBe(false);
    expect(mayServe(all, wanted, [one, all])).toBe(true);
    expect(mayServe(one, wanted, [one])).toBe(true);
  });

  test('whoever asks for something that a counter on duty does is served by at least one of them', () => {
    const category = fc.constantFrom('bills', 'plan', 'sim');
    const duty = fc.array(
      fc.record({
        categoryIds: fc.uniqueArray(category, { minLength: 1 }),
        dialectIds: fc.uniqueArray(fc.constantFrom('yue', 'wu')),
      }),
      { minLength: 1, maxLength: 5 },
    );
    const wish = fc.record({
      counterId: fc.constantFrom(null, 'c0', 'c1', 'c9'),
      dialectId: fc.constantFrom(null, 'yue', 'wu'),
      alsoCategoryIds: fc.uniqueArray(category, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(duty, wish, category, (drawn, needs, categoryId) => {
        const places = drawn.map((one, index) => place(`c${index}`, one));
        const ticket = asking(needs, categoryId);
        const able = places.some((one) => one.categoryIds.includes(categoryId));
        expect(places.some((one) => mayServe(one, ticket, places))).toBe(able);
      }),
    );
  });
});

test.each([
  [noNeeds, false],
  [{ ...noNeeds, counterId: 'c1' }, true],
  [{ ...noNeeds, dialectId: 'yue' }, true],
  [{ ...noNeeds, alsoCategoryIds: ['plan'] }, true],
])('needs %o: %s', (needs, expected) => {
  expect(hasNeeds(needs)).toBe(expected);
});
