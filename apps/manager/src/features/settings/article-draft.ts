import type { ArticleBody, TextBody } from '@onehall/protocol';
import type { ManagerKey } from '../../text/zh-cn.ts';

/** An article as it stands in the form: lists as they are typed. */
export interface ArticleDraft {
  readonly title: TextBody;
  readonly body: TextBody;
  readonly keywords: string;
  readonly serviceIds: readonly string[];
  readonly ownerId: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const SEPARATORS = /[\s,，、;；]+/;

export function draftOf(article: ArticleBody | null, ownerId: string, today: string): ArticleDraft {
  return {
    title: article?.title ?? { zh: '', en: '' },
    body: article?.body ?? { zh: '', en: '' },
    keywords: (article?.keywords ?? []).join(' '),
    serviceIds: article?.serviceIds ?? [],
    ownerId: article?.ownerId ?? ownerId,
    validFrom: article?.validFrom ?? today,
    validUntil: article?.validUntil ?? '',
  };
}

/** What keeps the draft from being published; null: nothing. */
export function draftProblem(draft: ArticleDraft): ManagerKey | null {
  if (draft.title.zh.trim() === '') return 'article.titleMissing';
  if (draft.body.zh.trim() === '') return 'article.bodyMissing';
  if (!DAY.test(draft.validFrom) || (draft.validUntil !== '' && !DAY.test(draft.validUntil)))
    return 'article.dayWrong';
  return draft.validUntil !== '' && draft.validUntil < draft.validFrom ? 'article.datesWrong' : null;
}

/** As it goes over the wire. */
export function contentOf(draft: ArticleDraft) {
  return {
    title: { zh: draft.title.zh.trim(), en: draft.title.en.trim() },
    body: { zh: draft.body.zh.trim(), en: draft.body.en.trim() },
    keywords: draft.keywords.split(SEPARATORS).filter(Boolean).slice(0, 12),
    serviceIds: [...draft.serviceIds],
    ownerId: draft.ownerId,
    validFrom: draft.validFrom,
    validUntil: draft.validUntil === '' ? null : draft.validUntil,
  };
}
