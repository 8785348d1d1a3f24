import { Button, EmptyState, FloorMap, useFloorPlan, useText, WayWords } from '@onehall/ui';
import type { PageProps } from '../stage-page.tsx';
import type { KioskKey } from '../text/zh-cn.ts';
import { HelpBar } from './help-bar.tsx';
import './hall-plan.css';

/** Where everything is, and the way from here to the counter whose number is pressed [E6]. */
export function HallPlan({
  kioskId,
  desk,
  dispatch,
  counterNumber,
}: PageProps & { readonly counterNumber: string | null }) {
  const { t, say } = useText<KioskKey>();
  const plan = useFloorPlan(kioskId);
  const way = plan?.ways.find((one) => one.counterNumber === counterNumber);
  return (
    <div className="k-plan">
      <h1>
        {way === undefined ? t('plan.title') : t('plan.way', { n: way.counterNumber, zone: say(way.zone) })}
      </h1>
      {plan === null ? (
        <EmptyState icon="clock" title={t('common.loading')} />
      ) : (
        <>
          <div className="k-plan-map">
            <FloorMap plan={plan} to={counterNumber} fixed />
          </div>
          <div className="k-plan-words" aria-live="polite">
            {way !== undefined ? (
              <WayWords way={way} />
            ) : plan.ways.length > 0 ? (
              <p>{t('plan.ask')}</p>
            ) : null}
          </div>
          <nav className="k-plan-counters" aria-label={t('plan.ask')}>
            {plan.ways.map((one) => (
              <Button
                key={one.counterNumber}
                aria-pressed={one.counterNumber === counterNumber}
                aria-label={t('plan.counter', { n: one.counterNumber })}
                onClick={() => dispatch({ kind: 'find-counter', counterNumber: one.counterNumber })}
              >
                {one.counterNumber}
              </Button>
            ))}
          </nav>
        </>
      )}
      <HelpBar help={desk.help} back={t('common.back')} onBack={() => dispatch({ kind: 'back' })} />
    </div>
  );
}
