import type { ApprovalLevelBody, ApprovalWanted } from '@onehall/protocol';
import { type Vars, yuanSign } from '@onehall/ui';
import type { ManagerKey } from '../../text/zh-cn.ts';

const levels: readonly ApprovalLevelBody[] = ['clerk', 'duty-manager', 'branch-manager', 'head-office'];

/** What the person who looks at a request may do about it. */
export type MayDo = 'decide' | 'own' | 'above' | 'record';

/**
 * Whether the signed-in manager decides, must leave it to another (it is their own), must send it up (it is above them),
 * or records what the head office has answered.
 */
export function mayDo(
  wanted: Pick<ApprovalWanted, 'clerkId' | 'servedBy' | 'needs' | 'level'>,
  staff: { readonly staffId: string; readonly role: string },
): MayDo {
  if (wanted.clerkId === staff.staffId || wanted.servedBy === staff.staffId) return 'own';
  if (wanted.level === 'head-office' && staff.role === 'branch-manager') return 'record';
  const own = levels.indexOf(staff.role === 'branch-manager' ? 'branch-manager' : 'duty-manager');
  return own >= levels.indexOf(wanted.needs) ? 'decide' : 'above';
}

/** Which limit is passed, in words. */
export function limitWords(passed: ApprovalWanted['passed']): { key: ManagerKey; vars: Vars } {
  if (passed === null) return { key: 'approve.passed.none', vars: {} };
  return { key: `approve.passed.${passed.by}`, vars: { limit: yuanSign(passed.limitFen) } };
}
