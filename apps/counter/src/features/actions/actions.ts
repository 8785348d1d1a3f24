import type { ConsoleView } from '@onehall/protocol';
import type { ConsoleKey } from '../../text/zh-cn.ts';

/** What may be opened beside the main job; each with its key. */
export const actionKeys = {
  chosen: 'Q',
  aside: 'A',
  hold: 'H',
  reroute: 'T',
  turnAway: 'Z',
  why: 'Y',
  pause: 'B',
  manager: 'M',
} as const;
export type ActionName = keyof typeof actionKeys;

export interface DeskAction {
  readonly name: ActionName;
  readonly key: string;
  readonly words: ConsoleKey;
  readonly enabled: boolean;
}

const order = Object.keys(actionKeys) as ActionName[];

/** The actions of this moment, always in the same order: a finger finds them, enabled or not. */
export function actionsOf(view: Pick<ConsoleView, 'ticket' | 'pause'>): DeskAction[] {
  const here = view.ticket !== null;
  const enabled: Record<ActionName, boolean> = {
    chosen: !here && view.pause === null,
    aside: true,
    hold: here,
    reroute: here,
    turnAway: here,
    why: here,
    pause: !here && view.pause === null,
    manager: true,
  };
  return order.map((name) => ({
    name,
    key: actionKeys[name],
    words: `move.${name}`,
    enabled: enabled[name],
  }));
}
