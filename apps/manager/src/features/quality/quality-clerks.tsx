import { scrollable } from '../../lib/scrollable.ts';
import { useManagerText } from '../../lib/use-manager-text.ts';
import type { Quality } from './quality-page.tsx';

/** The same figures of each clerk, those with errors first. */
export function QualityClerks({ clerks }: { readonly clerks: Quality['clerks'] }) {
  const { t, say } = useManagerText();
  return (
    <section className="mg-panel mg-quality-panel" aria-labelledby="mg-quality-clerks">
      <h2 id="mg-quality-clerks">{t('qual.clerks')}</h2>
      <section className="mg-scroll" {...scrollable} aria-label={t('qual.clerks')}>
        <table className="mg-table">
          <thead>
            <tr>
              <th scope="col">{t('qual.clerk')}</th>
              <th scope="col" className="mg-right">
                {t('qual.records')}
              </th>
              <th scope="col" className="mg-right">
                {t('qual.complete')}
              </th>
              <th scope="col" className="mg-right">
                {t('qual.errors')}
              </th>
            </tr>
          </thead>
          <tbody>
            {clerks.map((one) => (
              <tr key={one.workNumber}>
                <th scope="row">
                  {say(one.name)} <span className="oh-number">{one.workNumber}</span>
                </th>
                <td className="mg-right oh-number">{one.records}</td>
                <td className="mg-right oh-number">{one.complete}</td>
                <td className={one.withinLimit ? 'mg-right oh-number' : 'mg-right oh-number mg-risk'}>
                  {one.errorsPermille === null ? one.errors : t('qual.permille', { n: one.errorsPermille })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
