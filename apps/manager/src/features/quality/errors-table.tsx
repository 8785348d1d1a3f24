import { clockTime, Icon, useZone } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import type { Quality } from './quality-page.tsx';

/** Every error that was found in the visits of the day, however it was found. */
export function ErrorsTable({ errors }: { readonly errors: Quality['errors'] }) {
  const { t, say } = useManagerText();
  const zone = useZone();
  const rows = errors.map((row, place) => ({ ...row, place }));
  return (
    <section className="mg-panel mg-quality-panel" aria-labelledby="mg-errors">
      <h2 id="mg-errors">{t('qual.found')}</h2>
      {rows.length === 0 ? (
        <p className="mg-word mg-kept">
          <Icon name="check" />
          {t('qual.foundNone')}
        </p>
      ) : (
        <section className="mg-scroll" {...scrollable} aria-label={t('qual.found')}>
          <table className="mg-table">
            <thead>
              <tr>
                <th scope="col">{t('qual.at')}</th>
                <th scope="col">{t('qual.number')}</th>
                <th scope="col">{t('qual.kind')}</th>
                <th scope="col">{t('qual.service')}</th>
                <th scope="col">{t('qual.clerk')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.place}>
                  <td className="oh-number">{clockTime(row.at, zone)}</td>
                  <th scope="row" className="oh-number mg-strong">
                    {row.ticketNumber}
                  </th>
                  <td>{t(`qual.error.${row.kind}`)}</td>
                  <td>{row.serviceName === null ? '' : say(row.serviceName)}</td>
                  <td className="oh-number">{row.workNumber}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
