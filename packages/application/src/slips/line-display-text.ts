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
  | {
      readonly kind: 'paid';
      readonly dueFen: number;
      readonly tenderedFen: number;
      readonly changeFen: number;
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
    case 'paid':
      return {
        upper: `收您 ${yuan(facts.tenderedFen)}元`,
        lower: `找您 ${yuan(facts.changeFen)}元`,
      };
  }
}
