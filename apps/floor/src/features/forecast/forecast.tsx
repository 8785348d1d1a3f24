import type { HallForecast, WaitBand } from '@onehall/protocol';
import { clockTime, Icon, useZone } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useFloorText } from '../../lib/use-floor-text.ts';
import { BandChart } from './band-chart.tsx';

/** The next hour as the futures see it: the band, the alarm, and what a VIP would meet [Q2, Q8]. */
export function Forecast({ forecast }: { readonly forecast: HallForecast }) {
  const { t } = useFloorText();
  const zone = useZone();
  const madeAt = forecast.madeAt === null ? null : clockTime(forecast.madeAt, zone);
  if (forecast.state === 'missing') return <Missing madeAt={madeAt} />;
  const groups = ['general', 'vip'] as const;
  const targets = { general: forecast.targets.generalMin, vip: forecast.targets.vipMin };
  return (
    <section className="fl-panel" aria-labelledby="fl-forecast">
      <div className="fl-panel-head">
        <h2 id="fl-forecast">{t('forecast.title')}</h2>
        {madeAt === null ? null : <span className="oh-muted">{t('forecast.madeAt', { time: madeAt })}</span>}
      </div>
      <Alarm forecast={forecast} />
      <div className="fl-charts">
        {groups.map((who) => (
          <BandChart
            key={who}
            who={who}
            targetMin={targets[who]}
            points={forecast.band.map((one) => ({ inMin: one.inMin, band: one[who] }))}
          />
        ))}
      </div>
      <p className="oh-muted">{t('forecast.legend')}</p>
      {forecast.vipExposure === null ? null : (
        <p className="fl-exposure">
          <i className="fl-shape fl-shape-vip" aria-hidden="true" />
          {t('forecast.exposure', { percent: Math.round(forecast.vipExposure * 100) })}
        </p>
      )}
      <Numbers band={forecast.band} />
    </section>
  );
}

function Missing({ madeAt }: { readonly madeAt: string | null }) {
  const { t } = useFloorText();
  return (
    <section className="fl-panel fl-missing" aria-labelledby="fl-forecast" data-testid="forecast-missing">
      <h2 id="fl-forecast">
        <Icon name="cut" />
        {t('forecast.missing')}
      </h2>
      <p>{t('forecast.missingWhat')}</p>
      {madeAt === null ? null : <p className="oh-muted">{t('forecast.missingSince', { time: madeAt })}</p>}
    </section>
  );
}

function Alarm({ forecast }: { readonly forecast: HallForecast }) {
  const { t } = useFloorText();
  if (forecast.alarm === null) return null;
  const percent = Math.round(forecast.alarm * 100);
  if (!forecast.alarmed) return <p>{t('forecast.calm', { percent })}</p>;
  return (
    <p className="fl-alarm" role="status" data-testid="alarm">
      <Icon name="alert" />
      {t('forecast.alarm', { percent })}
    </p>
  );
}

/** What the charts draw, for those who read or hear numbers. */
function Numbers({ band }: { readonly band: HallForecast['band'] }) {
  const { t } = useFloorText();
  const cell = (one: WaitBand | null) =>
    one === null
      ? t('minutes.unknown')
      : t('forecast.cell', {
          mid: Math.round(one.mid),
          low: Math.floor(one.low),
          high: Math.ceil(one.high),
        });
  return (
    <details className="fl-numbers">
      <summary>{t('forecast.table')}</summary>
      <section aria-label={t('forecast.table')} {...scrollable}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('forecast.come')}</th>
              <th scope="col">{t('forecast.general')}</th>
              <th scope="col">{t('forecast.vip')}</th>
            </tr>
          </thead>
          <tbody>
            {band.map((one) => (
              <tr key={one.inMin}>
                <th scope="row">
                  {one.inMin === 0 ? t('forecast.now') : t('forecast.in', { n: one.inMin })}
                </th>
                <td>{cell(one.general)}</td>
                <td>{cell(one.vip)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
