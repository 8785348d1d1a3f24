import { type FieldValuesBody, routes, type ServiceForm } from '@onehall/protocol';
import { call, type Refusal, refusalOf } from '@onehall/ui';
import { useCallback, useEffect, useRef, useState } from 'react';

/** The form of a service for the customer at the counter, and the hall's word on what is entered in it. */
export function useServiceForm(visitId: string, serviceId: string, orderId: string | null) {
  const [form, setForm] = useState<ServiceForm | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const asked = useRef(0);
  const ask = useCallback(
    async (fields: FieldValuesBody) => {
      asked.current += 1;
      const mine = asked.current;
      const answer = await call(routes.tryService, {
        params: { visitId, serviceId },
        body: { fields, orderId },
      });
      if (asked.current !== mine) return;
      setRefusal(refusalOf(answer));
      if (answer.kind === 'ok') setForm(answer.value);
    },
    [visitId, serviceId, orderId],
  );
  useEffect(() => void ask({}), [ask]);
  return { form, refusal, ask };
}

const QUIET_MS = 200;

/** Asks for the price again once nothing has been typed for a moment. */
export function useQuote(ask: (fields: FieldValuesBody) => Promise<void>) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (fields: FieldValuesBody) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void ask(fields), QUIET_MS);
    },
    [ask],
  );
}
