import { type MyShift, routes } from '@onehall/protocol';
import { call, type Refusal, refusalOf } from '@onehall/ui';
import { useCallback, useEffect, useState } from 'react';

/** What others do with the same cash is seen within this time. */
const againMs = 4_000;

/** The clerk's own shift, read again after every act and every few seconds: offers come from other people. */
export function useMyShift() {
  const [mine, setMine] = useState<MyShift | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = useCallback(async () => {
    const answer = await call(routes.readMyShift);
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') setMine(answer.value);
  }, []);
  useEffect(() => {
    void read();
    const timer = setInterval(() => void read(), againMs);
    return () => clearInterval(timer);
  }, [read]);
  return { mine, refusal, read: () => void read() };
}
