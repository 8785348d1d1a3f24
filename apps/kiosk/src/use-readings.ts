import type { KioskView } from '@onehall/protocol';
import { useEffect, useRef } from 'react';
import type { Step } from './flow/flow.ts';

/**
 * Hands each card or code that is read here to the flow, once: what was there when the page opened, or was forgotten
 * by the last customer, is nobody's any more.
 */
export function useReadings(view: KioskView | null, dispatch: (step: Step) => void): void {
  const seen = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    if (view === null) return;
    const { reading } = view;
    const first = seen.current === undefined;
    const known = seen.current;
    if (reading !== null) seen.current = reading.readingId;
    else if (first) seen.current = null;
    if (first || reading === null || reading.readingId === known) return;
    dispatch({ kind: 'read', reading });
  }, [view, dispatch]);
}
