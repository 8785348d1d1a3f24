import { type MyNoticeBody, routes } from '@onehall/protocol';
import { useCallback, useEffect, useState } from 'react';
import { call } from '../server/call.ts';
import { type Refusal, refusalOf } from '../server/use-command.ts';

/** Notices in force for whoever is signed in; null: not read yet. Read again every so often where a time is given. */
export function useMyNotices(everyMs: number | null = null): {
  readonly mine: readonly MyNoticeBody[] | null;
  /** Those of them that must be read and are not. */
  readonly due: readonly MyNoticeBody[];
  readonly refusal: Refusal | null;
  readonly read: () => Promise<void>;
} {
  const [mine, setMine] = useState<readonly MyNoticeBody[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = useCallback(async () => {
    const answer = await call(routes.readMyNotices);
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') setMine(answer.value.notices);
  }, []);
  useEffect(() => {
    void read();
    if (everyMs === null) return undefined;
    const timer = setInterval(() => void read(), everyMs);
    return () => clearInterval(timer);
  }, [read, everyMs]);
  const due = (mine ?? []).filter((one) => one.mustRead && one.readAt === null);
  return { mine, due, refusal, read };
}
