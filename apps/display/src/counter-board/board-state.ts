import type { CounterBoardView } from '@onehall/protocol';
import type { IconName } from '@onehall/ui';

/** What a counter says of itself: nobody there because the hall is closed is another thing than nobody there now. */
export type BoardState = CounterBoardView['state'] | 'after-hours';

/** A state is a word, a picture and a colour. */
export const pictures: Readonly<Record<BoardState, IconName>> = {
  closed: 'cross',
  'after-hours': 'clock',
  free: 'clock',
  calling: 'down',
  serving: 'person',
  paused: 'clock',
  'device-fault': 'alert',
};

const shutStates: ReadonlySet<BoardState> = new Set(['closed', 'after-hours', 'paused', 'device-fault']);

/** Its state in the customer's words, and whether it is one that sends people elsewhere. A fault is told as a fault. */
export function boardState(view: Pick<CounterBoardView, 'state' | 'pause' | 'open'>): {
  state: BoardState;
  shut: boolean;
} {
  const state = stateOf(view);
  return { state, shut: shutStates.has(state) };
}

function stateOf({ state, pause, open }: Pick<CounterBoardView, 'state' | 'pause' | 'open'>): BoardState {
  if (state === 'closed' && !open) return 'after-hours';
  if ((state === 'paused' || state === 'closed') && pause === 'fault') return 'device-fault';
  return state === 'closed' && pause !== null ? 'paused' : state;
}
