import { describe, expect, test } from 'vitest';
import { noDraft, writeBody, writeProblems } from './write-draft.ts';

const complaint = { ...noDraft, content: ' no signal at home ', name: ' Zhou ', mobile: '13800001234' };

describe('what a customer writes', () => {
  test('wants words, a name and a number, and says which is missing', () => {
    expect(writeProblems(noDraft)).toEqual(['content', 'name', 'mobile']);
    expect(writeProblems({ ...complaint, mobile: '1380000' })).toEqual(['mobile']);
    expect(writeProblems(complaint)).toEqual([]);
  });

  test('wants no name for a suggestion, but a number for a name', () => {
    const suggestion = { ...noDraft, kind: 'suggestion', content: 'more seats' } as const;
    expect(writeProblems(suggestion)).toEqual([]);
    expect(writeProblems({ ...suggestion, name: 'Zhou' })).toEqual(['mobile']);
    expect(writeBody(suggestion).contact).toBeNull();
  });

  test('goes without the blanks around it', () => {
    expect(writeBody(complaint)).toMatchObject({
      content: 'no signal at home',
      contact: { name: 'Zhou', mobile: '13800001234' },
    });
  });
});
