import { type MyStockView, routes } from '@onehall/protocol';
import { call, type Refusal, RefusalNotice, refusalOf } from '@onehall/ui';
import { useCallback, useEffect, useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Drawer } from '../../parts/drawer.tsx';
import { HeldLine } from './held-line.tsx';
import { ReturnForm } from './return-form.tsx';
import { OfferedByMe, OfferedToMe } from './transfer-item.tsx';
import './stock.css';

/** The clerk's own stock [M4]: to take, in hand, handed back, and what customers bring back. */
export function StockDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useConsoleText();
  const { mine, refusal, read } = useMine();
  const again = () => void read();
  return (
    <Drawer name="stock" title={t('stock.title')} what={t('stock.what')} onClose={onClose}>
      <section className="cn-stock" {...scrollable} aria-label={t('stock.title')}>
        <RefusalNotice refusal={refusal} onRetry={again} />
        {mine === null && refusal === null ? <p role="status">{t('stock.loading')}</p> : null}
        {mine === null ? null : <Mine mine={mine} onDone={again} />}
      </section>
    </Drawer>
  );
}

function Mine({ mine, onDone }: { readonly mine: MyStockView; readonly onDone: () => void }) {
  const { t } = useConsoleText();
  const { articles, held, offeredToMe, offeredByMe } = mine;
  return (
    <>
      {mine.counted ? (
        <p className="cn-stock-due" role="status">
          {t('stock.counted')}
        </p>
      ) : null}
      {offeredToMe.length === 0 ? null : (
        <section aria-labelledby="cn-stock-offers">
          <h3 id="cn-stock-offers">{t('stock.offers')}</h3>
          <ul>
            {offeredToMe.map((one) => (
              <OfferedToMe key={one.transferId} transfer={one} articles={articles} onDone={onDone} />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="cn-stock-held">
        <h3 id="cn-stock-held">{t('stock.held')}</h3>
        {held.length === 0 && !mine.counted ? <p className="oh-muted">{t('stock.none')}</p> : null}
        <ul>
          {held.map((line) => (
            <HeldLine
              key={`${line.articleId} ${line.quantity}`}
              line={line}
              article={articles.find((one) => one.articleId === line.articleId)}
              onDone={onDone}
            />
          ))}
        </ul>
      </section>
      {offeredByMe.length === 0 ? null : (
        <section aria-labelledby="cn-stock-sent">
          <h3 id="cn-stock-sent">{t('stock.sent')}</h3>
          <ul>
            {offeredByMe.map((one) => (
              <OfferedByMe key={one.transferId} transfer={one} articles={articles} onDone={onDone} />
            ))}
          </ul>
        </section>
      )}
      {mine.counted ? null : <ReturnForm onDone={onDone} />}
    </>
  );
}

function useMine() {
  const [mine, setMine] = useState<MyStockView | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = useCallback(async () => {
    const answer = await call(routes.readMyStock);
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') setMine(answer.value);
  }, []);
  useEffect(() => void read(), [read]);
  return { mine, refusal, read };
}
