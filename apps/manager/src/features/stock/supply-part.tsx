import { routes, type StockView, type SupplyOrderView } from '@onehall/protocol';
import { EmptyState, useCommand } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { CommandForm } from './command-form.tsx';
import { givenLine } from './given-line.ts';
import { type PartProps, useStockRole, useStockWords } from './stock-words.ts';

/** What was asked of the supplier, what came of it by which delivery note, and what is late. */
export function SupplyPart({ view, onDone }: PartProps) {
  const { t } = useManagerText();
  if (view.supply.length === 0)
    return <EmptyState icon="paper" title={t('st.supplyNone')} what={t('st.supplyNoneWhat')} />;
  return (
    <ul className="mg-stock-cards">
      {view.supply.map((order) => (
        <li key={order.orderId}>
          <Order order={order} view={view} onDone={onDone} />
        </li>
      ))}
    </ul>
  );
}

interface OrderProps extends PartProps {
  readonly order: SupplyOrderView;
}

function Order({ order, view, onDone }: OrderProps) {
  const { t } = useManagerText();
  const { articleName, personName } = useStockWords(view);
  const { keeps } = useStockRole();
  const open = order.state === 'open';
  return (
    <article className="mg-stock-card">
      <p className="mg-word">
        <strong className={open ? 'mg-pending' : ''}>{t(`st.supplyState.${order.state}`)}</strong>
        {order.urgent ? <span className="mg-class mg-class-vip">{t('st.urgent')}</span> : null}
        <span className={order.late ? 'mg-risk' : 'oh-muted'}>
          {t('st.expected', { day: order.expectedOn })}
          {order.late ? ` · ${t('st.late')}` : ''}
        </span>
      </p>
      <dl className="mg-facts">
        {order.lines.map((line) => (
          <div key={line.articleId} className="mg-stock-fact">
            <dt>{articleName(line.articleId)}</dt>
            <dd className="oh-number">{t('st.receivedOf', { got: line.received, all: line.ordered })}</dd>
          </div>
        ))}
      </dl>
      {order.note === '' ? null : <p>{order.note}</p>}
      {order.receipts.map((one) => (
        <p key={`${one.documentNumber}-${one.at}`} className="oh-muted">
          {t('st.receipt', { number: one.documentNumber, n: one.pieces, who: personName(one.by) })}
        </p>
      ))}
      {open && keeps ? (
        <details>
          <summary>{t('st.receive')}</summary>
          <ReceiveForm order={order} view={view} onDone={onDone} />
          <CloseForm order={order} view={view} onDone={onDone} />
        </details>
      ) : null}
    </article>
  );
}

function ReceiveForm({ order, view, onDone }: OrderProps) {
  const { t } = useManagerText();
  const { articleName } = useStockWords(view);
  const receive = useCommand(routes.receiveSupply);
  const awaited = order.lines.filter((one) => one.received < one.ordered);
  const first = awaited[0]?.articleId;
  return (
    <CommandForm
      command={receive}
      fields={[
        { name: 'documentNumber', label: t('st.documentNumber'), most: 40 },
        {
          name: 'articleId',
          label: t('st.article'),
          kind: 'choice',
          options: awaited.map(({ articleId }) => ({ id: articleId, name: articleName(articleId) })),
          ...(first === undefined ? {} : { begins: first }),
        },
        { name: 'given', label: t('st.given'), hint: t('st.givenHint'), kind: 'lines' },
      ]}
      main={t('st.receiveMain')}
      wrong={t('st.givenWrong')}
      send={({ documentNumber, articleId, given }) => {
        const line = lineOf(view, articleId, given);
        const params = { orderId: order.orderId };
        return line === null ? null : receive.send({ params, body: { documentNumber, lines: [line] } });
      }}
      onDone={onDone}
    />
  );
}

function lineOf({ articles }: StockView, articleId: string, given: string) {
  const article = articles.find((one) => one.articleId === articleId);
  return article === undefined ? null : givenLine(article, given);
}

function CloseForm({ order, onDone }: OrderProps) {
  const { t } = useManagerText();
  const close = useCommand(routes.closeSupply);
  return (
    <CommandForm
      command={close}
      look="quiet"
      fields={[{ name: 'reason', label: t('st.reason'), least: 2 }]}
      main={t('st.close')}
      send={(body) => close.send({ params: { orderId: order.orderId }, body })}
      onDone={onDone}
    />
  );
}
