import { Button, CutOffBanner, PairingGate, useLargeType, useLive, useText } from '@onehall/ui';
import { useCallback, useReducer, useState } from 'react';
import { advance, start } from './flow/flow.ts';
import { Header } from './header.tsx';
import { StagePage } from './stage-page.tsx';
import type { KioskKey } from './text/zh-cn.ts';
import { useDesk } from './use-desk.ts';
import { useIdle, useLockedDown, useSettled } from './use-kiosk-manners.ts';
import { useReadings } from './use-readings.ts';

const IDLE_MS = 30_000;
const IDLE_WARN_MS = 10_000;

/** The machine at the door: choose, identify if you like, check, take a ticket. */
export function Kiosk({ kioskId }: { readonly kioskId: string }) {
  useLockedDown();
  return (
    <PairingGate deviceKind="kiosk" place={kioskId}>
      <LiveKiosk kioskId={kioskId} />
    </PairingGate>
  );
}

/** Language, type size and position go back with the customer who chose them. */
function useFreshStart(reset: () => void) {
  const { setLanguage } = useText();
  const { large, setLarge } = useLargeType();
  const [low, setLow] = useState(false);
  const startAnew = useCallback(() => {
    reset();
    setLanguage('zh');
    setLarge(false);
    setLow(false);
  }, [reset, setLanguage, setLarge]);
  return { large, setLarge, low, setLow, startAnew };
}

function LiveKiosk({ kioskId }: { readonly kioskId: string }) {
  const { t } = useText<KioskKey>();
  const live = useLive('kiosk', kioskId);
  const [flow, dispatch] = useReducer(advance, start);
  const desk = useDesk();
  const forget = desk.startAnew;
  const reset = useCallback(() => {
    dispatch({ kind: 'start' });
    forget();
  }, [forget]);
  const { large, setLarge, low, setLow, startAnew } = useFreshStart(reset);
  const { name } = flow.stage;
  const over = name === 'done' || name === 'found';
  const readingId = live.view?.reading?.readingId ?? null;
  const left = useIdle(
    { afterMs: IDLE_MS, warnMs: IDLE_WARN_MS, paused: desk.busy || over, readingId },
    startAnew,
  );
  useReadings(live.view, dispatch);
  const frame = useSettled(name);
  return (
    <div className="k-frame" ref={frame} data-low={low} data-stage={name}>
      <Header view={live.view} large={large} setLarge={setLarge} />
      <CutOffBanner live={live} />
      {desk.help.sent ? (
        <p className="k-help" role="status">
          {t('help.sent')}
        </p>
      ) : null}
      <main className="k-main">
        <StagePage
          kioskId={kioskId}
          live={live}
          flow={flow}
          dispatch={dispatch}
          desk={desk}
          low={low}
          setLow={setLow}
          startAnew={startAnew}
        />
      </main>
      {left === null || name === 'choose' ? null : (
        <div className="k-idle" role="alertdialog" aria-labelledby="k-idle-title">
          <h2 id="k-idle-title">{t('idle.title')}</h2>
          <p>{t('idle.what', { n: left })}</p>
          <Button look="main">{t('idle.stay')}</Button>
        </div>
      )}
    </div>
  );
}
