import type { Answer, Route } from '@onehall/protocol';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type * as z from 'zod';
import { call } from './call.ts';
import { createSender, type Send } from './command-sender.ts';

/** Why something was not done: the hall's refusal, or 'offline'. */
export interface Refusal {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

export function refusalOf(answer: Answer<unknown>): Refusal | null {
  if (answer.kind === 'ok') return null;
  return answer.kind === 'offline'
    ? { code: 'offline', facts: {} }
    : { code: answer.code, facts: answer.facts };
}

export interface CommandHandle<B extends z.ZodType, P extends z.ZodType> {
  readonly send: Send<B, P>;
  readonly pending: boolean;
  readonly refusal: Refusal | null;
  /** Forget the refusal that is shown. */
  readonly clear: () => void;
  /** Forget what was never answered too: whoever comes next is another person. */
  readonly startAnew: () => void;
}

/** A command of the hall behind a button: its id, double presses, retry, and what to show meanwhile. */
export function useCommand<B extends z.ZodType, P extends z.ZodType>(
  route: Route<string, B, P>,
): CommandHandle<B, P> {
  const [person, setPerson] = useState(0);
  const { sender } = useMemo(() => ({ person, sender: createSender(call, route) }), [route, person]);
  const [state, setState] = useState<{ pending: boolean; refusal: Refusal | null }>({
    pending: false,
    refusal: null,
  });
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  const send: Send<B, P> = useCallback(
    async (options) => {
      setState({ pending: true, refusal: null });
      const answer = await sender(options);
      if (mounted.current) setState({ pending: false, refusal: refusalOf(answer) });
      return answer;
    },
    [sender],
  );
  const clear = useCallback(() => setState((was) => ({ ...was, refusal: null })), []);
  const startAnew = useCallback(() => {
    setPerson((was) => was + 1);
    setState({ pending: false, refusal: null });
  }, []);
  return { send, ...state, clear, startAnew };
}
