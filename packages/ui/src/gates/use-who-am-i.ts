import { type PrincipalBody, routes } from '@onehall/protocol';
import { useCallback, useEffect, useState } from 'react';
import { reconnectLive } from '../live/socket.ts';
import { call } from '../server/call.ts';
import { actAs, onSessionLost } from '../server/identity.ts';

export interface Who {
  /** null: not known yet. */
  readonly principal: PrincipalBody | null;
  /** Since when the server does not answer. */
  readonly offlineSince: number | null;
  /** After signing in, pairing or signing out. */
  readonly become: (principal: PrincipalBody) => void;
  readonly askAgain: () => void;
}

const RETRY_MS = 2000;
const AGAIN_MS = 800;

/** Who this page is to the server: asked at once, again after a lost session, and until there is an answer. */
export function useWhoAmI(actingAs: string): Who {
  const [principal, setPrincipal] = useState<PrincipalBody | null>(null);
  const [offlineSince, setOfflineSince] = useState<number | null>(null);
  const [round, setRound] = useState(0);
  const askAgain = useCallback(() => setRound((was) => was + 1), []);

  useEffect(() => {
    let here = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    actAs(actingAs);
    const ask = async () => {
      const answer = await call(routes.whoAmI);
      if (!here) return;
      if (answer.kind === 'ok') {
        setOfflineSince(null);
        setPrincipal(answer.value);
        if (round > 0 && answer.value.kind !== 'nobody') reconnectLive();
        return;
      }
      setOfflineSince((was) => was ?? Date.now());
      timer = setTimeout(() => void ask(), RETRY_MS);
    };
    timer = setTimeout(() => void ask(), round === 0 ? 0 : AGAIN_MS);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [actingAs, round]);

  useEffect(() => onSessionLost(askAgain), [askAgain]);

  const become = useCallback((next: PrincipalBody) => {
    setPrincipal(next);
    if (next.kind !== 'nobody') reconnectLive();
  }, []);
  return { principal, offlineSince, become, askAgain };
}
