import { type ReplyOf, routes } from '@onehall/protocol';
import { useCallback, useEffect, useState } from 'react';
import { call } from '../server/call.ts';
import { type Refusal, refusalOf } from '../server/use-command.ts';

export type MyRosterBody = ReplyOf<typeof routes.readMyRoster>;

/** The published shifts of whoever is signed in, and what they have asked for; null: not read yet. */
export function useMyRoster(): {
  readonly mine: MyRosterBody | null;
  readonly refusal: Refusal | null;
  readonly read: () => Promise<void>;
} {
  const [mine, setMine] = useState<MyRosterBody | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = useCallback(async () => {
    const answer = await call(routes.readMyRoster);
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') setMine(answer.value);
  }, []);
  useEffect(() => void read(), [read]);
  return { mine, refusal, read };
}
