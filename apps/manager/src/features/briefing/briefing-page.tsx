import { routes } from '@onehall/protocol';
import { Button, clockTime, EmptyState, RefusalNotice, useMoment, useZone } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { type Briefing, Part } from './part.tsx';
import { WhatIsOpen } from './what-is-open.tsx';
import './briefing.css';

/** The page that is read out before the shift [E9]; the browser prints it on A4. */
export function BriefingPage() {
  const { t, say } = useManagerText();
  const moment = useMoment();
  const { found, refusal, read } = useRead(routes.readBriefing);
  const again = () => void read();
  return (
    <section className="mg-panel mg-fill mg-briefing-panel" aria-labelledby="mg-briefing">
      <div className="mg-panel-head">
        <h2 id="mg-briefing">
          {t('brf.title')} {found?.today}
        </h2>
        <p className="oh-muted">
          {found === null ? '' : t('brf.madeAt', { hall: say(found.hallName), when: moment(found.at) })}
        </p>
        <div className="mg-briefing-acts">
          <a className="oh-button oh-button-quiet" href="#checks/meeting">
            {t('brf.keepMeeting')}
          </a>
          <Button look="main" icon="printer" disabled={found === null} onClick={() => window.print()}>
            {t('brf.print')}
          </Button>
        </div>
      </div>
      <RefusalNotice refusal={refusal} onRetry={again} />
      {found === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {found === null ? null : (
        <div className="mg-scroll mg-briefing" {...scrollable}>
          <Yesterday yesterday={found.yesterday} />
          <Today found={found} />
          <News found={found} />
          <WhatIsOpen found={found} />
        </div>
      )}
    </section>
  );
}

const minuteMs = 60_000;

function Yesterday({ yesterday }: { readonly yesterday: Briefing['yesterday'] }) {
  const { t } = useManagerText();
  const { issued, served, called, withinTarget, noShow, abandoned, missedAppointments } = yesterday;
  const { longestWaitMs, payments } = yesterday;
  const figures = [
    ['issued', issued],
    ['served', served],
    ['inTime', called === 0 ? '–' : `${withinTarget} / ${called}`],
    [
      'longest',
      longestWaitMs === null ? '–' : t('waits.minutes', { n: Math.round(longestWaitMs / minuteMs) }),
    ],
    ['gone', noShow + abandoned],
    ['missed', missedAppointments],
    ['payments', payments ?? t('brf.notClosed')],
  ] as const;
  return (
    <Part id="yesterday" title={t('brf.yesterday', { day: yesterday.day })}>
      {issued === 0 ? (
        <p className="oh-muted">{t('brf.noTickets')}</p>
      ) : (
        <dl className="mg-briefing-figures">
          {figures.map(([name, value]) => (
            <div key={name}>
              <dt>{t(`brf.${name}`)}</dt>
              <dd className="oh-number">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </Part>
  );
}

const clockOf = (minute: number) =>
  `${Math.floor(minute / 60)
    .toString()
    .padStart(2, '0')}:${(minute % 60).toString().padStart(2, '0')}`;

function Today({ found }: { readonly found: Briefing }) {
  const { t, say } = useManagerText();
  const zone = useZone();
  const { roster, signedOn, meetings, openingLeft } = found;
  return (
    <Part id="today" title={t('brf.roster')}>
      {roster === null ? <p className="oh-muted">{t('brf.rosterNone')}</p> : null}
      {roster?.length === 0 ? <p className="oh-muted">{t('brf.rosterEmpty')}</p> : null}
      {roster === null || roster.length === 0 ? null : (
        <ul className="mg-briefing-people">
          {roster.map(({ person, startMinute, endMinute }) => (
            <li key={`${person.staffId} ${startMinute}`}>
              <span className="oh-number">
                {clockOf(startMinute)}–{clockOf(endMinute)}
              </span>{' '}
              {say(person.name)} {person.workNumber}
            </li>
          ))}
        </ul>
      )}
      {signedOn.length === 0 ? null : (
        <p>
          {t('brf.signedOn', {
            who: signedOn
              .map(({ person, counterNumber }) => `${say(person.name)}（${counterNumber}）`)
              .join(' '),
          })}
        </p>
      )}
      <p className={openingLeft > 0 ? 'mg-risk' : 'mg-kept'}>
        {openingLeft > 0 ? t('brf.openingLeft', { n: openingLeft }) : t('brf.openingDone')}
      </p>
      {meetings.map((one) => (
        <p key={one.meetingId} className="oh-notice-body">
          {t('brf.meeting', { when: clockTime(one.at, zone), n: one.present.length })} {one.points}
        </p>
      ))}
    </Part>
  );
}

function News({ found }: { readonly found: Briefing }) {
  const { t, say, language } = useManagerText();
  const comma = language === 'zh' ? '、' : ', ';
  const { notices, unread } = found;
  return (
    <Part id="news" title={t('brf.notices')}>
      {notices.length === 0 ? <p className="oh-muted">{t('brf.noticesNone')}</p> : null}
      {notices.map((one) => (
        <article key={one.noticeId}>
          <h4>
            {one.number} {one.title}{' '}
            {one.mustRead ? <span className="mg-class mg-class-priority">{t('notice.mustRead')}</span> : null}
          </h4>
          <p className="oh-notice-body">{one.body}</p>
        </article>
      ))}
      {unread.length === 0 ? null : (
        <p className="mg-risk">{t('brf.unread', { who: unread.map(({ name }) => say(name)).join(comma) })}</p>
      )}
    </Part>
  );
}
