import * as z from 'zod';
import { businessDay, command, id, instant, reason, text } from '../common.ts';
import { defineRoute } from '../route.ts';

const words = z.strictObject({ zh: z.string().trim().min(1).max(120), en: z.string().trim().max(240) });
const bodyText = z.strictObject({ zh: z.string().trim().min(1).max(4000), en: z.string().trim().max(8000) });

/** An article of the hall's knowledge [C13]. */
export const article = z.object({
  articleId: id,
  version: z.int(),
  title: text,
  body: text,
  keywords: z.array(z.string()),
  serviceIds: z.array(id),
  ownerId: id,
  ownerName: text,
  validFrom: businessDay,
  validUntil: businessDay.nullable(),
  publishedAt: instant,
  state: z.enum(['current', 'coming', 'expired', 'withdrawn']),
});
export type ArticleBody = z.infer<typeof article>;

const articles = z.object({ articles: z.array(article) });

export const readArticles = defineRoute({
  name: 'readArticles',
  method: 'get',
  path: '/articles',
  summary: 'Every article of the hall, whatever its state, for those who keep them',
  body: null,
  reply: articles,
});

export const searchArticles = defineRoute({
  name: 'searchArticles',
  method: 'get',
  path: '/articles/search/:typed',
  summary: 'Current articles with every word typed, the best fit first',
  body: null,
  reply: articles,
});

export const readServiceArticles = defineRoute({
  name: 'readServiceArticles',
  method: 'get',
  path: '/articles/service/:serviceId',
  summary: 'Current articles about a service',
  body: null,
  reply: articles,
});

export const publishArticle = defineRoute({
  name: 'publishArticle',
  method: 'post',
  path: '/articles',
  summary: 'Publish an article, or its next version',
  body: command.extend({
    /** null: a new one. */
    articleId: id.nullable(),
    /** The version that was read before it was changed; 0 for a new one. */
    basedOn: z.int().min(0),
    title: words,
    body: bodyText,
    keywords: z.array(z.string().trim().min(1).max(30)).max(12),
    serviceIds: z.array(id).max(60),
    ownerId: id,
    validFrom: z.iso.date(),
    validUntil: z.iso.date().nullable(),
  }),
  reply: articles,
});

export const withdrawArticle = defineRoute({
  name: 'withdrawArticle',
  method: 'post',
  path: '/articles/:articleId/withdraw',
  summary: 'Take an article away from the counters',
  body: command.extend({ reason }),
  reply: articles,
});
