import type { CodeKindBody, CounterReadingBody } from '@onehall/protocol';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';

interface Read {
  readonly reading: CounterReadingBody | null;
  /** Takes a code for one field; false: another has it already. What the clerk then changes stays changed. */
  readonly take: (readingId: string) => boolean;
  /** The code that a field has taken last. */
  readonly takenId: string | null;
}

const ReadContext = createContext<Read>({ reading: null, take: () => false, takenId: null });

interface ReadingProps {
  readonly reading: CounterReadingBody | null;
  readonly children: ReactNode;
}

/** Brings what the reader or scanner of this counter read last to the fields that can take it. */
export function Reading({ reading, children }: ReadingProps) {
  const taken = useRef(new Set<string>());
  const [takenId, setTakenId] = useState<string | null>(null);
  const take = useCallback((readingId: string) => {
    if (taken.current.has(readingId)) return false;
    taken.current.add(readingId);
    setTakenId(readingId);
    return true;
  }, []);
  const read = useMemo(() => ({ reading, take, takenId }), [reading, take, takenId]);
  return <ReadContext value={read}>{children}</ReadContext>;
}

/** The card that lies on the reader, or lay there last; null: none. */
export function useReadCard(): Extract<CounterReadingBody, { kind: 'id-card' }> | null {
  const { reading } = use(ReadContext);
  return reading?.kind === 'id-card' ? reading : null;
}

/** Whether a field has taken this code. */
export function useIsTaken(readingId: string): boolean {
  return use(ReadContext).takenId === readingId;
}

/**
 * A field that takes codes of this kind, each scan once, as if it had been typed; null: it takes none now. `fresh`: not
 * the one that was read before the field was there. An ID number comes masked.
 */
export function useReadCode(
  what: CodeKindBody | null,
  take: (text: string, readingId: string) => void,
  { fresh = false }: { readonly fresh?: boolean } = {},
): void {
  const { reading, take: takeOnce } = use(ReadContext);
  const newest = useRef(take);
  useEffect(() => {
    newest.current = take;
  });
  const [before] = useState(fresh ? (reading?.readingId ?? null) : null);
  useEffect(() => {
    if (reading?.kind !== 'code' || reading.what !== what || reading.readingId === before) return;
    if (takeOnce(reading.readingId)) newest.current(reading.text, reading.readingId);
  }, [reading, takeOnce, what, before]);
}
