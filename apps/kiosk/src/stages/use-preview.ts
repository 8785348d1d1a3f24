import { type ReplyOf, routes } from '@onehall/protocol';
import { call, type Refusal, refusalOf } from '@onehall/ui';
import { useEffect, useState } from 'react';

export type Preview = ReplyOf<typeof routes.previewTicket>;

/** What the ticket would be; asked again by `retry`. The last answer stays, not `fresh`, while the next is on its way. */
export function usePreview(categoryIds: readonly string[], mobile: string | null, readingId: string | null) {
  const [answered, setAnswered] = useState<{ asked: string; preview: Preview } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [round, setRound] = useState(0);
  const asked = [readingId ?? '', mobile ?? '', ...categoryIds].join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks again
  useEffect(() => {
    let here = true;
    setRefusal(null);
    const wanted = asked.split('\n').slice(2);
    void call(routes.previewTicket, { body: { categoryIds: wanted, mobile, readingId } }).then((answer) => {
      if (!here) return;
      if (answer.kind === 'ok') setAnswered({ asked, preview: answer.value });
      else setRefusal(refusalOf(answer));
    });
    return () => {
      here = false;
    };
  }, [asked, mobile, readingId, round]);
  const preview = answered?.preview ?? null;
  return { preview, fresh: answered?.asked === asked, refusal, retry: () => setRound((was) => was + 1) };
}
