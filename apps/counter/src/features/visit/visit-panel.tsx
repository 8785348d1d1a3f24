import type { VisitView } from '@onehall/protocol';
import { clockTime, EmptyState, Icon, Money, useZone, yuanSign } from '@onehall/ui';
import type { ReactNode } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { ReceiptState } from './receipt-state.tsx';
import './visit.css';

/** The service orders of the visit, and how far its papers are. */
export function VisitPanel({ visit }: { readonly visit: VisitView | null }) {
  const { t } = useConsoleText();
  return (
    <section className="cn-panel cn-visit" aria-labelledby="cn-visit">
      <h2 id="cn-visit">{t('visit.title')}</h2>
      {visit === null || visit.orders.length === 0 ? (
        <EmptyState icon="paper" title={t('visit.none')} what={t('visit.noneWhat')} />
      ) : (
        <Orders visit={visit} />
      )}
      {visit === null ? null : <Papers visit={visit} />}
    </section>
  );
}

function Orders({ visit }: { readonly visit: VisitView }) {
  const { t, say } = useConsoleText();
  return (
    <>
      <ol className="cn-orders">
        {visit.orders.map((order, index) => (
          <li key={order.orderId}>
            <details>
              <summary>
                <span className="cn-order-index">{index + 1}</span>
                <span className="cn-order-name">{say(order.name)}</span>
                {order.billing === null ? null : (
                  <span className={`cn-chip cn-billing-${order.billing}`}>
                    {t(`billing.${order.billing}`)}
                  </span>
                )}
                <Money fen={order.amountFen} className="cn-order-amount" />
                <Icon name="down" />
              </summary>
              <dl className="cn-facts" aria-label={t('visit.details')}>
                {order.details.map((detail) => (
                  <div key={`${detail.label.zh} ${detail.value}`}>
                    <dt>{say(detail.label)}</dt>
                    <dd>{detail.value}</dd>
                  </div>
                ))}
              </dl>
            </details>
          </li>
        ))}
      </ol>
      <p className="cn-total">
        {t('visit.total')} <Money fen={visit.totalFen} />
      </p>
    </>
  );
}

function Papers({ visit }: { readonly visit: VisitView }) {
  const { t } = useConsoleText();
  const { payment, receipt, rating } = visit;
  return (
    <dl className="cn-papers">
      <Paper label={t('visit.form')} done={visit.form?.state === 'signed'}>
        <FormState form={visit.form} />
      </Paper>
      <Paper label={t('visit.payment')} done={payment !== null}>
        {payment === null
          ? t('visit.paymentNone')
          : t('visit.paymentDone', {
              tendered: yuanSign(payment.tenderedFen),
              change: yuanSign(payment.changeFen),
            })}
      </Paper>
      <Paper label={t('visit.receipt')} done={receipt?.state === 'confirmed'}>
        {receipt === null ? t('visit.receiptNone') : <ReceiptState receipt={receipt} />}
      </Paper>
      {rating === null ? null : (
        <Paper label={t('visit.rating')} done>
          {t('visit.ratingValue', { n: rating })}
        </Paper>
      )}
    </dl>
  );
}

function FormState({ form }: { readonly form: VisitView['form'] }) {
  const { t } = useConsoleText();
  const zone = useZone();
  if (form === null) return t('visit.formNone');
  const words =
    form.signedAt === null
      ? t('visit.formShown', { version: form.version })
      : t('visit.formSigned', { version: form.version, time: clockTime(form.signedAt, zone) });
  return (
    <>
      {words} <small className="oh-number">{t('visit.hash', { hash: form.contentHash.slice(0, 8) })}</small>
    </>
  );
}

interface PaperProps {
  readonly label: string;
  readonly done: boolean;
  readonly children: ReactNode;
}

function Paper({ label, done, children }: PaperProps) {
  return (
    <div className={done ? 'cn-paper cn-paper-done' : 'cn-paper'}>
      <dt>
        <Icon name={done ? 'check' : 'clock'} />
        {label}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
