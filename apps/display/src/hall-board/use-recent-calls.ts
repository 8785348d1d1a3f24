import type { BoardCall } from '@onehall/protocol';
import { useEffect, useMemo, useRef } from 'react';
import { keepCalls } from './recent-calls.ts';
import type { Zone } from './zone.ts';

/** The calls that this board shows: kept over views, worked out before the paint, so that a call is never late. */
export function useRecentCalls(named: readonly BoardCall[], zone: Zone | null): readonly BoardCall[] {
  const known = useRef<readonly BoardCall[]>([]);
  const shown = useMemo(() => keepCalls(known.current, named, zone), [named, zone]);
  useEffect(() => {
    known.current = shown;
  }, [shown]);
  return shown;
}
