import { type ReplyOf, routes } from '@onehall/protocol';
import { call, type Refusal, refusalOf } from '@onehall/ui';
import { useCallback, useEffect, useState } from 'react';

export type Slots = ReplyOf<typeof routes.readSlots>['slots'];

interface Answered {
  readonly asked: string;
  readonly slots: Slots;
}

/** The times of a day for a service; null until they are there. `again` asks once more: somebody else may have booked. */
export function useSlots(categoryId: string, businessDay: string) {
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const asked = `${categoryId} ${businessDay}`;
  const ask = useCallback(
    async (still: () => boolean) => {
      setRefusal(null);
      const answer = await call(routes.readSlots, { params: { categoryId, businessDay } });
      if (!still()) return;
      if (answer.kind === 'ok') setAnswered({ asked, slots: answer.value.slots });
      else setRefusal(refusalOf(answer));
    },
    [categoryId, businessDay, asked],
  );
  useEffect(() => {
    let here = true;
    void ask(() => here);
    return () => {
      here = false;
    };
  }, [ask]);
  const again = () => void ask(() => true);
  return { slots: answered?.asked === asked ? answered.slots : null, refusal, again };
}
