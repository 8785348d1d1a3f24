import type { SlideBody, SlideContentBody } from '@onehall/protocol';

/** A slide as it is being written; the days as they stand in their fields. */
export interface SlideDraft extends Omit<SlideContentBody, 'validUntil'> {
  /** '': until it is withdrawn. */
  readonly validUntil: string;
}

export const newDraft = (today: string): SlideDraft => ({
  kind: 'promotion',
  title: { zh: '', en: '' },
  body: { zh: '', en: '' },
  mediaId: null,
  validFrom: today,
  validUntil: '',
  zones: [],
  seconds: 14,
});

export function draftOf(slide: SlideBody): SlideDraft {
  const { kind, title, body, mediaId, validFrom, validUntil, zones, seconds } = slide;
  return { kind, title, body, mediaId, validFrom, validUntil: validUntil ?? '', zones, seconds };
}

const trimmed = ({ zh, en }: SlideDraft['title']) => ({ zh: zh.trim(), en: en.trim() });

export function slideBody(draft: SlideDraft): SlideContentBody {
  const validUntil = draft.validUntil === '' ? null : draft.validUntil;
  return { ...draft, title: trimmed(draft.title), body: trimmed(draft.body), validUntil };
}

export type SlideProblem = 'words' | 'english' | 'dates';

/** What is missing or wrong, before anything is sent: words in both languages or a picture, and dates in their order. */
export function slideProblems(draft: SlideDraft): readonly SlideProblem[] {
  const { title, body, mediaId, validFrom, validUntil } = slideBody(draft);
  const problems: SlideProblem[] = [];
  if (title.zh === '' && mediaId === null) problems.push('words');
  if ((title.zh === '') !== (title.en === '') || (body.zh === '') !== (body.en === ''))
    problems.push('english');
  if (validFrom === '' || (validUntil !== null && validUntil < validFrom)) problems.push('dates');
  return problems;
}
