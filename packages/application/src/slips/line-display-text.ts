import { fen, formatYuan } from '@onehall/domain';

/** Two lines of twenty cells for the counter's line display; a Chinese character takes two cells. */
export interface DisplayLines {
  readonly upper: string;
  readonly lower: string;
}

export type DisplayFacts =
  | { readonly kind: 'closed' }
  | { readonly kind: 'mending' }
  | { readonly kind: 'free'; readonly clerkWorkNumber: string }
  | { readonly kind: 'called'; readonly number: string }
  | { readonly kind: 'serving'; readonly number: string; readonly clerkWorkNumber: string }
  | { readonly kind: 'due'; readonly dueFen: number }
  | { readonly kind: 'payout'; readonly payoutFen: number }
  | {
      readonly kind: 'paid';
      readonly dueFen: number;
      readonly tenderedFen: number;
      readonly changeFen: number;
      /** Of what was tendered, in cash. */
      readonly cashFen: number;
      readonly payoutFen: number;
    };

const yuan = (amountFen: number) => formatYuan(fen(amountFen));

/** What the customer at the counter reads on the glass [C7, Q15]. */
export function displayLines(facts: DisplayFacts): DisplayLines {
  switch (facts.kind) {
    case 'closed':
      return { upper: '暂停服务', lower: 'Counter closed' };
    case 'mending':
      return { upper: '设备检修，请稍候', lower: 'Under repair' };
    case 'free':
      return { upper: '请稍候', lower: `工号 ${facts.clerkWorkNumber}` };
    case 'called':
      return { upper: `请${facts.number}号到本柜台`, lower: `${facts.number} please` };
    case 'serving':
      return { upper: `正在为${facts.number}号服务`, lower: `工号 ${facts.clerkWorkNumber}` };
    case 'due':
      return { upper: `应收 ${yuan(facts.dueFen)}元`, lower: `Due ${yuan(facts.dueFen)}` };
    case 'payout':
      return { upper: `应退您 ${yuan(facts.payoutFen)}元`, lower: `Refund ${yuan(facts.payoutFen)}` };
    case 'paid':
      return paidLines(facts);
  }
}

/** What lies on the counter: cash and its change; beside cards and codes only the cash part, and what is paid out. */
function paidLines(facts: Extract<DisplayFacts, { kind: 'paid' }>): DisplayLines {
  const { tenderedFen, cashFen, changeFen, payoutFen } = facts;
  const received =
    cashFen > 0 && cashFen < tenderedFen ? `收现金 ${yuan(cashFen)}元` : `收您 ${yuan(tenderedFen)}元`;
  if (payoutFen === 0) return { upper: received, lower: `找您 ${yuan(changeFen)}元` };
  const back = `退您 ${yuan(payoutFen)}元`;
  if (tenderedFen === 0) return { upper: back, lower: 'Refund' };
  return changeFen === 0
    ? { upper: received, lower: back }
    : { upper: `找您 ${yuan(changeFen)}元`, lower: back };
}
