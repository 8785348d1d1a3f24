import { type ReplyOf, routes } from '@onehall/protocol';
import { call, type Refusal, refusalOf } from '@onehall/ui';
import { useEffect, useState } from 'react';

export type Preview = ReplyOf<typeof routes.previewTicket>;

/** What the ticket would be; asked again by `retry`. */
export function usePreview(categoryId: string, mobile: string | null) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks again
  useEffect(() => {
    let here = true;
    setRefusal(null);
    void call(routes.previewTicket, { body: { categoryId, mobile } }).then((answer) => {
      if (!here) return;
      if (answer.kind === 'ok') setPreview(answer.value);
      else setRefusal(refusalOf(answer));
    });
    return () => {
      here = false;
    };
  }, [categoryId, mobile, round]);
  return { preview, refusal, retry: () => setRound((was) => was + 1) };
}
