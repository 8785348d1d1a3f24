import { routes } from '@onehall/protocol';
import { call, type Refusal, refusalOf } from '@onehall/ui';
import { useEffect, useState } from 'react';

export interface FreeSlot {
  readonly businessDay: string;
  readonly slotAt: number;
}

/** The free times of one day for a service; null while they are asked for. */
export function useFreeSlots(categoryId: string, businessDay: string) {
  const [found, setFound] = useState<{ slots: readonly FreeSlot[] | null; refusal: Refusal | null }>({
    slots: null,
    refusal: null,
  });
  useEffect(() => {
    let wanted = true;
    setFound({ slots: null, refusal: null });
    void call(routes.readSlots, { params: { categoryId, businessDay } }).then((answer) => {
      if (!wanted) return;
      const slots =
        answer.kind === 'ok'
          ? answer.value.slots.filter((one) => one.free > 0).map(({ slotAt }) => ({ businessDay, slotAt }))
          : null;
      setFound({ slots, refusal: refusalOf(answer) });
    });
    return () => {
      wanted = false;
    };
  }, [categoryId, businessDay]);
  return found;
}
