import { type ApprovalWanted, routes } from '@onehall/protocol';
import { call, type Refusal, refusalOf } from '@onehall/ui';
import { useCallback, useEffect, useState } from 'react';

/** Somebody stands at a counter and waits for this: the list is never older than this. */
const READ_EVERY_MS = 4000;

export function useApprovals() {
  const [approvals, setApprovals] = useState<readonly ApprovalWanted[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = useCallback(async () => {
    const answer = await call(routes.readApprovals);
    setRefusal(refusalOf(answer));
    if (answer.kind === 'ok') setApprovals(answer.value.approvals);
  }, []);
  useEffect(() => {
    void read();
    const timer = setInterval(() => void read(), READ_EVERY_MS);
    return () => clearInterval(timer);
  }, [read]);
  return { approvals, refusal, read };
}
