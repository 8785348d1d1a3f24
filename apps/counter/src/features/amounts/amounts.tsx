import type { CustomerScreenView } from '@onehall/protocol';
import { Money } from '@onehall/ui';
import type { ReactNode } from 'react';
import { useCustomerText } from '../../lib/use-customer-text.ts';
import type { CustomerKey } from '../../text/customer-zh-cn.ts';
import './amounts.css';

/** What is to be paid, as large as the screen allows; other ways of paying as they come in, and the refund. */
export function Due({ view }: { readonly view: CustomerScreenView }) {
  const { t } = useCustomerText();
  const { totalFen, payoutFen, cashDueFen } = view;
  const shown = view.tenders.filter((one) => one.state === 'offered' || one.state === 'confirmed');
  const asked = shown.find((one) => one.state === 'offered');
  const restFen = cashDueFen - (asked?.amountFen ?? 0);
  const paid = totalFen > 0 && cashDueFen === 0 && asked === undefined;
  return (
    <div className="cs-pay">
      <h1>{t(titleOf(asked?.kind ?? null, paid, totalFen))}</h1>
      <dl>
        {totalFen === 0 && payoutFen > 0 ? null : (
          <Row words="pay.due" fen={totalFen} hero={shown.length === 0} />
        )}
        {shown.map(({ tenderId, kind, amountFen, state }) => (
          <div key={tenderId} className="cs-tender" data-state={state}>
            <dt>
              {t(`pay.kind.${kind}`)}{' '}
              <small>{t(`pay.state.${state === 'offered' ? 'offered' : 'confirmed'}`)}</small>
            </dt>
            <dd>
              <Money fen={amountFen} className={state === 'offered' ? 'cs-hero' : ''} />
            </dd>
          </div>
        ))}
        {shown.length > 0 && restFen > 0 ? (
          <Row words="pay.rest" fen={restFen} hero={asked === undefined} />
        ) : null}
        {payoutFen > 0 ? <Row words="pay.payout" fen={payoutFen} hero look="cs-amount-change" /> : null}
      </dl>
    </div>
  );
}

function titleOf(
  asked: CustomerScreenView['tenders'][number]['kind'] | null,
  paid: boolean,
  totalFen: number,
): CustomerKey {
  if (asked !== null) return `pay.ask.${asked}`;
  if (paid) return 'pay.allPaid';
  return totalFen === 0 ? 'pay.payoutTitle' : 'pay.title';
}

interface RowProps {
  readonly words: CustomerKey;
  readonly fen: number;
  readonly hero?: boolean;
  readonly look?: string;
}

function Row({ words, fen, hero = false, look = '' }: RowProps) {
  const { t } = useCustomerText();
  return (
    <div className={look}>
      <dt>{t(words)}</dt>
      <dd>
        <Money fen={fen} className={hero ? 'cs-hero' : ''} />
      </dd>
    </div>
  );
}

interface PaidProps {
  readonly view: CustomerScreenView;
  readonly payment: NonNullable<CustomerScreenView['payment']>;
  readonly children: ReactNode;
}

/** Announced cash [C7]: due, received, change, one under the other, so that they can be reckoned up. */
export function Paid({ view, payment, children }: PaidProps) {
  const { t } = useCustomerText();
  const { dueFen, cashFen, changeFen, payoutFen } = payment;
  const tenders = view.tenders.filter((one) => one.state === 'confirmed');
  const mixed = tenders.length > 0;
  const nothingPaid = dueFen === 0 && payoutFen > 0;
  return (
    <div className={mixed || payoutFen > 0 ? 'cs-paid cs-paid-many' : 'cs-paid'}>
      <dl>
        {nothingPaid ? null : <Row words="pay.due" fen={dueFen} hero />}
        {tenders.map(({ tenderId, kind, amountFen }) => (
          <div key={tenderId} className="cs-tender" data-state="confirmed">
            <dt>
              {t(`pay.kind.${kind}`)} <small>{t('pay.state.confirmed')}</small>
            </dt>
            <dd>
              <Money fen={amountFen} />
            </dd>
          </div>
        ))}
        {nothingPaid || (mixed && cashFen === 0) ? null : (
          <>
            <Row words={mixed ? 'paid.receivedCash' : 'paid.received'} fen={cashFen} hero />
            <Row words="paid.change" fen={changeFen} hero look="cs-amount-change" />
          </>
        )}
        {payoutFen > 0 ? <Row words="paid.payout" fen={payoutFen} hero look="cs-amount-change" /> : null}
      </dl>
      {changeFen + payoutFen > 0 ? <p className="cs-paid-check">{t('paid.check')}</p> : null}
      <StillToCome lines={view.lines} />
      {children}
    </div>
  );
}

/** What the operator has not confirmed yet is said as what it is: noted, and on its way [C9]. */
function StillToCome({ lines }: { readonly lines: CustomerScreenView['lines'] }) {
  const { t } = useCustomerText();
  const count = (state: CustomerScreenView['lines'][number]['state']) =>
    lines.filter((line) => line.state === state).length;
  const [pending, followUp] = [count('pending'), count('follow-up')];
  if (pending + followUp === 0) return null;
  return (
    <p className="cs-still" role="status">
      {pending > 0 ? <span>{t('paid.pending', { n: pending })}</span> : null}
      {followUp > 0 ? <span>{t('paid.followUp', { n: followUp })}</span> : null}
    </p>
  );
}
