import type { CounterBoardView } from '@onehall/protocol';
import { Both, clockTime, useHall, useNow, useText, useZone } from '@onehall/ui';
import type { DisplayKey } from '../text/zh-cn.ts';
import type { BoardState } from './board-state.ts';

export interface WhyProps {
  readonly view: CounterBoardView;
  readonly state: BoardState;
}

/** Why a counter does not serve, when it will again, and where to go meanwhile [Q9]. */
export function Why({ view, state }: WhyProps) {
  const { both } = useText<DisplayKey>();
  const clock = useZone();
  const hall = useHall();
  const now = useNow(10_000);
  const line = (key: DisplayKey, vars?: Readonly<Record<string, string>>) => (
    <p className="c-why" data-testid="why">
      <Both text={both(key, vars)} />
    </p>
  );
  if (state === 'after-hours') return hall === null ? null : line('counter.hours', { ...hall.hours });
  const back = view.backAt !== null && view.backAt > now ? clockTime(view.backAt, clock) : null;
  return (
    <>
      {view.pause === null ? null : line(`counter.why.${view.pause}`)}
      {state === 'closed' ? line('counter.unstaffed') : null}
      {view.backAt === null ? null : (
        <p className="c-back">
          <Both text={back === null ? both('counter.backSoon') : both('counter.backAt', { time: back })} />
        </p>
      )}
      <p className="c-elsewhere">
        <Both text={both('counter.goElsewhere')} />
      </p>
    </>
  );
}
