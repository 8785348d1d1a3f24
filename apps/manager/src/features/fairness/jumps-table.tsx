import type { ReplyOf, routes } from '@onehall/protocol';
import { clockTime, Icon, useZone } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';

type Jump = ReplyOf<typeof routes.readFairness>['jumps'][number];

/** Every call past the rule, with the reason that the clerk gave. */
export function JumpsTable({ jumps }: { readonly jumps: readonly Jump[] }) {
  const { t } = useManagerText();
  const zone = useZone();
  return (
    <section className="mg-panel mg-fair-panel" aria-labelledby="mg-jumps">
      <h2 id="mg-jumps">{t('fair.jumpsTitle')}</h2>
      {jumps.length === 0 ? (
        <p className="mg-word mg-kept">
          <Icon name="check" />
          {t('fair.jumpsNone')}
        </p>
      ) : (
        <section className="mg-scroll" {...scrollable} aria-label={t('fair.jumpsTitle')}>
          <table className="mg-table">
            <thead>
              <tr>
                <th scope="col">{t('fair.number')}</th>
                <th scope="col" className="mg-right">
                  {t('fair.at')}
                </th>
                <th scope="col">{t('fair.counter')}</th>
                <th scope="col">{t('fair.reason')}</th>
                <th scope="col" className="mg-right">
                  {t('fair.passed')}
                </th>
              </tr>
            </thead>
            <tbody>
              {jumps.map((one) => (
                <tr key={`${one.number} ${one.at}`}>
                  <th scope="row" className="oh-number mg-strong">
                    {one.number}
                  </th>
                  <td className="mg-right">{clockTime(one.at, zone)}</td>
                  <td>{one.counterNumber}</td>
                  <td>{one.reason}</td>
                  <td className="mg-right">{t('fair.people', { n: one.overtaken })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
