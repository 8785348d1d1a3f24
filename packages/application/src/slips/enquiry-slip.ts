import { fen, formatYuan, type Text, wallClock } from '@onehall/domain';
import { both, serviceText as words } from './service-text.ts';
import { copyMark, type Slip, type SlipElement } from './slip.ts';

/** What was answered at the counter, kept sealed as it was printed. */
export interface EnquiryPaper {
  readonly title: Text;
  /** 'YYYY-MM'; null: the answer is of no month. */
  readonly month: string | null;
  readonly ticketNumber: string;
  readonly counterNumber: string;
  readonly clerkWorkNumber: string;
  /** Masked: who has the paper knows whose it is. */
  readonly customer: string;
  readonly askedAt: number;
  /** What the rows come to; null: they are not to be added up (a bill beside its items, a price beside another). */
  readonly sumFen: number | null;
  readonly rows: readonly {
    readonly label: Text;
    readonly value: string;
    readonly amountFen: number | null;
  }[];
}

export interface EnquirySlipFacts {
  readonly hallName: Text;
  readonly zone: string;
  readonly paper: EnquiryPaper;
  readonly copy: number;
}

const yuan = (amountFen: number) => `￥${formatYuan(fen(amountFen))}`;

/** The answer to an enquiry on paper, such as an itemised bill: every row as it was read at the counter. */
export function enquirySlip({ hallName, zone, paper, copy }: EnquirySlipFacts): Slip {
  const { businessDay, timeWithSeconds } = wallClock(paper.askedAt, zone);
  const month: SlipElement[] =
    paper.month === null ? [] : [{ kind: 'pair', left: both(words.billMonth), right: paper.month }];
  const sum: SlipElement[] =
    paper.sumFen === null
      ? []
      : [{ kind: 'pair', left: both(words.sum), right: yuan(paper.sumFen), bold: true }];
  const rows = paper.rows.flatMap(({ label, value, amountFen }): SlipElement[] => [
    { kind: 'pair', left: label.zh, right: amountFen === null ? value : yuan(amountFen) },
    // What stands beside an amount has a line of its own: on narrow paper the two would run into each other.
    ...(amountFen === null || value === '' ? [] : [{ kind: 'text', text: `  ${value}` } as const]),
  ]);
  return [
    { kind: 'text', text: hallName.zh, align: 'centre', width: 2, height: 2, bold: true },
    { kind: 'text', text: hallName.en, align: 'centre' },
    { kind: 'text', text: both(paper.title), align: 'centre', height: 2 },
    ...copyMark(copy),
    { kind: 'rule' },
    { kind: 'pair', left: both(words.number), right: paper.ticketNumber },
    { kind: 'pair', left: both(words.counter), right: paper.counterNumber },
    { kind: 'pair', left: both(words.clerk), right: paper.clerkWorkNumber },
    { kind: 'pair', left: both(words.customer), right: paper.customer },
    ...month,
    { kind: 'pair', left: both(words.time), right: `${businessDay} ${timeWithSeconds}` },
    { kind: 'rule' },
    ...rows,
    { kind: 'rule' },
    { kind: 'pair', left: both(words.rows), right: String(paper.rows.length), bold: true },
    ...sum,
    { kind: 'text', text: words.noProofOfPayment.zh, align: 'centre' },
    { kind: 'text', text: words.noProofOfPayment.en, align: 'centre' },
    { kind: 'cut' },
  ];
}
