import type { AuditedPayment, AuditedShift, AuditedUse, AuditFacts } from './audit-facts.ts';
import type { Found } from './finding.ts';

/** What the daily audit ties together [M2]. */
type Tied = 'visits' | 'forms' | 'payments' | 'books' | 'billing' | 'invoices' | 'stock' | 'cash' | 'limits';

/** One thing found by a rule, before the rule and the day are written to it. */
type Seen = Omit<Found, 'rule' | 'severity' | 'businessDay'>;

interface AuditRule {
  readonly ties: readonly Tied[];
  /** `money`: the day is not closed while it is unanswered. */
  readonly severity: 'money' | 'record';
  readonly find: (facts: AuditFacts) => readonly Seen[];
}

const ofVisit = (
  { visitId, ticketNumber, clerkId }: Pick<AuditedPayment, 'visitId' | 'ticketNumber' | 'clerkId'>,
  facts: Seen['facts'] = {},
): Seen => ({
  clerkId,
  subjectKind: 'visit',
  subjectId: visitId,
  facts: { ticket: ticketNumber, ...facts },
});

const payments =
  (
    wrong: (payment: AuditedPayment) => boolean,
    say: (payment: AuditedPayment) => Seen['facts'] = () => ({}),
  ) =>
  (facts: AuditFacts) =>
    facts.payments.filter(wrong).map((one) => ofVisit(one, say(one)));

const shifts =
  (
    wrong: (shift: AuditedShift, facts: AuditFacts) => boolean,
    say: (shift: AuditedShift) => Seen['facts'] = () => ({}),
  ) =>
  (facts: AuditFacts): Seen[] =>
    facts.shifts
      .filter((one) => wrong(one, facts))
      .map((one) => ({
        clerkId: one.clerkId,
        subjectKind: 'shift',
        subjectId: one.shiftId,
        facts: say(one),
      }));

const orders = (kind: 'rejected' | 'amount') => (facts: AuditFacts) =>
  facts.orders
    .filter(({ wrong }) => wrong === kind)
    .map((one): Seen => ({ ...ofVisit(one), subjectKind: 'order', subjectId: one.orderId }));

const pieces = (kind: 'no-move' | 'no-custody') => (facts: AuditFacts) =>
  facts.pieces
    .filter(({ wrong }) => wrong === kind)
    .map(
      (one): Seen => ({
        ...ofVisit(one, { serial: one.serial }),
        subjectKind: 'serial',
        subjectId: `${one.orderId} ${one.serial}`,
      }),
    );

/**
 * What went past the clerk's own limit with nobody's approval: more at once than allowed, or the first of a day and
 * everything after it that takes the sum of what nobody approved past the day's limit. Whatever order they were decided
 * in, that sum alone is too much.
 */
function pastLimit({ uses }: AuditFacts): readonly AuditedUse[] {
  const given = new Map<string, number>();
  return uses.filter((use) => {
    const key = `${use.clerkId} ${use.kind}`;
    const sum = (given.get(key) ?? 0) + use.amountFen;
    given.set(key, sum);
    return use.amountFen > use.eachFen || sum > use.dayFen;
  });
}

const limits = (reversal: boolean) => (facts: AuditFacts) =>
  pastLimit(facts)
    .filter((one) => one.reversal === reversal)
    .map(
      (one): Seen => ({
        ...ofVisit(one, { kind: one.kind, amountFen: one.amountFen }),
        subjectKind: reversal ? 'reversal' : 'order',
        subjectId: one.subjectId,
      }),
    );

/** Handed in after the count, and taken as it was said. */
function remittanceIsOff({ remittance, remittedFen, takenFen }: AuditedShift, { over }: AuditFacts): boolean {
  if (remittance === 'accepted') return takenFen !== null && takenFen !== remittedFen;
  return remittance === 'disputed' || (over && remittance !== null);
}

/** The rules of the daily audit, in the order in which the page shows them [M2, C16]. */
export const auditRules = {
  'payment-differs': {
    ties: ['payments', 'forms'],
    severity: 'money',
    find: payments(
      (one) => one.dueFen !== one.orderDueFen || one.payoutFen !== one.orderPayoutFen,
      (one) => ({ paidFen: one.dueFen - one.payoutFen, ordersFen: one.orderDueFen - one.orderPayoutFen }),
    ),
  },
  'books-differ': {
    ties: ['payments', 'books'],
    severity: 'money',
    find: payments(
      (one) =>
        one.postedInFen !== one.tenderedFen ||
        one.postedOutFen !== one.changeFen + one.payoutFen ||
        one.clearingFen !== 0,
      (one) => ({
        paidFen: one.tenderedFen - one.changeFen - one.payoutFen,
        bookedFen: one.postedInFen - one.postedOutFen,
      }),
    ),
  },
  'limit-unapproved': { ties: ['limits', 'payments'], severity: 'money', find: limits(false) },
  'reversal-unapproved': { ties: ['limits', 'books'], severity: 'money', find: limits(true) },
  'form-unsigned': {
    ties: ['visits', 'forms'],
    severity: 'record',
    find: payments((one) => one.needsForm && !one.formSigned && !one.signedFormVoid),
  },
  'form-void': {
    ties: ['forms', 'payments'],
    severity: 'record',
    find: payments((one) => one.needsForm && !one.formSigned && one.signedFormVoid),
  },
  'copy-missing': {
    ties: ['visits', 'forms'],
    severity: 'record',
    find: payments((one) => one.copyMissing),
  },
  'billing-amount': { ties: ['payments', 'billing'], severity: 'record', find: orders('amount') },
  'billing-rejected': { ties: ['payments', 'billing'], severity: 'record', find: orders('rejected') },
  'invoice-missing': {
    ties: ['payments', 'invoices'],
    severity: 'record',
    find: (facts) =>
      facts.numbersInvoices ? payments((one) => one.dueFen > 0 && !one.numbered && !one.reversed)(facts) : [],
  },
  'invoice-unpaid': {
    ties: ['invoices', 'payments'],
    severity: 'record',
    find: ({ numbersInvoices, numbers }) =>
      numbersInvoices
        ? numbers.map(({ prefix, number, clerkId }) => ({
            clerkId,
            subjectKind: 'invoice',
            subjectId: `${prefix} ${number}`,
            facts: { prefix, number },
          }))
        : [],
  },
  'stock-unmoved': { ties: ['payments', 'stock'], severity: 'record', find: pieces('no-move') },
  'stock-not-held': { ties: ['stock', 'payments'], severity: 'record', find: pieces('no-custody') },
  'shift-open': {
    ties: ['cash'],
    severity: 'record',
    find: shifts((one, { over }) => over && !one.closed),
  },
  'shift-difference': {
    ties: ['cash', 'books'],
    severity: 'record',
    find: shifts(
      (one, { toleranceFen }) => Math.abs(one.differenceFen) > toleranceFen,
      ({ differenceFen }) => ({ differenceFen }),
    ),
  },
  'remittance-off': {
    ties: ['cash', 'books'],
    severity: 'record',
    find: shifts(remittanceIsOff, ({ remittedFen, takenFen }) => ({ remittedFen, takenFen })),
  },
  'drawer-unexplained': {
    ties: ['cash', 'payments'],
    severity: 'record',
    find: ({ openings }) =>
      openings.map(({ openingId, clerkId, counterId, why }) => ({
        clerkId,
        subjectKind: 'opening',
        subjectId: openingId,
        facts: { counter: counterId, why },
      })),
  },
} as const satisfies Readonly<Record<string, AuditRule>>;
export type AuditRuleId = keyof typeof auditRules;

/** Everything that does not tie on a business day, by every rule; of one subject at most one finding for each rule. */
export function findingsOf(facts: AuditFacts): Found[] {
  return (Object.keys(auditRules) as AuditRuleId[]).flatMap((rule) => {
    const { severity, find }: AuditRule = auditRules[rule];
    return find(facts).map((seen) => ({ rule, severity, businessDay: facts.businessDay, ...seen }));
  });
}
