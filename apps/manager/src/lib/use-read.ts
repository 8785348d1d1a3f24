import type { ReplyOf, Route } from '@onehall/protocol';
import { call, type Refusal, refusalOf } from '@onehall/ui';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

/**
 * What a route answers, read at once and again when it is asked for: after an act, or with other parameters. An answer
 * to an earlier question is dropped.
 */
export function useRead<R extends Route>(
  route: R,
  params: Readonly<Record<string, string>> = {},
): {
  readonly found: ReplyOf<R> | null;
  readonly refusal: Refusal | null;
  readonly read: () => Promise<void>;
} {
  const [found, setFound] = useState<ReplyOf<R> | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const newest = useRef(0);
  const asked = JSON.stringify(params);
  const read = useCallback(async () => {
    newest.current += 1;
    const mine = newest.current;
    const answer = await call(route, { params: JSON.parse(asked) as Record<string, string> });
    if (mine !== newest.current) return;
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') setFound(answer.value as ReplyOf<R>);
  }, [route, asked]);
  useEffect(() => void read(), [read]);
  return useMemo(() => ({ found, refusal, read }), [found, refusal, read]);
}
