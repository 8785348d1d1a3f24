import { describe, expect, it } from 'vitest';
import { noReason, OTHER, reasonProblem, reasonWords } from './given-reason.ts';

const words = (chosen: string) => `words of ${chosen}`;

describe('the reason of an exception', () => {
  it('is one of the list, or written in two characters and more', () => {
    expect(reasonProblem(noReason)).toBe('missing');
    expect(reasonProblem({ chosen: 'papers', written: '' })).toBeNull();
    expect(reasonProblem({ chosen: OTHER, written: ' x ' })).toBe('unwritten');
    expect(reasonProblem({ chosen: OTHER, written: '取件' })).toBeNull();
    expect(reasonProblem({ chosen: OTHER, written: 'x'.repeat(121) })).toBe('unwritten');
  });

  it('is kept in words', () => {
    expect(reasonWords(noReason, words)).toBeNull();
    expect(reasonWords({ chosen: 'papers', written: '' }, words)).toBe('words of papers');
    expect(reasonWords({ chosen: OTHER, written: ' 取件 ' }, words)).toBe('取件');
  });
});
