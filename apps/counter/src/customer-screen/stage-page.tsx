import type { CustomerScreenView } from '@onehall/protocol';
import { EmptyState, Money, TicketNumber } from '@onehall/ui';
import { Due, Paid } from '../features/amounts/amounts.tsx';
import { FormToSign } from '../features/form-to-sign/form-to-sign.tsx';
import { PickupToSign } from '../features/form-to-sign/pickup-to-sign.tsx';
import { Rating } from '../features/rating/rating.tsx';
import { useCustomerText } from '../lib/use-customer-text.ts';
import { OpeningLines } from '../parts/opening-lines.tsx';

/** One question a screen: the stage that the hall says this counter is at. */
export function StagePage({ view }: { readonly view: CustomerScreenView }) {
  const { t } = useCustomerText();
  switch (view.stage) {
    case 'closed':
      return <EmptyState icon="clock" title={t('closed.title')} what={t('closed.what')} />;
    case 'idle':
      return <Idle workNumber={view.clerkWorkNumber} />;
    case 'called':
      return <Called number={view.ticketNumber ?? ''} />;
    case 'welcome':
      return <Welcome view={view} />;
    case 'form':
      return view.form === null || view.visitId === null ? (
        <Welcome view={view} />
      ) : (
        <FormToSign key={view.form.contentHash} visitId={view.visitId} form={view.form} />
      );
    case 'pickup':
      return view.pickup === null ? (
        <Welcome view={view} />
      ) : (
        <PickupToSign key={view.pickup.contentHash} sheet={view.pickup} />
      );
    case 'pay':
      return <Due view={view} />;
    case 'paid':
      return view.payment === null ? (
        <Due view={view} />
      ) : (
        <Paid view={view} payment={view.payment}>
          {view.visitId === null ? null : <Rating visitId={view.visitId} rating={view.rating} />}
        </Paid>
      );
    case 'thanks':
      return <Thanks view={view} />;
  }
}

function Idle({ workNumber }: { readonly workNumber: string | null }) {
  const { t } = useCustomerText();
  return (
    <div className="cs-centre">
      <h1>{t('idle.title')}</h1>
      <p>{t('idle.what')}</p>
      {workNumber === null ? null : <p className="cs-praise">{t('idle.praise', { workNumber })}</p>}
    </div>
  );
}

function Called({ number }: { readonly number: string }) {
  const { t } = useCustomerText();
  return (
    <div className="cs-centre cs-called">
      <TicketNumber number={number} className="cs-hero" />
      <h1>{t('called.title', { number })}</h1>
      <p>{t('called.what')}</p>
    </div>
  );
}

function Welcome({ view }: { readonly view: CustomerScreenView }) {
  const { t } = useCustomerText();
  if (view.lines.length === 0) {
    return (
      <div className="cs-centre">
        <TicketNumber number={view.ticketNumber ?? ''} className="cs-hero" />
        <h1>{t('welcome.title')}</h1>
        <p>{t('welcome.what')}</p>
      </div>
    );
  }
  return (
    <div className="cs-lines">
      <h1>{t('welcome.lines')}</h1>
      <OpeningLines
        touch={t('line.open')}
        lines={view.lines.map(({ orderId, name, amountFen, details }) => ({
          key: orderId,
          name,
          amountFen,
          details,
        }))}
      />
      <p className="cs-total">
        <span>{t('welcome.total')}</span>
        <Money fen={view.totalFen} className="cs-hero" />
      </p>
      {view.payoutFen > 0 ? (
        <p className="cs-total cs-total-back">
          <span>{t('pay.payout')}</span>
          <Money fen={view.payoutFen} className="cs-hero" />
        </p>
      ) : null}
    </div>
  );
}

function Thanks({ view }: { readonly view: CustomerScreenView }) {
  const { t } = useCustomerText();
  const mayRate = view.visitId !== null && view.payment !== null;
  return (
    <div className="cs-centre">
      <h1>{t(`thanks.${view.group ?? 'general'}`)}</h1>
      <p>{t('thanks.what')}</p>
      {mayRate && view.visitId !== null ? <Rating visitId={view.visitId} rating={view.rating} /> : null}
    </div>
  );
}
