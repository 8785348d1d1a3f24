import type { ManagerView } from '@onehall/protocol';
import { Icon, yuanSign } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { WaitsTable } from './waits-table.tsx';

const counts = [
  'issued',
  'waiting',
  'called',
  'serving',
  'held',
  'finished',
  'noShow',
  'abandoned',
  'cancelled',
] as const;
const billingStates = ['local', 'sent', 'confirmed', 'rejected'] as const;

/** The day so far: how many, whether the promise was kept, and whether anything is stuck. */
export function TodayPage({ view }: { readonly view: ManagerView }) {
  const { t } = useManagerText();
  return (
    <>
      <section className="mg-panel" aria-label={t('today.counts')}>
        <dl className="mg-counts">
          {counts.map((one) => (
            <div key={one}>
              <dt>{t(`count.${one}`)}</dt>
              <dd>{view.counts[one]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <WaitsTable classes={view.classes} />
      <div className="mg-two">
        <Billing billing={view.billing} />
        <CashNow view={view} />
      </div>
    </>
  );
}

function Billing({ billing }: { readonly billing: ManagerView['billing'] }) {
  const { t } = useManagerText();
  const rejected = billing.rejected > 0;
  const well = !rejected && billing.local === 0;
  return (
    <section className="mg-panel" aria-labelledby="mg-billing">
      <h2 id="mg-billing">{t('billing.title')}</h2>
      <dl className="mg-counts mg-counts-small">
        {billingStates.map((one) => (
          <div key={one} className={one === 'rejected' && rejected ? 'mg-risk' : ''}>
            <dt>{t(`billing.${one}`)}</dt>
            <dd>{billing[one]}</dd>
          </div>
        ))}
      </dl>
      {rejected || well ? (
        <p className={rejected ? 'mg-word mg-risk' : 'mg-word mg-kept'}>
          <Icon name={rejected ? 'alert' : 'check'} />
          {t(rejected ? 'billing.look' : 'billing.well')}
        </p>
      ) : null}
    </section>
  );
}

/** Cash in the hall by the books; every drawer stands on the page behind it. */
function CashNow({ view }: { readonly view: ManagerView }) {
  const { t } = useManagerText();
  const drawersFen = view.cash.reduce((sum, one) => sum + one.expectedFen, 0);
  return (
    <section className="mg-panel" aria-labelledby="mg-cash-now">
      <h2 id="mg-cash-now">{t('cashNow.title')}</h2>
      <dl className="mg-counts mg-counts-money">
        <div>
          <dt>{t('cashNow.drawers', { n: view.cash.length })}</dt>
          <dd>{yuanSign(drawersFen)}</dd>
        </div>
        <div>
          <dt>{t('cash.vault')}</dt>
          <dd>{yuanSign(view.vaultFen)}</dd>
        </div>
      </dl>
      <p>
        <a href="#cash">{t('cashNow.open')}</a>
      </p>
    </section>
  );
}
