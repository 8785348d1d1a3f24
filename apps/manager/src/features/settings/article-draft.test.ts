import { expect, test } from 'vitest';
import { contentOf, draftOf, draftProblem } from './article-draft.ts';

const draft = {
  ...draftOf(null, 'm1', '2026-11-26'),
  title: { zh: '漫游', en: '' },
  body: { zh: '出境前开通', en: '' },
};

test('an article needs a title, a text and days that fit', () => {
  expect(draftProblem(draft)).toBeNull();
  expect(draftProblem({ ...draft, title: { zh: ' ', en: 'Roaming' } })).toBe('article.titleMissing');
  expect(draftProblem({ ...draft, body: { zh: '', en: '' } })).toBe('article.bodyMissing');
  expect(draftProblem({ ...draft, validFrom: '2026/1/1' })).toBe('article.dayWrong');
  expect(draftProblem({ ...draft, validUntil: '2026-11-25' })).toBe('article.datesWrong');
});

test('keywords are typed with whatever stands between them', () => {
  expect(contentOf({ ...draft, keywords: '出国，roaming 、流量' }).keywords).toEqual([
    '出国',
    'roaming',
    '流量',
  ]);
  expect(contentOf(draft)).toMatchObject({ validUntil: null, ownerId: 'm1' });
});
