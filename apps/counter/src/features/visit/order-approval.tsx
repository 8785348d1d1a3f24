import { routes, type VisitView } from '@onehall/protocol';
import { Button, clockTime, duration, Icon, RefusalNotice, useCommand, useNow, useZone } from '@onehall/ui';
import { type FormEvent, useRef, useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Field } from '../../parts/field.tsx';

type OneOrder = VisitView['orders'][number];
type Approval = NonNullable<OneOrder['approval']>;

interface OrderApprovalProps {
  readonly visit: VisitView;
  readonly order: OneOrder;
  readonly approval: Approval;
}

/**
 * Under an order that needs a manager's word [M5]: asked for with a reason; while it waits it can be withdrawn or sent up;
 * and once it is decided it says so at once, with who and why.
 */
export function OrderApproval({ visit, order, approval }: OrderApprovalProps) {
  const { t, say } = useConsoleText();
  const { request, granted } = approval;
  const state = granted ? 'granted' : (request?.state ?? 'none');
  return (
    <section className={`cn-approval cn-approval-${state}`} data-approval={state} aria-live="polite">
      <p className="cn-approval-word">
        <Icon name={state === 'granted' ? 'check' : state === 'refused' ? 'cross' : 'clock'} />
        <span>{useWords(approval)}</span>
      </p>
      {request?.state === 'refused' && !granted ? (
        <p>
          {t('approval.because', { reason: request.word })}
          {request.headOffice === null
            ? ''
            : ` ${t('approval.headOffice', { by: request.headOffice.decidedBy, n: request.headOffice.reference })}`}
        </p>
      ) : null}
      {request?.state === 'asked' ? (
        <Waiting request={request} />
      ) : granted ? null : request?.state === 'refused' ? (
        <SendUp request={request} />
      ) : (
        <Ask visit={visit} order={order} name={say(order.name)} />
      )}
    </section>
  );
}

/** How the request stands, in one sentence. */
function useWords({ request, granted, needs, kind }: Approval): string {
  const { t, say } = useConsoleText();
  const zone = useZone();
  const level = (name: typeof needs) => t(`approval.level.${name}`);
  const by = request?.decidedByName ? say(request.decidedByName) : '';
  const time = request?.decidedAt == null ? '' : clockTime(request.decidedAt, zone);
  if (granted) return t(by === '' ? 'basket.approved' : 'approval.granted', { by, time });
  switch (request?.state) {
    case 'asked':
      return t('approval.asked', { level: level(request.level) });
    case 'refused':
      return t('approval.refused', { by, time });
    case 'withdrawn':
      return t('approval.withdrawn', { level: level(needs) });
    case 'expired':
      return t('approval.expired', { level: level(needs) });
    default:
      return t('approval.needed', { kind: t(`approval.${kind}`), level: level(needs) });
  }
}

interface OfRequest {
  readonly request: NonNullable<Approval['request']>;
}

function Waiting({ request }: OfRequest) {
  const { t } = useConsoleText();
  const now = useNow();
  const withdraw = useCommand(routes.withdrawApproval);
  const sendUp = useCommand(routes.sendUpApproval);
  const params = { approvalId: request.approvalId };
  const busy = withdraw.pending || sendUp.pending;
  return (
    <>
      <p className="oh-muted">
        {t('approval.waits', { wait: duration(Math.max(now - request.levelAt, 0)), reason: request.reason })}
      </p>
      <p className="cn-approval-moves">
        <Button disabled={busy} onClick={() => void withdraw.send({ params, body: {} })}>
          {t('approval.withdraw')}
        </Button>
        {request.level === 'head-office' ? null : (
          <Button disabled={busy} onClick={() => void sendUp.send({ params, body: {} })}>
            {t(`approval.up.${request.level}`)}
          </Button>
        )}
      </p>
      <RefusalNotice refusal={withdraw.refusal} onClose={withdraw.clear} />
      <RefusalNotice refusal={sendUp.refusal} onClose={sendUp.clear} />
    </>
  );
}

/** After a no only somebody higher is asked. */
function SendUp({ request }: OfRequest) {
  const { t } = useConsoleText();
  const sendUp = useCommand(routes.sendUpApproval);
  if (request.level === 'head-office') return null;
  return (
    <>
      <p className="cn-approval-moves">
        <Button
          disabled={sendUp.pending}
          onClick={() => void sendUp.send({ params: { approvalId: request.approvalId }, body: {} })}
        >
          {t(`approval.up.${request.level}`)}
        </Button>
      </p>
      <RefusalNotice refusal={sendUp.refusal} onClose={sendUp.clear} />
    </>
  );
}

interface AskProps {
  readonly visit: VisitView;
  readonly order: OneOrder;
  readonly name: string;
}

const least = 2;

function Ask({ visit, order, name }: AskProps) {
  const { t } = useConsoleText();
  const ask = useCommand(routes.askApproval);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const missing = reason.trim().length < least;
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) {
      input.current?.focus();
      return;
    }
    const params = { visitId: visit.visitId, orderId: order.orderId };
    void ask.send({ params, body: { reason } });
  };
  return (
    <form
      className="cn-approval-ask"
      aria-label={t('approval.askFor', { name })}
      noValidate
      onSubmit={submitted}
    >
      <Field label={t('approval.reason')} problem={tried && missing ? t('approval.reasonMissing') : null}>
        {(field) => (
          <input
            {...field}
            ref={input}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <Button submit disabled={ask.pending}>
        {t('approval.ask')} <kbd>Enter</kbd>
      </Button>
      <RefusalNotice refusal={ask.refusal} onClose={ask.clear} />
    </form>
  );
}
