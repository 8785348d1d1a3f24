import { routes } from '@onehall/protocol';
import { Button } from '../components/button.tsx';
import { EmptyState, RefusalNotice } from '../components/notices.tsx';
import { useCommand } from '../server/use-command.ts';
import type { RunningKey } from '../text/running.zh.ts';
import { useText } from '../text/use-text.ts';
import { AskForm } from './ask-form.tsx';
import { shiftWords, timeOf, weekdayOf } from './shift-times.ts';
import { type MyRosterBody, useMyRoster } from './use-my-roster.ts';
import './my-roster.css';

/** Whoever asks sees their own shifts, what they have asked for, and asks for more [E1]. */
export function MyRoster() {
  const { t } = useText<RunningKey>();
  const { mine, refusal, read } = useMyRoster();
  const again = () => void read();
  return (
    <div className="oh-roster">
      <RefusalNotice refusal={refusal} onRetry={again} />
      {mine === null && refusal === null ? <p role="status">{t('roster.loading')}</p> : null}
      {mine === null ? null : (
        <>
          <MyShifts mine={mine} />
          <p>
            {t('roster.balance')}{' '}
            <strong className="oh-number">{timeOf(Math.max(0, mine.balanceMinutes))}</strong>
          </p>
          <MyRequests mine={mine} onDone={again} />
          <AskForm mine={mine} onDone={again} />
        </>
      )}
    </div>
  );
}

function MyShifts({ mine }: { readonly mine: MyRosterBody }) {
  const { t } = useText<RunningKey>();
  const shifts = mine.shifts.filter((one) => one.day >= mine.today);
  if (shifts.length === 0)
    return (
      <EmptyState
        icon="clock"
        title={t('roster.none')}
        what={
          mine.publishedUntil === null
            ? t('roster.noneYet')
            : t('roster.noneUntil', { day: mine.publishedUntil })
        }
      />
    );
  return (
    <ul className="oh-roster-shifts" aria-label={t('roster.shifts')}>
      {shifts.map((one) => (
        <li key={one.day}>
          <span className="oh-number">
            {one.day} {t(`roster.weekday.${weekdayOf(one.day)}`)}
          </span>
          <strong className="oh-number">{shiftWords(one)}</strong>
          {one.overtimeMinutes > 0 ? <span>{t('roster.overtime', { n: one.overtimeMinutes })}</span> : null}
          {one.day === mine.today ? <span className="oh-muted">{t('roster.today')}</span> : null}
        </li>
      ))}
    </ul>
  );
}

function MyRequests({ mine, onDone }: { readonly mine: MyRosterBody; readonly onDone: () => void }) {
  const { t } = useText<RunningKey>();
  if (mine.requests.length === 0) return null;
  return (
    <section aria-labelledby="oh-roster-requests">
      <h3 id="oh-roster-requests">{t('roster.requests')}</h3>
      <ul className="oh-roster-requests">
        {mine.requests.map((one) => (
          <RequestItem key={one.requestId} request={one} onDone={onDone} />
        ))}
      </ul>
    </section>
  );
}

function RequestItem({
  request,
  onDone,
}: {
  readonly request: MyRosterBody['requests'][number];
  readonly onDone: () => void;
}) {
  const { t, say } = useText<RunningKey>();
  const withdraw = useCommand(routes.withdrawRosterRequest);
  const agree = useCommand(routes.agreeSwap);
  const { ask, state, mine, requestId, reason } = request;
  const open = state === 'asked' || state === 'agreed';
  const run = async (command: typeof withdraw | typeof agree) => {
    if (command.pending) return;
    const answer = await command.send({ params: { requestId } });
    if (answer.kind === 'ok') onDone();
  };
  const what =
    ask.kind === 'wish'
      ? t(`roster.ask.wish.${ask.wants}`, { day: ask.day })
      : ask.kind === 'leave'
        ? t(`roster.ask.leave.${ask.leave}`, { from: ask.from, to: ask.to })
        : ask.kind === 'swap'
          ? t('roster.ask.swap', {
              who: say(request.staffName),
              day: ask.day,
              other: request.colleagueName === null ? '' : say(request.colleagueName),
              theirDay: ask.theirDay,
            })
          : t('roster.ask.overtime', {
              day: ask.day,
              from: timeOf(ask.startMinute),
              to: timeOf(ask.endMinute),
            });
  return (
    <li>
      <span>{what}</span>
      <span className="oh-muted">
        {t(ask.kind === 'wish' && state === 'asked' ? 'roster.state.noted' : `roster.state.${state}`)}
        {reason === null || reason === '' ? '' : ` · ${reason}`}
      </span>
      {mine && open ? (
        <Button aria-label={`${t('roster.withdraw')} ${what}`} onClick={() => void run(withdraw)}>
          {t('roster.withdraw')}
        </Button>
      ) : null}
      {!mine && state === 'asked' ? (
        <Button look="main" aria-label={`${t('roster.agree')} ${what}`} onClick={() => void run(agree)}>
          {t('roster.agree')}
        </Button>
      ) : null}
      <RefusalNotice
        refusal={withdraw.refusal ?? agree.refusal}
        onClose={() => {
          withdraw.clear();
          agree.clear();
        }}
      />
    </li>
  );
}
