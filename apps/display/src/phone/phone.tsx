import type { FollowView } from '@onehall/protocol';
import {
  CutOffBanner,
  clockTime,
  EmptyState,
  Icon,
  LanguageSwitch,
  LargeTypeSwitch,
  MinutesRange,
  TicketNumber,
  useHall,
  useLargeType,
  useLive,
  useText,
  useZone,
} from '@onehall/ui';
import { useEffect, useRef } from 'react';
import type { DisplayKey } from '../text/zh-cn.ts';

/** A called phone shakes: once for each call, and never for the state it was opened in. */
function useShake(view: FollowView | null): void {
  const last = useRef<FollowView | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = view;
    if (before === null || view?.state !== 'called') return;
    if (before.calledAt !== view.calledAt && 'vibrate' in navigator)
      navigator.vibrate([400, 200, 400, 200, 800]);
  }, [view]);
}

/** Behind the ticket's QR code: this ticket, how long still, and where to go when it is called. */
export function Phone({ token }: { readonly token: string }) {
  const { t, say } = useText<DisplayKey>();
  const live = useLive('follow', token);
  const hall = useHall();
  const { large, setLarge } = useLargeType();
  const { view } = live;
  useShake(view);
  const name = view?.hallName ?? hall?.name;
  return (
    <div className="p-page">
      <header className="p-head">
        <p className="p-hall">{name === undefined ? '' : say(name)}</p>
        <div className="p-switches">
          <LanguageSwitch />
          <LargeTypeSwitch large={large} setLarge={setLarge} />
        </div>
      </header>
      <CutOffBanner live={live} />
      <main>
        {live.refused === null ? null : (
          <EmptyState icon="ticket" title={t('phone.unknownTitle')} what={t('phone.unknownWhat')} />
        )}
        {live.refused === null && view === null ? (
          <EmptyState icon="link" title={t('live.connecting')} />
        ) : null}
        {view === null ? null : <Ticket view={view} />}
      </main>
    </div>
  );
}

function StateWords({ view }: { readonly view: FollowView }) {
  const { t, say } = useText<DisplayKey>();
  const zone = useZone();
  if (view.state === 'called') {
    return (
      <section className="p-called" role="alert">
        <p>
          <Icon name="sound" />
          {view.counterNumber === null
            ? t('phone.calledNoCounter')
            : t('phone.called', { n: view.counterNumber })}
        </p>
        {view.counterNumber === null ? null : <p className="p-counter oh-number">{view.counterNumber}</p>}
        <p>
          {view.zone === null ? null : `${say(view.zone)} · `}
          {view.calledAt === null ? null : t('phone.calledAt', { time: clockTime(view.calledAt, zone) })}
        </p>
      </section>
    );
  }
  if (view.state === 'waiting') {
    return (
      <dl className="p-wait">
        <div>
          <dt>{t('phone.ahead')}</dt>
          <dd>{t('phone.people', { n: view.peopleAhead })}</dd>
        </div>
        <div>
          <dt>{t('phone.wait')}</dt>
          <dd className="p-minutes">
            <MinutesRange range={view.range} />
          </dd>
        </div>
      </dl>
    );
  }
  return (
    <section className="p-over" data-state={view.state}>
      <p>
        <Icon name={view.state === 'noShow' ? 'alert' : 'check'} />
        {t(`phone.${view.state}`)}
      </p>
      {view.state === 'noShow' ? <p>{t('phone.noShowWhat')}</p> : null}
    </section>
  );
}

function Ticket({ view }: { readonly view: FollowView }) {
  const { t, say } = useText<DisplayKey>();
  const zone = useZone();
  const coming = view.state === 'waiting' || view.state === 'called';
  return (
    <>
      <section className="p-ticket">
        <h1>{t('phone.yourNumber')}</h1>
        <p className="p-number">
          <TicketNumber number={view.ticketNumber} />
        </p>
        <p>{say(view.categoryName)}</p>
        <p className="oh-muted">
          {say(view.className)} · {t('phone.taken', { time: clockTime(view.issuedAt, zone) })}
        </p>
      </section>
      <StateWords view={view} />
      {view.state === 'waiting' ? <p className="p-hint">{t('phone.keepOpen')}</p> : null}
      {coming && view.papers.length > 0 ? (
        <section className="p-papers">
          <h2>
            <Icon name="paper" />
            {t('phone.papers')}
          </h2>
          <ul>
            {view.papers.map((paper) => (
              <li key={paper.zh}>{say(paper)}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
