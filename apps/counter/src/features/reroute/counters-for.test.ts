import { describe, expect, it } from 'vitest';
import { countersFor } from './counters-for.ts';

const counters = [
  { counterId: 'c1', number: '1', open: false, categoryIds: ['pay'] },
  { counterId: 'c2', number: '2', open: true, categoryIds: ['pay', 'new'] },
  { counterId: 'c4', number: '4', open: true, categoryIds: ['new'] },
];
const ids = (categoryId: string | null) => countersFor(counters, categoryId).map((one) => one.counterId);

describe('counters a ticket may go to', () => {
  it('are all while the service stays, the open ones first', () =>
    expect(ids(null)).toEqual(['c2', 'c4', 'c1']));
  it('are those that do the new service', () => expect(ids('pay')).toEqual(['c2', 'c1']));
  it('may be none', () => expect(ids('sim')).toEqual([]));
});
