import { describe, expect, it } from 'vitest';
import { typedPieces } from './typed-pieces.ts';

describe('pieces as a clerk types them', () => {
  it('are a number where they are counted', () => {
    const cups = { articleId: 'cup', kind: 'counted' } as const;
    expect(typedPieces(cups, ' 3 ')).toEqual({ articleId: 'cup', quantity: 3 });
    for (const wrong of ['', '0', '1 2', 'x']) expect(typedPieces(cups, wrong)).toBeNull();
  });

  it('are serial numbers otherwise, a line each', () => {
    const cards = { articleId: 'card', kind: 'prepaid-card' } as const;
    expect(typedPieces(cards, 'AB01\n AB02\n')).toEqual({ articleId: 'card', serials: ['AB01', 'AB02'] });
    for (const wrong of ['', 'AB-01']) expect(typedPieces(cards, wrong)).toBeNull();
  });
});
