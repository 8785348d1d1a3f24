import type { StockArticleView } from '@onehall/protocol';
import { Button, EmptyState, Icon, Sheet } from '@onehall/ui';
import { useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { AddArticleForm } from './article-forms.tsx';
import { ArticleSheet } from './article-sheet.tsx';
import { type PartProps, useStockRole } from './stock-words.ts';

/** Every article: how many, where, whether that is enough. */
export function NowPart({ view, onDone }: PartProps) {
  const { t } = useManagerText();
  const { keeps } = useStockRole();
  const [opened, setOpened] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const open = view.articles.find((one) => one.articleId === opened);
  return (
    <>
      {view.articles.length === 0 ? (
        <EmptyState icon="paper" title={t('st.none')} what={t('st.noneWhat')} />
      ) : (
        <ArticlesTable articles={view.articles} onOpen={setOpened} />
      )}
      {keeps ? (
        <p>
          <Button onClick={() => setAdding(true)}>{t('st.add')}</Button>
        </p>
      ) : null}
      {open === undefined ? null : (
        <ArticleSheet article={open} view={view} onDone={onDone} onClose={() => setOpened(null)} />
      )}
      {adding ? (
        <Sheet title={t('st.add')} onClose={() => setAdding(false)}>
          <AddArticleForm
            onDone={async () => {
              setAdding(false);
              await onDone();
            }}
          />
        </Sheet>
      ) : null}
    </>
  );
}

interface TableProps {
  readonly articles: readonly StockArticleView[];
  readonly onOpen: (articleId: string) => void;
}

function ArticlesTable({ articles, onOpen }: TableProps) {
  const { t, say } = useManagerText();
  const columns = ['held', 'stockroom', 'withClerks', 'minimum', 'onOrder', 'perDay', 'proposal'] as const;
  return (
    <table className="mg-table">
      <thead>
        <tr>
          <th scope="col">{t('st.article')}</th>
          {columns.map((one) => (
            <th key={one} scope="col" className="mg-right">
              {t(`st.${one}`)}
            </th>
          ))}
          <th scope="col">{t('st.state')}</th>
          <th scope="col">
            <span className="oh-hidden">{t('st.open')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {articles.map((article) => (
          <tr key={article.articleId}>
            <th scope="row">
              {say(article.name)} <span className="mg-class">{t(`st.use.${article.use}`)}</span>
            </th>
            {columns.map((one) => (
              <td key={one} className={`mg-right oh-number ${one === 'held' ? 'mg-strong' : ''}`}>
                {figure(article, one) ?? t('st.counting')}
              </td>
            ))}
            <td>
              <State article={article} />
            </td>
            <td className="mg-right">
              <Button
                className="mg-small"
                aria-label={t('st.openOf', { what: say(article.name) })}
                onClick={() => onOpen(article.articleId)}
              >
                {t('st.open')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Column = 'held' | 'stockroom' | 'withClerks' | 'minimum' | 'onOrder' | 'perDay' | 'proposal';

/** null: it is being counted. */
function figure(article: StockArticleView, column: Column): string | null {
  const sum = (mine: (place: string) => boolean) => {
    const here = article.places.filter((one) => mine(one.place)).map((one) => one.quantity);
    return here.some((one) => one === null)
      ? null
      : String(here.reduce<number>((total, one) => total + (one ?? 0), 0));
  };
  switch (column) {
    case 'held':
      return article.held === null ? null : String(article.held);
    case 'stockroom':
      return sum((place) => place === 'stockroom');
    case 'withClerks':
      return sum((place) => place.startsWith('clerk:') || place.startsWith('in-transit:'));
    case 'minimum':
      return String(article.minimum);
    case 'onOrder':
      return String(article.onOrder);
    case 'perDay':
      return String(article.soldPerDay);
    case 'proposal':
      return article.proposal === 0 ? '–' : String(article.proposal);
  }
}

function State({ article }: { readonly article: StockArticleView }) {
  const { t } = useManagerText();
  const state = article.urgent ? 'urgent' : article.low ? 'low' : 'well';
  return (
    <span className={`mg-word ${state === 'well' ? 'mg-kept' : 'mg-risk'}`}>
      <Icon name={state === 'well' ? 'check' : 'alert'} />
      {t(`st.state.${state}`)}
    </span>
  );
}
