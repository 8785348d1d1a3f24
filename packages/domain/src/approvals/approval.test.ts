import { describe, expect, test } from 'vitest';
import { defaultApprovals } from '../hall/approval-limits.ts';
import {
  type ApprovalRequest,
  isOverdue,
  levelNeeded,
  mayAnswerFromAbove,
  mayDecide,
  mayRefuse,
  maySendUp,
  mayWithdraw,
} from './approval.ts';

const request: ApprovalRequest = {
  id: 'a1',
  kind: 'refund',
  subject: 'order',
  visitId: 'v1',
  orderId: 'o1',
  clerkId: 'k1',
  counterId: 'counter-1',
  businessDay: '2026-03-01',
  amountFen: 30_000,
  contentHash: 'h1',
  reason: '多收的话费',
  level: 'duty-manager',
  sentUp: false,
  askedAt: 0,
  levelAt: 0,
  state: 'asked',
  decidedAt: null,
  decidedBy: null,
  word: '',
  headOffice: null,
  expiry: null,
};
const deciding = {
  staffId: 'd1',
  role: 'duty-manager',
  servedBy: 'k1',
  seenHash: 'h1',
  contentHash: 'h1',
  weighed: 'duty-manager',
} as const;
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'yes' : result.refusal.code;
const ended = { state: 'withdrawn', decidedBy: 'k1' } as const;

describe('who may grant a request', () => {
  test.each([
    [{}, {}, 'yes'],
    [ended, {}, 'approval-closed'],
    [{}, { staffId: 'k1' }, 'approval-own'],
    // The visit was moved to the manager's own counter meanwhile.
    [{}, { servedBy: 'd1' }, 'approval-own'],
    [{}, { contentHash: 'h2' }, 'approval-changed'],
    [{}, { contentHash: null }, 'approval-changed'],
    [{}, { seenHash: 'h0' }, 'approval-changed'],
    [{}, { role: 'clerk' as const }, 'approval-above-you'],
    [{}, { weighed: 'branch-manager' as const }, 'approval-above-you'],
    [{}, { weighed: 'branch-manager' as const, role: 'branch-manager' as const }, 'yes'],
    [{}, { weighed: 'head-office' as const, role: 'branch-manager' as const }, 'approval-above-you'],
    // The limits were raised meanwhile: once asked, it is still a manager's to answer.
    [{}, { weighed: 'clerk' as const }, 'yes'],
    [{ sentUp: true, level: 'branch-manager' as const }, {}, 'approval-above-you'],
  ])('%o by %o: %s', (change, by, expected) => {
    expect(codeOf(mayDecide({ ...request, ...change }, { ...deciding, ...by }))).toBe(expected);
  });

  test('needs no less than where it was sent up to, whatever the limits say now', () => {
    expect(levelNeeded(request, 'clerk')).toBe('duty-manager');
    expect(levelNeeded({ ...request, sentUp: true, level: 'head-office' }, 'clerk')).toBe('head-office');
  });
});

describe('who may refuse one', () => {
  test.each([
    [{}, {}, 'yes'],
    // A no costs nothing: also of what is above their limit.
    [{ level: 'branch-manager' as const }, {}, 'yes'],
    [{ sentUp: true, level: 'branch-manager' as const }, {}, 'approval-above-you'],
    [{ sentUp: true, level: 'branch-manager' as const }, { role: 'branch-manager' as const }, 'yes'],
    [{ sentUp: true, level: 'branch-manager' as const }, { role: 'auditor' as const }, 'approval-above-you'],
    [ended, {}, 'approval-closed'],
    [{}, { staffId: 'k1' }, 'approval-own'],
    [{}, { seenHash: 'h0' }, 'approval-changed'],
  ])('%o by %o: %s', (change, by, expected) => {
    expect(codeOf(mayRefuse({ ...request, ...change }, { ...deciding, ...by }))).toBe(expected);
  });
});

describe("the head office's answer", () => {
  test.each([
    [{ level: 'head-office' as const }, {}, 'yes'],
    [{}, {}, 'approval-not-sent-up'],
    [{ ...ended, level: 'head-office' as const }, {}, 'approval-closed'],
    [{ level: 'head-office' as const }, { staffId: 'k1' }, 'approval-own'],
    [{ level: 'head-office' as const }, { contentHash: null }, 'approval-changed'],
  ])('%o recorded by %o: %s', (change, by, expected) => {
    expect(codeOf(mayAnswerFromAbove({ ...request, ...change }, { ...deciding, ...by }))).toBe(expected);
  });
});

describe('taking back and sending up', () => {
  test('only who asked takes a request back, and only while it waits', () => {
    expect(codeOf(mayWithdraw(request, 'k1'))).toBe('yes');
    expect(codeOf(mayWithdraw(request, 'k2'))).toBe('approval-not-yours');
    expect(codeOf(mayWithdraw({ ...request, state: 'granted' }, 'k1'))).toBe('approval-closed');
  });

  test.each([
    [{}, 'k1', 'clerk', 'branch-manager'],
    [{}, 'k2', 'clerk', 'approval-not-yours'],
    [{}, 'd1', 'duty-manager', 'branch-manager'],
    [{ state: 'refused', level: 'branch-manager' }, 'k1', 'clerk', 'head-office'],
    [{ state: 'expired' }, 'k1', 'clerk', 'approval-closed'],
    [{ level: 'head-office' }, 'k1', 'clerk', 'approval-highest'],
  ] as const)('%o sent up by %s, a %s: %s', (change, staffId, role, expected) => {
    const up = maySendUp({ ...request, ...change }, { staffId, role });
    expect(up.ok ? up.value : up.refusal.code).toBe(expected);
  });

  test('nobody waits for ever: half an hour in the hall, a working day for the head office', () => {
    const minutes = (n: number) => n * 60_000;
    expect(isOverdue(request, defaultApprovals, minutes(30))).toBe(false);
    expect(isOverdue(request, defaultApprovals, minutes(30) + 1)).toBe(true);
    const above = { ...request, level: 'head-office' } as const;
    expect(isOverdue(above, defaultApprovals, minutes(480))).toBe(false);
    expect(isOverdue(above, defaultApprovals, minutes(480) + 1)).toBe(true);
  });
});
