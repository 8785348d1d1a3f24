import { describe, expect, it } from 'vitest';
import { givenLine, wantedLines } from './given-line.ts';

const cards = { articleId: 'card-50', kind: 'prepaid-card' } as const;
const cups = { articleId: 'cup', kind: 'counted' } as const;

describe('pieces as they are typed', () => {
  it('are a number for what is counted', () => {
    expect(givenLine(cups, ' 12 ')).toEqual({ articleId: 'cup', quantity: 12 });
    expect(givenLine(cups, 'twelve')).toBeNull();
    expect(givenLine(cups, '1\n2')).toBeNull();
  });

  it('are serial numbers and ranges, a line each', () => {
    expect(givenLine(cards, 'AB000001\n\nAB000005 - AB000009，AB000011\n')).toEqual({
      articleId: 'card-50',
      serials: ['AB000001', 'AB000011'],
      ranges: [{ first: 'AB000005', last: 'AB000009' }],
    });
    expect(givenLine(cards, '')).toBeNull();
    expect(givenLine(cards, 'AB 01')).toBeNull();
  });
});

describe('lines of a readiness check', () => {
  const articles = [{ articleId: 'card-50', name: { zh: '50元充值卡', en: '50-yuan card' } }];

  it('name an article in either language or by its code, or a spare', () => {
    expect(wantedLines(articles, '50元充值卡 100\ncard-50：5\n热敏纸 20')).toEqual([
      { articleId: 'card-50', label: '', wanted: 100 },
      { articleId: 'card-50', label: '', wanted: 5 },
      { articleId: null, label: '热敏纸', wanted: 20 },
    ]);
  });

  it.each(['', 'Paper', 'Paper 0', '20'])('%j is none', (typed) => {
    expect(wantedLines(articles, typed)).toBeNull();
  });
});
