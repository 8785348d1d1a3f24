import { fen, formatYuan, type TenderKind, type Text, wallClock } from '@onehall/domain';
import type { FormContent } from './compose-form.ts';
import { both, serviceText as words } from './service-text.ts';
import { copyMark, type Slip, type SlipElement } from './slip.ts';

export interface ReceiptSlipFacts {
  readonly hallName: Text;
  readonly zone: string;
  readonly counterNumber: string;
  readonly form: FormContent;
  readonly contentHash: string;
  readonly dueFen: number;
  readonly tenderedFen: number;
  readonly changeFen: number;
  /** Of what was tendered, in cash, and what else; absent: all of it in cash. */
  readonly cashFen?: number;
  readonly tenders?: readonly { readonly kind: TenderKind; readonly amountFen: number }[];
  readonly payoutFen?: number;
  readonly paidAt: number;
  /** Where anybody can check the form; null: the receipt goes without its code. */
  readonly checkUrl?: string | null;
  readonly copy: number;
  /** The number of the paper invoice that goes with it [M3], as printed; absent: none does. */
  readonly invoiceNumber?: string | null;
  /** The invoice without paper: where it is checked, or where it will be found once it is issued; absent: none is due. */
  readonly eInvoice?: { readonly number: string | null; readonly url: string } | null;
}

const yuan = (amountFen: number) => `￥${formatYuan(fen(amountFen))}`;

/** 64 hex digits in groups of eight, two groups of four a line: a person can compare them aloud. */
function hashLines(hash: string): SlipElement[] {
  const groups = hash.match(/.{8}/g) ?? [];
  const lines: SlipElement[] = [];
  for (let at = 0; at < groups.length; at += 4) {
    lines.push({ kind: 'text', text: groups.slice(at, at + 4).join(' '), align: 'centre' });
  }
  return lines;
}

const tenderWords: Readonly<Record<TenderKind, Text>> = {
  'bank-card': words.bankCard,
  'mobile-payment': words.mobilePayment,
  balance: words.balance,
};

/** Each way of paying with its amount, where there was more than cash. */
function tenderLines({ tenders = [], cashFen = 0 }: ReceiptSlipFacts): SlipElement[] {
  if (tenders.length === 0) return [];
  return [
    ...tenders.map(
      ({ kind, amountFen }): SlipElement => ({
        kind: 'pair',
        left: `  ${both(tenderWords[kind])}`,
        right: yuan(amountFen),
      }),
    ),
    { kind: 'pair', left: `  ${both(words.cash)}`, right: yuan(cashFen) },
  ];
}

/** Whoever scans it can check the hash and the date of the form [C3]. */
function checkCode(checkUrl: string | null): SlipElement[] {
  if (checkUrl === null) return [];
  return [
    { kind: 'qr', data: checkUrl, moduleSize: 4 },
    { kind: 'text', text: both(words.check), align: 'centre' },
  ];
}

function payoutLine(payoutFen: number): SlipElement[] {
  if (payoutFen === 0) return [];
  return [{ kind: 'pair', left: both(words.paidOut), right: yuan(payoutFen), bold: true }];
}

function eInvoiceCode(eInvoice: NonNullable<ReceiptSlipFacts['eInvoice']> | null): SlipElement[] {
  if (eInvoice === null) return [];
  const { number, url } = eInvoice;
  return [
    { kind: 'qr', data: url, moduleSize: 4 },
    { kind: 'text', text: both(number === null ? words.eInvoiceLater : words.eInvoice), align: 'centre' },
    ...(number === null ? [] : [{ kind: 'text', text: number, align: 'centre' } as const]),
  ];
}

function invoiceLine(invoiceNumber: string | null): SlipElement[] {
  if (invoiceNumber === null) return [];
  return [{ kind: 'pair', left: both(words.invoice), right: invoiceNumber, bold: true }];
}

/** The receipt of a visit: what was paid, what was given and returned [C7], and which form was signed. */
export function receiptSlip(facts: ReceiptSlipFacts): Slip {
  const { form } = facts;
  const { businessDay, timeWithSeconds } = wallClock(facts.paidAt, facts.zone);
  const lines: SlipElement[] = form.lines.flatMap((line): SlipElement[] => [
    { kind: 'pair', left: both(line.title), right: yuan(line.amountFen), bold: true },
    ...line.details.map(
      (detail): SlipElement => ({
        kind: 'pair',
        left: `  ${detail.label.zh}`,
        right: detail.value,
      }),
    ),
  ]);
  return [
    { kind: 'text', text: facts.hallName.zh, align: 'centre', width: 2, height: 2, bold: true },
    { kind: 'text', text: facts.hallName.en, align: 'centre' },
    { kind: 'text', text: both(words.receipt), align: 'centre', height: 2 },
    ...copyMark(facts.copy),
    { kind: 'rule' },
    { kind: 'pair', left: both(words.number), right: form.ticketNumber },
    { kind: 'pair', left: both(words.counter), right: facts.counterNumber },
    { kind: 'pair', left: both(words.clerk), right: form.clerkWorkNumber },
    { kind: 'pair', left: both(words.customer), right: `${form.customer.name} ${form.customer.mobile}` },
    { kind: 'pair', left: both(words.time), right: `${businessDay} ${timeWithSeconds}` },
    ...invoiceLine(facts.invoiceNumber ?? null),
    { kind: 'rule' },
    ...lines,
    { kind: 'rule' },
    { kind: 'pair', left: both(words.total), right: yuan(facts.dueFen), bold: true },
    { kind: 'pair', left: both(words.tendered), right: yuan(facts.tenderedFen), bold: true },
    ...tenderLines(facts),
    { kind: 'pair', left: both(words.change), right: yuan(facts.changeFen), bold: true },
    ...payoutLine(facts.payoutFen ?? 0),
    { kind: 'rule' },
    { kind: 'text', text: both(words.formHash), align: 'centre' },
    ...hashLines(facts.contentHash),
    ...eInvoiceCode(facts.eInvoice ?? null),
    ...checkCode(facts.checkUrl ?? null),
    { kind: 'text', text: words.signed.zh, align: 'centre' },
    { kind: 'text', text: words.praise.zh, align: 'centre' },
    { kind: 'text', text: both(words.thanks), align: 'centre' },
    { kind: 'cut' },
  ];
}
