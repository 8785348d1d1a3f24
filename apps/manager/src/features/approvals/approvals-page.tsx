import { type ApprovalWanted, routes } from '@onehall/protocol';
import { Button, EmptyState, Icon, RefusalNotice, useCommand, yuanSign } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import type { ManagerKey } from '../../text/zh-cn.ts';
import { useApprovals } from './use-approvals.ts';
import './approvals.css';

/** Orders at the counters that wait for a manager's word [C6]: exactly what is approved, and one button each. */
export function ApprovalsPage() {
  const { t } = useManagerText();
  const { approvals, refusal, read } = useApprovals();
  return (
    <section className="mg-panel mg-fill" aria-labelledby="mg-approvals">
      <div className="mg-panel-head">
        <h2 id="mg-approvals">{t('approve.title')}</h2>
        <p className="oh-muted">{t('approve.what')}</p>
      </div>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {approvals === null && refusal === null ? (
        <EmptyState icon="clock" title={t('approve.loading')} />
      ) : null}
      {approvals?.length === 0 ? <EmptyState icon="check" title={t('approve.none')} /> : null}
      <ul className="mg-approvals">
        {approvals?.map((one) => (
          <li key={`${one.orderId} ${one.contentHash}`}>
            <Wanted wanted={one} onDone={() => void read()} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Wanted({ wanted, onDone }: { readonly wanted: ApprovalWanted; readonly onDone: () => void }) {
  const { t, say } = useManagerText();
  const approve = useCommand(routes.approveOrder);
  const { visitId, orderId, contentHash, amountFen } = wanted;
  const run = async () => {
    await approve.send({ params: { visitId, orderId }, body: { contentHash } });
    onDone();
  };
  const money = amountFen < 0 ? 'approve.back' : 'approve.pays';
  return (
    <article className="mg-approval" aria-label={say(wanted.serviceName)}>
      <header>
        <h3>{say(wanted.serviceName)}</h3>
        <span>{t('approve.at', { counter: wanted.counterNumber, ticket: wanted.ticketNumber })}</span>
        <span className="oh-muted">
          {say(wanted.clerkName)} {wanted.clerkWorkNumber}
        </span>
        <strong className="oh-number">{t(money, { amount: yuanSign(Math.abs(amountFen)) })}</strong>
      </header>
      <p className="mg-approval-reason">
        <Icon name="alert" />
        {t(`approve.reason.${wanted.reason}` as ManagerKey)}
      </p>
      <dl>
        {wanted.details.map((detail) => (
          <div key={`${detail.label.zh} ${detail.value}`}>
            <dt>{say(detail.label)}</dt>
            <dd>{detail.value}</dd>
          </div>
        ))}
      </dl>
      <RefusalNotice refusal={approve.refusal} onClose={approve.clear} />
      {wanted.own ? (
        <p className="oh-muted">{t('approve.own')}</p>
      ) : (
        <Button look="main" icon="check" disabled={approve.pending} onClick={() => void run()}>
          {t('approve.main')}
        </Button>
      )}
    </article>
  );
}
