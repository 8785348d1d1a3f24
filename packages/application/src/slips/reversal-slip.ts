import { fen, formatYuan, type GivenBack, type TenderKind, type Text, wallClock } from '@onehall/domain';
import { both, serviceText as words } from './service-text.ts';
import { copyMark, type Slip, type SlipElement } from './slip.ts';

export interface ReversalSlipFacts {
  readonly hallName: Text;
  readonly zone: string;
  readonly ticketNumber: string;
  readonly counterNumber: string;
  readonly clerkWorkNumber: string;
  /** Masked. */
  readonly customer: string;
  readonly serviceName: Text;
  /** What the order had taken; below zero: what it had given. */
  readonly amountFen: number;
  readonly back: readonly GivenBack[];
  readonly reason: string;
  /** null: within the clerk's own limit. */
  readonly approvedByWorkNumber: string | null;
  readonly paidAt: number;
  readonly reversedAt: number;
  readonly copy: number;
}

const yuan = (amountFen: number) => `￥${formatYuan(fen(amountFen))}`;

const wayWords: Readonly<Record<'cash' | TenderKind, Text>> = {
  cash: words.cash,
  'bank-card': words.bankCard,
  'mobile-payment': words.mobilePayment,
  balance: words.balance,
};

/** The receipt of a reversal [M5]: it says REVERSAL, names what it reverses, and how the amount went back. */
export function reversalSlip(facts: ReversalSlipFacts): Slip {
  const when = (at: number) => {
    const { businessDay, timeWithSeconds } = wallClock(at, facts.zone);
    return `${businessDay} ${timeWithSeconds}`;
  };
  const ways = facts.back.map(
    ({ kind, amountFen }): SlipElement => ({
      kind: 'pair',
      left: `${both(amountFen < 0 ? words.receivedBack : words.returned)} ${wayWords[kind].zh}`,
      right: yuan(Math.abs(amountFen)),
      bold: true,
    }),
  );
  const approved: SlipElement[] =
    facts.approvedByWorkNumber === null
      ? []
      : [{ kind: 'pair', left: both(words.approvedBy), right: facts.approvedByWorkNumber }];
  return [
    { kind: 'text', text: facts.hallName.zh, align: 'centre', width: 2, height: 2, bold: true },
    { kind: 'text', text: facts.hallName.en, align: 'centre' },
    { kind: 'text', text: both(words.reversalMark), align: 'centre', width: 2, height: 2, bold: true },
    { kind: 'text', text: both(words.reversal), align: 'centre' },
    ...copyMark(facts.copy),
    { kind: 'rule' },
    { kind: 'pair', left: both(words.number), right: facts.ticketNumber },
    { kind: 'pair', left: both(words.counter), right: facts.counterNumber },
    { kind: 'pair', left: both(words.clerk), right: facts.clerkWorkNumber },
    { kind: 'pair', left: both(words.customer), right: facts.customer },
    { kind: 'pair', left: both(words.time), right: when(facts.reversedAt) },
    { kind: 'rule' },
    { kind: 'pair', left: both(words.reverses), right: both(facts.serviceName), bold: true },
    { kind: 'pair', left: both(words.originalOn), right: when(facts.paidAt) },
    { kind: 'pair', left: both(words.total), right: yuan(-facts.amountFen), bold: true },
    ...ways,
    { kind: 'pair', left: both(words.reversedWhy), right: facts.reason },
    ...approved,
    { kind: 'rule' },
    { kind: 'text', text: `${both(words.customerSigns)} ____________`, align: 'centre' },
    { kind: 'cut' },
  ];
}
