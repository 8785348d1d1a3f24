import type { FormContentBody, VisitStep, VisitView } from '@onehall/protocol';
import { sampleOrderApproval } from './approvals.ts';
import { longName } from './people.ts';
import { diamond, hallName, text } from './texts.ts';
import type { SampleSize } from './views.ts';

const MIN = 60_000;
const hash = 'a3f1c09b7d2e48566f10aa93bb0c4d21e7f8a90b1c2d3e4f5061728394a5b6c7';
const shop = text('缴费（移动与宽带融合套餐）', 'Bill payment (mobile and broadband bundle)');

export const formContent = (lines: number): FormContentBody => ({
  hall: hallName,
  visitId: 'visit-1',
  ticketNumber: 'A012',
  businessDay: '2026-11-22',
  clerkWorkNumber: 'K1001',
  customer: { name: '张*', mobile: '138****0001', document: '居民身份证 1101**********123X' },
  lines: Array.from({ length: lines }, (_, index) => ({
    title: index === 0 ? text('缴费', 'Bill payment') : shop,
    amountFen: 8600 + index * 1010,
    details: [
      { label: text('手机号码', 'Mobile number'), value: '138****0001' },
      { label: text('账期', 'Bill month'), value: '2026-10' },
      { label: text('套餐', 'Plan'), value: 'CF 59 / 2026-09 / ￥59.00' },
    ],
  })),
  totalFen: lines === 1 ? 8600 : 1_234_567,
  ...(lines === 1 ? {} : { agent: { name: '李**', relation: 'employee' }, payoutFen: 8_640 }),
  terms: [
    text(
      '请核对以上内容与金额，确认无误后签字。',
      'Please check the items and amounts above before you sign.',
    ),
    text(
      '签字后内容有任何改动，本次签字即失效，需重新确认。',
      'Any change after signing voids this signature; you will be asked again.',
    ),
  ],
});

const order: readonly VisitStep[] = ['find', 'check-document', 'accept', 'form', 'sign', 'pay', 'finish'];

/** Paid in cash alone. */
export function paidInCash(
  dueFen: number,
  tenderedFen: number,
  at: number,
): NonNullable<VisitView['payment']> {
  const changeFen = tenderedFen - dueFen;
  return { dueFen, tenderedFen, changeFen, cashFen: tenderedFen, payoutFen: 0, tenders: [], at };
}

/** A payment by code that its own machine has not answered yet. */
export const codeOffered: VisitView['tenders'][number] = {
  tenderId: 'tender-1',
  kind: 'mobile-payment',
  amountFen: 8600,
  state: 'offered',
  reference: null,
};

/** A visit that stands at this step; `full` has long names, many orders and large amounts. */
export function visitAt(step: VisitStep, size: SampleSize, now = Date.now()): VisitView {
  const at = order.indexOf(step);
  const full = size === 'full';
  const content = formContent(full ? 6 : 1);
  const dueFen = content.totalFen;
  const tenderedFen = full ? 1_300_000 : 10_000;
  return {
    visitId: 'visit-1',
    ticketNumber: 'A012',
    step,
    subscriber:
      at < 1
        ? null
        : {
            subscriberId: 'subscriber-1',
            maskedName: full ? '欧阳**（联络人）' : '张*',
            maskedMobile: '138****0001',
            maskedDocument: '1101**********123X',
            classId: 'diamond',
            className: full ? longName : diamond,
            plan: full
              ? text('畅享融合 199 元套餐（含千兆宽带）', 'Smooth bundle 199 with gigabit broadband')
              : text('畅享 59 元套餐', 'Smooth 59'),
            monthlyFeeFen: full ? 19_900 : 5900,
            balanceFen: full ? 123_456_789 : 1200,
            dueFen,
            joinedOn: '2019-03-08',
            contractUntil: full ? '2027-12-31' : null,
            line: null,
          },
    identity: at < 2 ? null : { documentKind: 'resident-id', checkedAt: now - 2 * MIN },
    orders:
      at < 3
        ? []
        : content.lines.map((line, index) => ({
            orderId: `order-${index}`,
            serviceId: 'bill-payment',
            partyId: 'subscriber-1',
            prices: [{ label: line.title, amountFen: line.amountFen, account: 'operator' }],
            stock: [],
            approval: at < 6 && full && index < 3 ? sampleOrderApproval(index, now) : null,
            billingReason: null,
            reversed: at >= 6 && full && index === 0,
            name: line.title,
            amountFen: line.amountFen,
            details: line.details,
            billing:
              at < 6 ? null : ((['confirmed', 'local', 'sent', 'rejected'] as const)[index % 4] ?? null),
          })),
    totalFen: at < 3 ? 0 : dueFen,
    parties: [],
    payoutFen: 0,
    settlement: 'net',
    tenders: [],
    cashDueFen: at < 3 ? 0 : dueFen,
    drawer: null,
    preAccepted: null,
    jobs: [],
    clocks: [],
    form:
      at < 4
        ? null
        : {
            documentId: 'document-1',
            version: 1,
            contentHash: hash,
            state: at < 5 ? 'shown' : 'signed',
            content,
            signedAt: at < 5 ? null : now - MIN,
          },
    payment: at < 6 ? null : paidInCash(dueFen, tenderedFen, now - 20_000),
    receipt:
      at < 6
        ? null
        : {
            jobId: 'job-9',
            deviceId: 'printer-3',
            copy: 0,
            state: full ? 'unknown' : 'confirmed',
            reason: null,
          },
    rating: null,
  };
}
