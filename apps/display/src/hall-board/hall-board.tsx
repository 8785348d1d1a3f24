import type { HallBoardView } from '@onehall/protocol';
import { Button, CutOffBanner, EmptyState, useLive, useText } from '@onehall/ui';
import type { DisplayKey } from '../text/zh-cn.ts';
import { Calls } from './calls.tsx';
import { Side } from './side.tsx';
import { useVoice } from './use-voice.ts';
import { Waiting } from './waiting.tsx';
import { Welcome } from './welcome.tsx';

/**
 * What the whole hall reads and hears: the newest calls, how long waiting takes, what does not work now.
 * Cut off, the bottom line says so: the calls above do not move.
 */
export function HallBoard() {
  const { t } = useText<DisplayKey>();
  const { allowed, say, unlock } = useVoice();
  const live = useLive('hall-board', null, { onCalls: say });
  const { view } = live;
  return (
    <div className="b-board">
      {view === null ? (
        <main className="b-waiting-for-server">
          <EmptyState icon="link" title={t('live.connecting')} />
        </main>
      ) : (
        <div className="b-columns">
          <main className="b-left">
            {view.calls.length === 0 ? <Welcome view={view} /> : <Calls calls={view.calls} />}
            <Waiting view={view} />
          </main>
          <Side view={view}>
            {allowed ? null : (
              <Button icon="sound" className="b-sound" onClick={unlock}>
                {t('board.sound')}
              </Button>
            )}
          </Side>
        </div>
      )}
      {live.cutOffSince !== null || view === null ? <CutOffBanner live={live} /> : <BottomLine view={view} />}
    </div>
  );
}

function BottomLine({ view }: { readonly view: HallBoardView }) {
  const { t, both } = useText<DisplayKey>();
  const closed = view.closedCounters.map((one) => one.number).join('  ');
  const hours = both('board.hours', { opens: view.hours.opens, closes: view.hours.closes });
  return (
    <footer className="b-bottom">
      {view.open ? (
        <span>
          {hours.zh} <span lang="en">{hours.en}</span>
        </span>
      ) : (
        <span className="b-bottom-closed">{t('board.closed')}</span>
      )}
      {closed === '' ? null : (
        <span className="b-bottom-counters">
          {t('board.closedCounters')} <b className="oh-number">{closed}</b>
        </span>
      )}
    </footer>
  );
}
