import type { ApprovalsKey } from './approvals-zh-cn.ts';

export const approvalsEn = {
  'page.approvals': 'Approvals',
  'approve.title': 'Orders that wait for approval',
  'approve.what': 'A customer waits at the counter. You approve exactly this; a change asks again.',
  'approve.loading': 'Reading…',
  'approve.none': 'Nothing waits for approval',
  'approve.at': 'Counter {counter} · {ticket}',
  'approve.pays': 'Takes {amount}',
  'approve.back': 'Returns {amount}',
  'approve.reason.refund-over-limit': 'Refund above the limit',
  'approve.reason.debt-left': 'A debt is left',
  'approve.own': 'You accepted this yourself: another manager approves it.',
  'approve.main': 'Approve',
} as const satisfies Record<ApprovalsKey, string>;
