import { routes, type StockArticleView, type StockMoveView } from '@onehall/protocol';
import { clockTime, EmptyState, RefusalNotice, Sheet, staffDate, useZone } from '@onehall/ui';
import type { ReactNode } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { IssueForm, LendForm, MinimumForm, OrderForm, WriteOffForm } from './article-forms.tsx';
import { type PartProps, useStockRole, useStockWords } from './stock-words.ts';

interface ArticleSheetProps extends PartProps {
  readonly article: StockArticleView;
  readonly onClose: () => void;
}

/** One article: where its pieces are, what moved, and what the keeper can do about it. */
export function ArticleSheet({ article, view, onDone, onClose }: ArticleSheetProps) {
  const { t, say } = useManagerText();
  const { placeName } = useStockWords(view);
  const { keeps } = useStockRole();
  const { found, refusal, read } = useRead(routes.readStockMoves, { articleId: article.articleId });
  const done = async () => {
    await onDone();
    await read();
  };
  const forms = { article, view, onDone: done };
  const lends = article.use === 'test' || article.use === 'roaming';
  return (
    <Sheet title={say(article.name)} onClose={onClose} className="mg-stock-sheet">
      <h3>{t('st.where')}</h3>
      <dl className="mg-facts">
        {article.places.map(({ place, quantity }) => (
          <div key={place} className="mg-stock-fact">
            <dt>{placeName(place)}</dt>
            <dd className="oh-number">
              {quantity === null ? t('st.counting') : t('st.pieces', { n: quantity })}
            </dd>
          </div>
        ))}
      </dl>
      {keeps ? (
        <div className="mg-stock-acts">
          <Fold title={t('st.order')}>
            <OrderForm key={`order-${article.proposal}`} {...forms} />
          </Fold>
          {article.use === 'test' ? null : (
            <Fold title={t('st.issue')}>
              <IssueForm {...forms} />
            </Fold>
          )}
          {lends ? (
            <Fold title={t('st.lend')}>
              <LendForm {...forms} />
            </Fold>
          ) : null}
          <Fold title={t('st.writeOff')}>
            <WriteOffForm {...forms} />
          </Fold>
          <Fold title={t('st.edit')}>
            <MinimumForm article={article} onDone={done} />
          </Fold>
        </div>
      ) : null}
      <h3>{t('st.moves')}</h3>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {found === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {found === null ? null : <Moves moves={found.moves} view={view} />}
    </Sheet>
  );
}

function Fold({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className="mg-stock-fold">
      <summary>{title}</summary>
      {children}
    </details>
  );
}

function Moves({ moves, view }: { readonly moves: readonly StockMoveView[] } & Pick<PartProps, 'view'>) {
  const { t } = useManagerText();
  const { placeName, personName } = useStockWords(view);
  const zone = useZone();
  if (moves.length === 0) return <p className="oh-muted">{t('st.movesNone')}</p>;
  return (
    <ol className="mg-stock-moves">
      {moves.map((move) => (
        <li key={move.moveId}>
          <strong>{t(moveReason(move.reason))}</strong>
          <span className="oh-number">{t('st.pieces', { n: move.quantity })}</span>
          <span>{t('st.move', { from: placeName(move.from), to: placeName(move.to) })}</span>
          <span className="oh-muted oh-number">
            {staffDate(move.at, zone)} {clockTime(move.at, zone)} {personName(move.by)}
          </span>
          {move.serials.length === 0 ? null : (
            <small className="oh-muted mg-stock-serials">{move.serials.join(' ')}</small>
          )}
        </li>
      ))}
    </ol>
  );
}

const reasons = [
  'received',
  'offered',
  'taken',
  'withdrawn',
  'sold',
  'returned',
  'swapped',
  'handed-out',
  'lent',
  'given-back',
  'written-off',
  'missing',
  'found',
] as const;

function moveReason(reason: string) {
  return `st.reason.${reasons.find((one) => one === reason) ?? 'found'}` as const;
}
