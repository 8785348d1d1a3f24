import { expect, test } from 'vitest';
import { newDraft, slideBody, slideProblems } from './slide-draft.ts';

const draft = newDraft('2026-03-01');
const words = { ...draft, title: { zh: ' 提速 ', en: 'Faster' } };

test('a slide wants words in both languages or a picture, and dates in their order', () => {
  expect(slideProblems(draft)).toEqual(['words']);
  expect(slideProblems({ ...draft, mediaId: 'f00' })).toEqual([]);
  expect(slideProblems(words)).toEqual([]);
  expect(slideProblems({ ...words, title: { zh: '提速', en: ' ' } })).toEqual(['english']);
  expect(slideProblems({ ...words, body: { zh: '', en: 'only English' } })).toEqual(['english']);
  expect(slideProblems({ ...words, validUntil: '2026-02-28' })).toEqual(['dates']);
  expect(slideProblems({ ...words, validFrom: '' })).toEqual(['dates']);
});

test('goes without blanks, and without a last day where none was given', () => {
  expect(slideBody(words)).toMatchObject({ title: { zh: '提速', en: 'Faster' }, validUntil: null });
  expect(slideBody({ ...words, validUntil: '2026-03-31' }).validUntil).toBe('2026-03-31');
});
