import type { IndicatorBody } from '@onehall/protocol';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useFigure, useOf, Verdict } from './figure-words.tsx';
import { addressOf, type IndicatorPlace } from './indicator-place.ts';
import type { Indicators } from './indicators-page.tsx';
import { Spark } from './spark.tsx';

const areas = ['waiting', 'counter', 'records', 'cases', 'matching', 'running'] as const;

interface IndicatorTablesProps {
  readonly shown: Indicators;
  readonly place: IndicatorPlace;
}

/** Every indicator with its target, by what it is about. */
export function IndicatorTables({ shown, place }: IndicatorTablesProps) {
  const { t } = useManagerText();
  return (
    <section className="mg-panel mg-ind-tables" aria-labelledby="mg-ind-all">
      <h2 id="mg-ind-all">{t('ind.all')}</h2>
      <table className="mg-table">
        <thead>
          <tr>
            <th scope="col">{t('ind.indicator')}</th>
            <th scope="col" className="mg-right">
              {t('ind.figure')}
            </th>
            <th scope="col" className="mg-right">
              {t('ind.target')}
            </th>
            <th scope="col">{t('ind.verdict')}</th>
            <th scope="col" className="mg-right">
              {t('ind.beforeShort')}
            </th>
            <th scope="col">{t('ind.course')}</th>
          </tr>
        </thead>
        {areas.map((area) => (
          <tbody key={area}>
            <tr className="mg-ind-area">
              <th scope="rowgroup" colSpan={6}>
                {t(`ind.area.${area}`)}
              </th>
            </tr>
            {shown.indicators
              .filter((one) => one.area === area)
              .map((one) => (
                <IndicatorRow key={one.indicatorId} indicator={one} place={place} />
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

interface IndicatorRowProps {
  readonly indicator: IndicatorBody;
  readonly place: IndicatorPlace;
}

function IndicatorRow({ indicator, place }: IndicatorRowProps) {
  const { t, say } = useManagerText();
  const figure = useFigure();
  const restsOn = useOf();
  const { indicatorId, name, unit, aim, target, now, before, entered } = indicator;
  return (
    <tr>
      <th scope="row">
        <a href={addressOf({ ...place, indicatorId })}>{say(name)}</a>
        {entered ? <small className="mg-ind-entered">{t('ind.entered')}</small> : null}
      </th>
      <td className="mg-right oh-number">
        <strong>{figure(unit, now.figure)}</strong>
        <small className="oh-muted"> {restsOn(unit, now)}</small>
      </td>
      <td className="mg-right oh-number">
        {target === null || aim === null ? '—' : t(`ind.aim.${aim}`, { n: figure(unit, target) })}
      </td>
      <td>
        <Verdict verdict={now.verdict} />
      </td>
      <td className="mg-right oh-number oh-muted">{figure(unit, before.figure)}</td>
      <td>
        <Spark indicator={indicator} />
      </td>
    </tr>
  );
}
