import { type ReversibleOrder, routes } from '@onehall/protocol';
import {
  Button,
  call,
  clockSeconds,
  type Refusal,
  RefusalNotice,
  refusalOf,
  staffDate,
  useCommand,
  useSignedIn,
  useZone,
  yuanSign,
} from '@onehall/ui';
import { useCallback, useEffect, useId, useState } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import type { Opened } from './form-sheet.tsx';

/** What of the form was reversed since it was signed [M5]: said above it, the form stays as it is. */
export function ReversedSince({ form }: { readonly form: Opened }) {
  const { t, say } = useManagerText();
  const zone = useZone();
  if (form.reversals.length === 0) return null;
  const rows = form.reversals.map((one, nth) => ({ one, nth }));
  return (
    <section className="mg-form-reversed" aria-label={t('arch.reversed')}>
      <h3 className="mg-risk">{t('arch.reversed')}</h3>
      <ul>
        {rows.map(({ one, nth }) => (
          <li key={nth}>
            {t('arch.reversedRow', {
              service: say(one.serviceName),
              amount: yuanSign(one.amountFen),
              time: `${staffDate(one.at, zone)} ${clockSeconds(one.at, zone)}`,
              by: say(one.clerkName),
            })}
            {` ${one.reason}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A manager reverses an order without the customer; cash needs a drawer of their own, so only who serves pays it. */
export function Reversing({ visitId }: { readonly visitId: string }) {
  const { t, say } = useManagerText();
  const { staff } = useSignedIn();
  const [orders, setOrders] = useState<readonly ReversibleOrder[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const read = useCallback(async () => {
    const answer = await call(routes.readReversible, { params: { visitId } });
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') setOrders(answer.value.orders);
  }, [visitId]);
  useEffect(() => void read(), [read]);
  if (staff.role === 'auditor') return null;
  const open = (orders ?? []).filter((one) => one.reversal === null && one.impossible === null);
  if (orders !== null && open.length === 0) return null;
  return (
    <section className="mg-form-reversing" aria-label={t('arch.reverse')}>
      <h3>{t('arch.reverse')}</h3>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      <ul>
        {open.map((one) => (
          <li key={one.orderId}>
            <span>
              {say(one.serviceName)} <span className="oh-number">{yuanSign(one.amountFen)}</span>{' '}
              {one.request === null ? '' : t(`approve.state.${one.request.state}`)}
            </span>
            {one.request?.state === 'asked' ? null : (
              <Button
                className="mg-small"
                aria-label={t('arch.reverseOne', { service: say(one.serviceName) })}
                onClick={() => setChosen(one.orderId)}
              >
                {t('arch.reverse')}
              </Button>
            )}
            {chosen === one.orderId ? (
              <ReverseForm
                visitId={visitId}
                order={one}
                onDone={() => {
                  setChosen(null);
                  void read();
                }}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ReverseFormProps {
  readonly visitId: string;
  readonly order: ReversibleOrder;
  readonly onDone: () => void;
}

function ReverseForm({ visitId, order, onDone }: ReverseFormProps) {
  const { t } = useManagerText();
  const reverse = useCommand(routes.reverseOrder);
  const [reason, setReason] = useState(order.request?.reason ?? '');
  const [reference, setReference] = useState('');
  const id = useId();
  const byMachine = order.back.some((one) => one.kind === 'bank-card' || one.kind === 'mobile-payment');
  const run = async () => {
    const body = { reason, reference: reference.trim() === '' ? null : reference };
    const answer = await reverse.send({ params: { visitId, orderId: order.orderId }, body });
    if (answer.kind === 'ok') onDone();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <div className="oh-field mg-field">
        <label htmlFor={`${id}-why`}>{t('arch.reverseWhy')}</label>
        <input
          id={`${id}-why`}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      {byMachine ? (
        <div className="oh-field mg-field">
          <label htmlFor={`${id}-ref`}>{t('arch.reverseReference')}</label>
          <input
            id={`${id}-ref`}
            maxLength={64}
            value={reference}
            onChange={(event) => setReference(event.target.value)}
          />
        </div>
      ) : null}
      <RefusalNotice refusal={reverse.refusal} onClose={reverse.clear} />
      <Button look="main" submit disabled={reverse.pending || reason.trim().length < 2}>
        {t('arch.reverseYes')}
      </Button>
    </form>
  );
}
