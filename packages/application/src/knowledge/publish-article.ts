import { type ArticleContent, mayPublish, refuse } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

/**
 * Publishes an article, or its next version [C13]; it is found from then on, within its days. Refusals: article-unknown,
 * those of mayPublish.
 */
export function publishArticle(
  command: {
    /** null: a new one. */
    readonly articleId: string | null;
    /** The version that was read before it was changed; 0 for a new one. */
    readonly basedOn: number;
    readonly content: ArticleContent;
  },
  context: CommandContext,
): Decision<{ articleId: string; version: number }> {
  const before = command.articleId === null ? null : context.state.article(command.articleId);
  if (command.articleId !== null && before === null) return refuse('article-unknown');
  const may = mayPublish(command.content, before, command.basedOn, context.hall);
  if (!may.ok) return may;
  const articleId = command.articleId ?? context.newId();
  const version = command.basedOn + 1;
  return decided([{ type: 'ArticlePublished', payload: { articleId, version, ...may.value } }], {
    articleId,
    version,
  });
}

/** Takes an article away from clerks; published again it is back. Refusals: article-unknown, article-withdrawn. */
export function withdrawArticle(
  command: { readonly articleId: string; readonly reason: string },
  context: CommandContext,
): Decision<{ articleId: string }> {
  const article = context.state.article(command.articleId);
  if (article === null) return refuse('article-unknown');
  if (article.withdrawnAt !== null) return refuse('article-withdrawn');
  return decided([{ type: 'ArticleWithdrawn', payload: command }], { articleId: article.id });
}
