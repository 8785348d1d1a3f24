import { routes, type VisitView } from '@onehall/protocol';
import { Button, Icon, Money, RefusalNotice, useCommand } from '@onehall/ui';
import { type KeyboardEvent, useState } from 'react';
import { useKeys } from '../../lib/keys.ts';
import { rejectedKey } from '../../lib/rejected-key.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { OrderApproval } from './order-approval.tsx';

type OneOrder = VisitView['orders'][number];

interface OrderProps {
  readonly visit: VisitView;
  readonly order: OneOrder;
  readonly index: number;
  readonly onChange: (orderId: string) => void;
}

/** One service of the visit: its line, its details a level below, and what may still be done about it. */
export function Order({ visit, order, index, onChange }: OrderProps) {
  const { t, say } = useConsoleText();
  const [asking, setAsking] = useState(false);
  const open = visit.payment === null;
  const party = visit.parties.find((one) => one.partyId === order.partyId);
  const several = visit.parties.length > 1 && party !== undefined;
  const pressed = (event: KeyboardEvent) => {
    if (!open || asking || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Delete') setAsking(true);
    else if (event.key === 'F4') onChange(order.orderId);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <details onKeyDown={pressed}>
        <summary>
          <span className="cn-order-index">{index + 1}</span>
          <span className="cn-order-name">
            {say(order.name)}
            {several ? <small>{t('basket.forWhom', { name: party.maskedName })}</small> : null}
          </span>
          <OrderChips order={order} />
          <Money fen={order.amountFen} className="cn-order-amount" />
          <Icon name="down" />
        </summary>
        <Details order={order} />
        {open ? (
          <p className="cn-order-moves">
            <Button onClick={() => onChange(order.orderId)}>
              {t('basket.change')} <kbd>F4</kbd>
            </Button>
            <Button onClick={() => setAsking(true)}>
              {t('basket.remove')} <kbd>Del</kbd>
            </Button>
          </p>
        ) : null}
      </details>
      {order.approval !== null && open ? (
        <OrderApproval visit={visit} order={order} approval={order.approval} />
      ) : null}
      {asking ? <RemoveAsk visit={visit} order={order} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

/** Whether a manager is waited for, and what the billing system said: a calm chip each. */
function OrderChips({ order }: { readonly order: OneOrder }) {
  const { t } = useConsoleText();
  const { approval, billing } = order;
  return (
    <>
      {approval === null ? null : (
        <span className={approval.granted ? 'cn-chip cn-chip-done' : 'cn-chip cn-chip-wait'}>
          <Icon name={approval.granted ? 'check' : 'clock'} />
          {t(approval.granted ? 'basket.approved' : 'basket.approvalWait')}
        </span>
      )}
      {order.reversed ? (
        <span className="cn-chip cn-chip-over" data-reversed>
          <Icon name="cross" />
          {t('reverse.reversed')}
        </span>
      ) : null}
      {billing === null ? null : (
        <span className={`cn-chip cn-billing-${billing}`} data-billing={billing}>
          {t(`billing.${billing}`)}
        </span>
      )}
    </>
  );
}

function Details({ order }: { readonly order: OneOrder }) {
  const { t, say } = useConsoleText();
  const serials = order.stock.map((one) => one.serial).join(' ');
  return (
    <>
      <dl className="cn-facts" aria-label={t('visit.details')}>
        {order.details.map((detail) => (
          <div key={`${detail.label.zh} ${detail.value}`}>
            <dt>{say(detail.label)}</dt>
            <dd>{detail.value}</dd>
          </div>
        ))}
      </dl>
      {serials === '' ? null : <p className="cn-order-note">{t('basket.stock', { serials })}</p>}
      {order.billingReason === null ? null : (
        <p className="cn-order-note cn-field-problem">
          {t('basket.rejectedBecause', { reason: t(rejectedKey(order.billingReason)) })}
        </p>
      )}
    </>
  );
}

interface RemoveAskProps {
  readonly visit: VisitView;
  readonly order: OneOrder;
  readonly onClose: () => void;
}

/** Taking an order off is asked about once; after the signature it says what that costs. */
function RemoveAsk({ visit, order, onClose }: RemoveAskProps) {
  const { t, say } = useConsoleText();
  const remove = useCommand(routes.removeOrder);
  const voidsSignature = visit.form?.state === 'signed';
  useKeys([{ key: 'Escape', run: onClose }]);
  const run = async () => {
    const params = { visitId: visit.visitId, orderId: order.orderId };
    const answer = await remove.send({ params, body: { voidsSignature } });
    if (answer.kind === 'ok') onClose();
  };
  return (
    <section className="cn-order-ask">
      <p role="alert">
        {t('basket.removeAsk', { name: say(order.name) })}
        {voidsSignature ? ` ${t('basket.removeVoid')}` : ''}
      </p>
      <p className="cn-order-moves">
        <Button autoFocus disabled={remove.pending} onClick={() => void run()}>
          {t('basket.removeYes')} <kbd>Enter</kbd>
        </Button>
        <Button onClick={onClose}>
          {t('basket.removeNo')} <kbd>Esc</kbd>
        </Button>
      </p>
      <RefusalNotice refusal={remove.refusal} onClose={remove.clear} />
    </section>
  );
}
