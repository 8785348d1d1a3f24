import { routes, type ServiceEntry } from '@onehall/protocol';
import { call, type Refusal, refusalOf } from '@onehall/ui';
import { useCallback, useEffect, useRef, useState } from 'react';

interface Found {
  readonly typed: string;
  readonly services: readonly ServiceEntry[];
}

/**
 * Services for what is typed, searched for by the hall: never the answer to an older question. `found` is null until
 * the first has come; `settled`: it is the answer to what is typed now.
 */
export function useServices(typed: string) {
  const [found, setFound] = useState<Found | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const asked = useRef(0);
  const ask = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    const wanted = typed.trim();
    const answer =
      wanted === ''
        ? await call(routes.readServices)
        : await call(routes.searchServices, { params: { typed: wanted } });
    if (asked.current !== mine) return;
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') setFound({ typed, services: answer.value.services });
  }, [typed]);
  useEffect(() => void ask(), [ask]);
  return { found, settled: found?.typed === typed, refusal, again: () => void ask() };
}
