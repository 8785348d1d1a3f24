import * as z from 'zod';
import { amountFen, id, instant, notes, printJob, text } from '../common.ts';
import { approvalKind, approvalLevel, approvalRequest } from './approval.ts';
import { jobView, preAccepted } from './around.ts';
import { formContent } from './slips.ts';

export const subscriberCard = z.object({
  subscriberId: id,
  maskedName: z.string(),
  maskedMobile: z.string(),
  maskedDocument: z.string(),
  classId: id,
  className: text,
  plan: text,
  monthlyFeeFen: amountFen,
  balanceFen: amountFen,
  dueFen: amountFen,
  joinedOn: z.string(),
  contractUntil: z.string().nullable(),
  /** What the line is and has; null: a card of an early version. */
  line: z
    .object({
      state: z.enum(['active', 'suspended', 'lost', 'cancelled']),
      customerKind: z.enum(['personal', 'corporate']),
      paymentMethod: z.enum(['prepaid', 'postpaid', 'direct-debit']),
      linesHeld: z.int(),
      blacklisted: z.boolean(),
      corporateMember: z.boolean(),
      contract: z.object({ until: z.string(), monthlyFen: amountFen, terminationFen: amountFen }).nullable(),
      features: z.array(z.object({ id, name: text })),
      products: z.array(z.object({ id, name: text })),
      deposits: z.array(z.object({ id, purpose: z.string(), amountFen })),
    })
    .nullable(),
});
export type SubscriberCard = z.infer<typeof subscriberCard>;

export const priceLine = z.object({
  label: text,
  amountFen,
  account: z.enum(['operator', 'deposit', 'sales', 'waiver', 'granted-credit']),
});

export const serviceOrder = z.object({
  orderId: id,
  serviceId: id,
  /** The party it is about; one that is in no party of the visit is a walk-in customer's. */
  partyId: id,
  name: text,
  /** Below zero: it goes to the customer. */
  amountFen,
  prices: z.array(priceLine),
  stock: z.array(z.object({ kind: z.enum(['sim', 'handset', 'prepaid-card']), serial: z.string() })),
  /** Needs a manager's word [M5], or has it. */
  approval: z
    .object({
      kind: approvalKind,
      granted: z.boolean(),
      amountFen,
      /** Whose word it needs as the limits are now. */
      needs: approvalLevel,
      /** The newest request; null: the clerk has not asked yet. */
      request: approvalRequest.nullable(),
    })
    .nullable(),
  billingReason: z.string().nullable(),
  /** Paid, and reversed since. */
  reversed: z.boolean(),
  details: z.array(z.object({ label: text, value: z.string() })),
  billing: z.enum(['local', 'sent', 'confirmed', 'rejected']).nullable(),
});

/** What comes next at the counter; the console has one main button, and this names it. */
export const visitStep = z.enum(['find', 'check-document', 'accept', 'form', 'sign', 'pay', 'finish']);
export type VisitStep = z.infer<typeof visitStep>;

export const tenderKind = z.enum(['bank-card', 'mobile-payment', 'balance']);

export const tenderState = z.enum(['offered', 'confirmed', 'refused', 'withdrawn']);

export const payment = z.object({
  dueFen: amountFen,
  /** All that was tendered, cash and other. */
  tenderedFen: amountFen,
  changeFen: amountFen,
  cashFen: amountFen,
  payoutFen: amountFen,
  tenders: z.array(z.object({ kind: tenderKind, amountFen })),
  at: instant,
});

/** Somebody whom the visit is about: a line, or a person who has shown a document. Masked. */
export const visitParty = z.object({
  partyId: id,
  kind: z.enum(['line', 'person']),
  current: z.boolean(),
  maskedName: z.string(),
  /** '' for a person without a line here. */
  maskedMobile: z.string(),
  proof: z
    .object({
      by: z.enum(['document', 'password']),
      documentKind: z.string(),
      actsAs: z.enum(['holder', 'agent', 'guardian']),
      checkedAt: instant,
    })
    .nullable(),
  copyKept: z.boolean(),
  /** Met with an offer before leaving [C10]. */
  retained: z.boolean(),
});

/** A clock of one service, or of the selling after it [Q2, C18]. */
export const serviceClock = z.object({
  clockId: id,
  serviceId: id,
  purpose: z.enum(['service', 'selling']),
  orderId: id.nullable(),
  startedAt: instant,
  endedAt: instant.nullable(),
  state: z.enum(['in-time', 'warn', 'overrun']),
  cause: z.string().nullable(),
});

export const tender = z.object({
  tenderId: id,
  kind: tenderKind,
  amountFen,
  state: tenderState,
  reference: z.string().nullable(),
});

export const visitView = z.object({
  visitId: id,
  ticketNumber: z.string(),
  step: visitStep,
  subscriber: subscriberCard.nullable(),
  identity: z.object({ documentKind: z.string(), checkedAt: instant }).nullable(),
  parties: z.array(visitParty),
  orders: z.array(serviceOrder),
  /** What the customer pays, refunds set off where they like it so. */
  totalFen: amountFen,
  payoutFen: amountFen,
  settlement: z.enum(['net', 'apart']),
  tenders: z.array(tender),
  /** Of what is to be paid, not covered by confirmed tenders: to be paid in cash. */
  cashDueFen: amountFen,
  /**
   * What the clerk's drawer can give piece by piece, as far as it was keyed: of each no more than this visit could need.
   * null: no shift is open, or no money is asked for.
   */
  drawer: z.object({ notes: z.array(notes), complete: z.boolean() }).nullable(),
  /** What a guide took down while the customer waited [Q8]. */
  preAccepted: preAccepted.nullable(),
  /** Jobs that the customer has left with the hall [C19]. */
  jobs: z.array(jobView),
  clocks: z.array(serviceClock),
  form: z
    .object({
      documentId: id,
      version: z.int(),
      contentHash: z.string(),
      state: z.enum(['shown', 'signed']),
      content: formContent,
      signedAt: instant.nullable(),
    })
    .nullable(),
  payment: payment.nullable(),
  receipt: printJob.nullable(),
  rating: z.int().min(1).max(5).nullable(),
});
export type VisitView = z.infer<typeof visitView>;
