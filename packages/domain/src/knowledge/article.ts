import { findService } from '../catalogue/catalogue.ts';
import { type Hall, workingStaff } from '../hall/hall.ts';
import type { BusinessDay } from '../kernel/business-day.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { Text } from '../kernel/text.ts';

/** What the hall knows of one matter [C13]: dated, owned, opened by the services it is about. */
export interface Article {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  readonly body: Text;
  /** Other words that people look for it by. */
  readonly keywords: readonly string[];
  readonly serviceIds: readonly string[];
  /** Whose word it is: they are asked when it is out of date. */
  readonly ownerId: string;
  readonly validFrom: BusinessDay;
  /** Its last day; null: until it is changed. */
  readonly validUntil: BusinessDay | null;
  readonly publishedAt: number;
  readonly withdrawnAt: number | null;
}

export type ArticleContent = Omit<Article, 'id' | 'version' | 'publishedAt' | 'withdrawnAt'>;

export type ArticleEvent =
  | {
      readonly type: 'ArticlePublished';
      readonly payload: ArticleContent & { readonly articleId: string; readonly version: number };
    }
  | {
      readonly type: 'ArticleWithdrawn';
      readonly payload: { readonly articleId: string; readonly reason: string };
    };

export type ArticleState = 'current' | 'coming' | 'expired' | 'withdrawn';

/** How an article stands on a day; only current ones are shown to clerks and guides. */
export function articleState(
  article: Pick<Article, 'validFrom' | 'validUntil' | 'withdrawnAt'>,
  today: BusinessDay,
): ArticleState {
  if (article.withdrawnAt !== null) return 'withdrawn';
  if (article.validFrom > today) return 'coming';
  return article.validUntil !== null && article.validUntil < today ? 'expired' : 'current';
}

/**
 * Whether an article can be published over what is there. Refusals, in this order: article-changed {version} (somebody
 * else was quicker), service-unknown {serviceId}, staff-unknown, article-dates (it ends before it begins).
 */
export function mayPublish(
  content: ArticleContent,
  before: Article | null,
  basedOn: number,
  hall: Hall,
): Result<ArticleContent, Refusal> {
  const version = before?.version ?? 0;
  if (version !== basedOn) return refuse('article-changed', { version });
  const stranger = content.serviceIds.find((id) => findService(id) === undefined);
  if (stranger !== undefined) return refuse('service-unknown', { serviceId: stranger });
  if (!workingStaff(hall).some((one) => one.id === content.ownerId)) return refuse('staff-unknown');
  if (content.validUntil !== null && content.validUntil < content.validFrom) return refuse('article-dates');
  return accept(content);
}
