import { describe, expect, test } from 'vitest';
import { checkPrintedMatter, countMatter, isOutdated, type PrintedMatter } from './printed-matter.ts';
import { checkSlide, type Slide, type SlideContent, slideState } from './slide.ts';

const content: SlideContent = {
  kind: 'promotion',
  title: { zh: '宽带提速', en: 'Faster broadband' },
  body: { zh: '', en: '' },
  mediaId: null,
  validFrom: '2026-03-01',
  validUntil: '2026-03-31',
  zones: [],
  seconds: 14,
};
const slide = (more: Partial<Slide> = {}): Slide => ({ ...content, id: 's1', withdrawnAt: null, ...more });
const about = { zones: new Set(['A区']), mediaIsKnown: false };
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'accepted' : result.refusal.code;

describe('a slide [E6]', () => {
  test.each([
    ['2026-02-28', 'coming'],
    ['2026-03-01', 'shown'],
    ['2026-03-31', 'shown'],
    ['2026-04-01', 'expired'],
  ] as const)('on %s is %s', (today, state) => {
    expect(slideState(slide(), today)).toBe(state);
  });

  test('without a last day is shown until it is withdrawn', () => {
    expect(slideState(slide({ validUntil: null }), '2036-01-01')).toBe('shown');
    expect(slideState(slide({ withdrawnAt: 1 }), '2026-03-02')).toBe('withdrawn');
  });

  test.each([
    ['with words alone', {}, 'accepted'],
    ['of one day', { validUntil: '2026-03-01' }, 'accepted'],
    ['without words or picture', { title: { zh: '', en: 'x' } }, 'slide-empty'],
    ['that ends before it begins', { validUntil: '2026-02-28' }, 'dates-reversed'],
    ['in a zone of the hall', { zones: ['A区'] }, 'accepted'],
    ['in a zone that the hall has not', { zones: ['A区', 'Z区'] }, 'zone-unknown'],
    ['with a picture that nobody brought in', { mediaId: 'f00' }, 'media-unknown'],
  ] as const)('%s: %s', (_name, more, code) => {
    expect(codeOf(checkSlide({ ...content, ...more }, about))).toBe(code);
  });

  test('of a picture alone needs no words', () => {
    const picture = { ...content, title: { zh: '', en: '' }, mediaId: 'f00' };
    expect(codeOf(checkSlide(picture, { ...about, mediaIsKnown: true }))).toBe('accepted');
  });
});

describe('printed matter [E6]', () => {
  const matter: PrintedMatter = {
    ...{ id: 'm1', title: '套餐单页', place: '大门', validFrom: '2026-03-01', validUntil: '2026-03-31' },
    ...{ count: 200, left: null, withdrawnAt: null },
  };
  test('has dates in their order, and is some', () => {
    expect(codeOf(checkPrintedMatter(matter))).toBe('accepted');
    expect(codeOf(checkPrintedMatter({ ...matter, validUntil: '2026-02-01' }))).toBe('dates-reversed');
    expect(codeOf(checkPrintedMatter({ ...matter, count: 0 }))).toBe('matter-count-missing');
  });

  test('is never more than was put out, and is counted while it lies there', () => {
    expect(codeOf(countMatter(matter, 200))).toBe('accepted');
    expect(codeOf(countMatter(matter, 201))).toBe('matter-count-too-high');
    expect(codeOf(countMatter({ ...matter, withdrawnAt: 1 }, 3))).toBe('matter-withdrawn');
  });

  test('is outdated from the day after its last one until it is taken away', () => {
    expect(isOutdated(matter, '2026-03-31')).toBe(false);
    expect(isOutdated(matter, '2026-04-01')).toBe(true);
    expect(isOutdated({ ...matter, withdrawnAt: 1 }, '2026-04-01')).toBe(false);
  });
});
