import { type ApprovalWanted, routes } from '@onehall/protocol';
import {
  Button,
  clockTime,
  duration,
  Icon,
  RefusalNotice,
  useCommand,
  useNow,
  useSignedIn,
  useZone,
  yuanSign,
} from '@onehall/ui';
import { useEffect, useRef } from 'react';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { limitWords, mayDo } from './approval-words.ts';
import { HeadOfficeForm } from './head-office-form.tsx';
import { RefuseForm } from './refuse-form.tsx';

type What = 'grant' | 'refuse' | 'send-up';
/** What was asked for by key, and of which request. */
export interface Asked {
  readonly what: What;
  readonly approvalId: string;
}

interface ApprovalDetailProps {
  readonly wanted: ApprovalWanted;
  readonly asked: What | null;
  readonly onAsked: (what: What | null) => void;
}

/** One request with all that is decided by: exactly this is agreed to, a change asks again. */
export function ApprovalDetail({ wanted, asked, onAsked }: ApprovalDetailProps) {
  const { t, say } = useManagerText();
  const { staff } = useSignedIn();
  const grant = useCommand(routes.grantApproval);
  const sendUp = useCommand(routes.sendUpApproval);
  const { approvalId, contentHash } = wanted;
  const may = mayDo(wanted, staff);
  const begun = useRef(false);
  const params = { approvalId };
  const run = async (what: 'grant' | 'send-up') => {
    if (begun.current) return;
    begun.current = true;
    if (what === 'grant') await grant.send({ params, body: { contentHash } });
    else await sendUp.send({ params, body: {} });
    begun.current = false;
    onAsked(null);
  };
  const wish = useRef(run);
  useEffect(() => {
    wish.current = run;
  });
  useEffect(() => {
    if (asked === 'grant' && may === 'decide') void wish.current('grant');
    if (asked === 'send-up' && may !== 'own') void wish.current('send-up');
  }, [asked, may]);
  const busy = grant.pending || sendUp.pending;
  return (
    <article className="mg-approval" aria-labelledby="mg-approval-title">
      <header>
        <h3 id="mg-approval-title">
          {t(`approve.kind.${wanted.kind}`)} · {say(wanted.serviceName)}
        </h3>
        <strong className="oh-number">{yuanSign(wanted.amountFen)}</strong>
      </header>
      <p className="mg-approval-reason">
        <Icon name="alert" />
        {t(limitWords(wanted.passed).key, limitWords(wanted.passed).vars)}
      </p>
      <Facts wanted={wanted} />
      <RefusalNotice refusal={grant.refusal ?? sendUp.refusal} onClose={clearOf(grant, sendUp)} />
      {may === 'record' ? <HeadOfficeForm wanted={wanted} /> : null}
      {asked === 'refuse' && (may === 'decide' || may === 'above') ? (
        <RefuseForm wanted={wanted} onClose={() => onAsked(null)} />
      ) : (
        <p className="mg-approval-moves">
          {may === 'decide' ? (
            <Button look="main" icon="check" disabled={busy} onClick={() => onAsked('grant')}>
              {t('approve.main')} <kbd>A</kbd>
            </Button>
          ) : null}
          {may === 'decide' || may === 'above' ? (
            <Button disabled={busy} icon="cross" onClick={() => onAsked('refuse')}>
              {t('approve.refuse')} <kbd>R</kbd>
            </Button>
          ) : null}
          {may === 'own' || wanted.level === 'head-office' ? null : (
            <Button disabled={busy} onClick={() => onAsked('send-up')}>
              {t(`approve.up.${wanted.level}`)} <kbd>U</kbd>
            </Button>
          )}
        </p>
      )}
      {may === 'own' ? <p className="oh-muted">{t('approve.own')}</p> : null}
      {may === 'above' ? (
        <p className="oh-muted">{t('approve.above', { level: t(`approve.level.${wanted.needs}`) })}</p>
      ) : null}
    </article>
  );
}

const clearOf = (a: { clear: () => void }, b: { clear: () => void }) => () => {
  a.clear();
  b.clear();
};

function Facts({ wanted }: { readonly wanted: ApprovalWanted }) {
  const { t, say } = useManagerText();
  const zone = useZone();
  const now = useNow();
  const place =
    wanted.counterNumber === null ? '' : `${t('approve.counter', { counter: wanted.counterNumber })} · `;
  const rows: readonly (readonly [string, string])[] = [
    [t('approve.fact.reason'), wanted.reason],
    [t('approve.fact.clerk'), `${say(wanted.clerkName)} ${wanted.clerkWorkNumber}`],
    [t('approve.fact.place'), `${place}${wanted.ticketNumber}`],
    [t('approve.fact.customer'), wanted.customer === '' ? '—' : wanted.customer],
    [t('approve.fact.given'), yuanSign(wanted.cumulatedFen)],
    [t('approve.fact.with'), yuanSign(wanted.cumulatedFen + wanted.amountFen)],
    [t('approve.fact.needs'), t(`approve.level.${wanted.needs}`)],
    [
      t('approve.fact.since'),
      t('approve.since', {
        time: clockTime(wanted.askedAt, zone),
        wait: duration(Math.max(now - wanted.askedAt, 0)),
      }),
    ],
  ];
  return (
    <div className="mg-approval-facts">
      <dl>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <dl aria-label={t('approve.content')}>
        {wanted.details.map((detail) => (
          <div key={`${detail.label.zh} ${detail.value}`}>
            <dt>{say(detail.label)}</dt>
            <dd>{detail.value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('approve.fact.hands')}</dt>
          <dd className="oh-number">
            {t(wanted.orderFen < 0 ? 'approve.back' : 'approve.pays', {
              amount: yuanSign(Math.abs(wanted.orderFen)),
            })}
          </dd>
        </div>
      </dl>
    </div>
  );
}
