import { type ReplyOf, routes } from '@onehall/protocol';
import { call, type Refusal, refusalOf } from '@onehall/ui';
import { useCallback, useEffect, useState } from 'react';

export type MyFinding = ReplyOf<typeof routes.readMyFindings>['findings'][number];

/** What waits for this clerk's word; null: not read yet. Read again every so often where a time is given. */
export function useMyFindings(everyMs: number | null = null): {
  readonly mine: readonly MyFinding[] | null;
  readonly refusal: Refusal | null;
  readonly read: () => Promise<void>;
} {
  const [mine, setMine] = useState<readonly MyFinding[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = useCallback(async () => {
    const answer = await call(routes.readMyFindings);
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') setMine(answer.value.findings);
  }, []);
  useEffect(() => {
    void read();
    if (everyMs === null) return undefined;
    const timer = setInterval(() => void read(), everyMs);
    return () => clearInterval(timer);
  }, [read, everyMs]);
  return { mine, refusal, read };
}
