import type { PriceAccount, PriceLine } from '../catalogue/service-definition.ts';
import { type Fen, fen } from '../kernel/fen.ts';

/** Whether what the customer gets back is set off against what they pay, or kept apart as they like. */
export type SettlementMode = 'net' | 'apart';

/** What changes hands at the end of a visit. */
export interface Settlement {
  readonly dueFen: Fen;
  /** Paid out in cash to the customer. */
  readonly payoutFen: Fen;
}

/** What the hall bears itself is set off against what it stands for, however the customer settles: it is never cash. */
const bornByHall: readonly PriceAccount[] = ['waiver', 'granted-credit'];

/** Settles the price lines of a visit: netted, at most one of the two is above zero. */
export function settle(prices: readonly PriceLine[], mode: SettlementMode): Settlement {
  const sum = (lines: readonly PriceLine[]) => lines.reduce((total, line) => total + line.amountFen, 0);
  if (mode === 'apart') {
    return {
      dueFen: fen(sum(prices.filter((line) => line.amountFen > 0 || bornByHall.includes(line.account)))),
      payoutFen: fen(
        0 - sum(prices.filter((line) => line.amountFen < 0 && !bornByHall.includes(line.account))),
      ),
    };
  }
  const net = sum(prices);
  return { dueFen: fen(Math.max(net, 0)), payoutFen: fen(Math.max(-net, 0)) };
}
