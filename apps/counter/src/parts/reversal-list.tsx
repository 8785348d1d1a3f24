import { type ReversibleOrder, routes } from '@onehall/protocol';
import { Button, call, Icon, Money, type Refusal, RefusalNotice, refusalOf, useCommand } from '@onehall/ui';
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useConsoleText } from '../lib/use-console-text.ts';
import { Field } from './field.tsx';
import './reversal-list.css';

/** The word of a manager about an earlier visit changes nothing of this one: while one is waited for, it is asked after. */
const askAgainMs = 2_000;

/** What was paid in a visit; read anew whenever something in the hall may have changed it. */
function useReversible(visitId: string, changed: unknown) {
  const [orders, setOrders] = useState<readonly ReversibleOrder[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = useCallback(async () => {
    const answer = await call(routes.readReversible, { params: { visitId } });
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') setOrders(answer.value.orders);
  }, [visitId]);
  const seen = useRef<unknown>(null);
  useEffect(() => {
    if (seen.current === changed) return;
    seen.current = changed;
    void read();
  }, [read, changed]);
  const waits = orders?.some((one) => one.request?.state === 'asked') ?? false;
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(() => void read(), askAgainMs);
    return () => clearInterval(timer);
  }, [waits, read]);
  return { orders, refusal, read };
}

interface ReversalListProps {
  readonly visitId: string;
  /** Changes whenever something in the hall did: a word of a manager shows at once. */
  readonly changed: unknown;
}

/** Orders of a paid visit, each with what became of it, and its reversal (返销) [M5]. */
export function ReversalList({ visitId, changed }: ReversalListProps) {
  const { t } = useConsoleText();
  const { orders, refusal, read } = useReversible(visitId, changed);
  if (orders === null) {
    return refusal === null ? (
      <p className="oh-muted">{t('reverse.loading')}</p>
    ) : (
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
    );
  }
  return (
    <ul className="cn-reversals" aria-label={t('reverse.list')}>
      {orders.map((order) => (
        <li key={order.orderId}>
          <One visitId={visitId} order={order} onDone={() => void read()} />
        </li>
      ))}
    </ul>
  );
}

interface OneProps {
  readonly visitId: string;
  readonly order: ReversibleOrder;
  readonly onDone: () => void;
}

function One({ visitId, order, onDone }: OneProps) {
  const { t, say } = useConsoleText();
  const [asking, setAsking] = useState(false);
  const { request } = order;
  const granted = request?.state === 'granted';
  return (
    <article className="cn-reversal" aria-label={say(order.serviceName)}>
      <p>
        <strong>{say(order.serviceName)}</strong>
        <Money fen={order.amountFen} />
        <Standing order={order} />
      </p>
      {order.reversal !== null || order.impossible !== null || request?.state === 'asked' ? null : asking ||
        granted ? (
        <ReverseForm visitId={visitId} order={order} onDone={onDone} onClose={() => setAsking(false)} />
      ) : (
        <Button onClick={() => setAsking(true)}>{t('reverse.begin')}</Button>
      )}
      {request === null || order.reversal !== null ? null : <OfRequest request={request} onDone={onDone} />}
    </article>
  );
}

/** How an order stands, in a few words. */
function Standing({ order }: { readonly order: ReversibleOrder }) {
  const { t, say } = useConsoleText();
  const { reversal, impossible, request } = order;
  if (reversal !== null) {
    return (
      <span className="cn-chip cn-chip-done">
        <Icon name="check" />
        {t('reverse.done', { by: say(reversal.clerkName) })}
      </span>
    );
  }
  if (impossible !== null) return <span className="oh-muted">{t('reverse.impossible')}</span>;
  if (request?.state === 'asked')
    return (
      <span className="cn-chip cn-chip-wait">
        <Icon name="clock" />
        {t('approval.asked', { level: t(`approval.level.${request.level}`) })}
      </span>
    );
  if (request?.state === 'granted')
    return (
      <span className="cn-chip cn-chip-done">
        <Icon name="check" />
        {t('basket.approved')}
      </span>
    );
  return null;
}

interface OfRequestProps {
  readonly request: NonNullable<ReversibleOrder['request']>;
  readonly onDone: () => void;
}

/** While it waits it may be withdrawn or sent up; after a no it may be sent up. */
function OfRequest({ request, onDone }: OfRequestProps) {
  const { t } = useConsoleText();
  const withdraw = useCommand(routes.withdrawApproval);
  const sendUp = useCommand(routes.sendUpApproval);
  const { approvalId, state, level } = request;
  if (state !== 'asked' && state !== 'refused') return null;
  const run = async (command: typeof withdraw) => {
    const answer = await command.send({ params: { approvalId }, body: {} });
    if (answer.kind === 'ok') onDone();
  };
  return (
    <>
      {state === 'refused' ? <p>{t('approval.because', { reason: request.word })}</p> : null}
      <p className="cn-reversal-moves">
        {state === 'asked' ? (
          <Button disabled={withdraw.pending} onClick={() => void run(withdraw)}>
            {t('approval.withdraw')}
          </Button>
        ) : null}
        {level === 'head-office' ? null : (
          <Button disabled={sendUp.pending} onClick={() => void run(sendUp)}>
            {t(`approval.up.${level}`)}
          </Button>
        )}
      </p>
      <RefusalNotice refusal={withdraw.refusal} onClose={withdraw.clear} />
      <RefusalNotice refusal={sendUp.refusal} onClose={sendUp.clear} />
    </>
  );
}

const least = 2;

function ReverseForm({ visitId, order, onDone, onClose }: OneProps & { readonly onClose: () => void }) {
  const { t } = useConsoleText();
  const reverse = useCommand(routes.reverseOrder);
  const [reason, setReason] = useState(order.request?.reason ?? '');
  const [reference, setReference] = useState('');
  const [tried, setTried] = useState(false);
  const byMachine = order.back.some((one) => one.kind === 'bank-card' || one.kind === 'mobile-payment');
  const missing = reason.trim().length < least;
  const submitted = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    const body = { reason, reference: reference.trim() === '' ? null : reference };
    const answer = await reverse.send({ params: { visitId, orderId: order.orderId }, body });
    if (answer.kind !== 'ok') return;
    onClose();
    onDone();
  };
  return (
    <form className="cn-reversal-form" noValidate onSubmit={(event) => void submitted(event)}>
      <ul className="cn-reversal-ways">
        {order.back.map((way) => (
          <li key={way.kind}>
            {t(way.amountFen < 0 ? 'reverse.takes' : 'reverse.gives', { way: t(`reverse.way.${way.kind}`) })}{' '}
            <Money fen={Math.abs(way.amountFen)} />
          </li>
        ))}
      </ul>
      <Field label={t('reverse.reason')} problem={tried && missing ? t('approval.reasonMissing') : null}>
        {(field) => (
          <input
            {...field}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {byMachine ? (
        <Field label={t('reverse.reference')} hint={t('reverse.referenceHint')}>
          {(field) => (
            <input
              {...field}
              maxLength={64}
              value={reference}
              onChange={(event) => setReference(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      <RefusalNotice refusal={reverse.refusal} onClose={reverse.clear} />
      <p className="cn-reversal-moves">
        <Button submit look="main" disabled={reverse.pending}>
          {t('reverse.yes')} <kbd>Enter</kbd>
        </Button>
        <Button onClick={onClose}>{t('reverse.no')}</Button>
      </p>
    </form>
  );
}
