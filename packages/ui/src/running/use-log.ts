import { type LogBody, routes } from '@onehall/protocol';
import { useCallback, useEffect, useState } from 'react';
import { call } from '../server/call.ts';
import { type Refusal, refusalOf } from '../server/use-command.ts';

/** The shift log of a day ('today') with every open item; null: not read yet. */
export function useLog(day: string): {
  readonly log: LogBody | null;
  readonly refusal: Refusal | null;
  readonly read: () => Promise<void>;
} {
  const [log, setLog] = useState<LogBody | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = useCallback(async () => {
    const answer = await call(routes.readLog, { params: { businessDay: day } });
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') setLog(answer.value);
  }, [day]);
  useEffect(() => void read(), [read]);
  return { log, refusal, read };
}
