import { type FormStanding, fen, formatYuan, type Text, wallClock } from '@onehall/domain';
import type { FormContent } from './compose-form.ts';
import { relationWords, formPaperText as words } from './form-paper-text.ts';
import { both } from './service-text.ts';

/** Strokes as they were drawn: lists of [x, y, ms] in a field of width × height. */
export interface SignatureStrokes {
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly (readonly (readonly number[])[])[];
}

/** A part of a sheet of A4: what stands there, not where. */
export type PaperElement =
  | { readonly kind: 'heading'; readonly hall: Text; readonly title: string }
  /** Stands out: a copy, or void. */
  | { readonly kind: 'mark'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'section'; readonly title: string }
  | {
      readonly kind: 'item';
      readonly title: string;
      readonly amount: string;
      readonly details: readonly { readonly label: string; readonly value: string }[];
    }
  | { readonly kind: 'total'; readonly label: string; readonly amount: string }
  | { readonly kind: 'note'; readonly text: string }
  | {
      readonly kind: 'signature';
      readonly label: string;
      readonly signedAt: string;
      readonly drawing: SignatureStrokes | null;
      readonly qr: string;
      readonly qrLabel: string;
      readonly hashes: readonly { readonly label: string; readonly hash: string }[];
    };

/** A paper as data; the press sets it. Nothing in it depends on when it is printed. */
export interface Paper {
  readonly title: string;
  /** Stands at the foot of every page, before the page's number: '{page}' and '{pages}' are filled in. */
  readonly foot: string;
  /** Epoch ms UTC; the date the file carries, so that the same paper has the same bytes. */
  readonly madeAt: number;
  readonly elements: readonly PaperElement[];
}

export interface FormPaperFacts {
  readonly zone: string;
  readonly number: string;
  readonly form: FormContent;
  readonly contentHash: string;
  readonly signatureHash: string;
  readonly signature: SignatureStrokes | null;
  readonly signedAt: number;
  readonly standing: FormStanding;
  readonly checkUrl: string;
  /** 0: the original. */
  readonly copy: number;
}

const yuan = (amountFen: number) => `￥${formatYuan(fen(amountFen))}`;

function instantText(at: number, zone: string): string {
  const { businessDay, timeWithSeconds } = wallClock(at, zone);
  return `${businessDay} ${timeWithSeconds}`;
}

function marks({ copy, standing }: FormPaperFacts): PaperElement[] {
  const texts = [
    ...(standing === 'void' ? [both(words.void)] : []),
    ...(copy > 0 ? [`${both(words.copy)} ${copy}`] : []),
  ];
  return texts.map((text) => ({ kind: 'mark', text }));
}

/** Who the form is about, as masked as on the signed content: the paper says no more than was signed. */
function factsOf({ form, number }: FormPaperFacts): PaperElement {
  const { customer, agent } = form;
  const facts: [Text, string][] = [
    [words.number, number],
    [words.ticket, form.ticketNumber],
    [words.date, form.businessDay],
    [words.clerk, form.clerkWorkNumber],
    [words.customer, customer.name],
    [words.mobile, customer.mobile],
    [words.document, customer.document],
  ];
  if (agent) facts.push([words.agent, `${agent.name}（${both(relationWords[agent.relation])}）`]);
  const known = facts.filter(([, value]) => value !== '');
  return { kind: 'facts', facts: known.map(([label, value]) => ({ label: both(label), value })) };
}

function itemsOf(form: FormContent): PaperElement[] {
  return form.lines.map((line, at) => ({
    kind: 'item',
    title: `${at + 1}. ${both(line.title)}`,
    amount: yuan(line.amountFen),
    details: line.details.map(({ label, value }) => ({
      label: label.zh === label.en ? label.zh : both(label),
      value,
    })),
  }));
}

function totalsOf(form: FormContent): PaperElement[] {
  const payoutFen = form.payoutFen ?? 0;
  return [
    { kind: 'total', label: both(words.total), amount: yuan(form.totalFen) },
    ...(payoutFen === 0
      ? []
      : [{ kind: 'total' as const, label: both(words.payout), amount: yuan(payoutFen) }]),
    ...(form.settlement === 'apart' ? [{ kind: 'note' as const, text: both(words.apart) }] : []),
  ];
}

/** The signed form on A4 [C3]: everything that was signed, the signature as it was drawn, and how to check both. */
export function formPaper(facts: FormPaperFacts): Paper {
  const { form, number, zone, signedAt } = facts;
  const mark = marks(facts).flatMap((one) => (one.kind === 'mark' ? [one.text] : []));
  return {
    title: `${both(words.title)} ${number}`,
    foot: [number, ...mark, both(words.printed)].join('  ·  '),
    madeAt: signedAt,
    elements: [
      { kind: 'heading', hall: form.hall, title: both(words.title) },
      ...marks(facts),
      factsOf(facts),
      { kind: 'section', title: both(words.items) },
      ...itemsOf(form),
      ...totalsOf(form),
      { kind: 'section', title: both(words.terms) },
      ...form.terms.flatMap(({ zh, en }): PaperElement[] => [
        { kind: 'note', text: zh },
        { kind: 'note', text: en },
      ]),
      {
        kind: 'signature',
        label: both(words.signature),
        signedAt: `${both(words.signedAt)}  ${instantText(signedAt, zone)}`,
        drawing: facts.signature,
        qr: facts.checkUrl,
        qrLabel: both(words.check),
        hashes: [
          { label: both(words.contentHash), hash: facts.contentHash },
          { label: both(words.signatureHash), hash: facts.signatureHash },
        ],
      },
    ],
  };
}
