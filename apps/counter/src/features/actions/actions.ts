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
  mend: 'X',
  till: 'D',
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
export function actionsOf(
  view: Pick<ConsoleView, 'ticket' | 'pause' | 'mending'> & {
    readonly devices: Pick<ConsoleView['devices'], 'drawer'>;
  },
): DeskAction[] {
  const here = view.ticket !== null;
  const working = view.pause === null && view.mending === null;
  const hasDrawer = view.devices.drawer !== null;
  const enabled: Record<ActionName, boolean> = {
    chosen: !here && working,
    aside: true,
    hold: here,
    reroute: here,
    turnAway: here,
    why: here,
    pause: !here && working,
    mend: view.mending === null,
    till: hasDrawer,
    manager: true,
  };
  // A counter without a drawer has none to open: no place is kept for it.
  const offered = order.filter((name) => name !== 'till' || hasDrawer);
  return offered.map((name) => ({
    name,
    key: actionKeys[name],
    words: `move.${name}`,
    enabled: enabled[name],
  }));
}
