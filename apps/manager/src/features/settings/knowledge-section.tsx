import { type ArticleBody, routes } from '@onehall/protocol';
import { Button, call, EmptyState, type Refusal, RefusalNotice, refusalOf } from '@onehall/ui';
import { useCallback, useEffect, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { ArticleForm } from './article-form.tsx';
import { PickedList } from './picked-list.tsx';
import { useSettingsPlace } from './settings-context.ts';

const NEW = 'new';

/** The hall's knowledge [C13]: every article with its days and owner; a change is a new version. */
export function KnowledgeSection() {
  const { t, say } = useManagerText();
  const { mayEdit } = useSettingsPlace();
  const { articles, refusal, read, setArticles } = useArticles();
  const [picked, setPicked] = useState<string | null>(null);
  if (articles === null) {
    return refusal === null ? (
      <EmptyState icon="clock" title={t('set.loading')} />
    ) : (
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
    );
  }
  const article = articles.find((one) => one.articleId === picked) ?? null;
  return (
    <div className="mg-phrases">
      <p>
        {mayEdit ? <Button onClick={() => setPicked(NEW)}>{t('article.new')}</Button> : null}{' '}
        {articles.length === 0 ? <span className="oh-muted">{t('article.none')}</span> : null}
      </p>
      <PickedList
        label={t('section.knowledge')}
        area="article"
        items={articles.map((one) => ({
          id: one.articleId,
          name: say(one.title),
          summary: t('article.summary', {
            state: t(`article.state.${one.state}`),
            owner: say(one.ownerName),
            version: one.version,
          }),
        }))}
        pickedId={picked}
        onPick={setPicked}
      >
        {picked === null ? null : (
          <ArticleForm
            key={article === null ? NEW : `${article.articleId} ${article.version} ${article.state}`}
            article={article}
            onSaved={(saved) => {
              setArticles(saved);
              if (article === null) setPicked(saved[0]?.articleId ?? null);
            }}
          />
        )}
      </PickedList>
    </div>
  );
}

function useArticles() {
  const [articles, setArticles] = useState<readonly ArticleBody[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = useCallback(async () => {
    const answer = await call(routes.readArticles);
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') setArticles(answer.value.articles);
  }, []);
  useEffect(() => void read(), [read]);
  return { articles, refusal, read, setArticles };
}
