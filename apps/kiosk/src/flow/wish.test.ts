import { describe, expect, it } from 'vitest';
import { addable, type Category, dropped, extended, papersOf, wishFor } from './wish.ts';

const text = (zh: string) => ({ zh, en: '' });
const category = (id: string, papers: readonly string[], available = true): Category => ({
  id,
  prefix: 'A',
  name: text(id),
  hint: text(''),
  papers: papers.map(text),
  available,
  selfService: false,
  diverted: false,
  waiting: 0,
  range: null,
});
const hall = [
  category('pay', []),
  category('sim', ['身份证', '委托书']),
  category('plan', ['身份证', '护照']),
  category('new', [], false),
];

describe('what goes on one ticket', () => {
  it('is up to four services, each once, the first one leading', () => {
    const all = ['sim', 'plan', 'pay', 'new', 'one more'].reduce(extended, wishFor('pay'));
    expect(all.categoryIds).toEqual(['pay', 'sim', 'plan', 'new']);
  });

  it('never runs empty', () => {
    expect(dropped(wishFor('pay'), 'pay')).toEqual(wishFor('pay'));
    expect(dropped(extended(wishFor('pay'), 'sim'), 'pay').categoryIds).toEqual(['sim']);
  });

  it('may take what somebody on duty does and is not on it yet', () => {
    expect(addable(hall, wishFor('pay')).map((one) => one.id)).toEqual(['sim', 'plan']);
  });

  it('needs each paper once', () => {
    const wish = extended(extended(wishFor('pay'), 'sim'), 'plan');
    expect(papersOf(hall, wish).map((one) => one.zh)).toEqual(['身份证', '委托书', '护照']);
    expect(papersOf([], wish)).toEqual([]);
  });
});
