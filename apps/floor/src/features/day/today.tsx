import type { FloorView } from '@onehall/protocol';
import { causeKey } from '../../lib/cause.ts';
import { useFloorText } from '../../lib/use-floor-text.ts';
import { honesty } from './honesty.ts';

/** The day so far: how many, which promises broke and why, and whether what was told came true. */
export function Today({ today }: { readonly today: FloorView['today'] }) {
  const { t } = useFloorText();
  const broken = today.broken.reduce((sum, one) => sum + one.count, 0);
  const within15 = honesty(today.toldWithin15);
  const told = honesty(today.told);
  return (
    <section className="fl-panel" aria-labelledby="fl-today">
      <h2 id="fl-today">{t('today.title')}</h2>
      <dl className="fl-day-numbers">
        <div>
          <dt>{t('today.issued')}</dt>
          <dd>{today.issued}</dd>
        </div>
        <div>
          <dt>{t('today.served')}</dt>
          <dd>{today.served}</dd>
        </div>
        <div className={broken === 0 ? '' : 'fl-risk'}>
          <dt>{t('today.broken')}</dt>
          <dd>{broken}</dd>
        </div>
      </dl>
      {broken === 0 ? (
        <p>{t('today.noneBroken')}</p>
      ) : (
        <ul className="fl-causes">
          {today.broken.map((one) => (
            <li key={one.cause}>
              <span>{t(causeKey(one.cause))}</span>
              <span className="oh-number">{t('today.people', { n: one.count })}</span>
            </li>
          ))}
        </ul>
      )}
      {within15 === null && told === null ? <p className="oh-muted">{t('today.nobodyTold')}</p> : null}
      {within15 === null ? null : <p>{t('today.told15', within15)}</p>}
      {told === null ? null : <p className="oh-muted">{t('today.told', told)}</p>}
    </section>
  );
}
