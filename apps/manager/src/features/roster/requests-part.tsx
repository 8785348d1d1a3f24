import { type ReplyOf, routes } from '@onehall/protocol';
import {
  Button,
  clockTime,
  EmptyState,
  RefusalNotice,
  Sheet,
  staffDate,
  useCommand,
  useSignedIn,
  useZone,
} from '@onehall/ui';
import { useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { timeOf } from './roster-time.ts';
import { useProblemWords } from './use-problem-words.ts';

type Found = ReplyOf<typeof routes.readRosterRequests>;
type Request = Found['requests'][number];

const waits = (one: Request) => one.ask.kind !== 'wish' && (one.state === 'asked' || one.state === 'agreed');

/** What people asked for: what waits first, with what granting it would break. */
export function RequestsPart() {
  const { t } = useManagerText();
  const { found, refusal, read } = useRead(routes.readRosterRequests);
  const waiting = found?.requests.filter(waits) ?? [];
  const others = found?.requests.filter((one) => !waits(one)) ?? [];
  return (
    <section className="mg-scroll mg-roster-requests" {...scrollable} aria-label={t('ros.part.requests')}>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {found === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {found === null ? null : (
        <>
          <h3>{t('ros.waiting', { n: waiting.length })}</h3>
          {waiting.length === 0 ? <EmptyState icon="check" title={t('ros.noRequests')} /> : null}
          {waiting.map((one) => (
            <WaitingRequest key={one.requestId} request={one} found={found} onDone={() => void read()} />
          ))}
          {others.length === 0 ? null : <h3>{t('ros.before')}</h3>}
          {others.length === 0 ? null : <Decided requests={others} />}
        </>
      )}
    </section>
  );
}

/** What is asked for, as one sentence. */
function useAskWords(): (request: Request) => string {
  const { t, say } = useManagerText();
  return ({ ask, colleagueName }) => {
    switch (ask.kind) {
      case 'wish':
        return t(`ros.ask.wish.${ask.wants}`, { day: ask.day });
      case 'leave':
        return t(`ros.ask.leave.${ask.leave}`, { from: ask.from, to: ask.to });
      case 'swap':
        return t('ros.ask.swap', {
          day: ask.day,
          who: colleagueName === null ? '' : say(colleagueName),
          theirDay: ask.theirDay,
        });
      case 'overtime':
        return t('ros.ask.overtime', {
          day: ask.day,
          from: timeOf(ask.startMinute),
          to: timeOf(ask.endMinute),
        });
    }
  };
}

function WaitingRequest({
  request,
  found,
  onDone,
}: {
  readonly request: Request;
  readonly found: Found;
  readonly onDone: () => void;
}) {
  const { t, say } = useManagerText();
  const { staff } = useSignedIn();
  const zone = useZone();
  const words = useAskWords();
  const problemWords = useProblemWords(found);
  const decide = useCommand(routes.decideRosterRequest);
  const [refusing, setRefusing] = useState(false);
  const { requestId, problems, note, askedAt, state, ask } = request;
  const send = async (body: { granted: true; reason: string } | { granted: false; reason: string }) => {
    const answer = await decide.send({ params: { requestId }, body });
    if (answer.kind === 'ok') onDone();
    return answer.kind === 'ok';
  };
  const unagreed = ask.kind === 'swap' && state === 'asked';
  const own = request.staffId === staff.staffId || (ask.kind === 'swap' && ask.withStaffId === staff.staffId);
  return (
    <article className="mg-roster-request">
      <div>
        <h4>
          {say(request.staffName)} · {words(request)}
        </h4>
        <p className="oh-muted">
          {staffDate(askedAt, zone)} {clockTime(askedAt, zone)}
          {note === '' ? '' : ` · ${note}`}
          {unagreed ? ` · ${t('ros.notAgreed')}` : ''}
        </p>
        {problems.length === 0 ? (
          <p className="mg-kept">{t('ros.breaksNothing')}</p>
        ) : (
          <ul className="mg-roster-would">
            {problems.map((one) => (
              <li key={JSON.stringify(one)}>{problemWords(one)}</li>
            ))}
          </ul>
        )}
        <RefusalNotice refusal={refusing ? null : decide.refusal} onClose={decide.clear} />
      </div>
      {staff.role === 'auditor' ? null : own ? (
        <p className="oh-muted">{t('ros.ownRequest')}</p>
      ) : (
        <div className="mg-roster-decide">
          {unagreed ? null : (
            <Button
              look="main"
              aria-disabled={decide.pending}
              onClick={() => decide.pending || void send({ granted: true, reason: '' })}
            >
              {t('ros.grant')}
            </Button>
          )}
          <Button onClick={() => setRefusing(true)}>{t('ros.refuse')}</Button>
        </div>
      )}
      {refusing ? (
        <Sheet title={t('ros.refuse')} onClose={() => setRefusing(false)}>
          <p>{words(request)}</p>
          <ActForm
            fields={[{ name: 'reason', label: t('ros.reason'), least: 2, most: 120 }]}
            main={t('ros.refuse')}
            pending={decide.pending}
            refusal={decide.refusal}
            onClose={decide.clear}
            onSend={({ reason }) => send({ granted: false, reason })}
          />
        </Sheet>
      ) : null}
    </article>
  );
}

function Decided({ requests }: { readonly requests: readonly Request[] }) {
  const { t, say } = useManagerText();
  const words = useAskWords();
  return (
    <table className="mg-table">
      <thead>
        <tr>
          {(['person', 'asked', 'state', 'by', 'reason'] as const).map((one) => (
            <th key={one} scope="col">
              {t(`ros.column.${one}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {requests.map((one) => (
          <tr key={one.requestId}>
            <th scope="row">{say(one.staffName)}</th>
            <td>{words(one)}</td>
            <td>
              {t(
                one.ask.kind === 'wish' && one.state === 'asked'
                  ? 'ros.state.noted'
                  : `ros.state.${one.state}`,
              )}
            </td>
            <td>{one.decidedByName === null ? '–' : say(one.decidedByName)}</td>
            <td>{one.reason === null || one.reason === '' ? '–' : one.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
