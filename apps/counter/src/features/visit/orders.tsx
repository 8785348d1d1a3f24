import type { VisitView } from '@onehall/protocol';
import { Money } from '@onehall/ui';
import { useRef } from 'react';
import { useKeys } from '../../lib/keys.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Order } from './order.tsx';

interface OrdersProps {
  readonly visit: VisitView;
  readonly onChange: (orderId: string) => void;
}

const digitsMax = 9;

/** The service orders of the visit; the digit of one opens it, and puts the focus on it. */
export function Orders({ visit, onChange }: OrdersProps) {
  const { t } = useConsoleText();
  const list = useRef<HTMLOListElement>(null);
  useKeys(
    visit.orders.slice(0, digitsMax).map((_, index) => ({
      key: String(index + 1),
      run: () => {
        const summary = list.current?.querySelectorAll<HTMLElement>('summary')[index];
        summary?.click();
        summary?.focus();
      },
    })),
  );
  return (
    <>
      <ol ref={list} className="cn-orders">
        {visit.orders.map((order, index) => (
          <li key={order.orderId}>
            <Order visit={visit} order={order} index={index} onChange={onChange} />
          </li>
        ))}
      </ol>
      <p className="cn-total">
        {t('visit.total')} <Money fen={visit.totalFen} />
      </p>
      {visit.payoutFen > 0 ? (
        <p className="cn-total cn-payout">
          {t('basket.payout')} <Money fen={visit.payoutFen} />
        </p>
      ) : null}
    </>
  );
}
