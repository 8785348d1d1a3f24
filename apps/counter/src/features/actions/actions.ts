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
  tasks: 'J',
  manager: 'M',
  add: 'S',
  party: 'I',
  query: 'E',
  consult: 'U',
  papers: '0',
} as const;
/** `change` is opened from the order that it changes: no key stands for it alone. */
export type ActionName = keyof typeof actionKeys | 'change';

const ofVisit = ['add', 'party', 'query', 'consult', 'papers'] as const;

export interface DeskAction {
  readonly name: ActionName;
  readonly key: string;
  readonly words: ConsoleKey;
  readonly enabled: boolean;
  /** Drawn in the bar of the desk, or beside the services of the visit. */
  readonly place: 'desk' | 'visit';
}

type KeyedName = keyof typeof actionKeys;
const order = Object.keys(actionKeys) as KeyedName[];

/** Whether somebody is served here, and whether their visit may still be another one: until it is paid. */
export function visitState(view: Pick<ConsoleView, 'ticket' | 'visit'>): {
  readonly served: boolean;
  readonly changeable: boolean;
} {
  const served = view.ticket?.state === 'serving' && view.visit !== null;
  return { served, changeable: served && view.visit?.payment === null };
}

function wordsOf(name: KeyedName): Pick<DeskAction, 'words' | 'place'> {
  const visitName = ofVisit.find((one) => one === name);
  if (visitName !== undefined) return { words: `visitMove.${visitName}`, place: 'visit' };
  return { words: `move.${name as Exclude<KeyedName, (typeof ofVisit)[number]>}`, place: 'desk' };
}

/** The actions of this moment, always in the same order: a finger finds them, enabled or not. */
export function actionsOf(
  view: Pick<ConsoleView, 'ticket' | 'visit' | 'pause' | 'mending'> & {
    readonly devices: Pick<ConsoleView['devices'], 'drawer'>;
  },
): DeskAction[] {
  const here = view.ticket !== null;
  const working = view.pause === null && view.mending === null;
  const hasDrawer = view.devices.drawer !== null;
  const { served, changeable } = visitState(view);
  const enabled: Record<KeyedName, boolean> = {
    chosen: !here && working,
    aside: true,
    hold: here,
    reroute: here,
    turnAway: here,
    why: here,
    pause: !here && working,
    mend: view.mending === null,
    till: hasDrawer,
    tasks: true,
    manager: true,
    add: changeable,
    party: changeable,
    query: served,
    consult: served,
    papers: served,
  };
  // A counter without a drawer has none to open: no place is kept for it.
  const offered = order.filter((name) => name !== 'till' || hasDrawer);
  return offered.map((name) => ({
    name,
    key: actionKeys[name],
    ...wordsOf(name),
    enabled: enabled[name],
  }));
}
