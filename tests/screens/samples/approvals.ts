import type { ApprovalDay, ApprovalWanted, HallSettingsBody, VisitView } from '@onehall/protocol';
import { text } from './texts.ts';
import type { SampleSize } from './views.ts';

const MIN = 60_000;
const long = text(
  '国际及港澳台漫游业务开通与押金收取（含副卡同步）',
  'International roaming with deposit, companion cards included',
);
const kinds = ['refund', 'waiver', 'granted-credit', 'void'] as const;
const levels = ['duty-manager', 'branch-manager', 'head-office', 'duty-manager'] as const;

function request(index: number, size: SampleSize, now: number) {
  const full = size === 'full';
  const amountFen = full ? 123_456_00 : 30_000;
  return {
    approvalId: `approval-${index}`,
    kind: kinds[index % kinds.length] ?? 'refund',
    subject: index % 4 === 3 ? ('reversal' as const) : ('order' as const),
    visitId: 'visit-1',
    orderId: `order-${index}`,
    contentHash: 'f'.repeat(64),
    state: 'asked' as const,
    level: levels[index % levels.length] ?? 'duty-manager',
    amountFen,
    reason: full
      ? '客户说连续三个月被扣了没有订购的增值业务费，查账单属实，客户很着急，要求当场全部退还并取消订购，以后不再自动续订。'
      : '重复扣费，账单已核对。',
    clerkId: index === 1 ? 'staff-1' : 'staff-9',
    clerkName: text('王芳', 'Wang Fang'),
    clerkWorkNumber: 'K1001',
    counterNumber: String(index + 1),
    ticketNumber: `A0${10 + index}`,
    serviceName: full ? long : text('余额退费', 'Refund of balance'),
    askedAt: now - (index + 1) * 3 * MIN,
    levelAt: now - (index + 1) * 3 * MIN,
    decidedAt: null,
    decidedByName: null,
    word: '',
    headOffice: null,
    expiry: null,
  };
}

export function sampleApprovals(size: SampleSize, now = Date.now()): ApprovalWanted[] {
  const count = size === 'empty' ? 0 : size === 'full' ? 12 : 2;
  return Array.from({ length: count }, (_, index) => {
    const one = request(index, size, now);
    return {
      ...one,
      servedBy: one.clerkId,
      needs: one.level,
      passed: { by: index % 2 === 0 ? 'each' : 'day', level: 'clerk', limitFen: 20_000 },
      cumulatedFen: 5_000 * index,
      customer: '欧*** 138****0001',
      details: [
        { label: text('手机号码', 'Mobile number'), value: '138****0001' },
        { label: text('退费金额', 'Amount'), value: '￥300.00' },
      ],
      orderFen: -one.amountFen,
    };
  });
}

export function sampleApprovalDay(size: SampleSize, now = Date.now()): ApprovalDay {
  const states = ['granted', 'refused', 'withdrawn', 'expired', 'asked'] as const;
  const count = size === 'empty' ? 0 : size === 'full' ? 40 : 4;
  return {
    businessDay: '2026-11-22',
    requests: Array.from({ length: count }, (_, index) => {
      const state = states[index % states.length] ?? 'asked';
      const decided = state === 'granted' || state === 'refused';
      return {
        ...request(index, size, now),
        state,
        cumulatedFen: 5_000 * index,
        decidedAt: state === 'asked' ? null : now - index * MIN,
        decidedByName: decided ? text('赵敏', 'Zhao Min') : null,
        word: state === 'refused' ? '账单里没有这一项，请先核对。' : '',
        headOffice: index === 0 ? { reference: '省公司 2026-118', decidedBy: '周敏' } : null,
        expiry: state === 'expired' ? ('too-late' as const) : null,
      };
    }),
    totals: Array.from({ length: count === 0 ? 0 : 3 }, (_, index) => ({
      kind: kinds[index % kinds.length] ?? 'refund',
      clerkWorkNumber: 'K1001',
      clerkName: text('王芳', 'Wang Fang'),
      approvedByName: index === 0 ? null : text('赵敏', 'Zhao Min'),
      count: 2 + index,
      amountFen: 20_000 * (index + 1),
    })),
  };
}

const kindLimits = {
  clerk: { eachFen: 20_000, dayFen: 100_000 },
  dutyManager: { eachFen: 100_000, dayFen: 500_000 },
  branchManager: { eachFen: 500_000, dayFen: 2_000_000 },
};

export const sampleLimits: HallSettingsBody['approvals'] = {
  waitMinutesMax: 30,
  headOfficeMinutesMax: 480,
  limits: {
    refund: kindLimits,
    waiver: kindLimits,
    'granted-credit': kindLimits,
    'price-change': kindLimits,
    void: kindLimits,
    'late-correction': kindLimits,
    'debt-left': kindLimits,
  },
};

/** An order that waits, one that was refused by the head office, one that nobody has asked for yet. */
export function sampleOrderApproval(
  index: number,
  now = Date.now(),
): NonNullable<VisitView['orders'][number]['approval']> {
  const asked = request(index, 'full', now);
  const refused = {
    ...asked,
    state: 'refused' as const,
    level: 'branch-manager' as const,
    decidedAt: now,
    decidedByName: text('赵敏', 'Zhao Min'),
    word: '账单里没有这一项，请先核对清楚再报。',
    headOffice: { reference: '省公司 2026-118', decidedBy: '周敏' },
  };
  return {
    kind: 'refund',
    granted: false,
    amountFen: 30_000,
    needs: 'duty-manager',
    request: index === 0 ? asked : index === 1 ? refused : null,
  };
}
