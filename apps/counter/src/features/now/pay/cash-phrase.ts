import { yuan } from '@onehall/ui';
import type { Phrase } from '../prompt.tsx';

/** What the clerk says at this point of the payment [C7, C8]; `cashFen` null: nothing has been keyed yet. */
export function phraseFor(at: {
  readonly dueFen: number;
  readonly payoutFen: number;
  readonly paidFen: number;
  readonly cashFen: number | null;
}): Phrase {
  const { dueFen, payoutFen, paidFen, cashFen } = at;
  if (dueFen === 0 && payoutFen > 0) return { words: 'say.payout', vars: { payout: yuan(payoutFen) } };
  if (dueFen === 0) return { words: 'say.payDone', vars: { paid: yuan(paidFen) } };
  if (cashFen === null || cashFen < dueFen) {
    const due = yuan(dueFen);
    return paidFen > 0
      ? { words: 'say.payRest', vars: { paid: yuan(paidFen), due } }
      : { words: 'say.pay', vars: { due } };
  }
  const vars = { received: yuan(cashFen), change: yuan(cashFen - dueFen) };
  return { words: cashFen === dueFen ? 'say.payExact' : 'say.payChange', vars };
}
