import { publishArticle, withdrawArticle } from '@onehall/application';
import { type Article, articleState, businessDayOf } from '@onehall/domain';
import { type ArticleBody, routes } from '@onehall/protocol';
import type { ServerParts } from '../../parts.ts';
import { command, endpoint } from '../endpoint.ts';

const todayOf = (parts: ServerParts) => businessDayOf(parts.now(), parts.hall.zone);

function present(parts: ServerParts, article: Article): ArticleBody {
  const { id, version, title, body, keywords, serviceIds, ownerId, validFrom, validUntil, publishedAt } =
    article;
  return {
    articleId: id,
    version,
    title,
    body,
    keywords: [...keywords],
    serviceIds: [...serviceIds],
    ownerId,
    ownerName: parts.hall.staff.find((one) => one.id === ownerId)?.name ?? { zh: '', en: '' },
    validFrom,
    validUntil,
    publishedAt,
    state: articleState(article, todayOf(parts)),
  };
}

const reply = (parts: ServerParts, articles: readonly Article[]) => ({
  ok: true as const,
  value: { articles: articles.map((one) => present(parts, one)) },
});

export const readArticlesEndpoint = endpoint(routes.readArticles, ({ parts }) =>
  reply(parts, parts.store.knowledge.all()),
);

export const searchArticlesEndpoint = endpoint(routes.searchArticles, ({ parts, param }) =>
  reply(parts, parts.store.knowledge.search(param('typed'), todayOf(parts))),
);

export const readServiceArticlesEndpoint = endpoint(routes.readServiceArticles, ({ parts, param }) =>
  reply(parts, parts.store.knowledge.ofService(param('serviceId'), todayOf(parts))),
);

/** Refusals: those of publishArticle. */
export const publishArticleEndpoint = endpoint(routes.publishArticle, async (asked) => {
  const { articleId, basedOn, commandId: _id, ...content } = asked.body;
  const done = await command(asked, 'publishArticle', (context) =>
    publishArticle({ articleId, basedOn, content }, context),
  );
  return done.ok ? reply(asked.parts, asked.parts.store.knowledge.all()) : done;
});

/** Refusals: those of withdrawArticle. */
export const withdrawArticleEndpoint = endpoint(routes.withdrawArticle, async (asked) => {
  const articleId = asked.param('articleId');
  const done = await command(asked, 'withdrawArticle', (context) =>
    withdrawArticle({ articleId, reason: asked.body.reason }, context),
  );
  return done.ok ? reply(asked.parts, asked.parts.store.knowledge.all()) : done;
});
