import type { SubscriberCard, VisitView } from '@onehall/protocol';
import { clockTime, EmptyState, Icon, Money, useHall, useZone } from '@onehall/ui';
import type { ReactNode } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useConsoleText } from '../../lib/use-console-text.ts';
import './subscriber.css';

/** The subscriber of this visit, masked; nothing of anybody else. */
export function SubscriberPanel({ visit }: { readonly visit: VisitView | null }) {
  const { t } = useConsoleText();
  const card = visit?.subscriber ?? null;
  return (
    <section className="cn-panel" aria-labelledby="cn-subscriber" {...scrollable}>
      <h2 id="cn-subscriber">{t('subscriber.title')}</h2>
      {visit === null || card === null ? (
        <EmptyState icon="person" title={t('subscriber.none')} what={t('subscriber.noneWhat')} />
      ) : (
        <Card card={card} identity={visit.identity} />
      )}
    </section>
  );
}

interface CardProps {
  readonly card: SubscriberCard;
  readonly identity: VisitView['identity'];
}

function Card({ card, identity }: CardProps) {
  const { t, say } = useConsoleText();
  const zone = useZone();
  const hall = useHall();
  const kind = hall?.documentKinds.find((one) => one.id === identity?.documentKind);
  return (
    <div className="cn-card">
      <p className="cn-card-name">
        {card.maskedName} <span className="cn-class">{say(card.className)}</span>
      </p>
      <p className={identity === null ? 'cn-chip' : 'cn-chip cn-chip-done'}>
        <Icon name={identity === null ? 'clock' : 'check'} />
        {identity === null
          ? t('subscriber.unchecked')
          : t('subscriber.checked', { time: clockTime(identity.checkedAt, zone) })}
      </p>
      <dl className="cn-facts">
        <Fact label={t('subscriber.mobile')}>{card.maskedMobile}</Fact>
        <Fact label={t('subscriber.document')}>
          {card.maskedDocument}
          {kind === undefined ? null : <small>{say(kind.name)}</small>}
        </Fact>
        <Fact label={t('subscriber.due')}>
          {card.dueFen > 0 ? <Money fen={card.dueFen} className="cn-card-due" /> : t('subscriber.nothingDue')}
        </Fact>
        <Fact label={t('subscriber.balance')}>
          <Money fen={card.balanceFen} />
        </Fact>
        <Fact label={t('subscriber.plan')}>{say(card.plan)}</Fact>
        <Fact label={t('subscriber.monthly')}>
          <Money fen={card.monthlyFeeFen} />
        </Fact>
        <Fact label={t('subscriber.joined')}>{card.joinedOn}</Fact>
        <Fact label={t('subscriber.contract')}>{card.contractUntil ?? t('subscriber.noContract')}</Fact>
      </dl>
    </div>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
