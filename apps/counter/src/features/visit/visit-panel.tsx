import type { VisitView } from '@onehall/protocol';
import { clockTime, EmptyState, Icon, useZone, yuanSign } from '@onehall/ui';
import type { ReactNode } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Clocks } from './clocks.tsx';
import { Orders } from './orders.tsx';
import { ReceiptState } from './receipt-state.tsx';
import { useServiceNames } from './use-service-names.ts';
import './visit.css';

interface VisitPanelProps {
  readonly visit: VisitView | null;
  /** What may be done about this visit. */
  readonly tools: ReactNode;
  readonly onChange: (orderId: string) => void;
}

/** The service orders of the visit, and how far its papers are. */
export function VisitPanel({ visit, tools, onChange }: VisitPanelProps) {
  const { t, say } = useConsoleText();
  const names = useServiceNames(visit);
  return (
    <section className="cn-panel cn-visit" aria-labelledby="cn-visit">
      <h2 id="cn-visit">{t('visit.title')}</h2>
      {visit === null ? null : tools}
      {visit === null ? null : (
        <Clocks
          visit={visit}
          nameOf={(serviceId) => (names[serviceId] ? say(names[serviceId]) : t('accept.service'))}
        />
      )}
      {visit === null || visit.orders.length === 0 ? (
        <EmptyState icon="paper" title={t('visit.none')} what={t('visit.noneWhat')} />
      ) : (
        <Orders visit={visit} onChange={onChange} />
      )}
      {visit === null ? null : <Papers visit={visit} />}
    </section>
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
