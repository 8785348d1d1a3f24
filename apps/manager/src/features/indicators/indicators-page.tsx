import { type ReplyOf, routes } from '@onehall/protocol';
import { EmptyState, RefusalNotice } from '@onehall/ui';
import { useManagerText } from '../../lib/use-manager-text.ts';
import { useRead } from '../../lib/use-read.ts';
import { PeriodTools } from '../../parts/period-tools.tsx';
import { CostPanel } from './cost-panel.tsx';
import { IndicatorDetail } from './indicator-detail.tsx';
import { addressOf, placeOf } from './indicator-place.ts';
import { IndicatorTables } from './indicator-tables.tsx';
import { MissedNow } from './missed-now.tsx';
import './indicators.css';

export type Indicators = ReplyOf<typeof routes.readIndicators>;

interface IndicatorsPageProps {
  readonly part: string;
  readonly today: string;
}

/** Which targets the hall kept over any days, and one indicator at a time behind them [E7, E10]. */
export function IndicatorsPage({ part, today }: IndicatorsPageProps) {
  const { t } = useManagerText();
  const place = placeOf(part, today);
  const { from, to, indicatorId } = place;
  const { found, refusal, read } = useRead(routes.readIndicators, { from, to });
  // What is shown belongs to the days that were asked for.
  const shown = found !== null && found.from === from && found.to === to ? found : null;
  const one = shown?.indicators.find((each) => each.indicatorId === indicatorId) ?? null;
  const quiet = shown?.indicators.every(({ now }) => now.figure === null || now.figure === 0) ?? false;
  return (
    <div className="mg-indicators">
      <section className="mg-panel" aria-labelledby="mg-indicators">
        <div className="mg-panel-head">
          <h2 id="mg-indicators">{t('ind.title')}</h2>
          {shown === null ? null : (
            <p className="oh-muted">{t('ind.before', { from: shown.before.from, to: shown.before.to })}</p>
          )}
        </div>
        <PeriodTools
          period={{ from, to }}
          today={today}
          onChange={(period) => {
            window.location.hash = addressOf({ ...place, ...period });
          }}
        />
        {shown === null || one !== null ? null : <MissedNow shown={shown} place={place} />}
        {shown === null || shown.waiting === 0 ? null : (
          <p className="mg-ind-waiting" role="status">
            {t('ind.waiting', { n: shown.waiting })}
          </p>
        )}
      </section>
      <RefusalNotice refusal={refusal} onRetry={() => void read()} />
      {shown === null && refusal === null ? <EmptyState icon="clock" title={t('act.loading')} /> : null}
      {shown === null || refusal !== null ? null : one !== null ? (
        <IndicatorDetail
          key={`${from} ${to} ${indicatorId}`}
          indicator={one}
          shown={shown}
          place={place}
          onDone={read}
        />
      ) : (
        <div className="mg-ind-body">
          {quiet ? <EmptyState icon="paper" title={t('ind.none')} what={t('ind.noneWhat')} /> : null}
          <IndicatorTables shown={shown} place={place} />
          <CostPanel shown={shown} />
        </div>
      )}
    </div>
  );
}
