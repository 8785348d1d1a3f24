import type { HallBoardView, LiveCall } from '@onehall/protocol';
import { Button, CutOffBanner, EmptyState, useHall, useLive, useText } from '@onehall/ui';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { DisplayKey } from '../text/zh-cn.ts';
import { BottomLine } from './bottom-line.tsx';
import { Calls } from './calls.tsx';
import { CallsToSay } from './calls-to-say.ts';
import { Side } from './side.tsx';
import { useRecentCalls } from './use-recent-calls.ts';
import { useVoice } from './use-voice.ts';
import { Waiting } from './waiting.tsx';
import { Welcome } from './welcome.tsx';
import { inZone, type Zone, zoneOf } from './zone.ts';

/** The board of the hall, or of one zone of it; which counters stand there is the hall's to say, so it is asked first. */
export function HallBoard({ wanted }: { readonly wanted: string | null }) {
  const hall = useHall();
  const zone = useMemo(() => (hall === null ? null : zoneOf(wanted, hall)), [hall, wanted]);
  if (hall === null && wanted !== null) return <Connecting />;
  return (
    <LiveBoard
      zone={zone === 'unknown' ? null : zone}
      unknownZone={zone === 'unknown' ? wanted : null}
      dialects={hall?.spokenDialects}
    />
  );
}

function Connecting() {
  const { t } = useText<DisplayKey>();
  return (
    <div className="b-board">
      <main className="b-waiting-for-server">
        <EmptyState icon="link" title={t('live.connecting')} />
      </main>
    </div>
  );
}

interface LiveBoardProps {
  readonly zone: Zone | null;
  readonly unknownZone: string | null;
  readonly dialects: readonly string[] | undefined;
}

/**
 * What everybody here reads and hears: the newest calls, how long waiting takes, what does not work now.
 * Cut off, the bottom line says so: the calls above do not move.
 */
function LiveBoard({ zone, unknownZone, dialects }: LiveBoardProps) {
  const { t } = useText<DisplayKey>();
  const { allowed, say, unlock } = useVoice(dialects);
  const toSay = useMemo(() => new CallsToSay(), []);
  // Calls may come in before the first view: until it says otherwise the board holds them.
  const saysFrom = useRef<number | null>(null);
  const onCalls = useCallback(
    (calls: readonly LiveCall[]) => say(inZone(zone, toSay.arrived(calls, saysFrom.current))),
    [say, zone, toSay],
  );
  const live = useLive('hall-board', null, { onCalls });
  const { view } = live;
  const from = view?.saysFrom ?? null;
  useEffect(() => {
    saysFrom.current = from;
    say(inZone(zone, toSay.release(from)));
  }, [from, say, zone, toSay]);
  return (
    <div className="b-board">
      {view === null ? (
        <main className="b-waiting-for-server">
          <EmptyState icon="link" title={t('live.connecting')} />
        </main>
      ) : (
        <div className="b-columns">
          <Left view={view} zone={zone} />
          <Side view={view} zone={zone}>
            {allowed ? null : (
              <Button icon="sound" className="b-sound" onClick={unlock}>
                {t('board.sound')}
              </Button>
            )}
          </Side>
        </div>
      )}
      {live.cutOffSince !== null || view === null ? (
        <CutOffBanner live={live} />
      ) : (
        <BottomLine view={view} zone={zone} unknownZone={unknownZone} />
      )}
    </div>
  );
}

function Left({ view, zone }: { readonly view: HallBoardView; readonly zone: Zone | null }) {
  const calls = useRecentCalls(view.calls, zone);
  return (
    <main className="b-left">
      {calls.length === 0 ? <Welcome view={view} /> : <Calls calls={calls} />}
      <Waiting view={view} />
    </main>
  );
}
