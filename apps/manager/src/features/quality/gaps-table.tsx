import { Icon } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import type { Quality } from './quality-page.tsx';

/** Records that lack something, in the order they were made. */
export function GapsTable({ gaps }: { readonly gaps: Quality['gaps'] }) {
  const { t, say } = useManagerText();
  // A visit may have the same service twice: its place is what tells them apart.
  const rows = gaps.map((row, at) => ({ ...row, at }));
  return (
    <section className="mg-panel mg-quality-panel" aria-labelledby="mg-gaps">
      <h2 id="mg-gaps">{t('qual.gaps')}</h2>
      {rows.length === 0 ? (
        <p className="mg-word mg-kept">
          <Icon name="check" />
          {t('qual.gapsNone')}
        </p>
      ) : (
        <section className="mg-scroll" {...scrollable} aria-label={t('qual.gaps')}>
          <table className="mg-table">
            <thead>
              <tr>
                <th scope="col">{t('qual.number')}</th>
                <th scope="col">{t('qual.service')}</th>
                <th scope="col">{t('qual.clerk')}</th>
                <th scope="col">{t('qual.what')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.at}>
                  <th scope="row" className="oh-number mg-strong">
                    {row.ticketNumber}
                  </th>
                  <td>{say(row.serviceName)}</td>
                  <td className="oh-number">{row.workNumber}</td>
                  <td>{row.gaps.map((gap) => t(`qual.gap.${gap}`)).join(' · ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
