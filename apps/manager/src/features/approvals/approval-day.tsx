import { type ApprovalDay as Day, routes } from '@onehall/protocol';
import {
  call,
  clockTime,
  EmptyState,
  type Refusal,
  RefusalNotice,
  refusalOf,
  useZone,
  yuanSign,
} from '@onehall/ui';
import { useEffect, useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';

/** Of the day that was asked for last: an answer for another is dropped. */
function useApprovalDay(today: string) {
  const [asked, setAsked] = useState({ businessDay: today });
  const [day, setDay] = useState<Day | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    let gone = false;
    void call(routes.readApprovals, { params: asked }).then((answer) => {
      if (gone) return;
      setRefusal(refusalOf(answer));
      if (answer.kind === 'ok') setDay(answer.value);
    });
    return () => {
      gone = true;
    };
  }, [asked]);
  const ask = (businessDay: string) => setAsked({ businessDay });
  return { businessDay: asked.businessDay, day, refusal, ask };
}

/** What was asked for on a day and what became of it, and what was given by whom [M5]. */
export function ApprovalDay({ today }: { readonly today: string }) {
  const { t } = useManagerText();
  const { businessDay, day, refusal, ask } = useApprovalDay(today);
  const empty = day !== null && day.requests.length === 0 && day.totals.length === 0;
  return (
    <>
      <label className="oh-field mg-field mg-approval-date" id="mg-approval-day">
        {t('approve.onDay')}
        <input
          type="date"
          max={today}
          value={businessDay}
          onChange={(event) => {
            if (event.target.value !== '') ask(event.target.value);
          }}
        />
      </label>
      <RefusalNotice refusal={refusal} onRetry={() => ask(businessDay)} />
      {day === null && refusal === null ? <EmptyState icon="clock" title={t('approve.loading')} /> : null}
      {empty ? <EmptyState icon="paper" title={t('approve.dayNone')} /> : null}
      {day === null || empty ? null : (
        <section className="mg-scroll mg-approval-tables" {...scrollable} aria-label={t('approve.day')}>
          <Totals totals={day.totals} />
          <Requests requests={day.requests} />
        </section>
      )}
    </>
  );
}

function Totals({ totals }: { readonly totals: Day['totals'] }) {
  const { t, say } = useManagerText();
  if (totals.length === 0) return null;
  const rows = totals.map((row, place) => ({ ...row, place }));
  return (
    <table className="mg-table">
      <caption className="mg-approval-caption">{t('approve.totals')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('approve.col.kind')}</th>
          <th scope="col">{t('approve.col.clerk')}</th>
          <th scope="col">{t('approve.col.by')}</th>
          <th scope="col" className="mg-right">
            {t('approve.col.count')}
          </th>
          <th scope="col" className="mg-right">
            {t('approve.col.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.place}>
            <th scope="row">{t(`approve.kind.${row.kind}`)}</th>
            <td>
              {say(row.clerkName)} {row.clerkWorkNumber}
            </td>
            <td>{row.approvedByName === null ? t('approve.within') : say(row.approvedByName)}</td>
            <td className="mg-right oh-number">{row.count}</td>
            <td className="mg-right oh-number">{yuanSign(row.amountFen)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Requests({ requests }: { readonly requests: Day['requests'] }) {
  const { t, say } = useManagerText();
  const zone = useZone();
  if (requests.length === 0) return null;
  return (
    <table className="mg-table">
      <caption className="mg-approval-caption">{t('approve.requests')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('approve.col.at')}</th>
          <th scope="col">{t('approve.col.kind')}</th>
          <th scope="col" className="mg-right">
            {t('approve.col.amount')}
          </th>
          <th scope="col">{t('approve.col.clerk')}</th>
          <th scope="col">{t('approve.fact.reason')}</th>
          <th scope="col">{t('approve.col.state')}</th>
          <th scope="col">{t('approve.col.by')}</th>
        </tr>
      </thead>
      <tbody>
        {requests.map((row) => (
          <tr key={row.approvalId}>
            <td className="oh-number">{clockTime(row.askedAt, zone)}</td>
            <th scope="row">
              {t(`approve.kind.${row.kind}`)} · {say(row.serviceName)}
            </th>
            <td className="mg-right oh-number">{yuanSign(row.amountFen)}</td>
            <td>
              {say(row.clerkName)} {row.clerkWorkNumber}
            </td>
            <td className="mg-approval-long">{row.reason}</td>
            <td className="mg-approval-long">
              <span className={row.state === 'granted' ? 'mg-kept' : undefined}>
                {t(`approve.state.${row.state}`)}
              </span>
              {row.word === '' ? '' : ` · ${row.word}`}
              {row.expiry === null ? '' : ` · ${t(`approve.expiry.${row.expiry}`)}`}
            </td>
            <td className="mg-approval-long">
              {row.decidedByName === null ? '' : say(row.decidedByName)}
              {row.headOffice === null
                ? ''
                : ` · ${t('approve.headWord', { by: row.headOffice.decidedBy, n: row.headOffice.reference })}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
