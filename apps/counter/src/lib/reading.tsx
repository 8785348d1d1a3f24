import type { CodeKindBody, CounterReadingBody } from '@onehall/protocol';
import { createContext, type ReactNode, use, useEffect, useMemo, useRef } from 'react';

interface Read {
  readonly reading: CounterReadingBody | null;
  /** Codes that a field has taken already: what the clerk then changes stays changed. */
  readonly taken: Set<string>;
}

const ReadContext = createContext<Read>({ reading: null, taken: new Set() });

interface ReadingProps {
  readonly reading: CounterReadingBody | null;
  readonly children: ReactNode;
}

/** Brings what the reader or scanner of this counter read last to the fields that can take it. */
export function Reading({ reading, children }: ReadingProps) {
  const taken = useRef(new Set<string>());
  const read = useMemo(() => ({ reading, taken: taken.current }), [reading]);
  return <ReadContext value={read}>{children}</ReadContext>;
}

/** A field that takes codes of this kind: each scan once, as if it had been typed. An ID number comes masked. */
export function useReadCode(what: CodeKindBody, take: (text: string, readingId: string) => void): void {
  const { reading, taken } = use(ReadContext);
  const newest = useRef(take);
  useEffect(() => {
    newest.current = take;
  });
  useEffect(() => {
    if (reading?.kind !== 'code' || reading.what !== what || taken.has(reading.readingId)) return;
    taken.add(reading.readingId);
    newest.current(reading.text, reading.readingId);
  }, [reading, taken, what]);
}
