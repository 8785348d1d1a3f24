import { Icon } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useFigure } from './figure-words.tsx';
import { addressOf, type IndicatorPlace } from './indicator-place.ts';
import type { Indicators } from './indicators-page.tsx';

interface MissedNowProps {
  readonly shown: Indicators;
  readonly place: IndicatorPlace;
}

/** The answer first: how many targets were kept, and each that was not, with what it is. */
export function MissedNow({ shown, place }: MissedNowProps) {
  const { t, say } = useManagerText();
  const figure = useFigure();
  const of = (verdict: string) => shown.indicators.filter(({ now }) => now.verdict === verdict);
  const [kept, missed] = [of('kept'), of('missed')];
  return (
    <div className="mg-ind-answer">
      <dl className="mg-ind-counts">
        <div className="mg-kept">
          <dt>{t('ind.verdict.kept')}</dt>
          <dd className="oh-number">
            <Icon name="check" />
            {kept.length}
          </dd>
        </div>
        <div className={missed.length === 0 ? '' : 'mg-risk'}>
          <dt>{t('ind.verdict.missed')}</dt>
          <dd className="oh-number">
            <Icon name="alert" />
            {missed.length}
          </dd>
        </div>
        <div>
          <dt>{t('ind.verdict.nothing')}</dt>
          <dd className="oh-number">{of('nothing').length}</dd>
        </div>
      </dl>
      {missed.length === 0 ? (
        kept.length === 0 ? null : (
          <p className="mg-word mg-kept">{t('ind.allKept')}</p>
        )
      ) : (
        <ul className="mg-ind-missed" aria-label={t('ind.verdict.missed')}>
          {missed.map(({ indicatorId, name, now, unit, reason }) => (
            <li key={indicatorId}>
              <a href={addressOf({ ...place, indicatorId })}>{say(name)}</a>{' '}
              <strong className="oh-number">{figure(unit, now.figure)}</strong>
              {reason === null ? <small className="oh-muted"> {t('ind.noReason')}</small> : null}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
