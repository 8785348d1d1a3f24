import type { ReplyOf, routes } from '@onehall/protocol';
import { Icon } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';

type Overtaken = ReplyOf<typeof routes.readFairness>['overtaken'][number];

/** Who came first and was called later than others for the same service, the most overtaken on top. */
export function OvertakenTable({ overtaken }: { readonly overtaken: readonly Overtaken[] }) {
  const { t } = useManagerText();
  return (
    <section className="mg-panel mg-fair-panel" aria-labelledby="mg-overtaken">
      <h2 id="mg-overtaken">{t('fair.overtakenTitle')}</h2>
      {overtaken.length === 0 ? (
        <p className="mg-word mg-kept">
          <Icon name="check" />
          {t('fair.overtakenNone')}
        </p>
      ) : (
        <section className="mg-scroll" {...scrollable} aria-label={t('fair.overtakenTitle')}>
          <table className="mg-table">
            <thead>
              <tr>
                <th scope="col">{t('fair.number')}</th>
                <th scope="col">{t('fair.class')}</th>
                <th scope="col">{t('fair.service')}</th>
                <th scope="col" className="mg-right">
                  {t('fair.waited')}
                </th>
                <th scope="col">{t('fair.by')}</th>
              </tr>
            </thead>
            <tbody>
              {overtaken.map((one) => (
                <Row key={one.number} of={one} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function Row({ of }: { readonly of: Overtaken }) {
  const { t, say } = useManagerText();
  const more = of.byTotal - of.by.length;
  return (
    <tr>
      <th scope="row" className="oh-number mg-strong">
        {of.number}
      </th>
      <td>{say(of.className)}</td>
      <td>{say(of.categoryName)}</td>
      <td className={of.withinTarget ? 'mg-right' : 'mg-right mg-risk'}>
        {t('fair.minutes', { n: Math.round(of.waitMin) })}{' '}
        <small>{t(of.withinTarget ? 'fair.kept' : 'fair.late')}</small>
      </td>
      <td>
        <ul className="mg-fair-by">
          {of.by.map((one) => (
            <li key={one.number}>
              <b className="oh-number">{one.number}</b> {say(one.className)}{' '}
              <small>{t('fair.ahead', { n: Math.round(one.aheadMin) })}</small>
            </li>
          ))}
          {more > 0 ? <li className="oh-muted">{t('fair.more', { n: more })}</li> : null}
        </ul>
      </td>
    </tr>
  );
}
