import type { CustomerScreenView } from '@onehall/protocol';
import { Money } from '@onehall/ui';
import type { ReactNode } from 'react';
import { useCustomerText } from '../../lib/use-customer-text.ts';
import './amounts.css';

/** What is to be paid, as large as the screen allows. */
export function Due({ dueFen }: { readonly dueFen: number }) {
  const { t } = useCustomerText();
  return (
    <div className="cs-centre">
      <h1>{t('pay.title')}</h1>
      <p>{t('pay.due')}</p>
      <Money fen={dueFen} className="cs-hero" />
    </div>
  );
}

interface PaidProps {
  readonly payment: NonNullable<CustomerScreenView['payment']>;
  readonly children: ReactNode;
}

/** Announced cash [C7]: due, received, change, one under the other, so that they can be reckoned up. */
export function Paid({ payment, children }: PaidProps) {
  const { t } = useCustomerText();
  const rows = [
    ['pay.due', payment.dueFen, ''],
    ['paid.received', payment.tenderedFen, ''],
    ['paid.change', payment.changeFen, 'cs-amount-change'],
  ] as const;
  return (
    <div className="cs-paid">
      <dl>
        {rows.map(([words, fen, look]) => (
          <div key={words} className={look}>
            <dt>{t(words)}</dt>
            <dd>
              <Money fen={fen} className="cs-hero" />
            </dd>
          </div>
        ))}
      </dl>
      {payment.changeFen > 0 ? <p className="cs-paid-check">{t('paid.check')}</p> : null}
      {children}
    </div>
  );
}
