import { routes, type StockView } from '@onehall/protocol';
import { Button, EmptyState, Money, RefusalNotice, staffDate, useCommand, useZone } from '@onehall/ui';
import { fenOf } from '../../lib/typed-values.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { CommandForm } from './command-form.tsx';
import { type PartProps, useStockRole, useStockWords } from './stock-words.ts';

/** Prices with the day they begin, who set them, and which tags are still to be printed [M4]. */
export function PricesPart({ view, onDone }: PartProps) {
  const { t } = useManagerText();
  const { articleName, personName } = useStockWords(view);
  const { keeps } = useStockRole();
  const zone = useZone();
  const due = view.prices.filter((one) => one.tagPrintedAt === null);
  if (view.prices.length === 0 && !keeps)
    return <EmptyState icon="paper" title={t('st.pricesNone')} what={t('st.pricesNoneWhat')} />;
  return (
    <>
      {view.prices.length === 0 ? (
        <EmptyState icon="paper" title={t('st.pricesNone')} what={t('st.pricesNoneWhat')} />
      ) : (
        <table className="mg-table">
          <thead>
            <tr>
              <th scope="col">{t('st.article')}</th>
              <th scope="col" className="mg-right">
                {t('st.priceYuan')}
              </th>
              <th scope="col">{t('st.validFrom')}</th>
              <th scope="col">{t('st.setBy')}</th>
              <th scope="col">{t('st.tag')}</th>
            </tr>
          </thead>
          <tbody>
            {view.prices.map((one) => (
              <tr key={`${one.articleId} ${one.validFrom}`}>
                <th scope="row">{articleName(one.articleId)}</th>
                <td className="mg-right mg-strong">
                  <Money fen={one.priceFen} />
                </td>
                <td className="oh-number">{one.validFrom}</td>
                <td>{personName(one.setBy)}</td>
                <td className={one.tagPrintedAt === null ? 'mg-pending' : 'oh-muted'}>
                  {one.tagPrintedAt === null
                    ? t('st.tagToPrint')
                    : t('st.tagPrinted', { day: staffDate(one.tagPrintedAt, zone) })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {keeps && due.length > 0 ? <PrintTags due={due} view={view} onDone={onDone} /> : null}
      {keeps ? <PriceForm view={view} onDone={onDone} /> : null}
    </>
  );
}

function PriceForm({ view, onDone }: PartProps) {
  const { t, say } = useManagerText();
  const set = useCommand(routes.setStockPrice);
  return (
    <CommandForm
      command={set}
      title={t('st.price')}
      look="quiet"
      fields={[
        {
          name: 'articleId',
          label: t('st.article'),
          kind: 'choice',
          options: view.articles.map(({ articleId, name }) => ({ id: articleId, name: say(name) })),
        },
        { name: 'price', label: t('st.priceYuan'), kind: 'yuan' },
        { name: 'validFrom', label: t('st.validFrom'), kind: 'date', begins: view.today },
      ]}
      main={t('st.price')}
      send={({ articleId, price, validFrom }) =>
        set.send({ params: { articleId }, body: { priceFen: fenOf(price) ?? 0, validFrom } })
      }
      onDone={onDone}
    />
  );
}

/** The tags as they are cut out and put up; the page's own print shows nothing else. */
function PrintTags({ due, view, onDone }: PartProps & { readonly due: StockView['prices'] }) {
  const { t, say } = useManagerText();
  const done = useCommand(routes.printPriceTags);
  const mark = async () => {
    const tags = due.map(({ articleId, validFrom }) => ({ articleId, validFrom }));
    const marked = await done.send({ body: { tags } });
    if (marked.kind === 'ok') await onDone();
  };
  return (
    <section className="mg-stock-tags" aria-label={t('st.tag')}>
      <ul>
        {due.map((one) => {
          const article = view.articles.find(({ articleId }) => articleId === one.articleId);
          return (
            <li key={`${one.articleId} ${one.validFrom}`}>
              <span>{article === undefined ? one.articleId : say(article.name)}</span>
              <strong>
                <Money fen={one.priceFen} />
              </strong>
              <small className="oh-number">{one.validFrom}</small>
            </li>
          );
        })}
      </ul>
      <RefusalNotice refusal={done.refusal} onClose={done.clear} />
      <p className="mg-word">
        <Button icon="printer" onClick={() => window.print()}>
          {t('st.printTags', { n: due.length })}
        </Button>
        <Button look="main" aria-disabled={done.pending} onClick={() => void mark()}>
          {t('st.tagsDone')}
        </Button>
      </p>
    </section>
  );
}
