import type { ConsoleView } from '@onehall/protocol';
import { useEffect, useState } from 'react';
import { type ActionName, actionsOf, visitState } from '../features/actions/actions.ts';
import { focusNow } from '../lib/focus-now.ts';

interface OpenDrawer {
  readonly name: ActionName;
  /** The ticket it was opened for. */
  readonly ticketId: string | null;
}

/** Which drawer is open. It closes by itself when its customer has gone or its action is no longer possible. */
export function useDrawer(view: ConsoleView): {
  readonly name: ActionName | null;
  readonly open: (name: ActionName | null) => void;
  /** Closes this one; a late answer does not close another that was opened meanwhile. */
  readonly close: (name: ActionName) => void;
} {
  const [drawer, setDrawer] = useState<OpenDrawer | null>(null);
  const ticketId = view.ticket?.ticketId ?? null;
  const enabled =
    drawer?.name === 'change'
      ? visitState(view).changeable
      : actionsOf(view).some((one) => one.name === drawer?.name && one.enabled);
  const valid = drawer !== null && enabled && drawer.ticketId === ticketId;
  const name = valid ? drawer.name : null;
  // Back to the main job after a drawer is gone, but not when the page begins.
  const [was, setWas] = useState(name);
  useEffect(() => {
    if (was !== null && name === null) focusNow();
    setWas(name);
  }, [name, was]);
  return {
    name,
    open: (next) => setDrawer(next === null ? null : { name: next, ticketId }),
    close: (one) => setDrawer((now) => (now?.name === one ? null : now)),
  };
}
