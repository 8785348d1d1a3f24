import type { FloorView, WaitingTicket } from '@onehall/protocol';
import { clockTime, useZone } from '@onehall/ui';
import type { ReactNode } from 'react';
import { useReasonSaid } from '../../lib/reason-choice.tsx';
import { MIN_MS, minutesLeft, standingOf } from '../../lib/standing.ts';
import { useFloorText } from '../../lib/use-floor-text.ts';
import { useRangeWords } from '../../lib/use-range-words.ts';

interface FactsProps {
  readonly ticket: WaitingTicket;
  readonly view: FloorView;
  readonly now: number;
}

/** What there is to know about a ticket, as far as it was said. */
export function Facts({ ticket, view, now }: FactsProps) {
  const { t, say } = useFloorText();
  const zone = useZone();
  const range = useRangeWords();
  const said = useReasonSaid();
  const left = minutesLeft(ticket, now);
  const standing = standingOf(ticket, now);
  const className = view.classes.find((one) => one.id === ticket.classId)?.name;
  const aside = ticket.state !== 'waiting';
  return (
    <dl className="fl-facts">
      <Fact name={t('sheet.class')}>
        {className === undefined ? t(`class.${ticket.group}`) : say(className)}
      </Fact>
      <Fact name={t('sheet.service')}>{say(ticket.categoryName)}</Fact>
      {ticket.wants !== null && ticket.wants.also.length > 0 ? (
        <Fact name={t('sheet.also')}>{ticket.wants.also.map(say).join(' · ')}</Fact>
      ) : null}
      <Fact name={t('sheet.waited')}>
        {t('minutes.waited', { n: Math.floor((now - ticket.arrivedAt) / MIN_MS) })}
      </Fact>
      <Fact name={t('sheet.due')} look={standing === 'late' ? 'fl-risk' : ''}>
        {clockTime(ticket.dueAt, zone)} ·{' '}
        {left < 0 ? t('minutes.late', { n: Math.ceil(-left) }) : t('minutes.left', { n: Math.floor(left) })}
      </Fact>
      {aside ? (
        <Fact
          name={t(ticket.state === 'held' ? 'act.hold' : 'aside.missed')}
          look={(ticket.returnUntil ?? 0) < now ? 'fl-risk' : ''}
        >
          {ticket.state === 'held' ? `${said(ticket.holdReason ?? '')} · ` : ''}
          {t((ticket.returnUntil ?? 0) < now ? 'aside.over' : 'aside.until', {
            time: clockTime(ticket.returnUntil ?? now, zone),
            n: Math.ceil(((ticket.returnUntil ?? now) - now) / MIN_MS),
          })}
        </Fact>
      ) : (
        <Fact name={t('sheet.estimate')} look={standing === 'at-risk' ? 'fl-called' : ''}>
          {range(ticket.estimate, now)}
          {standing === 'at-risk'
            ? ` · ${t('sheet.risk', { percent: Math.round((ticket.estimate?.risk ?? 0) * 100) })}`
            : ''}
        </Fact>
      )}
      <Wants ticket={ticket} />
      <Prepared ticket={ticket} view={view} />
      <PreAccepted ticket={ticket} />
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  readonly look?: string;
  readonly children: ReactNode;
}

function Fact({ name, look = '', children }: FactProps) {
  return (
    <div className={look}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Wants({ ticket }: { readonly ticket: WaitingTicket }) {
  const { t, say } = useFloorText();
  const wanted = [
    ticket.wants?.counterNumber == null
      ? null
      : t('sheet.wantsCounter', { number: ticket.wants.counterNumber }),
    ticket.wants?.dialect == null ? null : say(ticket.wants.dialect),
  ].filter((one) => one !== null);
  return wanted.length === 0 ? null : <Fact name={t('sheet.wants')}>{wanted.join(' · ')}</Fact>;
}

function PreAccepted({ ticket }: { readonly ticket: WaitingTicket }) {
  const { t, say } = useFloorText();
  const { preAccepted } = ticket;
  if (preAccepted === null) return null;
  const said = [
    ...preAccepted.services.map((one) => say(one.name)),
    ...(preAccepted.hasNumber ? [t('sheet.preNumber')] : []),
    ...(preAccepted.hasCopy ? [t('sheet.preCopy')] : []),
  ];
  return <Fact name={t('sheet.preAccepted')}>{said.join(' · ')}</Fact>;
}

function Prepared({ ticket, view }: { readonly ticket: WaitingTicket; readonly view: FloorView }) {
  const { t } = useFloorText();
  const { prepared } = ticket;
  if (prepared === null) return null;
  const all = view.categories.find((one) => one.id === ticket.categoryId)?.papers.length ?? 0;
  const seen = all === 0 ? [] : [t('sheet.papersSeen', { seen: prepared.papersSeen.length, all })];
  return (
    <Fact name={t('sheet.prepared')}>
      {[...seen, ...(prepared.note === '' ? [] : [prepared.note])].join(' · ')}
    </Fact>
  );
}
