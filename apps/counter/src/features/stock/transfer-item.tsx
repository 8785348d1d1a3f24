import { type MyStockView, routes, type StockTransferView } from '@onehall/protocol';
import { Button, RefusalNotice, useCommand } from '@onehall/ui';
import { useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Field } from '../../parts/field.tsx';

interface TransferProps {
  readonly transfer: StockTransferView;
  readonly articles: MyStockView['articles'];
  readonly onDone: () => void;
}

function Lines({ transfer, articles }: Omit<TransferProps, 'onDone'>) {
  const { t, say } = useConsoleText();
  const serials = transfer.lines.flatMap((one) => one.serials);
  return (
    <>
      {transfer.lines.map(({ articleId, quantity }) => {
        const article = articles.find((one) => one.articleId === articleId);
        const name = article === undefined ? articleId : say(article.name);
        return (
          <p key={articleId} className="oh-number">
            {t('stock.line', { name, n: quantity })}
          </p>
        );
      })}
      {serials.length === 0 ? null : (
        <details>
          <summary>{t('stock.serials', { n: serials.length })}</summary>
          <small className="cn-stock-serials">{serials.join(' ')}</small>
        </details>
      )}
    </>
  );
}

/** What lies before the clerk: counted and taken, or not what was said. */
export function OfferedToMe(props: TransferProps) {
  const { transfer, onDone } = props;
  const { t } = useConsoleText();
  const take = useCommand(routes.answerStock);
  const dispute = useCommand(routes.answerStock);
  const [objecting, setObjecting] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const params = { transferId: transfer.transferId };
  const done = (answer: { readonly kind: string }) => {
    if (answer.kind === 'ok') onDone();
  };
  const short = reason.trim().length < 2;
  return (
    <li>
      <Lines {...props} />
      {transfer.state === 'disputed' ? (
        <p className="cn-stock-due">{t('stock.disputed', { reason: transfer.reason ?? '' })}</p>
      ) : (
        <p className="cn-stock-acts">
          <Button
            look="main"
            data-first
            aria-disabled={take.pending}
            onClick={() => void take.send({ params, body: { answer: 'take' } }).then(done)}
          >
            {t('stock.take')}
          </Button>
          <Button aria-expanded={objecting} onClick={() => setObjecting(!objecting)}>
            {t('stock.dispute')}
          </Button>
        </p>
      )}
      {objecting && transfer.state === 'offered' ? (
        <form
          className="cn-stock-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            const body = { answer: 'dispute', reason: reason.trim() } as const;
            if (!short && !dispute.pending) void dispute.send({ params, body }).then(done);
          }}
        >
          <Field label={t('stock.reason')} problem={tried && short ? t('stock.reasonMissing') : null}>
            {(field) => (
              <input
                {...field}
                maxLength={120}
                value={reason}
                autoComplete="off"
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <Button submit aria-disabled={dispute.pending}>
            {t('stock.dispute')}
          </Button>
        </form>
      ) : null}
      <RefusalNotice refusal={take.refusal ?? dispute.refusal} onClose={take.clear} />
    </li>
  );
}

/** What the clerk handed back and nobody has taken yet. */
export function OfferedByMe(props: TransferProps) {
  const { transfer, onDone } = props;
  const { t } = useConsoleText();
  const withdraw = useCommand(routes.withdrawStock);
  const back = async () => {
    const answer = await withdraw.send({ params: { transferId: transfer.transferId } });
    if (answer.kind === 'ok') onDone();
  };
  return (
    <li>
      <Lines {...props} />
      {transfer.state === 'disputed' ? (
        <p className="cn-stock-due">{t('stock.disputed', { reason: transfer.reason ?? '' })}</p>
      ) : null}
      <Button aria-disabled={withdraw.pending} onClick={() => void back()}>
        {t('stock.withdraw')}
      </Button>
      <RefusalNotice refusal={withdraw.refusal} onClose={withdraw.clear} />
    </li>
  );
}
