import type { FollowView } from '@onehall/protocol';
import { useEffect, useRef } from 'react';

/** A called phone shakes: once for each call, and never for the state it was opened in. */
export function useShake(view: FollowView | null): void {
  const last = useRef<FollowView | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = view;
    if (before === null || view?.state !== 'called') return;
    if (before.calledAt !== view.calledAt && 'vibrate' in navigator)
      navigator.vibrate([400, 200, 400, 200, 800]);
  }, [view]);
}
