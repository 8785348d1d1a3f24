import { routes } from '@onehall/protocol';
import {
  Button,
  CutOffBanner,
  type LiveState,
  PairingGate,
  useCommand,
  useLargeType,
  useLive,
  useText,
} from '@onehall/ui';
import { useCallback, useEffect, useReducer, useState } from 'react';
import { advance, type Flow, type Step, start } from './flow/flow.ts';
import { Header } from './header.tsx';
import { Check } from './stages/check.tsx';
import { Choose } from './stages/choose.tsx';
import { Closed, Waiting } from './stages/closed.tsx';
import { Done } from './stages/done.tsx';
import { Identify } from './stages/identify.tsx';
import type { KioskKey } from './text/zh-cn.ts';
import { useIssue } from './use-issue.ts';
import { useIdle, useLockedDown, useSettled } from './use-kiosk-manners.ts';

const IDLE_MS = 30_000;
const IDLE_WARN_MS = 10_000;
const HELP_SHOWN_MS = 8000;

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

/** The help that was called for is said for a while, then the line goes. */
function useHelp() {
  const help = useCommand(routes.askHelp);
  const [sentAt, setSentAt] = useState<number | null>(null);
  useEffect(() => {
    if (sentAt === null) return;
    const timer = setTimeout(() => setSentAt(null), HELP_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [sentAt]);
  const ask = async () => {
    const answer = await help.send();
    if (answer.kind === 'ok') setSentAt(Date.now());
  };
  return { sent: sentAt !== null, pending: help.pending, refusal: help.refusal, clear: help.clear, ask };
}

function LiveKiosk({ kioskId }: { readonly kioskId: string }) {
  const { t } = useText<KioskKey>();
  const live = useLive('kiosk', kioskId);
  const [flow, dispatch] = useReducer(advance, start);
  const help = useHelp();
  const clearHelp = help.clear;
  const issue = useIssue();
  const forget = issue.startAnew;
  const reset = useCallback(() => {
    dispatch({ kind: 'start' });
    clearHelp();
    forget();
  }, [clearHelp, forget]);
  const { large, setLarge, low, setLow, startAnew } = useFreshStart(reset);
  const { stage } = flow;
  const left = useIdle(IDLE_MS, IDLE_WARN_MS, issue.pending || stage.name === 'done', startAnew);
  const frame = useSettled(stage.name);
  return (
    <div className="k-frame" ref={frame} data-low={low} data-stage={stage.name}>
      <Header view={live.view} large={large} setLarge={setLarge} />
      <CutOffBanner live={live} />
      {help.sent ? (
        <p className="k-help" role="status">
          {t('help.sent')}
        </p>
      ) : null}
      <main className="k-main">
        <StagePage
          live={live}
          flow={flow}
          dispatch={dispatch}
          issue={issue}
          help={help}
          low={low}
          setLow={setLow}
          startAnew={startAnew}
        />
      </main>
      {left === null || stage.name === 'choose' ? null : (
        <div className="k-idle" role="alertdialog" aria-labelledby="k-idle-title">
          <h2 id="k-idle-title">{t('idle.title')}</h2>
          <p>{t('idle.what', { n: left })}</p>
          <Button look="main">{t('idle.stay')}</Button>
        </div>
      )}
    </div>
  );
}

interface StagePageProps {
  readonly live: LiveState<'kiosk'>;
  readonly flow: Flow;
  readonly dispatch: (step: Step) => void;
  readonly issue: ReturnType<typeof useIssue>;
  readonly help: ReturnType<typeof useHelp>;
  readonly low: boolean;
  readonly setLow: (low: boolean) => void;
  readonly startAnew: () => void;
}

function StagePage(props: StagePageProps) {
  const { flow, dispatch, live, startAnew, issue } = props;
  const { stage, mobile } = flow;
  const { view } = live;
  if (stage.name === 'done') return <Done ticket={stage.ticket} view={view} onFinish={startAnew} />;
  if (view === null) return <Waiting live={live} />;
  if (!view.open) return <Closed view={view} />;
  if (stage.name === 'identify') return <Identify stage={stage} dispatch={dispatch} />;
  if (stage.name === 'check') {
    return (
      <Check view={view} categoryId={stage.categoryId} mobile={mobile} dispatch={dispatch} issue={issue} />
    );
  }
  return <Choose {...props} view={view} mobile={mobile} cutOff={live.connection === 'cut-off'} />;
}
