import { useManagerText } from '../../lib/use-manager-text.ts';
import { useFigure } from './figure-words.tsx';
import type { Indicators } from './indicators-page.tsx';

/** What the promise cost in hours, and why it broke where it did [Q2, Q8]. */
export function CostPanel({ shown }: { readonly shown: Indicators }) {
  const { t, say } = useManagerText();
  const figure = useFigure();
  const hours = shown.indicators.filter(({ area }) => area === 'effort');
  const most = Math.max(1, ...shown.breaches.map(({ count }) => count));
  const broken = shown.breaches.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="mg-ind-side">
      <section className="mg-panel" aria-labelledby="mg-ind-cost">
        <h2 id="mg-ind-cost">{t('ind.cost')}</h2>
        <dl className="mg-ind-hours">
          {hours.map(({ indicatorId, name, formula, now, before, unit }) => (
            <div key={indicatorId}>
              <dt>{say(name)}</dt>
              <dd>
                <strong className="oh-number">{figure(unit, now.figure)}</strong>
                <small className="oh-muted">{t('ind.was', { figure: figure(unit, before.figure) })}</small>
                <small className="oh-muted">{say(formula)}</small>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="mg-panel" aria-labelledby="mg-ind-causes">
        <h2 id="mg-ind-causes">{t('ind.causes')}</h2>
        {broken === 0 ? (
          <p className="oh-muted">{t('ind.noBreach')}</p>
        ) : (
          <table className="mg-table">
            <tbody>
              {shown.breaches.map(({ cause, count }) => (
                <tr key={cause.zh}>
                  <th scope="row">{say(cause)}</th>
                  <td className="mg-ind-bar" aria-hidden="true">
                    <i style={{ width: `${Math.round((count * 100) / most)}%` }} />
                  </td>
                  <td className="mg-right oh-number">{t('ind.people', { n: count })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </div>
  );
}
