import type { FollowView } from '@onehall/protocol';
import { clockTime, Icon, PublicNotices, TicketNumber, useText, useZone } from '@onehall/ui';
import type { DisplayKey } from '../text/zh-cn.ts';
import { Appointment } from './appointment.tsx';
import { EInvoice } from './e-invoice.tsx';
import { HallPlan } from './hall-plan.tsx';
import { Leave } from './leave.tsx';
import { RatingWords } from './rating-words.tsx';
import { SignedForm } from './signed-form.tsx';
import { StateWords } from './state-words.tsx';
import { WriteToHall } from './write-to-hall.tsx';

export interface TicketProps {
  readonly view: FollowView;
  readonly token: string;
}

function Papers({ view }: { readonly view: FollowView }) {
  const { t, say } = useText<DisplayKey>();
  if (view.papers.length === 0) return null;
  return (
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
  );
}

/** What was promised in writing to whoever was sent home [E5]. */
function ReturnPromise({ view }: { readonly view: FollowView }) {
  const { t } = useText<DisplayKey>();
  if (view.promise === null) return null;
  return (
    <section className="p-papers" data-testid="promise">
      <h2>
        <Icon name="check" />
        {t('phone.promise')}
      </h2>
      <p>{t('phone.promiseWhat', { number: view.ticketNumber, until: view.promise.validUntil })}</p>
    </section>
  );
}

/** One ticket: its number, where it stands, and what its owner may do about it. */
export function Ticket({ view, token }: TicketProps) {
  const { t, say } = useText<DisplayKey>();
  const zone = useZone();
  const also = view.alsoCategoryNames.map(say).join(' / ');
  const needsPapers = view.state === 'waiting' || view.state === 'called' || view.state === 'held';
  return (
    <>
      <section className="p-ticket">
        <h1>{t('phone.yourNumber')}</h1>
        <p className="p-number">
          <TicketNumber number={view.ticketNumber} />
        </p>
        <p>{say(view.categoryName)}</p>
        {also === '' ? null : <p>{t('phone.also', { names: also })}</p>}
        <p className="oh-muted">
          {say(view.className)} · {t('phone.taken', { time: clockTime(view.issuedAt, zone) })}
        </p>
      </section>
      <PublicNotices notices={view.notices} />
      <StateWords view={view} />
      <ReturnPromise view={view} />
      {view.state === 'waiting' ? <p className="p-hint">{t('phone.keepOpen')}</p> : null}
      {needsPapers ? <HallPlan view={view} /> : null}
      {needsPapers ? <Papers view={view} /> : null}
      {view.ratingWords === null ? null : <RatingWords token={token} state={view.ratingWords} />}
      {view.form === null ? null : <SignedForm form={view.form} />}
      {view.eInvoice === null ? null : <EInvoice invoice={view.eInvoice} />}
      {view.appointment === null ? null : <Appointment appointment={view.appointment} token={token} />}
      <WriteToHall token={token} cases={view.cases} />
      {view.mayLeave ? <Leave token={token} /> : null}
    </>
  );
}
