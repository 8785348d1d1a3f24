import { routes, type StocktakeView } from '@onehall/protocol';
import { clockTime, EmptyState, staffDate, useCommand, useZone } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { CommandForm } from './command-form.tsx';
import { givenLine } from './given-line.ts';
import { type PartProps, useStockRole, useStockWords } from './stock-words.ts';

/** Counting a place, blind, and booking what differs, by two people [M4]. */
export function CountsPart({ view, onDone }: PartProps) {
  const { t } = useManagerText();
  const { placeName } = useStockWords(view);
  const open = useCommand(routes.openStocktake);
  const running = view.stocktakes.filter((one) => one.state === 'open' || one.state === 'counted');
  const places = [
    'stockroom',
    ...view.people.filter((one) => one.holds).map((one) => `clerk:${one.staffId}`),
  ];
  const free = places.filter((place) => !running.some((one) => one.place === place));
  return (
    <>
      {view.stocktakes.length === 0 ? (
        <EmptyState icon="paper" title={t('st.countNone')} what={t('st.countNoneWhat')} />
      ) : null}
      <ul className="mg-stock-cards">
        {view.stocktakes.map((one) => (
          <li key={one.stocktakeId}>
            <Count stocktake={one} view={view} onDone={onDone} />
          </li>
        ))}
      </ul>
      <CommandForm
        command={open}
        title={t('st.count')}
        look="quiet"
        fields={[
          {
            name: 'place',
            label: t('st.place'),
            kind: 'choice',
            options: free.map((id) => ({ id, name: placeName(id) })),
          },
        ]}
        main={t('st.count')}
        send={(body) => open.send({ body })}
        onDone={onDone}
      />
    </>
  );
}

interface CountProps extends PartProps {
  readonly stocktake: StocktakeView;
}

function Count(props: CountProps) {
  const { stocktake, view } = props;
  const { t } = useManagerText();
  const { placeName, personName, articleName } = useStockWords(view);
  const { staffId } = useStockRole();
  const zone = useZone();
  const { state, countedBy, confirmedBy, differences, openedAt } = stocktake;
  const running = state === 'open' || state === 'counted';
  return (
    <article className="mg-stock-card">
      <p className="mg-word">
        <strong>{placeName(stocktake.place)}</strong>
        <span className={running ? 'mg-pending' : 'oh-muted'}>
          {state === 'confirmed'
            ? t('st.countState.confirmed', { who: personName(confirmedBy) })
            : t(`st.countState.${state}`)}
        </span>
        <span className="oh-muted oh-number">
          {staffDate(openedAt, zone)} {clockTime(openedAt, zone)}
        </span>
        {countedBy === null ? null : (
          <span className="oh-muted">{t('st.countedBy', { who: personName(countedBy) })}</span>
        )}
      </p>
      {(state === 'counted' || state === 'confirmed') && differences.length === 0 ? (
        <p className="mg-kept">{t('st.well')}</p>
      ) : null}
      <ul>
        {differences.map(({ articleId, serial, quantity, elsewhere, explanation }) => (
          <li key={`${articleId} ${serial}`}>
            {t('st.difference', {
              what: articleName(articleId),
              serial,
              n: quantity > 0 ? `+${quantity}` : quantity,
            })}
            {elsewhere === null ? '' : t('st.elsewhere', { place: placeName(elsewhere) })}
            {explanation === null ? null : <span className="oh-muted"> {explanation}</span>}
          </li>
        ))}
      </ul>
      {state === 'open' ? <CountForm {...props} /> : null}
      {state === 'counted' && countedBy === staffId ? <p className="oh-muted">{t('st.ownCount')}</p> : null}
      {state === 'counted' && countedBy !== staffId ? <ConfirmForm {...props} /> : null}
      {running ? <CancelForm {...props} /> : null}
    </article>
  );
}

function CountForm({ stocktake, view, onDone }: CountProps) {
  const { t, say } = useManagerText();
  const count = useCommand(routes.countStock);
  const blank = (typed: string | undefined) => (typed ?? '').trim() === '';
  return (
    <details>
      <summary>{t('st.countWhat')}</summary>
      <p className="oh-muted">{t('st.countHint')}</p>
      <CommandForm<string>
        command={count}
        fields={view.articles.map(({ articleId, kind, name }) => ({
          name: articleId,
          label: say(name),
          kind: kind === 'counted' ? 'whole' : 'lines',
          optional: true,
        }))}
        main={t('st.countMain')}
        wrong={t('st.givenWrong')}
        send={(values) => {
          const lines = view.articles
            .filter((article) => !blank(values[article.articleId]))
            .map((article) => givenLine(article, values[article.articleId] ?? ''));
          const read = lines.filter((one) => one !== null);
          if (read.length < lines.length) return null;
          return count.send({ params: { stocktakeId: stocktake.stocktakeId }, body: { lines: read } });
        }}
        onDone={onDone}
      />
    </details>
  );
}

function ConfirmForm({ stocktake, view, onDone }: CountProps) {
  const { t } = useManagerText();
  const { articleName } = useStockWords(view);
  const confirm = useCommand(routes.confirmStocktake);
  const { differences } = stocktake;
  return (
    <CommandForm<string>
      command={confirm}
      fields={differences.map(({ articleId, serial, quantity }) => ({
        name: `${articleId} ${serial}`,
        label: t('st.difference', { what: articleName(articleId), serial, n: quantity }),
        hint: t('st.reason'),
        least: 2,
        most: 200,
      }))}
      main={t('st.confirm')}
      send={(values) =>
        confirm.send({
          params: { stocktakeId: stocktake.stocktakeId },
          body: {
            explanations: differences.map(({ articleId, serial }) => ({
              articleId,
              serial,
              explanation: values[`${articleId} ${serial}`] ?? '',
            })),
          },
        })
      }
      onDone={onDone}
    />
  );
}

function CancelForm({ stocktake, onDone }: CountProps) {
  const { t } = useManagerText();
  const cancel = useCommand(routes.cancelStocktake);
  return (
    <details>
      <summary>{t('st.cancel')}</summary>
      <CommandForm
        command={cancel}
        look="quiet"
        fields={[{ name: 'reason', label: t('st.reason'), least: 2 }]}
        main={t('st.cancel')}
        send={(body) => cancel.send({ params: { stocktakeId: stocktake.stocktakeId }, body })}
        onDone={onDone}
      />
    </details>
  );
}
